//! The notices that the boot script shows above the printed page, in every language: the script
//! does not know the reader's.

use pliego_corpus::Language;
use pliego_explore::i18n::Strings;
use pliego_explore::share::html::Html;

/// Writes all notices, hidden.
pub fn notices(html: &mut Html) {
    failure(html);
    without_wasm(html);
}

/// The program failed.
fn failure(html: &mut Html) {
    html.el(
        "div",
        &[
            ("id", "failure"),
            ("class", "notice"),
            ("role", "alert"),
            ("hidden", ""),
        ],
        |html| {
            for language in Language::ALL {
                let strings = Strings::of(language);
                html.el("p", &[("lang", language.tag())], |html| {
                    html.text(strings.failed).text(" ");
                    html.el("a", &[("href", ""), ("class", "reload")], |html| {
                        html.text(strings.reload);
                    });
                });
            }
        },
    );
}

/// The browser has no WebAssembly. Its texts are not in [`Strings`], because the program never
/// shows them.
fn without_wasm(html: &mut Html) {
    html.el("div", &[("id", "without-wasm"), ("class", "notice"), ("hidden", "")], |html| {
        for language in Language::ALL {
            html.el("p", &[("lang", language.tag())], |html| {
                html.text(match language {
                    Language::En => {
                        "This browser has WebAssembly switched off, so search, filters and comparison are unavailable. \
                         All texts are below."
                    }
                    Language::Es => {
                        "Este navegador tiene WebAssembly desactivado, así que no se puede buscar, filtrar ni comparar. \
                         Todos los textos están abajo."
                    }
                });
            });
        }
    });
}
