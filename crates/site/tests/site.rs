//! A whole site, written from a stand-in for Trunk's output.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use base64::prelude::{BASE64_STANDARD, Engine};
use pliego_edition::{Edition, read};
use pliego_site::trunk_output::TrunkOutput;
use pliego_site::{Site, write, write_preview};
use sha2::{Digest, Sha256};

static EDITION: LazyLock<Edition> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    read(&folder).unwrap_or_else(|problems| panic!("{problems:?}"))
});

const PROGRAM: &[u8] = b"\0asm\x01\0\0\0";
const TRUNK_PAGE: &str = "<!DOCTYPE html><html><head>\n<link rel=\"stylesheet\" href=\"./page-1.css\">\
                          <script type=\"module\">start()</script></head><body><script>reload()</script></body></html>";

/// An empty folder of a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What Trunk would have built into a folder.
fn trunk_output(name: &str) -> TrunkOutput {
    let folder = folder(name);
    fs::write(folder.join("page-1.css"), "p > a { color: red }").unwrap();
    fs::write(folder.join("printed-1.css"), "b { color: red }").unwrap();
    fs::write(folder.join("pliego-2.js"), "export default () => {}").unwrap();
    fs::write(folder.join("pliego-2_bg.wasm"), PROGRAM).unwrap();
    fs::write(folder.join("index.html"), TRUNK_PAGE).unwrap();
    TrunkOutput::find(&folder).unwrap()
}

const ADDRESS: &str = "https://example.org/pliego/";

/// What was written of a site that knows its address: once, for all tests that only read it.
static WRITTEN: LazyLock<TrunkOutput> = LazyLock::new(|| {
    let output = trunk_output("with-address");
    let site = Site::new(&EDITION, output, Some(ADDRESS.to_owned()));
    write(&site, "let wasm_bindgen = () => {};").unwrap();
    site.output
});

/// A small corpus, which is written in a moment.
static LEAST: LazyLock<Edition> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/core/least");
    read(&folder).unwrap_or_else(|problems| panic!("{problems:?}"))
});

fn text(site: &TrunkOutput, path: &str) -> String {
    fs::read_to_string(site.folder.join(path)).unwrap()
}

/// The texts between all pairs of a beginning and an end.
fn between<'t>(text: &'t str, begin: &str, end: &str) -> Vec<&'t str> {
    text.split(begin)
        .skip(1)
        .filter_map(|rest| rest.split_once(end).map(|(found, _)| found))
        .collect()
}

#[test]
fn the_worker_lists_every_file_that_a_browser_shows_but_pages_of_one_theme_or_demand() {
    let site = &*WRITTEN;
    let worker = text(site, "sw.js");
    let listed: Vec<String> =
        serde_json::from_str(between(&worker, "const FILES = ", ";\n")[0]).unwrap();
    assert_eq!(listed[0], "./");
    // Every theme and demand has an id below its folder; the page of all themes has none.
    let ids = || {
        let themes = EDITION.corpus.themes.iter().map(|theme| &theme.id);
        themes.chain(EDITION.corpus.demands.iter().map(|demand| &demand.id))
    };
    let is_of_one_value = |file: &str| {
        ids().any(|id| {
            ["themes", "demands"]
                .iter()
                .any(|folder| file.starts_with(&format!("{folder}/{id}/")))
        })
    };
    let shown = |file: &String| {
        if is_of_one_value(file) {
            return false;
        }
        let file = Path::new(file);
        let browsers = ["html", "css", "js", "wasm", "png", "webmanifest"];
        let is_shown = file
            .extension()
            .is_some_and(|kind| browsers.contains(&kind.to_str().unwrap()));
        let is_catalog = file.to_string_lossy().starts_with("texts-");
        (is_shown || is_catalog)
            && file.file_name() != Some("card.png".as_ref())
            && file != Path::new("pliego.html")
            && file != Path::new("sw.js")
    };
    let expected: Vec<String> = site.files().unwrap().into_iter().filter(shown).collect();
    assert!(expected.len() > 20, "{expected:?}");
    assert_eq!(listed[1..], expected);
}

#[test]
fn another_content_is_another_version() {
    let version = |style: &str| {
        let output = trunk_output("version");
        output.write("page-1.css", style).unwrap();
        let site = Site::new(&LEAST, output, None);
        write(&site, "let wasm_bindgen = () => {};").unwrap();
        between(&text(&site.output, "sw.js"), "VERSION = \"", "\"")[0].to_owned()
    };
    let first = version("p { color: red }");
    assert_eq!(
        version("p { color: red }"),
        first,
        "written again, it is the same"
    );
    assert_ne!(version("p { color: blue }"), first);
    assert!(
        first.starts_with("pliego-") && first.len() == "pliego-".len() + 16,
        "{first}"
    );
}

#[test]
fn policies_allow_exactly_the_scripts_and_styles_in_the_page() {
    let site = &*WRITTEN;
    let pages = [
        ("index.html", 2),
        ("pliego.html", 9),
        ("positions/index.html", 1),
        ("s/isl/es/index.html", 1),
        ("about/index.html", 0),
    ];
    for (page, count) in pages {
        let html = text(site, page);
        let policy = between(
            &html,
            "http-equiv=\"Content-Security-Policy\" content=\"",
            "\"",
        )[0];
        let allowed: BTreeSet<&str> = between(policy, "'sha256-", "'").into_iter().collect();
        let scripts = between(&html, "<script", "</script>");
        // Browsers run neither the pieces of the program nor blocks of data.
        let is_run = |script: &&&str| {
            !script.contains("class=\"program\"")
                && !script.contains("type=\"application/ld+json\"")
        };
        let scripts = scripts.iter().filter(is_run);
        let inline: BTreeSet<String> = scripts
            .chain(&between(&html, "<style", "</style>"))
            .map(|element| {
                BASE64_STANDARD.encode(Sha256::digest(element.split_once('>').unwrap().1))
            })
            .collect();
        assert_eq!(inline.len(), count, "{page}");
        assert_eq!(
            allowed,
            inline.iter().map(String::as_str).collect(),
            "{page}"
        );
        if page == "index.html" {
            assert!(text(site, "_headers").contains(policy.replace("&quot;", "\"").as_str()));
        }
    }
    let pieces = text(site, "pliego.html");
    let pieces = between(&pieces, "class=\"program\">", "</script>").concat();
    assert_eq!(BASE64_STANDARD.decode(pieces).unwrap(), PROGRAM);
}

#[test]
fn the_manifest_and_the_answers_to_hosts_parse_and_name_files_that_are_there() {
    let site = &*WRITTEN;
    let manifest: serde_json::Value =
        serde_json::from_str(&text(site, "manifest.webmanifest")).unwrap();
    let icons = manifest["icons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|icon| &icon["src"]);
    for file in icons.chain([&manifest["start_url"]]) {
        assert!(site.folder.join(file.as_str().unwrap()).exists(), "{file}");
    }
    let answers: Vec<String> = site.files().unwrap();
    let answers = answers.iter().filter(|file| file.ends_with("oembed.json"));
    assert_eq!(answers.clone().count(), 1 + EDITION.corpus.statements.len());
    for answer in answers {
        let parsed: serde_json::Value = serde_json::from_str(&text(site, answer)).unwrap();
        assert_eq!(parsed["type"], "rich", "{answer}");
        let page = text(site, &answer.replace("oembed.json", "index.html"));
        assert!(
            page.contains(&format!("href=\"https://example.org/pliego/{answer}\"")),
            "{answer}"
        );
    }
}

/// The path that a link leads to from a page, and its fragment; nothing if it leaves the site.
fn target(page: &str, link: &str) -> Option<(String, String)> {
    let link = link.replace("&amp;", "&");
    // A script in a page makes addresses from what is in braces.
    if link.contains("://") || link.starts_with("data:") || link.contains("${") {
        return None;
    }
    let (address, fragment) = link.split_once('#').unwrap_or((&link, ""));
    let path = address.split('?').next().unwrap();
    if path.is_empty() {
        return Some((page.to_owned(), fragment.to_owned()));
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => assert!(parts.pop().is_some(), "{page}: {link} leaves the site"),
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    let path = if path.is_empty() || path.ends_with('/') {
        path + "index.html"
    } else {
        path
    };
    Some((path, fragment.to_owned()))
}

#[test]
fn every_local_link_of_every_page_leads_to_a_file_that_is_there() {
    let site = &*WRITTEN;
    let files: BTreeSet<String> = site.files().unwrap().into_iter().collect();
    let mut followed = 0;
    for page in files.iter().filter(|file| file.ends_with(".html")) {
        let html = text(site, page);
        let attributes = [
            " href=\"",
            " src=\"",
            " data-js=\"",
            " data-wasm=\"",
            " data-single=\"",
        ];
        for link in attributes
            .iter()
            .flat_map(|attribute| between(&html, attribute, "\""))
        {
            let Some((path, fragment)) = target(page, link) else {
                continue;
            };
            assert!(
                files.contains(&path),
                "{page}: {link} leads to {path}, which is not there"
            );
            // On the home page a fragment is what the program shows; elsewhere it is an anchor.
            if !fragment.is_empty() && path != "index.html" && path != "pliego.html" {
                assert!(
                    text(site, &path).contains(&format!(" id=\"{fragment}\"")),
                    "{page}: {link} has no anchor"
                );
            }
            followed += 1;
        }
    }
    assert!(followed > 300, "{followed}");
}

#[test]
fn the_preview_keeps_the_scripts_of_trunk_and_has_the_head_of_readers() {
    let site = Site::new(&EDITION, trunk_output("preview"), None);
    write_preview(&site).unwrap();
    let page = text(&site.output, "index.html");
    for part in [
        "<meta charset=\"utf-8\">",
        "start()",
        "reload()",
        "data-statement=\"isl\"",
        "<title>What five",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(
        !site.output.folder.join("sw.js").exists(),
        "a preview is not kept offline"
    );
}

#[test]
fn what_trunk_did_not_build_and_glue_that_cannot_stand_in_a_page_are_errors() {
    let empty = folder("empty");
    let error = TrunkOutput::find(&empty).err().unwrap().to_string();
    assert!(
        error.contains("expected one file *_bg.wasm, found []; help: "),
        "{error}"
    );
    let site = Site::new(&EDITION, trunk_output("glue"), None);
    let error = write(&site, "'</script>'").unwrap_err().to_string();
    assert!(
        error.contains("expected no “</”, found one; help: "),
        "{error}"
    );
    let error = pliego_site::glue::no_modules(&empty.join("pliego.wasm"))
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("empty/pliego.wasm: expected a program"),
        "{error}"
    );
}

#[test]
fn every_page_of_a_site_that_knows_its_address_says_its_own_for_paper_and_no_other_page_says_one() {
    let site = &*WRITTEN;
    for (page, address) in [
        ("index.html", "https://example.org/pliego/\""),
        (
            "s/isl/index.html",
            "https://example.org/pliego/s/isl/index.html\"",
        ),
        (
            "about/es/index.html",
            "https://example.org/pliego/about/es/index.html\"",
        ),
    ] {
        let foot = between(&text(site, page), "data-foot=\"", ">")[0].to_owned();
        assert!(foot.ends_with(address), "{page}: {foot}");
    }
    // The single file may be anywhere.
    let foot = between(&text(site, "pliego.html"), "data-foot=\"", ">")[0].to_owned();
    assert!(!foot.contains("://"), "{foot}");
}

#[test]
fn each_data_file_stands_under_its_name_with_version_and_under_a_link_without() {
    let site = &*WRITTEN;
    let address = Some(ADDRESS);
    let files = pliego_site::data::files(&EDITION, address).unwrap();
    let archive = pliego_site::data::archive(&EDITION, &files).unwrap();
    let read = |path: &str| fs::read(site.folder.join("data").join(path)).unwrap();
    for file in files.iter().chain([&archive]) {
        assert_eq!(read(&file.path), file.bytes, "{}", file.path);
        if let Some(link) = &file.link {
            assert_eq!(read(link), file.bytes, "{link}");
        }
    }
    let written: BTreeSet<String> = site.files().unwrap().into_iter().collect();
    let count = files.len()
        + 1
        + files
            .iter()
            .chain([&archive])
            .filter(|file| file.link.is_some())
            .count();
    let in_data = written.iter().filter(|path| path.starts_with("data/"));
    assert_eq!(
        in_data.count(),
        count,
        "nothing else, and no two of one name"
    );
}

#[test]
fn the_headers_of_hosts_allow_the_style_of_a_corpus_with_rules_of_its_own() {
    let site = Site::new(&LEAST, trunk_output("own-style"), None);
    write(&site, "let wasm_bindgen = () => {};").unwrap();
    let page = text(&site.output, "index.html");
    let style = between(&page, "<style>", "</style>")[0];
    assert_ne!(
        style,
        site.output.style().unwrap(),
        "it has rules of its own"
    );
    let hash = BASE64_STANDARD.encode(Sha256::digest(style));
    assert!(text(&site.output, "_headers").contains(&hash));
}

#[test]
fn only_elements_of_languages_from_right_to_left_get_a_direction() {
    use pliego_corpus::{Concept, Corpus, Label};
    use pliego_site::own_style::{rules, with_directions};
    let html = "<a hreflang=\"ar\" lang=\"en\">it says lang=\"ar\" here</a><q class=\"x\" lang=\"ar\">…</q><p lang=\"ar-EG\"></p>";
    let languages = |tags: &[&'static str]| Corpus {
        languages: tags
            .iter()
            .map(|tag| Concept {
                id: (*tag).into(),
                label: Label::same((*tag).to_owned()),
            })
            .collect(),
        ..EDITION.corpus.clone()
    };
    let corpus = languages(&["en", "ar", "ar-EG"]);
    assert_eq!(
        with_directions(&corpus, html.to_owned()),
        "<a hreflang=\"ar\" lang=\"en\">it says lang=\"ar\" here</a><q class=\"x\" lang=\"ar\" dir=\"rtl\">…</q><p \
         lang=\"ar-EG\" dir=\"rtl\"></p>"
    );
    assert!(rules(&corpus).contains(":is([lang=\"ar\"], [lang=\"ar-EG\"]) { direction: rtl"));
    // The first corpus needs no rules of its own.
    assert_eq!(with_directions(&EDITION.corpus, html.to_owned()), html);
    assert_eq!(rules(&EDITION.corpus), "");
}

#[test]
fn only_a_site_that_is_given_the_documents_has_them_and_links_to_them() {
    let documents = folder("documents-of-pliego");
    let refusal = Site::new(&EDITION, trunk_output("no-documents"), None)
        .with_documents(documents.clone())
        .err()
        .map(|error| error.to_string());
    assert!(refusal.is_some_and(|message| message.contains("index.html")));
    fs::create_dir(documents.join("css")).unwrap();
    fs::write(documents.join("index.html"), "documents").unwrap();
    fs::write(documents.join("css/book.css"), "").unwrap();
    let site = Site::new(&EDITION, trunk_output("with-documents"), None)
        .with_documents(documents)
        .unwrap();
    write(&site, "let wasm_bindgen = () => {};").unwrap();
    assert_eq!(text(&site.output, "docs/index.html"), "documents");
    assert_eq!(text(&site.output, "docs/css/book.css"), "");
    assert!(
        !text(&site.output, "sw.js").contains("docs/"),
        "not kept offline"
    );
    assert!(text(&site.output, "about/index.html").contains("href=\"../docs/index.html\""));
    assert!(text(&site.output, "about/es/index.html").contains("href=\"../../docs/index.html\""));
    assert!(!text(&WRITTEN, "about/index.html").contains("docs/"));
}
