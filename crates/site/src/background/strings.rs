//! The texts of the background page in each language. They are not in the interface's table,
//! because the program never shows them.

use pliego_corpus::Language;
use pliego_corpus::documentation::BodyCount;

/// The texts in one language.
#[allow(missing_docs)] // The tables show what each field says.
pub struct BackgroundStrings {
    pub title: &'static str,
    pub note: &'static str,
    pub events: &'static str,
    pub counts: &'static str,
    pub counts_note: &'static str,
    pub why_counts_differ: &'static str,
    /// Names of [`BodyCount::COLUMNS`].
    pub columns: [&'static str; BodyCount::COLUMNS.len()],
    pub notes: &'static str,
}

impl BackgroundStrings {
    /// Returns the table of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &EN,
            Language::Es => &ES,
        }
    }
}

static EN: BackgroundStrings = BackgroundStrings {
    title: "Background, apart from the statements",
    note: "From newspapers and agencies, for orientation. The statements are not measured by it.",
    events: "Events",
    counts: "Dead and wounded, by who counted",
    counts_note: "Each body counts something else, in its own way: its counts stand apart, and are not to be joined, added or \
                  averaged, neither with each other nor with what the statements claim. Victims are not named, on purpose.",
    why_counts_differ: "Why the counts differ",
    columns: [
        "Deaths",
        "Civilians in confrontations",
        "Linked to roadblocks",
        "Police",
        "Others",
        "Wounded",
        "Wounded civilians",
        "Wounded police",
    ],
    notes: "Notes and sources",
};

static ES: BackgroundStrings = BackgroundStrings {
    title: "Contexto, aparte de las declaraciones",
    note: "Tomado de diarios y agencias, como orientación. No sirve para medir las declaraciones.",
    events: "Hechos",
    counts: "Muertos y heridos, según quién contó",
    counts_note: "Cada entidad cuenta algo distinto y a su manera: sus cifras se dan por separado y no deben unirse, sumarse ni \
                  promediarse, ni entre sí ni con lo que afirman las declaraciones. A propósito, no se nombra a las víctimas.",
    why_counts_differ: "Por qué difieren las cifras",
    columns: [
        "Muertes",
        "Civiles en enfrentamientos",
        "Vinculadas a bloqueos",
        "Policías",
        "Otras",
        "Heridos",
        "Civiles heridos",
        "Policías heridos",
    ],
    notes: "Notas y fuentes",
};
