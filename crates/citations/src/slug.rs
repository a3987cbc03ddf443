//! Ids made from titles.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The most characters that a slug has.
const LENGTH: usize = 40;

/// Makes an id from a title: lower-case Latin letters and digits, with hyphens between words.
///
/// ```
/// use pliego_citations::slug;
///
/// assert_eq!(slug("¿Qué pasó en l’Égalité, año 1789?"), "que-paso-en-legalite-ano-1789");
/// assert_eq!(slug("宣言"), "collection");
/// ```
pub fn slug(title: &str) -> String {
    let plain: String = title
        .nfd()
        .filter(|char| !is_combining_mark(*char) && !matches!(char, '’' | '\''))
        .collect::<String>()
        .to_lowercase();
    let mut slug = String::new();
    for word in plain.split(|char: char| !char.is_ascii_alphanumeric()) {
        if word.is_empty() {
            continue;
        }
        if !slug.is_empty() {
            if slug.len() + word.len() >= LENGTH {
                break;
            }
            slug.push('-');
        }
        slug.extend(word.chars().take(LENGTH));
    }
    if slug.is_empty() {
        slug.push_str("collection");
    }
    slug
}
