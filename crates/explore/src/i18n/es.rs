//! Spanish.

use super::Strings;
use super::dates::are_neighbours;
use pliego_corpus::{
    Day, IrregularityKind, Language, PassageKind, Precision, Stance, TranslationStatus, Voice,
};

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

/// Writes two times, and names once what both have: “17 and 23 December 2022”, “July and November 1834”.
fn span(from: Day, to: Day, join: &str, unit: Precision) -> String {
    let ((y1, m1, d1), (y2, m2, _)) = (from.civil(), to.civil());
    let first = match (unit, y1 == y2, m1 == m2) {
        (Precision::Year, ..) => y1.to_string(),
        (Precision::Month, true, _) => month(m1).to_owned(),
        (Precision::Month, ..) => month_of(from),
        (Precision::Day, true, true) => d1.to_string(),
        (Precision::Day, true, false) => format!("{d1} de {}", month(m1)),
        (Precision::Day, ..) => day(from),
    };
    let second = match unit {
        Precision::Year => y2.to_string(),
        Precision::Month => month_of(to),
        Precision::Day => day(to),
    };
    [&first, " ", join, " ", &second].concat()
}

fn month_of(day: Day) -> String {
    let (year, m, _) = day.civil();
    format!("{} de {year}", month(m))
}

/// Writes the article before a day; months and years have none.
fn with_article(date: &str) -> String {
    match date.starts_with(|first: char| first.is_ascii_digit()) && date.contains(' ') {
        true => format!("el {date}"),
        false => date.to_owned(),
    }
}

fn number(count: usize) -> String {
    const SMALL: [&str; 11] = [
        "Ninguna", "Una", "Dos", "Tres", "Cuatro", "Cinco", "Seis", "Siete", "Ocho", "Nueve",
        "Diez",
    ];
    SMALL
        .get(count)
        .map_or_else(|| count.to_string(), ToString::to_string)
}

pub(super) static STRINGS: Strings = Strings {
    language: Language::Es,
    endonym: "Español",
    // Before the sound of i, “y” becomes “e”.
    and: |next| {
        if next.starts_with(['i', 'I']) {
            " e "
        } else {
            " y "
        }
    },

    subtitle: |statements, axis| {
        let (noun, printed) = match statements {
            1 => ("declaración", "tal como se publicó"),
            _ => ("declaraciones", "tal como se publicaron"),
        };
        format!(
            "{} {noun}, {} – {}, {printed}.",
            number(statements),
            axis[0],
            axis[1]
        )
    },
    texts_in: |languages| format!(" Los textos están en {languages}."),
    views: [
        "Declaraciones",
        "Pasajes",
        "Posturas",
        "Temas",
        "Cifras",
        "Concordancia",
        "Comparar",
    ],
    views_label: "Vistas",
    languages_label: "Idioma",
    skip_to_content: "Ir a los resultados",
    skip_to_search: "Ir a la búsqueda",
    skip_to_filters: "Ir a los filtros",
    questions: "Preguntas para empezar",
    more_views: "Más",
    more_options: "Más",
    shapes: [
        "fecha exacta",
        "hacia ese día",
        "uno de estos días",
        "fecha mencionada",
        "sin fecha conocida (junto al eje): ",
    ],
    sharing: |count| format!("{count} organizaciones más"),
    whole: "Una línea para cada organización",
    show_statements: |count| match count {
        1 => "Mostrar 1 declaración".to_owned(),
        _ => format!("Mostrar {count} declaraciones"),
    },
    cells_show: "Mostrar:",
    cell_contents: ["signos y palabras", "signos"],
    group_by: "Agrupar por:",
    groupings: ["declaración", "filtro"],
    all_passages: "Todos los pasajes",
    choose_passages: "Elija un tema, una demanda o un nombre, o busque: aquí aparece cada pasaje que coincide.",
    passages: |count| match count {
        1 => "1 pasaje".to_owned(),
        _ => format!("{count} pasajes"),
    },
    find_value: "Buscar",
    ignored: |parts| format!("Una parte de este enlace no se reconoció y se ha ignorado: {parts}"),
    made_for_version: |other, version| {
        format!(
            "Este enlace se hizo para la versión {other} de la colección; esta es la versión {version}."
        )
    },
    found_by_words: "El pasaje se encontró por las palabras que cita el enlace.",
    words_not_found: "Ningún pasaje contiene las palabras que cita este enlace.",
    reading: |count| format!("Por leer todavía: {}", number(count)),
    too_many: |count, most| {
        let (count, most) = (number(count), number(most));
        format!(
            "Esto lee textos enteros, como máximo {most} a la vez, no {count}. Acote antes la colección."
        )
    },
    not_loaded: "No se pudieron cargar algunos textos. Una copia guardada no los contiene; en la web, se piden de nuevo con su próxima acción.",
    unavailable: "No se pudo cargar. Inténtelo de nuevo.",

    search: "Buscar",
    search_help: "“una frase” · prefijo* · esto OR aquello · -sin",
    searched: |query| format!("búsqueda: {query}"),
    hits: |count| match count {
        1 => "1 aparición".to_owned(),
        count => format!("{count} apariciones"),
    },
    missing: |word| format!("Ninguna declaración contiene “{word}”."),
    nearest: |word| format!("Lo más cercano: {word}"),
    concordance_of: "Cada aparición en su contexto",
    line_orders: ["declaración", "I1", "I2", "I3", "D1", "D2", "D3"],
    wider_context: "más contexto",
    search_first: "Busque una palabra o una “frase”: aquí se lista cada lugar en que aparece, con su contexto.",
    show_list: "Ver las declaraciones",

    filters: "Filtros",
    close: "Cerrar",
    facets: [
        "Organización",
        "Tema",
        "Demanda",
        "Postura",
        "Personas y entidades nombradas",
        "Lugares nombrados",
        "Idioma",
    ],
    include_signatories: "Incluir organizaciones que solo firmaron",
    exclude: |value| format!("Excluir: {value}"),
    excluding: |value| format!("Excepto: {value}"),
    remove: |filter| format!("Quitar el filtro: {filter}"),
    active_filters: "Filtros activos",
    clear_all: "quitar todos",
    printed_as: "aparece como",
    date: "Fecha",
    from: "desde",
    to: "hasta",
    first_day: "Primer día del intervalo",
    last_day: "Último día del intervalo",
    no_date: "sin fecha conocida",
    since: |date| format!("desde {}", with_article(date)),
    until: |date| format!("hasta {}", with_article(date)),
    from_until: |from, to| format!("{from} – {to}"),

    timeline: "Línea de tiempo",
    timeline_help: "Arrastre sobre la línea de tiempo, o mueva sus dos asas, para elegir un intervalo de días.",
    show_background: "Mostrar hechos del contexto",
    background: "Contexto: hechos y recuentos, con sus fuentes",
    embed: "Insertar",
    whole_page: "abrir la página completa",
    one_file: "Descargar como un solo archivo",
    one_file_note: "(funciona sin conexión)",
    keep_offline: "Guardar esta página para usarla sin conexión",
    keeping: "Guardando …",
    keeping_refused: "Este navegador no puede guardar páginas para usarlas sin conexión.",
    kept: "Esta página está guardada en este dispositivo para usarla sin conexión.",
    remove_kept: "Borrar la copia",
    newer: "Hay una versión más nueva.",
    change_over: "Actualizar",
    language_folder: "es/",
    background_folder: "contexto",
    mentions: "Fechas mencionadas en las declaraciones",
    mentions_note: "Lo que mencionan las propias declaraciones, con sus palabras; si una fecha es deducida, una nota indica cómo.",
    also_mentioned: [
        "Años anteriores mencionados",
        "Años posteriores mencionados",
    ],
    before_axis: "antes de la línea de tiempo",
    after_axis: "después de la línea de tiempo",
    words_printed: "Cita",
    as_table: "La línea de tiempo como tabla",
    organization: "Organización",
    statement: "Declaración",
    date_edtf: "Fecha (EDTF)",
    earliest: "Fecha más temprana",
    latest: "Fecha más tardía",
    statements: |count| match count {
        0 => "Ninguna declaración".to_owned(),
        1 => "1 declaración".to_owned(),
        count => format!("{count} declaraciones"),
    },
    certainty: |certainly, possibly| match (certainly, possibly) {
        (_, 0) => "con fecha en esos días".to_owned(),
        (0, _) => "quizá de esos días".to_owned(),
        _ => format!("{certainly} con fecha en esos días, {possibly} quizá de esos días"),
    },
    certainly: "con fecha en esos días",
    possibly: "quizá de esos días",
    columns_shown: |first, last, of| format!("declaraciones {first}–{last} de {of}"),
    in_statements: |count, of| format!("en {count} de {of}"),
    columns_before: "Declaraciones anteriores",
    columns_after: "Declaraciones siguientes",
    more: |rest| format!("Mostrar más (quedan {rest})"),
    no_match: "Ninguna declaración cumple todo esto. Quite un filtro o quítelos todos.",
    passages_with_match: |passages| match passages {
        1 => "1 pasaje coincide:".to_owned(),
        passages => format!("{passages} pasajes coinciden:"),
    },
    supplied: [
        "título puesto por los editores; el texto no tiene",
        "título puesto por los editores",
    ],
    signed_by: "Firmada por",

    back_to_list: "Todas las declaraciones",
    previous_statement: "Declaración anterior",
    next_statement: "Declaración siguiente",
    notes: "Notas",
    copy_link: "Copiar enlace",
    share: "Compartir",
    cite: "Citar",
    copy_with_citation: "Copiar con la cita",
    copy: "copiar",
    cite_collection: "Citar esta colección",
    data: "Datos",
    print: "Imprimir",
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
    minimap: "Dónde coincide esta declaración",
    themes: "Temas",
    demands: "Demandas",
    stance: |stance| match stance {
        Stance::Demands => "exige",
        Stance::Endorses => "respalda",
        Stance::Reports => "atribuye a otros",
        Stance::Hashtag => "solo como hashtag",
        Stance::Implied => "implícita",
        Stance::Qualified => "con una condición",
        Stance::Rejects => "rechaza",
        Stance::Warns => "alerta contra ella",
        Stance::Describes => "menciona como hecho",
        Stance::Silent => "no la menciona",
    },
    voice: |voice| match voice {
        Voice::Own => "voz propia",
        Voice::Reported | Voice::Endorsed => "voz ajena",
        Voice::Hashtag => "hashtag",
        Voice::Implied => "se sigue de una demanda más amplia",
    },
    irregularities: "Erratas y particularidades del texto",
    irregularity: |kind| match kind {
        IrregularityKind::Misprint => "errata",
        IrregularityKind::Grammar => "redacción",
        IrregularityKind::Typography => "tipografía",
        IrregularityKind::NoBreakSpace => "espacio duro",
        IrregularityKind::DoubleSpace => "doble espacio",
        IrregularityKind::BlankLines => "línea en blanco",
        IrregularityKind::LineBreak => "salto de línea",
        IrregularityKind::Numbering => "numeración",
        IrregularityKind::Insertion => "no es voz del autor",
        IrregularityKind::Hashtags => "hashtags",
        IrregularityKind::PageResidue => "restos de una página",
    },
    reads: |meant| format!("presumiblemente “{meant}”"),
    inferred_mention: "fecha deducida",
    in_passing: |theme| format!("{theme} (mención de paso)"),
    link_to_passage: |id| format!("Enlace al pasaje {id}"),
    details: "Fecha, fuente y datos",
    issuer: "Emitida por",
    no_issuer: "Sin autoría conocida",
    kind: "Tipo",
    national: |country| format!("nacional: {country}"),
    international: "internacional",
    title_printed: "Título tal como se publicó",
    title_shown: "En las listas",
    no_title: "el texto no tiene",
    issuer_forms: "Su nombre en el texto",
    signed: "Autoría y firma",
    place: "Lugar",
    no_place: "no se indica",
    translation: "Traducción",
    translated: |translated| match translated {
        TranslationStatus::Yes => "es una traducción",
        TranslationStatus::Probably => "probablemente es una traducción",
        TranslationStatus::Unknown => "no se sabe",
    },
    provenance: "Fuente",
    language_of_text: "Idioma",
    inferred: "deducida",
    stated: "indicada en el texto",
    evidence: "Fundamento",
    outside: "de fuera del texto",
    in_passage: |kind| match kind {
        PassageKind::Title => "título",
        PassageKind::Subtitle => "subtítulo",
        PassageKind::Masthead => "membrete",
        PassageKind::Byline => "autoría",
        PassageKind::Dateline => "línea de fecha",
        PassageKind::Hashtags => "hashtags",
        PassageKind::Heading => "encabezado ",
        PassageKind::Slogan => "consigna ",
        PassageKind::Signature => "firma ",
        PassageKind::Signatory => "firmante ",
        PassageKind::Paragraph | PassageKind::Point | PassageKind::Bullet => "¶\u{a0}",
    },
    signatories: |count| match count {
        1 => "1 firmante".to_owned(),
        count => format!("{count} firmantes"),
    },
    bounds: |earliest, latest| format!("no antes del {earliest} ni después del {latest}"),

    save_picture: "Guardar como imagen:",
    positions_caption: "Qué postura toma cada declaración ante cada demanda",
    sorted_by: "Ordenar por:",
    row_orders: ["desacuerdo", "menciones", "libro de códigos"],
    demand_and_difference: "Demanda",
    not_coded: "sin codificar",
    stance_count: |stance, count| {
        let [one, many] = match stance {
            Stance::Demands => ["la exige", "la exigen"],
            Stance::Endorses => ["la respalda", "la respaldan"],
            Stance::Reports => ["la atribuye a otros", "la atribuyen a otros"],
            Stance::Hashtag => ["la trae como hashtag", "la traen como hashtag"],
            Stance::Implied => ["la implica", "la implican"],
            Stance::Qualified => [
                "la apoya o rechaza con una condición",
                "la apoyan o rechazan con una condición",
            ],
            Stance::Rejects => ["la rechaza", "la rechazan"],
            Stance::Warns => ["alerta contra ella", "alertan contra ella"],
            Stance::Describes => ["la menciona como hecho", "la mencionan como hecho"],
            Stance::Silent => ["no la menciona", "no la mencionan"],
        };
        let does = if count == 1 { one } else { many };
        format!("{} {does}", number(count).to_ascii_lowercase())
    },
    one_tendency: |names| format!("{names}: una sola tendencia, no voces independientes"),
    one_tendency_short: " (una sola tendencia)",
    read_in_text: "leer en el texto",

    figures_caption: "Qué afirma cada declaración en cifras, en su fecha",
    figures_note: "Cada punto es lo que afirma una sola declaración. Los recuentos de otras entidades se muestran para comparar y nunca \
                   se combinan. Lo afirmado sin número figura solo en la lista.",
    other_figures: "otras cifras",
    key_claim: "lo que afirma una declaración",
    what_it_counts: "Qué cuenta",
    running_total: "total acumulado",
    claims_caption: "Las cifras, con sus palabras",
    counting_body: "Contado por",
    tallies_caption: "Los recuentos de otras entidades",
    tallies_note: "Cada entidad cuenta algo distinto y a su manera; por qué difieren, y las fuentes:",

    compare_caption: "Dos declaraciones, una al lado de la otra",
    aligned_by: "Alinear por:",
    alignments: ["tema", "demanda", "textos completos"],
    sides: ["La primera declaración", "La segunda declaración"],
    choose_statement: "elija una declaración …",
    find_statement: "organización, fecha o título …",
    choose_two: "Elija dos declaraciones distintas para ver qué dicen ambas y qué dice solo una de ellas.",
    not_mentioned: "no se menciona",
    shared: |count| match count {
        0 => "No comparten secuencias de cuatro palabras o más".to_owned(),
        1 => "Redacción compartida: una secuencia de cuatro palabras o más".to_owned(),
        count => format!("Redacción compartida: {count} secuencias de cuatro palabras o más"),
    },

    themes_caption: "Dónde están los temas en cada declaración",
    themes_note: "Cada tira es una declaración de principio a fin, tan larga como su texto codificado; la marca es fuerte \
                  donde un pasaje trata sobre todo del tema y tenue donde solo se menciona de paso. Las listas de firmantes quedan fuera.",
    share_of: "Medir por:",
    share_units: ["pasajes", "palabras"],
    keyness_note: "O elija una palabra. Distintivas son las que una declaración usa más que las otras, según el \
                      cociente de log-verosimilitud (Dunning 1993: por encima de 4 difícilmente es azar), que es el número a su lado; las \
                      frecuentes llevan su recuento y el que tienen en 1000 palabras (‰). Quedan fuera palabras como “the” y las \
                      listas de firmantes.",
    distinctive: "distintivas",
    frequent: "frecuentes",

    about: "Acerca de",
    version: "Versión",
    accessed: "consultado el ",
    day,
    day_short: |day| {
        let (_, m, d) = day.civil();
        format!("{d} {}", month(m).get(..3).unwrap_or_default())
    },
    month: month_of,
    between: |from, to, unit| match unit {
        _ if are_neighbours(from, to, unit) => {
            // “o” becomes “u” before ocho, once and octubre.
            let (_, month, day) = to.civil();
            let or = match (unit, month, day) {
                (Precision::Day, _, 8 | 11) | (Precision::Month, 10, _) => "u",
                _ => "o",
            };
            span(from, to, or, unit)
        }
        Precision::Day => format!("entre el {}", span(from, to, "y el", unit)),
        Precision::Month | Precision::Year => format!("entre {}", span(from, to, "y", unit)),
    },
    during: |from, to, unit| match unit {
        Precision::Day => format!("del {}", span(from, to, "al", unit)),
        Precision::Month | Precision::Year => format!("de {}", span(from, to, "a", unit)),
    },
    years: |from, to| format!("de {from} a {to}"),
    approximate: |date| format!("hacia {}", with_article(date)),
    uncertain: |date| format!("quizá {date}"),

    // Concordance
    orders_note: "I1 es la primera palabra a la izquierda de la aparición; D1, la primera a su derecha. Cada tira es una \
                  declaración de principio a fin, con una línea en cada aparición.",
    dispersion: "Dónde están las apariciones en cada declaración",
    per_thousand: |count| format!("{count} por cada 1000 palabras"),
    collocates: "las más frecuentes hasta a cuatro palabras de una aparición, sin palabras como “the”",

    // Comparison
    both_statements: "Ambas declaraciones",
    only: |issuer| format!("Solo {issuer}"),
    same_statement: "Es dos veces la misma declaración. Elija otra en uno de los lados.",
    swap: "intercambiar los lados",
    shared_note: "Una secuencia cuenta si al menos dos de sus palabras dicen más que “el” o “de”.",

    // The plot of figures
    as_claimed: ", según se afirma",
    as_of: "Al día",
    key_lower_bound: "se afirma que son más",
    tallies_off_axis: |count| match count {
        1 => "Un recuento es de fuera de estos días; figura solo en la tabla.".to_owned(),
        count => format!("{count} recuentos son de fuera de estos días; figuran solo en la tabla."),
    },
};
