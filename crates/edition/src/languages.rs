//! Names of languages, for those that the editors do not name themselves.

use pliego_corpus::Label;

/// Tags of common languages, with their names in the languages of the interface.
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
/// the tag alone, if the language is none of [`NAMES`].
pub(crate) fn name(tag: &str) -> Label {
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
