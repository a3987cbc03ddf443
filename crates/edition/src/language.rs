//! Languages: which tags exist, what their names are, and which language a text seems to have.

use pliego_corpus::Label;

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

/// Tags of common languages, and that of a language that is not determined, with their names in the languages of the interface.
const NAMES: &[(&str, &str, &str)] = &[
    ("ar", "Arabic", "árabe"),
    ("ay", "Aymara", "aimara"),
    ("az", "Azerbaijani", "azerbaiyano"),
    ("be", "Belarusian", "bielorruso"),
    ("bg", "Bulgarian", "búlgaro"),
    ("bn", "Bengali", "bengalí"),
    ("bo", "Tibetan", "tibetano"),
    ("bs", "Bosnian", "bosnio"),
    ("ca", "Catalan", "catalán"),
    ("cs", "Czech", "checo"),
    ("cy", "Welsh", "galés"),
    ("da", "Danish", "danés"),
    ("de", "German", "alemán"),
    ("el", "Greek", "griego"),
    ("en", "English", "inglés"),
    ("eo", "Esperanto", "esperanto"),
    ("es", "Spanish", "español"),
    ("et", "Estonian", "estonio"),
    ("eu", "Basque", "euskera"),
    ("fa", "Persian", "persa"),
    ("fi", "Finnish", "finés"),
    ("fr", "French", "francés"),
    ("ga", "Irish", "irlandés"),
    ("gl", "Galician", "gallego"),
    ("gn", "Guarani", "guaraní"),
    ("gu", "Gujarati", "guyaratí"),
    ("ha", "Hausa", "hausa"),
    ("he", "Hebrew", "hebreo"),
    ("hi", "Hindi", "hindi"),
    ("hr", "Croatian", "croata"),
    ("ht", "Haitian Creole", "criollo haitiano"),
    ("hu", "Hungarian", "húngaro"),
    ("hy", "Armenian", "armenio"),
    ("id", "Indonesian", "indonesio"),
    ("is", "Icelandic", "islandés"),
    ("it", "Italian", "italiano"),
    ("ja", "Japanese", "japonés"),
    ("ka", "Georgian", "georgiano"),
    ("kk", "Kazakh", "kazajo"),
    ("km", "Khmer", "jemer"),
    ("ko", "Korean", "coreano"),
    ("ku", "Kurdish", "kurdo"),
    ("la", "Latin", "latín"),
    ("lt", "Lithuanian", "lituano"),
    ("lv", "Latvian", "letón"),
    ("mk", "Macedonian", "macedonio"),
    ("mn", "Mongolian", "mongol"),
    ("mr", "Marathi", "maratí"),
    ("ms", "Malay", "malayo"),
    ("my", "Burmese", "birmano"),
    ("nah", "Nahuatl", "náhuatl"),
    ("ne", "Nepali", "nepalí"),
    ("nl", "Dutch", "neerlandés"),
    ("no", "Norwegian", "noruego"),
    ("oc", "Occitan", "occitano"),
    ("pa", "Punjabi", "panyabí"),
    ("pl", "Polish", "polaco"),
    ("ps", "Pashto", "pastún"),
    ("pt", "Portuguese", "portugués"),
    ("qu", "Quechua", "quechua"),
    ("ro", "Romanian", "rumano"),
    ("ru", "Russian", "ruso"),
    ("si", "Sinhala", "cingalés"),
    ("sk", "Slovak", "eslovaco"),
    ("sl", "Slovene", "esloveno"),
    ("so", "Somali", "somalí"),
    ("sq", "Albanian", "albanés"),
    ("sr", "Serbian", "serbio"),
    ("sv", "Swedish", "sueco"),
    ("sw", "Swahili", "suajili"),
    ("ta", "Tamil", "tamil"),
    ("te", "Telugu", "telugu"),
    ("th", "Thai", "tailandés"),
    ("tl", "Tagalog", "tagalo"),
    ("tr", "Turkish", "turco"),
    ("uk", "Ukrainian", "ucraniano"),
    ("und", "other languages", "otros idiomas"),
    ("ur", "Urdu", "urdu"),
    ("uz", "Uzbek", "uzbeko"),
    ("vi", "Vietnamese", "vietnamita"),
    ("wo", "Wolof", "wólof"),
    ("xh", "Xhosa", "xhosa"),
    ("yi", "Yiddish", "yidis"),
    ("yo", "Yoruba", "yoruba"),
    ("zh", "Chinese", "chino"),
    ("zu", "Zulu", "zulú"),
];

/// Returns the name of the language of a tag (BCP 47): with the tag, if that says more than the language;
/// the tag alone, if the language is none of those listed here.
pub fn name(tag: &str) -> Label {
    let primary = tag.split('-').next().unwrap_or_default();
    let Some((known, en, es)) = NAMES
        .iter()
        .find(|(known, ..)| known.eq_ignore_ascii_case(primary))
    else {
        return Label::same(tag.to_owned());
    };
    Label::new([en, es].map(|name| match tag.len() == known.len() {
        true => (*name).to_owned().into(),
        false => format!("{name} ({tag})").into(),
    }))
}
