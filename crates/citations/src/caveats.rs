//! What a reader of a citation has to know, in a sentence each.

use pliego_corpus::{Basis, IrregularityKind, Language, Statement, Title, TranslationStatus};
use pliego_explore::i18n::Strings;

/// The sentences of a language.
struct Sentences {
    supplied_title: &'static str,
    title_as_printed: &'static str,
    inferred_date: &'static str,
    uncertain_date: &'static str,
    translation: &'static str,
    perhaps_translation: &'static str,
    misprints: &'static str,
}

const fn sentences(language: Language) -> Sentences {
    match language {
        Language::En => Sentences {
            supplied_title: "Title supplied by the editors.",
            title_as_printed: "Title as printed [sic].",
            inferred_date: "Date inferred by the editors:",
            uncertain_date: "Date not exact:",
            translation: "Translation.",
            perhaps_translation: "Probably a translation.",
            misprints: "Misprints as printed [sic].",
        },
        Language::Es => Sentences {
            supplied_title: "Título puesto por el equipo editorial.",
            title_as_printed: "Título tal como se imprimió [sic].",
            inferred_date: "Fecha deducida por el equipo editorial:",
            uncertain_date: "Fecha no exacta:",
            translation: "Traducción.",
            perhaps_translation: "Probablemente una traducción.",
            misprints: "Las erratas se conservan [sic].",
        },
    }
}

/// Lists the caveats of a statement.
pub(crate) fn of(statement: &Statement, language: Language) -> Vec<String> {
    let say = sentences(language);
    let mut caveats = Vec::new();
    let title = match statement.title {
        Title::Supplied(_) | Title::NonePrinted(_) => {
            caveats.push(say.supplied_title.to_owned());
            None
        }
        Title::Beginning(_) => None,
        Title::Printed(span) => Some(span),
    };
    let misprints = || {
        let passages = statement.passages.iter();
        passages
            .flat_map(|passage| &passage.irregularities)
            .filter(|irregularity| {
                matches!(
                    irregularity.kind,
                    IrregularityKind::Misprint | IrregularityKind::Grammar
                )
            })
    };
    if let Some(title) = title
        && misprints()
            .any(|misprint| misprint.span.start < title.end && title.start < misprint.span.end)
    {
        caveats.push(say.title_as_printed.to_owned());
    }
    caveats.extend(date(statement, language));
    if let Some(translation) = &statement.translation {
        let note = translation.note.get(language);
        match translation.status {
            TranslationStatus::Yes => caveats.push(format!("{} {note}", say.translation)),
            TranslationStatus::Probably => {
                caveats.push(format!("{} {note}", say.perhaps_translation));
            }
            TranslationStatus::Unknown => {}
        }
    }
    if misprints().any(|misprint| misprint.kind == IrregularityKind::Misprint) {
        caveats.push(say.misprints.to_owned());
    }
    caveats
}

/// Returns the caveat about the date of a statement, if it needs one.
pub(crate) fn date(statement: &Statement, language: Language) -> Option<String> {
    let say = sentences(language);
    let dating = &statement.dating;
    let date = Strings::of(language).date(dating.edtf);
    match dating.basis {
        Some(Basis::Inferred) => Some(format!("{} {date}.", say.inferred_date)),
        // The citation itself says it.
        _ if !dating.is_known() => None,
        _ if !dating.is_exact() => Some(format!("{} {date}.", say.uncertain_date)),
        _ => None,
    }
}
