//! The footer: the embed code, the single file, offline storage. In a frame it shows only a link
//! to the whole page.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

use super::Explorer;
use crate::browser::node::{Element, Node, button, changing, el, live};
use crate::browser::{address, event};
use pliego_explore::share::embed::{LISTENER, frame};

/// Height in pixels of a frame whose host does not adapt it to its contents.
const HEIGHT: u32 = 600;

pub(super) fn footer(explorer: Explorer) -> Element {
    el("footer")
        .child(whole_page(explorer))
        .child(downloads(explorer))
}

fn downloads(explorer: Explorer) -> Element {
    let strings = explorer.strings;
    let address = format!("{}pliego.html", explorer.root().unwrap_or_default());
    let file = el("a")
        .attr("href", address)
        .attr("download", "pliego.html")
        .text(strings.one_file);
    let file = el("p").child(file).text(" ").text(strings.one_file_note);
    el("div.foot needs-program")
        .child(embed(explorer))
        .child(file)
        .children(offline(explorer))
}

/// Renders the buttons and messages of offline storage. `crates/site/scripts/boot.js` handles the
/// buttons and sets the state on the root element; the style sheet shows the part that fits the
/// state.
fn offline(explorer: Explorer) -> Vec<Element> {
    let strings = explorer.strings;
    let act = |act: &'static str, name: &'static str| button().attr("data-act", act).text(name);
    vec![
        el("p.can-keep").child(act("keep", strings.keep_offline)),
        el("p.keeping").attr("role", "status").text(strings.keeping),
        el("p.refused").text(strings.keeping_refused),
        el("p.kept")
            .text(strings.kept)
            .text(" ")
            .child(act("remove", strings.remove_kept)),
        el("p.newer")
            .attr("role", "status")
            .text(strings.newer)
            .text(" ")
            .child(act("change", strings.change_over)),
    ]
}

/// Renders the link from a frame to the whole page, at the same selection.
fn whole_page(explorer: Explorer) -> Element {
    let strings = explorer.strings;
    let language = strings.language.tag();
    // An absolute address, because the style sheet prints it on paper.
    let address = move || {
        format!(
            "{}index.html?lang={language}#{}",
            address::folder(),
            explorer.committed_fragment()
        )
    };
    let link = el("a")
        .attr("href", live(address))
        .attr("target", "_blank")
        .attr("rel", "noopener");
    el("div.whole-page")
        .child(el("h1").text(explorer.corpus.title.get(strings.language)))
        .text(" · ")
        .child(link.text(strings.whole_page))
}

fn embed(explorer: Explorer) -> Element {
    let strings = explorer.strings;
    let open = RwSignal::new(false);
    let details = el("details.embed")
        .on("toggle", move |toggled| open.set(event::is_open(toggled)))
        .child(el("summary").text(strings.embed));
    details.changing(move || open.get().then(|| code_form(explorer)))
}

fn code_form(explorer: Explorer) -> Vec<Node> {
    let strings = explorer.strings;
    let adapts_height = RwSignal::new(true);
    let source = move || address::embedded(strings.language, &explorer.committed_fragment());
    let snippet = move || {
        let frame = frame(
            &source(),
            explorer.corpus.title.get(strings.language),
            HEIGHT,
        );
        if adapts_height.get() {
            format!("{frame}\n{LISTENER}")
        } else {
            frame
        }
    };
    let checkbox = el("input")
        .attr("type", "checkbox")
        .prop("checked", move || adapts_height.get_untracked())
        .on("change", move |changed| {
            adapts_height.set(event::is_checked(changed));
        });
    let field = el("textarea")
        .attr("readonly", "")
        .attr("rows", "8")
        .attr("spellcheck", false)
        .attr("aria-label", strings.embed_code)
        .prop("value", snippet)
        .on("focus", event::select_all);
    let preview = move || {
        el("iframe.preview")
            .attr("src", source())
            .attr("title", strings.embed_preview)
            .attr("loading", "lazy")
            .attr("sandbox", "allow-scripts")
            .attr("height", HEIGHT as usize)
    };
    vec![
        el("p.note").text(strings.embed_note).into(),
        el("label")
            .child(checkbox)
            .text(" ")
            .text(strings.embed_fits)
            .into(),
        field.into(),
        el("h2").text(strings.embed_preview).into(),
        changing(preview),
    ]
}
