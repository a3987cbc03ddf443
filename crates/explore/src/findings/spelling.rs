//! British and American spelling: a word that is searched in one also finds the other.

/// Endings after which the rules below look for what differs.
const TAILS: [&str; 12] = [
    "", "s", "e", "es", "ed", "er", "ers", "ing", "ation", "ations", "able", "ational",
];

/// Beginnings of `re` and `er` in words that are spelled with either: `centre`, `center`. A rule
/// without such a list would make `enter` of Spanish `entre`.
const BEFORE_RE: [&str; 9] = [
    "cent", "theat", "met", "lit", "fib", "calib", "meag", "somb", "spect",
];

/// Returns the other spelling of a folded word, if rules make one: `organise` and `organize`,
/// `labour` and `labor`, `defence` and `defense`, `centre` and `center`, `programme` and `program`.
/// Not each is a word of a language; one that is not has no hits.
///
/// ```
/// use pliego_explore::findings::spelling::twin;
///
/// assert_eq!(twin("mobilisations").as_deref(), Some("mobilizations"));
/// assert_eq!(twin("labor").as_deref(), Some("labour"));
/// assert_eq!(twin("four"), None);
/// ```
pub fn twin(word: &str) -> Option<String> {
    let twin_with = |tail: &&str| {
        let base = word.strip_suffix(*tail)?;
        let other = match *tail {
            "" | "s" => twin_of_noun(base).or_else(|| twin_of_our(base)),
            _ => twin_of_verb(base).or_else(|| twin_of_our(base)),
        };
        other.map(|other| other + tail)
    };
    TAILS.iter().find_map(twin_with)
}

fn twin_of_verb(base: &str) -> Option<String> {
    // Shorter ones, such as “rise” and “size”, have one spelling.
    let other = match base.get(base.len().checked_sub(2)?..)? {
        "is" => "iz",
        "iz" => "is",
        "ys" => "yz",
        "yz" => "ys",
        _ => return None,
    };
    (base.len() >= 6).then(|| replace_end(base, other))
}

fn twin_of_our(base: &str) -> Option<String> {
    match base.strip_suffix("our") {
        // Not “four” or “flour”.
        Some(start) if start.len() >= 3 => Some([start, "or"].concat()),
        Some(_) => None,
        None => {
            let start = base.strip_suffix("or").filter(|start| start.len() >= 3)?;
            Some([start, "our"].concat())
        }
    }
}

fn twin_of_noun(base: &str) -> Option<String> {
    if base.ends_with("programme") {
        return base.strip_suffix("me").map(str::to_owned);
    }
    if base.ends_with("program") {
        return Some([base, "me"].concat());
    }
    if base.len() > 5 && base.ends_with("fence") {
        return Some(replace_end(base, "se"));
    }
    if base.len() > 5 && base.ends_with("fense") {
        return Some(replace_end(base, "ce"));
    }
    let other = match base.get(base.len().checked_sub(2)?..)? {
        "re" => "er",
        "er" => "re",
        _ => return None,
    };
    let start = &base[..base.len() - 2];
    let is_listed = BEFORE_RE.iter().any(|before| start.ends_with(before));
    is_listed.then(|| replace_end(base, other))
}

/// Replaces the last two letters.
fn replace_end(base: &str, end: &str) -> String {
    [&base[..base.len() - 2], end].concat()
}

/// The most variants of a phrase: those of its first three words with two spellings.
const MOST: usize = 8;

/// Lists the spellings of a word, or of a phrase with each of its words in either spelling; the one
/// that is given comes first.
pub(crate) fn variants(text: &str) -> Vec<String> {
    let mut variants = vec![String::new()];
    for word in text.split(' ') {
        let twin = twin(word).filter(|_| variants.len() < MOST);
        let begun = variants.clone();
        append(&mut variants, word);
        if let Some(twin) = twin {
            let at = variants.len();
            variants.extend(begun);
            append(&mut variants[at..], &twin);
        }
    }
    variants
}

fn append(variants: &mut [String], word: &str) {
    for variant in variants {
        if !variant.is_empty() {
            variant.push(' ');
        }
        variant.push_str(word);
    }
}
