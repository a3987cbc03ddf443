//! Reads `corpus.toml`.

use pliego_corpus::documentation::Documentation;
use pliego_corpus::{Concept, Day, Label, Language, Languages, Question, Text};

use crate::ids::unknown;
use crate::lowering::quoted;
use crate::problem::did_you_mean;
use crate::table::Table;

/// The content of `corpus.toml`.
#[derive(Default)]
pub(crate) struct Collection {
    pub(crate) title: Label,
    pub(crate) lead: Option<Label>,
    pub(crate) questions: Vec<Question>,
    pub(crate) interface: Languages,
    pub(crate) span: Option<(Day, Day)>,
    pub(crate) languages: Vec<Text>,
    /// The editors' names of languages.
    pub(crate) language_names: Vec<Concept>,
    pub(crate) editors: Label,
    pub(crate) version: Text,
}

/// Reads `corpus.toml`: the collection, and notes on it into the documentation.
pub(crate) fn collection(file: Table<'_>, documentation: &mut Documentation) -> Option<Collection> {
    // First, because labels depend on it.
    let interface = interface(&file);
    file.problems.interface.set(interface);
    let title = file.required_label("title");
    let span = file.date("span").and_then(|date| match date.value.span() {
        (Some(first), Some(last)) if first < last => Some((first, last)),
        _ => {
            let message = format!(
                "`span`: expected a first and a last day, found “{}”",
                date.value
            );
            file.report(
                date.line,
                message,
                "write an interval such as 1848-02-01/1849-10-31",
            );
            None
        }
    });
    let languages = file
        .texts("languages")
        .iter()
        .map(|tag| tag.value.to_owned().into())
        .collect();
    let editors = file.label("editors").unwrap_or_default();
    let paragraph = |table: Table<'_>| {
        let text = table.required_label("text");
        table.deny_unknown_keys();
        text
    };
    let lead = file.label("lead");
    let question = |table: Table<'_>| {
        let (text, address) = (
            table.required_label("text"),
            table.required_owned("address"),
        );
        table.deny_unknown_keys();
        Some(Question {
            text,
            address: address?,
        })
    };
    let questions = file
        .tables("question")
        .into_iter()
        .filter_map(question)
        .collect();
    let mut taken = Vec::new();
    let language_name = |table: Table<'_>| {
        let name = Concept {
            id: table.new_id(&mut taken),
            label: table.required_label("label"),
        };
        table.deny_unknown_keys();
        name
    };
    let language_names = file.tables("language").into_iter();
    let language_names = language_names.map(language_name).collect();
    documentation.id = file.has("id").then(|| file.new_id(&mut Vec::new()));
    documentation.about = file.tables("about").into_iter().map(paragraph).collect();
    documentation.coders = file.label("coders");
    documentation.reporting = file.label("reporting");
    documentation.licence = file.label("licence").unwrap_or_default();
    let version = file.owned("version").unwrap_or_else(|| "0.1.0".into());
    file.deny_unknown_keys();
    Some(Collection {
        title,
        lead,
        questions,
        interface,
        span,
        languages,
        language_names,
        editors,
        version,
    })
}

/// The languages of the interface, if the collection names none. A new language does not belong here: each collection without
/// `interface` would need its labels in it.
const USUAL: [Language; 2] = [Language::En, Language::Es];

/// Reads `interface`: the languages of the interface.
fn interface(file: &Table<'_>) -> Languages {
    let tags = file.texts("interface");
    let known = Language::ALL.map(Language::tag);
    for tag in &tags {
        if !known.contains(&tag.value) {
            let message = unknown("interface", "language", tag.value);
            file.report(
                tag.line,
                message,
                did_you_mean(tag.value, known.into_iter()),
            );
        }
    }
    let Some(first) = tags.first() else {
        return USUAL.into_iter().collect();
    };
    let names = |language: &Language| tags.iter().any(|tag| tag.value == language.tag());
    let named: Languages = Language::ALL.into_iter().filter(names).collect();
    // Data files have the labels in it, and readers of a language that is missing get it.
    let english = Language::default().tag();
    if !named.contains(Language::default()) && named.iter().next().is_some() {
        let list = |tags: Vec<&str>| {
            let quoted: Vec<String> = tags.into_iter().map(quoted).collect();
            format!("[{}]", quoted.join(", "))
        };
        let tags: Vec<&str> = tags.iter().map(|tag| tag.value).collect();
        let with_english = [vec![english], tags.clone()].concat();
        let message = format!(
            "`interface`: expected “{english}” among the languages, found {}",
            list(tags)
        );
        let help = format!("write {}", list(with_english));
        file.report(first.line, message, help);
    }
    named
}
