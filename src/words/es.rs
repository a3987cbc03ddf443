//! Spanish.

use super::Words;
use crate::corpus::{Day, Language};

const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

fn month(number: u8) -> &'static str {
    MONTHS[usize::from(number) - 1]
}

fn day(day: Day) -> String {
    let (year, m, d) = day.civil();
    format!("{d} de {} de {year}", month(m))
}

fn span(from: Day, to: Day, join: &str) -> String {
    let ((y1, m1, d1), (y2, m2, _)) = (from.civil(), to.civil());
    match (y1 == y2, m1 == m2) {
        (true, true) => format!("{d1} {join} {}", day(to)),
        (true, false) => format!("{d1} de {} {join} {}", month(m1), day(to)),
        _ => format!("{} {join} {}", day(from), day(to)),
    }
}

fn number(count: usize) -> String {
    const SMALL: [&str; 11] =
        ["Ninguna", "Una", "Dos", "Tres", "Cuatro", "Cinco", "Seis", "Siete", "Ocho", "Nueve", "Diez"];
    SMALL.get(count).map_or_else(|| count.to_string(), ToString::to_string)
}

pub(super) static WORDS: Words = Words {
    language: Language::Es,
    endonym: "Español",

    subtitle: |statements, from, to| {
        let (noun, printed) = match statements {
            1 => ("declaración", "tal como se imprimió"),
            _ => ("declaraciones", "tal como se imprimieron"),
        };
        format!("{} {noun}, {} – {}, {printed}", number(statements), day(from), day(to))
    },
    views: ["Declaraciones", "Acerca de"],
    views_label: "Vistas",
    languages_label: "Idioma",
    skip_to_statements: "Ir a las declaraciones",
    ignored: |parts| format!("Una parte de la dirección no se entendió y se deja de lado: {parts}"),

    filters: "Filtros",
    close: "Cerrar",
    facets: ["Organización", "Tema"],
    also_as_signatory: "también como firmante",
    leave_out: |value| format!("Dejar fuera {value}"),
    without: |value| format!("sin {value}"),
    remove: |filter| format!("Quitar el filtro: {filter}"),
    active_filters: "Filtros activos",
    clear_all: "quitar todos",
    date: "Fecha",
    from: "desde",
    to: "hasta",
    first_day: "Primer día de la ventana",
    last_day: "Último día de la ventana",
    since: |day| format!("desde el {day}"),
    until: |day| format!("hasta el {day}"),
    from_until: |from, to| format!("{from} – {to}"),

    timeline: "Línea de tiempo",
    timeline_help: "Arrastre sobre la línea de tiempo, o mueva sus dos asas, para elegir una ventana de días.",
    show_context: "Mostrar el contexto",
    context: "Contexto: hechos fechados que no son parte de las declaraciones",
    context_note: "De diarios y agencias, para orientarse. Las declaraciones no se miden por él.",
    sources: "Fuentes",
    title_supplied: "título formado a partir de la dirección",
    as_table: "La línea de tiempo como tabla",
    organization: "Organización",
    statement: "Declaración",
    date_edtf: "Fecha (EDTF)",
    earliest: "Lo más temprano",
    latest: "Lo más tarde",
    key_point: "un día impreso",
    key_range: "uno de estos días",
    key_about: "hacia ese día",

    statements: |count| match count {
        0 => "Ninguna declaración".to_owned(),
        1 => "1 declaración".to_owned(),
        count => format!("{count} declaraciones"),
    },
    sureness: |certainly, possibly| match (certainly, possibly) {
        (_, 0) => "con certeza en la ventana".to_owned(),
        (0, _) => "posiblemente en la ventana".to_owned(),
        _ => format!("{certainly} con certeza, {possibly} posiblemente en la ventana"),
    },
    certainly: "con certeza en la ventana",
    possibly: "posiblemente en la ventana",
    nothing_fits: "Ninguna declaración cumple todo esto. Quite un filtro arriba, o quítelos todos.",
    carrying: |passages| match passages {
        1 => "1 pasaje lleva los temas elegidos:".to_owned(),
        passages => format!("{passages} pasajes llevan los temas elegidos:"),
    },
    supplied: "título puesto por los editores; no hay ninguno impreso",
    signed_by: "Firmada por",

    back_to_list: "Todas las declaraciones",
    not_in_list: "Esta declaración está abierta, pero los filtros la dejan fuera de la lista.",
    close_reader: "Cerrar",
    passage_of: |position, of| format!("pasaje {position} de {of}"),
    passages_matching: |count| match count {
        0 => "ningún pasaje coincide".to_owned(),
        1 => "1 pasaje coincide".to_owned(),
        count => format!("{count} pasajes coinciden"),
    },
    previous: "Pasaje anterior que coincide",
    next: "Pasaje siguiente que coincide",
    strip: "Dónde están los temas elegidos en esta declaración",
    themes: "Temas",
    in_passing: |theme| format!("{theme} (dicho de paso)"),
    link_to_passage: |id| format!("Enlace al pasaje {id}"),
    particulars: "Datación y datos",
    issuer: "Emitida por",
    kind: "Clase",
    language_of_text: "Idioma",
    inferred: "inferida",
    stated: "impresa",
    evidence: "Prueba",
    outside: "desde fuera del texto",
    in_passage: |id| format!("en {id}"),
    signatories: |count| match count {
        1 => "1 firmante".to_owned(),
        count => format!("{count} firmantes"),
    },
    bounds: |earliest, latest| format!("lo más temprano {earliest}, lo más tarde {latest}"),
    language_name: |tag| match tag {
        "en" => Some("inglés"),
        "es" => Some("español"),
        "fr" => Some("francés"),
        "pt" => Some("portugués"),
        "qu" => Some("quechua"),
        "ay" => Some("aimara"),
        _ => None,
    },

    about_collection: "Acerca de esta colección",
    about_text: &[
        "Incluir una declaración no es hacerla propia. Cada organización se cita en sus propias palabras; lo que dice de \
         otros es juicio suyo, que los editores ni corrigen ni adoptan.",
        "Las palabras están tal como se imprimieron: ningún texto se ha modificado, ni en un byte. Las fechas, los temas y \
         las notas son de los editores; están junto al texto y citan las palabras en que se apoyan. Lo inferido, lo \
         aproximado y lo que se sabe desde fuera de un texto está señalado.",
        "Una declaración que no lleva un tema calla sobre él, lo que no es lo mismo que oponerse.",
        "Esta página funciona solo en su navegador: no envía nada, no guarda nada y no pide nada a ninguna otra computadora.",
    ],
    about_marks: "Cómo se dibujan las fechas",
    about_codebook: "El libro de códigos",
    includes: "Incluye",
    excludes: "Excluye",
    version: "Versión",
    licence: "Licencia",

    day,
    day_short: |day| {
        let (_, m, d) = day.civil();
        format!("{d} {}", month(m).get(..3).unwrap_or_default())
    },
    month: |day| {
        let (year, m, _) = day.civil();
        format!("{} de {year}", month(m))
    },
    between: |from, to| format!("entre el {}", span(from, to, "y el")),
    during: |from, to| format!("del {}", span(from, to, "al")),
    about: |date| match date.starts_with(|first: char| first.is_ascii_digit()) && date.contains(' ') {
        true => format!("hacia el {date}"),
        false => format!("hacia {date}"),
    },
    perhaps: |date| format!("quizá {date}"),
};
