//! The foot of the page: how to embed what it shows, and how to take all of it away. In a frame it
//! is the way to the whole page.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

use super::Page;
use crate::browser::node::{Element, Node, button, changing, el, live};
use crate::browser::{address, event};
use pliego_explore::share::embed::{LISTENER, frame};

/// How high a frame is whose host does not listen, in pixels.
const HEIGHT: u32 = 600;

pub(super) fn foot(page: Page) -> Element {
    el("footer").child(whole_page(page)).child(taken_away(page))
}

fn taken_away(page: Page) -> Element {
    let strings = page.strings;
    let address = format!("{}pliego.html", page.root().unwrap_or_default());
    let single = el("a")
        .attr("href", address)
        .attr("download", "pliego.html")
        .text(strings.one_file);
    let single = el("p").child(single).text(" ").text(strings.one_file_note);
    el("div.foot needs-program")
        .child(embed(page))
        .child(single)
        .children(offline(page))
}

/// Keeping the page on the device, if the reader asks. `crates/site/scripts/boot.js` listens, and
/// says on the root what is kept.
fn offline(page: Page) -> Vec<Element> {
    let strings = page.strings;
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

/// The way from a frame to the whole page at the same address.
fn whole_page(page: Page) -> Element {
    let strings = page.strings;
    let language = strings.language.tag();
    // The whole address: on paper it is printed, where nothing stands before it.
    let address = move || {
        format!(
            "{}index.html?lang={language}#{}",
            address::folder(),
            page.committed_fragment()
        )
    };
    let link = el("a")
        .attr("href", live(address))
        .attr("target", "_blank")
        .attr("rel", "noopener");
    el("div.whole-page")
        .child(el("h1").text(page.corpus.title.get(strings.language)))
        .text(" · ")
        .child(link.text(strings.whole_page))
}

fn embed(page: Page) -> Element {
    let strings = page.strings;
    let open = RwSignal::new(false);
    let details = el("details.embed")
        .on("toggle", move |toggled| open.set(event::is_open(toggled)))
        .child(el("summary").text(strings.embed));
    details.changing(move || open.get().then(|| inside(page)))
}

fn inside(page: Page) -> Vec<Node> {
    let strings = page.strings;
    let fits = RwSignal::new(true);
    let source = move || address::embedded(strings.language, &page.committed_fragment());
    let snippet = move || {
        let frame = frame(&source(), page.corpus.title.get(strings.language), HEIGHT);
        if fits.get() {
            format!("{frame}\n{LISTENER}")
        } else {
            frame
        }
    };
    let listens = el("input")
        .attr("type", "checkbox")
        .prop("checked", move || fits.get_untracked())
        .on("change", move |changed| {
            fits.set(event::is_checked(changed));
        });
    let field = el("textarea")
        .attr("readonly", "")
        .attr("rows", "8")
        .attr("spellcheck", false)
        .attr("aria-label", strings.embed_snippet)
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
            .child(listens)
            .text(" ")
            .text(strings.embed_fits)
            .into(),
        field.into(),
        el("h2").text(strings.embed_preview).into(),
        changing(preview),
    ]
}
