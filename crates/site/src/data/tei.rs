//! A statement as TEI P5 (<https://tei-c.org/guidelines/p5/>).
//!
//! The text of `body`, without that of `corr`, is the statement as printed: line breaks and white space
//! included. Nothing indents it, and `lb` adds to the printed line break.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use pliego_corpus::{
    Basis, Evidence, Irregularity, IrregularityKind, Language, PassageKind, Place, Salience, Span,
    Stance, Statement, Title, Vocabulary, Voice,
};
use pliego_explore::i18n::Strings;
use quick_xml::Writer;
use quick_xml::escape::escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesRef, BytesStart, BytesText, Event};

use super::{Data, File};

const NAMESPACE: &str = "http://www.tei-c.org/ns/1.0";

pub(super) fn file(data: &Data<'_>, statement: &Statement) -> io::Result<File> {
    let mut bytes = Document {
        data,
        statement,
        sics: nested(statement),
    }
    .write()?;
    bytes.push(b'\n');
    Ok(File {
        path: format!("tei/{}-{}.xml", data.prefix(), statement.id),
        link: Some(format!("tei/{}.xml", statement.id)),
        what: format!(
            "The statement `{}` as TEI P5: the text of `body` without that of `corr` is the text as printed.",
            statement.id
        ),
        bytes,
    })
}

struct Document<'d> {
    data: &'d Data<'d>,
    statement: &'d Statement,
    sics: BTreeMap<usize, Sic<'d>>,
}

/// An irregularity that stands within the text as `sic`, by its number in the statement.
struct Sic<'s> {
    irregularity: &'s Irregularity,
    /// The number of the irregularity in which it stands.
    within: Option<usize>,
}

/// Finds the irregularities that can stand within the text: XML has no overlapping elements, so of two
/// that overlap only the first does. They are in the order in which they begin, the longer ones first.
fn nested(statement: &Statement) -> BTreeMap<usize, Sic<'_>> {
    let mut irregularities: Vec<(usize, &Irregularity)> = irregularities(statement)
        .map(|(number, _, found)| (number, found))
        .collect();
    irregularities.sort_by_key(|(_, found)| (found.span.start, usize::MAX - found.span.end));
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut sics = BTreeMap::new();
    for (number, irregularity) in irregularities {
        let span = irregularity.span;
        open.retain(|(_, end)| *end > span.start);
        let parent = open.last().copied();
        if parent.is_none_or(|(_, end)| span.end <= end) && span.start < span.end {
            open.push((number, span.end));
            let within = parent.map(|(number, _)| number);
            sics.insert(
                number,
                Sic {
                    irregularity,
                    within,
                },
            );
        }
    }
    sics
}

/// Lists the irregularities of a statement with their numbers, from 1, and their passages.
fn irregularities(statement: &Statement) -> impl Iterator<Item = (usize, &str, &Irregularity)> {
    let all = statement.passages.iter().flat_map(|passage| {
        let irregularities = passage.irregularities.iter();
        irregularities.map(move |found| (&*passage.id, found))
    });
    (1..)
        .zip(all)
        .map(|(number, (passage, found))| (number, passage, found))
}

type Xml = Writer<Vec<u8>>;

/// Writes an element with text.
fn text(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
    element(xml, name, attributes, |xml| {
        xml.write_event(Event::Text(BytesText::new(&clean(text))))
    })
}

/// Writes an element with what a closure writes into it.
fn element(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    content: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.write_event(Event::Start(start(name, attributes)))?;
    content(xml)?;
    xml.write_event(Event::End(BytesEnd::new(name)))
}

fn start<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, &*clean(value)));
    }
    start
}

/// Whether XML 1.0 has a character.
fn is_xml(char: char) -> bool {
    !matches!(char, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}')
}

/// Replaces what XML does not have in words of the editors.
fn clean(text: &str) -> Cow<'_, str> {
    match text.chars().all(is_xml) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.replace(|char| !is_xml(char), "\u{fffd}")),
    }
}

/// Makes an id of XML of ids that may begin with a digit.
fn xml_id(id: &str) -> String {
    match id.starts_with(|char: char| char.is_ascii_alphabetic()) {
        true => id.to_owned(),
        false => format!("_{id}"),
    }
}

impl Document<'_> {
    fn write(&self) -> io::Result<Vec<u8>> {
        let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        xml.write_event(Event::Start(start("TEI", &[("xmlns", NAMESPACE)])))?;
        element(&mut xml, "teiHeader", &[], |xml| {
            element(xml, "fileDesc", &[], |xml| self.file_description(xml))?;
            element(xml, "encodingDesc", &[], |xml| self.encoding(xml))?;
            element(xml, "profileDesc", &[], |xml| {
                element(xml, "creation", &[], |xml| self.date(xml))?;
                element(xml, "langUsage", &[], |xml| {
                    let language = &self.statement.language;
                    text(xml, "language", &[("ident", language)], language)
                })
            })
        })?;
        self.stand_off(&mut xml)?;
        // What follows is not indented.
        let mut xml = Writer::new(xml.into_inner());
        let root = xml_id(&self.statement.id);
        let attributes = [
            ("xml:id", &*root),
            ("xml:lang", &self.statement.language),
            ("xml:space", "preserve"),
        ];
        xml.write_event(Event::Text(BytesText::from_escaped("\n")))?;
        element(&mut xml, "text", &attributes, |xml| {
            element(xml, "body", &[], |xml| self.body(xml))
        })?;
        xml.write_event(Event::Text(BytesText::from_escaped("\n")))?;
        xml.write_event(Event::End(BytesEnd::new("TEI")))?;
        Ok(xml.into_inner())
    }

    fn id_of(&self, passage: &str) -> String {
        xml_id(&format!("{}.{passage}", self.statement.id))
    }

    fn id_of_sic(&self, number: usize) -> String {
        // No passage has such an id: none has an underscore.
        xml_id(&format!("{}.sic_{number}", self.statement.id))
    }

    fn title(&self, xml: &mut Xml) -> io::Result<()> {
        let attributes: &[_] = match self.statement.title {
            Title::Printed(_) => &[],
            Title::Supplied(_) | Title::NonePrinted(_) => &[("type", "supplied")],
            Title::Beginning(_) => &[("type", "incipit")],
        };
        text(
            xml,
            "title",
            attributes,
            &self.statement.title(Language::En),
        )
    }

    fn issuer(&self, xml: &mut Xml) -> io::Result<()> {
        let Some(issuer) = self.data.edition.corpus.issuer(self.statement) else {
            return Ok(());
        };
        element(xml, "author", &[], |xml| {
            let name = issuer.name.get(Language::En);
            text(xml, "orgName", &[("key", &issuer.id)], name)
        })
    }

    /// Writes the date: its days, and how certain they are.
    fn date(&self, xml: &mut Xml) -> io::Result<()> {
        let dating = &self.statement.dating;
        let (earliest, latest) = (dating.earliest.to_string(), dating.latest.to_string());
        let cert = match dating.basis {
            _ if dating.is_approximate() => Some("low"),
            Some(Basis::Inferred) => Some("medium"),
            Some(Basis::Stated) => Some("high"),
            None => None,
        };
        let cert = cert.map(|cert| ("cert", cert));
        let days: &[_] = match dating.is_exact() {
            _ if !dating.is_known() => &[],
            true => &[("when", &*earliest)],
            false => &[("notBefore", &*earliest), ("notAfter", &*latest)],
        };
        let edtf = dating.edtf.to_string();
        let attributes = [days, cert.as_slice(), &[("n", &edtf)]].concat();
        let words = Strings::of(Language::En).date(dating.edtf);
        text(xml, "date", &attributes, &words)
    }

    fn file_description(&self, xml: &mut Xml) -> io::Result<()> {
        let corpus = &self.data.edition.corpus;
        let editors = corpus.editors.get(Language::En);
        element(xml, "titleStmt", &[], |xml| {
            self.title(xml)?;
            self.issuer(xml)?;
            text(xml, "editor", &[], editors)
        })?;
        element(xml, "editionStmt", &[], |xml| {
            let words = format!("Version {}", corpus.version);
            text(xml, "edition", &[("n", &corpus.version)], &words)
        })?;
        element(xml, "publicationStmt", &[], |xml| {
            text(xml, "publisher", &[], editors)?;
            if let Some(address) = self.data.address {
                let page = format!("{address}s/{}/", self.statement.id);
                text(xml, "idno", &[("type", "URI")], &page)?;
            }
            element(xml, "availability", &[], |xml| {
                let licence = self.data.edition.documentation.licence.get(Language::En);
                text(xml, "licence", &[], licence)
            })
        })?;
        element(xml, "seriesStmt", &[], |xml| {
            text(xml, "title", &[], corpus.title.get(Language::En))
        })?;
        element(xml, "sourceDesc", &[], |xml| {
            element(xml, "bibl", &[("type", "statement")], |xml| {
                self.issuer(xml)?;
                self.title(xml)?;
                self.date(xml)?;
                if let Place::Printed(Evidence::Quoted { quote, .. }) = &self.statement.place {
                    text(xml, "pubPlace", &[], self.statement.text_of(*quote))?;
                }
                let notes = [&self.statement.title_note, &self.statement.dating.note];
                for note in notes.into_iter().flatten() {
                    text(xml, "note", &[], note.get(Language::En))?;
                }
                if let Some(translation) = &self.statement.translation {
                    let status = format!("translation-{}", translation.status.name());
                    let note = translation.note.get(Language::En);
                    text(xml, "note", &[("type", &status)], note)?;
                }
                Ok(())
            })?;
            for found in &self.statement.provenance {
                element(xml, "bibl", &[("type", "found")], |xml| {
                    if let Some(address) = &found.address {
                        text(xml, "ref", &[("target", address)], address)?;
                    }
                    text(xml, "note", &[], found.note.get(Language::En))
                })?;
            }
            Ok(())
        })
    }

    fn encoding(&self, xml: &mut Xml) -> io::Result<()> {
        element(xml, "editorialDecl", &[], |xml| {
            text(
                xml,
                "p",
                &[],
                "The text of body, without that of corr, is the statement as printed, with its line breaks and white space. \
                 The element lb stands after each line break within a passage, and g with n for a character that XML does \
                 not have. The editors mark irregularities with sic and put what the text presumably means into corr. What \
                 they say of passages stands in ana and standOff.",
            )
        })?;
        let corpus = &self.data.edition.corpus;
        element(xml, "classDecl", &[], |xml| {
            let themes = corpus.themes.iter();
            let themes = themes.map(|theme| (&*theme.id, theme.label.get(Language::En)));
            taxonomy(xml, "theme", themes)?;
            let demands = corpus.demands.iter();
            let demands = demands.map(|demand| (&*demand.id, demand.label.get(Language::En)));
            taxonomy(xml, "demand", demands)?;
            taxonomy(xml, "stance", words::<Stance>())?;
            taxonomy(xml, "voice", words::<Voice>())?;
            taxonomy(xml, "salience", words::<Salience>())?;
            taxonomy(xml, "irregularity", words::<IrregularityKind>())
        })
    }

    fn stand_off(&self, xml: &mut Xml) -> io::Result<()> {
        let corpus = &self.data.edition.corpus;
        let statement = self.statement;
        let mut codings = Vec::new();
        for passage in &statement.passages {
            for coding in passage.codings.iter().flatten() {
                let theme = &corpus.themes[coding.theme].id;
                codings.push((
                    self.id_of(&passage.id),
                    format!("#theme_{theme} #salience_{}", coding.salience.name()),
                    statement.text_of(coding.quote),
                ));
            }
        }
        let id = corpus.statement(&statement.id);
        let mut positions = Vec::new();
        for position in id.into_iter().flat_map(|id| corpus.positions_of(id)) {
            let demand = &corpus.demands[position.demand].id;
            let ana = format!("#demand_{demand} #stance_{}", position.stance.name());
            for evidence in &position.evidence {
                let (voice, salience) = (evidence.voice.name(), evidence.salience.name());
                positions.push((
                    self.id_of(&statement.passages[evidence.passage].id),
                    format!("{ana} #voice_{voice} #salience_{salience}"),
                    statement.text_of(evidence.quote),
                ));
            }
            if position.evidence.is_empty() {
                positions.push((xml_id(&statement.id), ana, ""));
            }
        }
        let irregularities = irregularities(statement).map(|(number, passage, found)| {
            let target = match self.sics.contains_key(&number) {
                true => self.id_of_sic(number),
                false => self.id_of(passage),
            };
            let note = found.note.as_ref().map(|note| note.get(Language::En));
            let ana = format!("#irregularity_{}", found.kind.name());
            (target, ana, note.unwrap_or_default())
        });
        let groups = [
            ("coding", codings),
            ("position", positions),
            ("irregularity", irregularities.collect()),
        ];
        if groups.iter().all(|(_, spans)| spans.is_empty()) {
            return Ok(());
        }
        element(xml, "standOff", &[], |xml| {
            for (kind, spans) in groups.iter().filter(|(_, spans)| !spans.is_empty()) {
                element(xml, "spanGrp", &[("type", kind)], |xml| {
                    for (target, ana, words) in spans {
                        let target = format!("#{target}");
                        text(xml, "span", &[("target", &target), ("ana", ana)], words)?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })
    }

    fn body(&self, xml: &mut Xml) -> io::Result<()> {
        let statement = self.statement;
        let mut written = 0;
        for passage in &statement.passages {
            let before = Span {
                start: written,
                end: passage.span.start,
            };
            self.space(xml, before)?;
            written = passage.span.end;
            let id = self.id_of(&passage.id);
            let themes = passage.codings.iter().flatten().map(|coding| {
                let theme = &self.data.edition.corpus.themes[coding.theme].id;
                format!("#theme_{theme}")
            });
            let ana = themes.collect::<Vec<_>>().join(" ");
            let kind = passage.kind.name();
            let mut attributes = vec![("xml:id", &*id)];
            let name = match passage.kind {
                PassageKind::Paragraph => "p",
                _ => {
                    attributes.push(("type", kind));
                    "ab"
                }
            };
            if !ana.is_empty() {
                attributes.push(("ana", &ana));
            }
            element(xml, name, &attributes, |xml| {
                self.words(xml, passage.span, None)
            })?;
        }
        let after = Span {
            start: written,
            end: statement.text.len(),
        };
        self.space(xml, after)
    }

    /// Writes the white space between two passages. It stands there as it is, unless it has an
    /// irregularity, or characters that are no white space for XML: then it is a block of its own.
    fn space(&self, xml: &mut Xml, span: Span) -> io::Result<()> {
        let is_marked = self
            .sics
            .values()
            .any(|sic| is_in(sic.irregularity.span, span));
        let is_plain = |char| matches!(char, ' ' | '\t' | '\n' | '\r');
        if !is_marked && self.statement.text_of(span).chars().all(is_plain) {
            return characters(xml, self.statement.text_of(span), false);
        }
        element(xml, "ab", &[("type", "space")], |xml| {
            self.words(xml, span, None)
        })
    }

    /// Writes words with the irregularities in them that stand in another, or in none.
    fn words(&self, xml: &mut Xml, span: Span, within: Option<usize>) -> io::Result<()> {
        let mut sics: Vec<(&usize, &Sic<'_>)> = self
            .sics
            .iter()
            .filter(|(_, sic)| sic.within == within && is_in(sic.irregularity.span, span))
            .collect();
        sics.sort_by_key(|(_, sic)| sic.irregularity.span.start);
        let mut written = span.start;
        for (number, sic) in sics {
            let irregularity = sic.irregularity;
            let found = irregularity.span;
            let before = Span {
                start: written,
                end: found.start,
            };
            characters(xml, self.statement.text_of(before), true)?;
            written = found.end;
            let write_sic = |xml: &mut Xml| {
                let id = self.id_of_sic(*number);
                let ana = format!("#irregularity_{}", irregularity.kind.name());
                element(xml, "sic", &[("xml:id", &id), ("ana", &ana)], |xml| {
                    self.words(xml, found, Some(*number))
                })
            };
            match &irregularity.reads {
                None => write_sic(xml)?,
                Some(reads) => element(xml, "choice", &[], |xml| {
                    write_sic(xml)?;
                    text(xml, "corr", &[], reads)
                })?,
            }
        }
        let after = Span {
            start: written,
            end: span.end,
        };
        characters(xml, self.statement.text_of(after), true)
    }
}

fn is_in(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Writes printed characters so that a parser gives them back.
fn characters(xml: &mut Xml, text: &str, with_lines: bool) -> io::Result<()> {
    let is_special = |char: char| char == '\r' || with_lines && char == '\n' || !is_xml(char);
    for part in text.split_inclusive(is_special) {
        let last = part.chars().next_back().filter(|char| is_special(*char));
        let plain = &part[..part.len() - last.map_or(0, char::len_utf8)];
        xml.write_event(Event::Text(BytesText::from_escaped(escape(plain))))?;
        match last {
            // A parser would make a line feed of it.
            Some('\r') => xml.write_event(Event::GeneralRef(BytesRef::new("#13")))?,
            Some('\n') => {
                xml.write_event(Event::Text(BytesText::from_escaped("\n")))?;
                xml.write_event(Event::Empty(start("lb", &[])))?;
            }
            Some(control) => {
                let number = format!("U+{:04X}", u32::from(control));
                xml.write_event(Event::Empty(start("g", &[("n", &number)])))?;
            }
            None => {}
        }
    }
    Ok(())
}

fn words<V: Vocabulary + 'static>() -> impl Iterator<Item = (&'static str, &'static str)> {
    V::VARIANTS.iter().map(|word| (word.name(), word.name()))
}

/// Writes a taxonomy: the words that `ana` refers to.
fn taxonomy<'t>(
    xml: &mut Xml,
    id: &str,
    categories: impl Iterator<Item = (&'t str, &'t str)>,
) -> io::Result<()> {
    let mut categories = categories.peekable();
    if categories.peek().is_none() {
        return Ok(());
    }
    // No id of a statement or a passage has an underscore.
    let taxonomy = format!("codebook_{id}");
    element(xml, "taxonomy", &[("xml:id", &taxonomy)], |xml| {
        for (category, label) in categories {
            let id = format!("{id}_{category}");
            element(xml, "category", &[("xml:id", &id)], |xml| {
                text(xml, "catDesc", &[], label)
            })?;
        }
        Ok(())
    })
}
