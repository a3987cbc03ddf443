//! Stop words: frequent words that say little of what a text is about, such as articles and
//! prepositions.

/// The stop words of English, folded, with the remains of contractions and genitives.
const ENGLISH: &str = " a about above after again against all also am among an and any are as at be because been before \
    being below between both but by can could d did do does doing down during each either even every few for from \
    further had has have having he her here hers herself him himself his how i if in into is it its itself just ll may \
    me might more most must my myself no nor not now of off on once only or other our ours ourselves out over own re s \
    same shall she should since so some such t than that the their theirs them themselves then there these they this \
    those through to too under until up upon us ve very was we were what when where which while who whom whose why \
    will with without would yet you your yours ";

/// The stop words of Spanish, folded.
const SPANISH: &str = " a al algo algun alguna algunas alguno algunos ante antes asi aun aunque bajo bien cada como con \
    contra cual cuales cuando cuanto de del desde donde dos durante e el ella ellas ellos en entre era eran es esa esas \
    ese eso esos esta estaba estan estar estas este esto estos fue fueron ha han hasta hay he la las le les lo los mas \
    me mi mientras mis misma mismo mucho muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otras \
    otro otros para pero poco por porque pues que quien quienes se sea sean segun ser si sido sin sino sobre solo son \
    su sus suya suyo tal tambien tan tanto te tener tiene tienen toda todas todo todos tras tu tus u un una unas uno \
    unos y ya yo ";

/// Whether a folded word is a stop word in a language, given as a tag (BCP 47). A language without
/// a list has none.
///
/// ```
/// use pliego_explore::findings::stop_words::is_stop_word;
///
/// assert!(is_stop_word("en", "the") && is_stop_word("es-PE", "los"));
/// assert!(!is_stop_word("en", "los") && !is_stop_word("qu", "the"));
/// ```
pub fn is_stop_word(language: &str, word: &str) -> bool {
    list(language).contains(&[" ", word, " "].concat())
}

/// Iterates over the stop words of a language.
pub(super) fn stop_words(language: &str) -> impl Iterator<Item = &'static str> {
    list(language).split_ascii_whitespace()
}

fn list(language: &str) -> &'static str {
    match language.get(..2) {
        Some("en") => ENGLISH,
        Some("es") => SPANISH,
        _ => "",
    }
}
