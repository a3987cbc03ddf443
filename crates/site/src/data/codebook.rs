//! The codebook as SKOS, in Turtle and in JSON-LD: themes and demands, and the words for stances, voices
//! and salience.

use std::collections::HashMap;
use std::io;

use oxjsonld::JsonLdSerializer;
use oxrdf::vocab::rdf;
use oxrdf::{GraphName, Literal, NamedNode, Quad, Term, Triple};
use oxttl::TurtleSerializer;
use pliego_corpus::{
    Label, Language, Languages, Salience, Stance, VariantArray, Vocabulary, Voice,
};
use pliego_explore::i18n::Strings;
use pliego_explore::i18n::printed::PrintedStrings;

use super::{Data, File};

const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
const DCTERMS: &str = "http://purl.org/dc/terms/";
const OWL: &str = "http://www.w3.org/2002/07/owl#";
const XSD_BOOLEAN: &str = "http://www.w3.org/2001/XMLSchema#boolean";

/// The triples of the codebook, in order, and the languages of its labels.
struct Codebook(Vec<Triple>, Languages);

/// Makes a node of an address, which may be relative: then it is relative to the file.
fn node(address: impl Into<String>) -> NamedNode {
    NamedNode::new_unchecked(address)
}

impl Codebook {
    fn say(&mut self, subject: &NamedNode, property: String, object: impl Into<Term>) {
        self.0
            .push(Triple::new(subject.clone(), node(property), object));
    }

    fn skos(&mut self, subject: &NamedNode, property: &str, object: impl Into<Term>) {
        self.say(subject, format!("{SKOS}{property}"), object);
    }

    /// Says a label in each language.
    fn label(&mut self, subject: &NamedNode, property: &str, label: &Label) {
        for language in self.1.iter() {
            let text =
                Literal::new_language_tagged_literal_unchecked(label.get(language), language.tag());
            self.skos(subject, property, text);
        }
    }

    fn scheme(&mut self, data: &Data<'_>, id: &str, label: [&str; 2]) -> NamedNode {
        let scheme = node(data.concept(id));
        self.0.push(Triple::new(
            scheme.clone(),
            NamedNode::from(rdf::TYPE),
            node(format!("{SKOS}ConceptScheme")),
        ));
        self.label(
            &scheme,
            "prefLabel",
            &Label::new(label.map(|text| text.to_owned().into())),
        );
        let version = Literal::new_simple_literal(&*data.edition.corpus.version);
        self.say(&scheme, format!("{OWL}versionInfo"), version);
        scheme
    }

    fn concept(
        &mut self,
        scheme: &NamedNode,
        address: String,
        id: &str,
        label: &Label,
    ) -> NamedNode {
        let concept = node(address);
        self.0.push(Triple::new(
            concept.clone(),
            NamedNode::from(rdf::TYPE),
            node(format!("{SKOS}Concept")),
        ));
        self.skos(&concept, "inScheme", scheme.clone());
        self.skos(&concept, "topConceptOf", scheme.clone());
        self.skos(scheme, "hasTopConcept", concept.clone());
        self.skos(&concept, "notation", Literal::new_simple_literal(id));
        self.label(&concept, "prefLabel", label);
        concept
    }
}

fn codebook(data: &Data<'_>) -> Vec<Triple> {
    let (corpus, documentation) = (&data.edition.corpus, &data.edition.documentation);
    let mut codebook = Codebook(Vec::new(), data.edition.corpus.interface);
    let scheme = codebook.scheme(data, "themes", ["Themes", "Temas"]);
    for (id, theme) in corpus.themes.iter_enumerated() {
        let concept = codebook.concept(&scheme, data.theme(&theme.id), &theme.id, &theme.label);
        // Not alternative labels: a search finds a theme by “golpe”, and the editors do not call it that.
        for keyword in &theme.keywords {
            codebook.skos(
                &concept,
                "hiddenLabel",
                Literal::new_simple_literal(&**keyword),
            );
        }
        if let Some(rules) = documentation.theme_rules.get(id) {
            let rules = [
                ("definition", &rules.definition),
                ("scopeNote", &rules.include),
                ("scopeNote", &rules.exclude),
            ];
            for (property, rule) in rules {
                if let Some(rule) = rule {
                    codebook.label(&concept, property, rule);
                }
            }
        }
    }
    let scheme = codebook.scheme(data, "demands", ["Demands", "Demandas"]);
    for (id, demand) in corpus.demands.iter_enumerated() {
        let concept = codebook.concept(&scheme, data.demand(&demand.id), &demand.id, &demand.label);
        if let Some(Some(note)) = documentation.demand_notes.get(id) {
            codebook.label(&concept, "scopeNote", note);
        }
        for alias in &demand.aliases {
            let old = node(data.demand(alias));
            codebook.say(&concept, format!("{DCTERMS}replaces"), old.clone());
            codebook.say(&old, format!("{DCTERMS}isReplacedBy"), concept.clone());
            let yes = Literal::new_typed_literal("true", node(XSD_BOOLEAN));
            codebook.say(&old, format!("{OWL}deprecated"), yes);
        }
    }
    // The words of the interface and of the printed documentation.
    let label_of = |of: &dyn Fn(&Strings, &PrintedStrings) -> &'static str| {
        let text = |language| of(Strings::of(language), PrintedStrings::of(language)).into();
        Label::new(Language::ALL.map(text))
    };
    let scheme = codebook.scheme(data, "stances", ["Stances", "Posturas"]);
    for stance in Stance::VARIANTS {
        let (name, label) = (stance.name(), label_of(&|words, _| (words.stance)(*stance)));
        let concept = codebook.concept(
            &scheme,
            data.concept(&format!("stance-{name}")),
            name,
            &label,
        );
        let definition = label_of(&|_, words| (words.stance_definition)(*stance));
        codebook.label(&concept, "definition", &definition);
    }
    let scheme = codebook.scheme(data, "voices", ["Voices", "Voces"]);
    for voice in Voice::VARIANTS {
        let (name, label) = (voice.name(), label_of(&|words, _| (words.voice)(*voice)));
        codebook.concept(
            &scheme,
            data.concept(&format!("voice-{name}")),
            name,
            &label,
        );
    }
    let scheme = codebook.scheme(data, "salience", ["Salience", "Relevancia"]);
    for salience in Salience::VARIANTS {
        let (name, label) = (
            salience.name(),
            label_of(&|_, words| (words.salience)(*salience)),
        );
        codebook.concept(
            &scheme,
            data.concept(&format!("salience-{name}")),
            name,
            &label,
        );
    }
    codebook.0
}

pub(super) fn files(data: &Data<'_>) -> io::Result<[File; 2]> {
    let triples = by_subject(codebook(data));
    let prefixes = [("skos", SKOS), ("dcterms", DCTERMS), ("owl", OWL)];
    let mut turtle = TurtleSerializer::new();
    let mut json = JsonLdSerializer::new();
    for (prefix, namespace) in prefixes {
        turtle = turtle
            .with_prefix(prefix, namespace)
            .map_err(io::Error::other)?;
        json = json
            .with_prefix(prefix, namespace)
            .map_err(io::Error::other)?;
    }
    let mut turtle = turtle.for_writer(Vec::new());
    let mut json = json.for_writer(Vec::new());
    for triple in triples {
        turtle.serialize_triple(&triple)?;
        json.serialize_quad(&Quad::new(
            triple.subject,
            triple.predicate,
            triple.object,
            GraphName::DefaultGraph,
        ))?;
    }
    let what =
        "The codebook as SKOS: themes and demands, and the words for stances, voices and salience.";
    Ok([
        File {
            path: format!("{}-codebook.ttl", data.prefix()),
            link: Some("codebook.ttl".to_owned()),
            what: format!("{what} Turtle."),
            bytes: turtle.finish()?,
        },
        File {
            path: format!("{}-codebook.jsonld", data.prefix()),
            link: Some("codebook.jsonld".to_owned()),
            what: format!("{what} JSON-LD."),
            bytes: json.finish()?,
        },
    ])
}

/// Puts what is said of a subject together, in the order in which the subjects come up.
fn by_subject(triples: Vec<Triple>) -> Vec<Triple> {
    let mut subjects = HashMap::new();
    let mut sorted: Vec<(usize, Triple)> = triples
        .into_iter()
        .map(|triple| {
            let next = subjects.len();
            let place = *subjects.entry(triple.subject.clone()).or_insert(next);
            (place, triple)
        })
        .collect();
    sorted.sort_by_key(|(place, _)| *place);
    sorted.into_iter().map(|(_, triple)| triple).collect()
}
