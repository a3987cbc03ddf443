//! The texts of printed pages in Spanish.

use super::PrintedStrings;
use pliego_corpus::{Salience, Stance, Voice};

/// The texts in Spanish.
pub(super) static STRINGS: PrintedStrings = PrintedStrings {
    without_wasm: "Este navegador tiene WebAssembly desactivado, así que no se puede buscar, filtrar ni comparar. \
                   Todos los textos están abajo.",
    failed: "Algo falló, por lo que está viendo la versión básica. No se ha perdido nada.",
    reload: "Recargar la página",
    without_program: "JavaScript está desactivado, por lo que no hay búsqueda, filtros ni comparación. Todos los textos están enlazados abajo.",
    basic_version: "Versión básica, sin búsqueda, filtros ni comparación. Todos los textos están enlazados abajo.",
    with_program: "Abrir la versión completa",
    open_in_explorer: "Explorar esta declaración: buscar, filtrar, comparar",
    whole_passage: "Leer el pasaje completo",
    cite: &[
        ("title", "Citar"),
        ("style", "Estilo"),
        ("files", "Para gestores de referencias"),
        ("copy", "Copiar la cita"),
        ("copied", "Copiado"),
        ("citation", "cita"),
        ("link", "enlace"),
        ("alone", "copiar solo el enlace"),
        ("failed", "El navegador no permite copiar aquí."),
        ("close", "Cerrar"),
        ("quotes", "«»"),
    ],
    data: &[
        (
            "note",
            "Cada archivo lleva en su nombre la versión de la colección. El README (en inglés) dice qué es cada archivo y cada columna.",
        ),
        ("shown", "Lo que muestran ahora los filtros"),
        ("everything", "Todo"),
        ("failed", "No se pudo obtener el archivo."),
    ],
    tables: &[
        ("statements", "Declaraciones"),
        ("passages", "Pasajes"),
        ("codings", "Temas de los pasajes"),
        ("positions", "Posturas"),
        ("figures", "Cifras"),
        ("names", "Nombres"),
        ("mentions", "Fechas mencionadas"),
        ("signatories", "Firmantes"),
        ("irregularities", "Erratas y particularidades"),
    ],
    embed: &[
        ("view", "Esta vista, con sus filtros"),
        ("passage", "Pasaje"),
        ("openFirst", "Un pasaje (abra antes un pasaje)"),
        ("part", "Parte"),
        (
            "note",
            "Pegue este código en una entrada o una página. El marco funciona en el navegador de quien lee, no guarda nada y no envía nada.",
        ),
        ("width", "Ancho"),
        ("fullWidth", "completo"),
        (
            "fits",
            "Ajustar la altura automáticamente (requiere un script)",
        ),
        ("code", "Código para insertar"),
        ("plain", "Código sin marco"),
        (
            "wordpress",
            "Quienes editan o administran un sitio de WordPress lo pegan en un bloque “HTML personalizado”. WordPress elimina los marcos y los scripts de lo que publican los autores y colaboradores: ellos añaden el bloque “Incrustado” con la dirección de esta página o de la página propia de una declaración (nunca de otra parte), si el sitio se publicó para ello, o pegan el código sin marco.",
        ),
        (
            "needsAddress",
            "Esta página es un archivo en un disco. Para insertarla, publíquela antes: el código necesita una dirección que otros puedan abrir.",
        ),
        ("preview", "Vista previa"),
        ("copy", "Copiar"),
        ("copied", "Copiado"),
        ("copyByHand", "Seleccionado. Cópielo con Ctrl+C."),
    ],
    sources: "Fuentes",
    title_supplied: "título deducido de la dirección web",
    count_with_care: "Advertencias para el recuento",
    about_collection: "Acerca de esta colección",
    about_text: &[
        "Incluir una declaración no es respaldarla. Cada organización se cita con sus propias palabras; lo que dice de \
         otros es juicio suyo, que los editores ni corrigen ni hacen propio.",
        "Los textos están tal como se publicaron: no se ha modificado ni un byte. Las fechas, los temas y \
         las notas son de los editores; están junto al texto y citan las palabras en que se apoyan. Lo deducido, lo \
         aproximado y lo que se sabe por fuentes ajenas al texto se señala como tal.",
    ],
    about_silence: "Una declaración en la que no aparece un tema guarda silencio sobre él, lo que no equivale a oponerse.",
    about_use: &[
        "¿Encontró un error? Escriba al equipo editorial, allí donde se publica esta colección, e incluya el enlace al pasaje. \
         Las correcciones de fechas, codificaciones y notas constan en la lista de cambios, con la versión; los textos \
         nunca se modifican.",
        "Esta página funciona solo en su navegador: no envía nada, no guarda nada y no pide nada a ninguna otra computadora.",
    ],
    about_marks: "Cómo se dibujan las fechas",
    about_texts: "Fuentes de los textos",
    about_codings: "Dos codificaciones y cuánto concuerdan",
    codings_text: "Cada pasaje se codificó dos veces según los temas de abajo, y cada declaración dos veces según las demandas, la segunda \
         vez sin ver la primera. Lo mismo se hizo con cada pasaje según las demandas sobre las que su declaración toma postura. La kappa de Cohen dice cuánto concuerdan más allá del azar: 1 es concordancia plena; 0, la que \
         da el azar.",
    pooled: |kappa, units, stances, pairs| {
        format!(
            "Temas: kappa {kappa} sobre {units} decisiones. Posturas: kappa {stances} sobre {pairs}."
        )
    },
    ground_agreement: |kappa, units, both, same_voice| {
        format!(
            "Demandas en los pasajes: kappa {kappa} sobre {units}; de los {both} lugares que ven ambas, {same_voice} tienen la \
             misma voz en las dos."
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
    voice: |voice| match voice {
        Voice::Own => "voz propia",
        Voice::Reported => "atribuida a otros",
        Voice::Endorsed => "atribuida a otros y respaldada",
        Voice::Hashtag => "hashtag",
        Voice::Implied => "implícita",
    },
    about_codebook: "El libro de códigos: temas",
    about_documents: "Cómo leer, insertar y citar esta página, y cómo hacer una con sus propios textos: documentación de Pliego (en inglés)",
    about_versions: "Equipo editorial, correcciones y versiones",
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
    background_note: "Como orientación. No sirve para medir las declaraciones.",
    events: "Hechos",
    counts: "Recuentos, según quién contó",
    counts_note: "Cada entidad cuenta algo distinto y a su manera: sus cifras se dan por separado y no deben unirse, sumarse ni \
                  promediarse, ni entre sí ni con lo que afirman las declaraciones.",
    why_counts_differ: "Por qué difieren las cifras",
    notes: "Notas y fuentes",
};
