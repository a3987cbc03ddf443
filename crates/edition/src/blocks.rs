//! Cuts a text into passages at its blank lines, and guesses what each is.

use core::ops::Range;

use pliego_corpus::PassageKind;

/// A stretch of text between blank lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it seems to be.
    pub kind: PassageKind,
    /// Where it stands, without white space around it.
    pub range: Range<usize>,
}

/// A heading or a title has at most this many characters.
const SHORT: usize = 100;

/// Words after which only names follow.
const SIGNED: [&str; 10] = [
    "signed",
    "signé",
    "signés",
    "signe",
    "firmado",
    "firmados",
    "firman",
    "gezeichnet",
    "unterzeichnet",
    "assinado",
];

/// Cuts a text at blank lines. The lines after “Signed” are a signatory each.
///
/// ```
/// use pliego_corpus::PassageKind;
///
/// let text = "A CALL\n\nWe want bread.\nAnd roses.\n\nSigned:\nThe North\nThe South\n";
/// let blocks = pliego_edition::blocks(text);
/// let words: Vec<&str> = blocks.iter().map(|block| &text[block.range.clone()]).collect();
/// assert_eq!(words, ["A CALL", "We want bread.\nAnd roses.", "Signed:", "The North", "The South"]);
/// assert_eq!(blocks[0].kind, PassageKind::Title);
/// assert_eq!(blocks[4].kind, PassageKind::Signatory);
/// let last = pliego_edition::blocks("SIGNED:\n\nTHOMAS MacDONAGH,\n\nJOSEPH PLUNKETT.").pop();
/// assert_eq!(last.map(|block| block.kind), Some(PassageKind::Signatory));
/// ```
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut signed = false;
    for range in stretches(text) {
        let lines: Vec<Range<usize>> = lines(text, range.clone()).collect();
        let begins_signatures = lines.iter().position(|line| is_signed(&text[line.clone()]));
        match begins_signatures {
            // “Signed” within the last block, or alone before the names.
            Some(at) if lines[at..].len() > 1 || at == 0 => {
                if at > 0 {
                    let before = range.start..lines[at - 1].end;
                    let kind = kind(&text[before.clone()], blocks.is_empty());
                    blocks.push(Block {
                        kind,
                        range: before,
                    });
                }
                signed = true;
                let head = Block {
                    kind: PassageKind::Signature,
                    range: lines[at].clone(),
                };
                blocks.push(head);
                blocks.extend(lines[at + 1..].iter().map(|line| signatory(line.clone())));
            }
            _ if signed && lines.iter().all(|line| is_name(&text[line.clone()])) => {
                blocks.extend(lines.into_iter().map(signatory));
            }
            _ => {
                signed = false;
                let kind = kind(&text[range.clone()], blocks.is_empty());
                blocks.push(Block { kind, range });
            }
        }
    }
    blocks
}

fn signatory(range: Range<usize>) -> Block {
    let kind = PassageKind::Signatory;
    Block { kind, range }
}

/// Finds the lines of a stretch, without white space around them and without empty ones.
fn lines(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut at = range.start;
    let pieces = text[range].split_inclusive(['\n', '\r']);
    pieces.filter_map(move |piece| {
        let start = at;
        at += piece.len();
        trimmed(text, start..at)
    })
}

/// Leaves out white space and byte order marks at both ends.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let is_blank = |character: char| character.is_whitespace() || character == '\u{feff}';
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start_matches(is_blank).len());
    let end = range.start + piece.trim_end_matches(is_blank).len();
    (start < end).then_some(start..end)
}

/// Finds the stretches between blank lines. A line ends with LF, CR LF or CR.
fn stretches(text: &str) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    let mut open: Option<Range<usize>> = None;
    let mut at = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['\n', '\r']).map_or(rest.len(), |end| {
            end + if rest[end..].starts_with("\r\n") {
                2
            } else {
                1
            }
        });
        match trimmed(text, at..at + end) {
            Some(line) => {
                open = Some(open.map_or(line.start, |open| open.start)..line.end);
            }
            None => stretches.extend(open.take()),
        }
        at += end;
        rest = &text[at..];
    }
    stretches.extend(open);
    stretches
}

fn is_signed(line: &str) -> bool {
    let word: String = line.chars().take_while(|c| c.is_alphabetic()).collect();
    SIGNED.contains(&word.to_lowercase().as_str()) && line.chars().count() <= SHORT
}

/// A full stop may end the last of many names; names of people are often in capitals.
fn is_name(line: &str) -> bool {
    line.chars().count() <= SHORT && (!line.ends_with(['.', '?', '!', ';']) || is_in_capitals(line))
}

fn kind(words: &str, first: bool) -> PassageKind {
    let one_line = !words.contains(['\n', '\r']);
    let short = words.chars().count() <= SHORT;
    let sentence =
        words.ends_with(['.', ';', ',', ':', '?']) && words.split_whitespace().count() > 12;
    if first && one_line && short && !sentence && !is_numbered(words) {
        PassageKind::Title
    } else if words.split_whitespace().all(|word| word.starts_with('#')) {
        PassageKind::Hashtags
    } else if one_line && short && is_in_capitals(words) {
        PassageKind::Heading
    } else if is_numbered(words) {
        // “Art. 1” on a line of its own heads what follows.
        match one_line && words.chars().count() <= 12 {
            true => PassageKind::Heading,
            false => PassageKind::Point,
        }
    } else if words.starts_with(['•', '*', '·'])
        || words.starts_with("- ")
        || words.starts_with("– ")
    {
        PassageKind::Bullet
    } else {
        PassageKind::Paragraph
    }
}

fn is_in_capitals(words: &str) -> bool {
    let mut letters = words.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some()
        && letters.all(|letter| !letter.is_lowercase())
        && words.chars().filter(|c| c.is_uppercase()).count() > 2
}

/// “1.”, “12)”, “IV.”, “Art. 1”, “Article premier”, “§ 3”.
fn is_numbered(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default();
    let bare = first.trim_end_matches(['.', ')', '°', 'º', '-', '–', '—']);
    let ends = bare.len() < first.len();
    let digits =
        !bare.is_empty() && bare.len() <= 3 && bare.bytes().all(|byte| byte.is_ascii_digit());
    let roman =
        !bare.is_empty() && bare.len() <= 6 && bare.bytes().all(|byte| b"IVXLC".contains(&byte));
    let word = bare.to_lowercase();
    let article = [
        "art",
        "article",
        "artículo",
        "articulo",
        "artikel",
        "artigo",
        "§",
    ]
    .contains(&word.as_str());
    ends && (digits || roman) || article && words.split_whitespace().nth(1).is_some_and(is_number)
}

fn is_number(word: &str) -> bool {
    let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let words = ["premier", "first", "primero", "unico", "único"];
    let roman = bare.bytes().all(|byte| b"IVXLC".contains(&byte));
    bare.starts_with(|c: char| c.is_ascii_digit())
        || !bare.is_empty() && roman
        || words.contains(&bare.to_lowercase().as_str())
}
