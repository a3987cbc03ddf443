//! COinS: a citation in the words of OpenURL, in an empty element of the page. Zotero prefers it to the
//! tags of the head, and it is the only form in a page in which Zotero reads an author as an
//! institution (`rft.aucorp`).

use leptos::prelude::*;
use pliego::to_html;

use super::Subject;

/// Writes the element.
pub fn element(subject: &Subject<'_>) -> String {
    let title = context_object(subject);
    to_html(view! { <span class="Z3988" title=title></span> })
}

/// Writes the citation (Z39.88-2004, in the format of Dublin Core).
pub fn context_object(subject: &Subject<'_>) -> String {
    let cited = subject.cited();
    let mut object = form_urlencoded::Serializer::new(String::new());
    let said = [
        ("ctx_ver", Some("Z39.88-2004".to_owned())),
        ("rft_val_fmt", Some("info:ofi/fmt:kev:mtx:dc".to_owned())),
        ("rft.type", Some("webpage".to_owned())),
        ("rft.title", Some(cited.title)),
        ("rft.aucorp", cited.issuer),
        ("rft.source", cited.collection),
        ("rft.publisher", Some(cited.publisher)),
        ("rft.date", cited.date),
        ("rft.language", Some(cited.language)),
        ("rft.description", Some(cited.note)),
        ("rft_id", subject.own()),
    ];
    for (key, value) in said {
        if let Some(value) = value {
            object.append_pair(key, &value);
        }
    }
    object.finish()
}
