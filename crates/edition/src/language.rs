//! Language tags: which exist, and which language a text seems to have.

/// Checks a language tag (BCP 47) by its first part.
///
/// # Errors
/// What to write instead.
pub(crate) fn check(tag: &str) -> Result<(), String> {
    let primary = tag.split('-').next().unwrap_or_default();
    let rest_fits = tag.split('-').skip(1).all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    let known = match primary.len() {
        2 => isolang::Language::from_639_1(&primary.to_ascii_lowercase()).is_some(),
        3 => isolang::Language::from_639_3(&primary.to_ascii_lowercase()).is_some(),
        _ => false,
    };
    if known && rest_fits {
        return Ok(());
    }
    Err(match named(tag) {
        Some(code) => format!("did you mean {code}?"),
        None => "write a tag such as en, fr or de (BCP 47)".to_owned(),
    })
}

/// Finds a language by its name in English or its own.
fn named(name: &str) -> Option<&'static str> {
    let wanted = name.trim().to_lowercase();
    let mut all = isolang::languages().filter(|language| language.to_639_1().is_some());
    let own = |language: &isolang::Language| {
        let own = language.to_autonym().map(str::to_lowercase);
        // “Spanish; Castilian”, “Greek, Modern (1453-)”.
        let english = language.to_name().to_lowercase();
        let english: Vec<&str> = english.split([';', ',', '(']).map(str::trim).collect();
        english.contains(&wanted.as_str()) || own.is_some_and(|own| own == wanted)
    };
    let found = all.find(own);
    let shortened = wanted.split(['-', '_', ' ']).next().unwrap_or_default();
    let coded = || match shortened.len() {
        2 => isolang::Language::from_639_1(shortened),
        _ => None,
    };
    found
        .or_else(coded)
        .and_then(|language| language.to_639_1())
}

/// Guesses the language of a text; `und` if it cannot be told.
pub fn guess_language(text: &str) -> &'static str {
    let found = whatlang::detect(text).filter(whatlang::Info::is_reliable);
    let code = found.map(|info| info.lang().code());
    let code = code.map(|code| if code == "cmn" { "zho" } else { code });
    code.and_then(isolang::Language::from_639_3)
        .map_or("und", |language| {
            language.to_639_1().unwrap_or(language.to_639_3())
        })
}
