//! A hostile corpus: every text field holds markup, scripts, sequences that end attributes and
//! comments, and characters that change the direction of text. Texts and quotes change alike, so
//! that every quote still occurs.

use std::path::Path;
use std::sync::LazyLock;
use std::{fs, io};

use regex::Regex;

/// Frequent words, and what replaces them.
const ATTACKS: [(&str, &str); 8] = [
    ("of", "of<img src=x onerror=attack()>"),
    ("the", "the<script>attack()</script>"),
    ("and", "and'><svg onload=attack()>\u{202e}"),
    ("in", "in</script></style></textarea></title><attack-er>"),
    (
        "to",
        "to--><iframe src=javascript:attack()>&lt;i&gt;\u{2066}{{7*7}}",
    ),
    ("de", "de<img src=x onerror=attack()>"),
    ("la", "la<script>attack()</script>"),
    ("el", "el'><u onclick=attack()>\u{202e}"),
];

static WORDS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:of|the|and|in|to|de|la|el)\b").unwrap());
/// Fields that may hold one word only, such as a name.
static NAMES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"\b((?:en|es|label|abbreviation|short|publisher) = ")"#).unwrap()
});

/// Copies the corpus of a folder to another, with attacks.
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn write_corpus(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let copy = to.join(path.file_name().unwrap_or_default());
        let kind = path.extension().and_then(|kind| kind.to_str());
        if path.is_dir() {
            write_corpus(&path, &copy)?;
        } else if kind == Some("txt") {
            fs::write(copy, attack_words(&fs::read_to_string(path)?))?;
        } else if kind == Some("toml") {
            let words = attack_words(&fs::read_to_string(path)?);
            fs::write(
                copy,
                NAMES.replace_all(&words, "${1}<attack-er>").as_bytes(),
            )?;
        }
    }
    Ok(())
}

/// Replaces every frequent word that is not, and is not part of, an id, a key or an address.
fn attack_words(text: &str) -> String {
    let mut attacked = String::with_capacity(2 * text.len());
    let mut end = 0;
    for word in WORDS.find_iter(text) {
        let (before, after) = (&text[..word.start()], &text[word.end()..]);
        let in_id = before.ends_with(['-', '.', '/', '#']) || after.starts_with(['-', '/']);
        let is_id = before.ends_with('"') && after.starts_with('"');
        let attack = ATTACKS.iter().find(|(of, _)| *of == word.as_str());
        if let (false, Some((_, attack))) = (in_id || is_id || after.starts_with(" ="), attack) {
            attacked.push_str(&text[end..word.start()]);
            attacked.push_str(attack);
            end = word.end();
        }
    }
    attacked + &text[end..]
}

#[cfg(test)]
mod tests {
    use super::{ATTACKS, WORDS, attack_words};

    #[test]
    fn words_are_attacked_and_ids_keys_and_addresses_are_not() {
        assert_eq!(
            attack_words("a day of it"),
            "a day of<img src=x onerror=attack()> it"
        );
        for same in [
            "out-of-it",
            "\"el\"",
            "in = 1",
            "https://a.org/the/in",
            "#la",
            "other",
            "México",
        ] {
            assert_eq!(attack_words(same), same);
        }
    }

    #[test]
    fn every_word_that_is_found_has_its_attack() {
        let words: Vec<&str> = ATTACKS.iter().map(|(word, _)| *word).collect();
        assert_eq!(WORDS.as_str(), format!(r"\b(?:{})\b", words.join("|")));
    }
}
