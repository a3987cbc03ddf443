//! The texts that only printed pages show, in each language. The program does not carry them.

use pliego_corpus::documentation::BodyCount;
use pliego_corpus::{Language, Salience, Stance};

/// The texts of printed pages in one language.
#[allow(missing_docs)] // The tables show what each field says.
pub struct PrintedStrings {
    pub failed: &'static str,
    /// The notice where the browser has no WebAssembly.
    pub without_wasm: &'static str,
    pub reload: &'static str,
    pub without_program: &'static str,
    /// The notice on the home pages of the other languages, which never start the program.
    pub basic_version: &'static str,
    /// The link from such a page to the one with the program.
    pub with_program: &'static str,
    pub open_in_explorer: &'static str,
    pub sources: &'static str,
    pub title_supplied: &'static str,
    pub key_point: &'static str,
    pub key_range: &'static str,
    pub key_about: &'static str,
    pub key_mention: &'static str,
    pub count_with_care: &'static str,
    pub about_collection: &'static str,
    pub about_text: &'static [&'static str],
    pub about_marks: &'static str,
    pub about_texts: &'static str,
    pub about_codings: &'static str,
    pub codings_text: &'static str,
    pub pooled: fn(kappa: &str, units: usize, stances: &str, pairs: usize) -> String,
    pub holdout: fn(themes: &str, stances: &str) -> String,
    pub agreement: fn(kappa: &str, both: usize, first: usize, second: usize) -> String,
    pub about_decisions: &'static str,
    pub coder_codings: fn(first: &str, second: &str, decided: &str) -> String,
    pub not_carried: &'static str,
    pub salience: fn(Salience) -> &'static str,
    pub about_codebook: &'static str,
    pub about_stances: &'static str,
    pub stance_definition: fn(Stance) -> &'static str,
    pub includes: &'static str,
    pub excludes: &'static str,
    pub licence: &'static str,
    /// How many passages of a statement carry a theme.
    pub passages_of: fn(carried: usize, of: usize) -> String,
    pub background_title: &'static str,
    pub background_note: &'static str,
    pub events: &'static str,
    pub counts: &'static str,
    pub counts_note: &'static str,
    pub why_counts_differ: &'static str,
    /// Names of [`BodyCount::COLUMNS`].
    pub columns: [&'static str; BodyCount::COLUMNS.len()],
    pub notes: &'static str,
}

impl PrintedStrings {
    /// Returns the table of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &EN,
            Language::Es => &ES,
        }
    }
}

/// The texts in English.
static EN: PrintedStrings = PrintedStrings {
    without_wasm: "This browser has WebAssembly switched off, so search, filters and comparison are unavailable. \
                   All texts are below.",
    failed: "Something went wrong, so you are seeing the basic version. Nothing is lost.",
    reload: "Reload the page",
    without_program: "JavaScript is off, so search, filters and comparison are unavailable. All texts are linked below.",
    basic_version: "Basic version, without search, filters and comparison. All texts are linked below.",
    with_program: "Open the full version",
    open_in_explorer: "Explore this statement: search, filter, compare",
    sources: "Sources",
    title_supplied: "title inferred from the URL",
    key_point: "a date given in the text",
    key_range: "one of these days",
    key_about: "about that day",
    key_mention: "a date mentioned in the statement",
    count_with_care: "Notes on counting",
    about_collection: "About this collection",
    about_text: &[
        "To include a statement is not to endorse it. Each organization is quoted in its own words; what it says of \
         others is its own judgement, which the editors neither correct nor adopt.",
        "The texts are as published: not a byte is edited. Dates, themes and notes are the editors’; they stand \
         beside the text and quote the words they rest on. What is inferred, approximate or known from outside a text \
         is marked so.",
        "A statement that does not carry a theme is silent on it, which is not the same as opposing it.",
        "Found a mistake? Write to the editors where this collection is published, with the link to the passage. Corrections \
         to dates, codings and notes are listed in the change log, with the version; the texts themselves are never altered.",
        "This page runs in your browser alone: it sends nothing, stores nothing, and asks no other computer for anything.",
    ],
    about_marks: "How dates are drawn",
    about_texts: "Sources of the texts",
    about_codings: "Two codings, and how far they agree",
    codings_text: "Every passage was coded twice by the themes below, and every statement twice by the demands, the second time without \
         sight of the first. Cohen’s kappa says how far the two agree beyond chance: 1 is full agreement, 0 what chance \
         gives.",
    pooled: |kappa, units, stances, pairs| {
        format!(
            "Themes: kappa {kappa} over {units} decisions. Stances: kappa {stances} over {pairs}."
        )
    },
    holdout: |themes, stances| {
        format!(
            "A further coding, made in the same way without sight of the others, agrees with what was decided: themes kappa \
             {themes}, stances {stances}."
        )
    },
    agreement: |kappa, both, first, second| {
        format!(
            "Two codings: kappa {kappa}; both {both}, the first alone {first}, the second alone {second}"
        )
    },
    about_decisions: "What was decided where they differ",
    coder_codings: |first, second, decided| {
        format!("first: {first}; second: {second}; decided: {decided}")
    },
    not_carried: "not carried",
    salience: |salience| match salience {
        Salience::Primary => "primary",
        Salience::Secondary => "secondary",
    },
    about_codebook: "The codebook: themes",
    about_stances: "The codebook: demands and stances",
    stance_definition: |stance| match stance {
        Stance::Demands => "asserts it in its own voice",
        Stance::Endorses => "reports it as others’ demand and explicitly backs it",
        Stance::Reports => "reports it as others’ demand without explicit endorsement",
        Stance::Hashtag => "only in the line of hashtags",
        Stance::Implied => "follows from a broader demand, never stated as such",
        Stance::Qualified => "supported or opposed only under a stated condition",
        Stance::Rejects => "opposes it",
        Stance::Warns => "presents it as a danger",
        Stance::Describes => "states it as a fact under way, not as a call",
        Stance::Silent => "a value of its own, never opposition",
    },
    includes: "Includes",
    excludes: "Excludes",
    licence: "Licence",
    passages_of: |carried, of| format!("{carried} of {of} passages"),
    background_title: "Background, apart from the statements",
    background_note: "From newspapers and agencies, for orientation. The statements are not measured by it.",
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

/// The texts in Spanish.
static ES: PrintedStrings = PrintedStrings {
    without_wasm: "Este navegador tiene WebAssembly desactivado, así que no se puede buscar, filtrar ni comparar. \
                   Todos los textos están abajo.",
    failed: "Algo falló, por lo que está viendo la versión básica. No se ha perdido nada.",
    reload: "Recargar la página",
    without_program: "JavaScript está desactivado, por lo que no hay búsqueda, filtros ni comparación. Todos los textos están enlazados abajo.",
    basic_version: "Versión básica, sin búsqueda, filtros ni comparación. Todos los textos están enlazados abajo.",
    with_program: "Abrir la versión completa",
    open_in_explorer: "Explorar esta declaración: buscar, filtrar, comparar",
    sources: "Fuentes",
    title_supplied: "título deducido de la dirección web",
    key_point: "una fecha indicada en el texto",
    key_range: "uno de estos días",
    key_about: "hacia ese día",
    key_mention: "una fecha mencionada en la declaración",
    count_with_care: "Advertencias para el recuento",
    about_collection: "Acerca de esta colección",
    about_text: &[
        "Incluir una declaración no es respaldarla. Cada organización se cita con sus propias palabras; lo que dice de \
         otros es juicio suyo, que los editores ni corrigen ni hacen propio.",
        "Los textos están tal como se publicaron: no se ha modificado ni un byte. Las fechas, los temas y \
         las notas son de los editores; están junto al texto y citan las palabras en que se apoyan. Lo deducido, lo \
         aproximado y lo que se sabe por fuentes ajenas al texto se señala como tal.",
        "Una declaración en la que no aparece un tema guarda silencio sobre él, lo que no equivale a oponerse.",
        "¿Encontró un error? Escriba al equipo editorial, allí donde se publica esta colección, e incluya el enlace al pasaje. \
         Las correcciones de fechas, codificaciones y notas constan en la lista de cambios, con la versión; los textos \
         nunca se modifican.",
        "Esta página funciona solo en su navegador: no envía nada, no guarda nada y no pide nada a ninguna otra computadora.",
    ],
    about_marks: "Cómo se dibujan las fechas",
    about_texts: "Fuentes de los textos",
    about_codings: "Dos codificaciones y cuánto concuerdan",
    codings_text: "Cada pasaje se codificó dos veces según los temas de abajo, y cada declaración dos veces según las demandas, la segunda \
         vez sin ver la primera. La kappa de Cohen dice cuánto concuerdan más allá del azar: 1 es concordancia plena; 0, la que \
         da el azar.",
    pooled: |kappa, units, stances, pairs| {
        format!(
            "Temas: kappa {kappa} sobre {units} decisiones. Posturas: kappa {stances} sobre {pairs}."
        )
    },
    holdout: |themes, stances| {
        format!(
            "Otra codificación, hecha del mismo modo sin ver las demás, concuerda con lo decidido: temas kappa {themes}, \
             posturas {stances}."
        )
    },
    agreement: |kappa, both, first, second| {
        format!(
            "Dos codificaciones: kappa {kappa}; ambas {both}, solo la primera {first}, solo la segunda {second}"
        )
    },
    about_decisions: "Qué se decidió donde difieren",
    coder_codings: |first, second, decided| {
        format!("primera: {first}; segunda: {second}; decidido: {decided}")
    },
    not_carried: "ausente",
    salience: |salience| match salience {
        Salience::Primary => "primario",
        Salience::Secondary => "secundario",
    },
    about_codebook: "El libro de códigos: temas",
    about_stances: "El libro de códigos: demandas y posturas",
    stance_definition: |stance| match stance {
        Stance::Demands => "la afirma con voz propia",
        Stance::Endorses => "la atribuye a otros y la respalda de modo explícito",
        Stance::Reports => "la atribuye a otros sin respaldarla de modo explícito",
        Stance::Hashtag => "solo en la línea de hashtags",
        Stance::Implied => "se sigue de una demanda más amplia; nunca se enuncia como tal",
        Stance::Qualified => "la apoya o la rechaza solo con una condición expresa",
        Stance::Rejects => "se opone a ella",
        Stance::Warns => "la presenta como un peligro",
        Stance::Describes => "la enuncia como un hecho en curso, no como llamado",
        Stance::Silent => "un valor propio, nunca oposición",
    },
    includes: "Incluye",
    excludes: "Excluye",
    licence: "Licencia",
    passages_of: |carried, of| format!("{carried} de {of} pasajes"),
    background_title: "Contexto, aparte de las declaraciones",
    background_note: "Tomado de diarios y agencias, como orientación. No sirve para medir las declaraciones.",
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
