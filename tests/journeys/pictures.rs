use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use pliego::CORPUS;
use pliego_testkit::Browser;
use serde_json::json;

use super::Journey;
use super::timeline::open_menu;

pub(crate) const IN_CHROMIUM: &[Journey] = journeys![
    every_plot_is_saved_as_a_self_contained_svg_with_its_source,
    every_plot_is_saved_as_a_png_that_is_not_blank,
    a_saved_picture_shows_the_selection,
];

/// The address of each plot, the name of its file, and texts in it, the title first.
const PLOTS: [(&str, &str, &[&str]); 4] = [
    (
        "",
        "timeline",
        &[
            "Timeline",
            "Strike resumes",
            "Peruvian Communist Party (M-L)",
        ],
    ),
    (
        "#view=positions",
        "positions",
        &[
            "Where each statement stands on each demand",
            "Free Castillo",
            "endorses",
        ],
    ),
    (
        "#view=themes",
        "themes",
        &["Where themes stand in each statement", "Corruption", "83 %"],
    ),
    (
        "#view=figures",
        "figures",
        &[
            "What each statement claims in numbers, at its date: deaths",
            "more than 20 · ISL",
        ],
    ),
];

/// Saves the plot by its button and returns the bytes of the file.
fn save(browser: &Browser, name: &str, kind: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("saved");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    browser.command(
        "Browser.setDownloadBehavior",
        json!({ "behavior": "allow", "downloadPath": folder }),
    );
    if !browser.texts(".menu > summary").is_empty() {
        open_menu(browser);
    }
    browser.click(if kind == "svg" {
        ".save button"
    } else {
        ".save button:last-child"
    });
    let file = folder.join(format!("pliego-{name}.{kind}"));
    browser.wait_until("the file is saved", |_| {
        fs::metadata(&file).is_ok_and(|file| file.len() > 0)
    });
    // Chromium renames the file when it is complete; 0.1 seconds allow for the last write.
    std::thread::sleep(Duration::from_millis(100));
    fs::read(&file).unwrap()
}

/// Returns the texts of a drawing.
fn texts(drawing: &roxmltree::Document<'_>) -> String {
    let texts = drawing
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    texts
        .map(|node| node.text().unwrap_or_default())
        .collect::<Vec<_>>()
        .join(" ")
}

fn every_plot_is_saved_as_a_self_contained_svg_with_its_source(browser: &Browser) {
    for (address, name, expected) in PLOTS {
        browser.open(address);
        let file = String::from_utf8(save(browser, name, "svg")).unwrap();
        let drawing =
            roxmltree::Document::parse(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let root = drawing.root_element();
        assert_eq!(
            root.tag_name().namespace(),
            Some("http://www.w3.org/2000/svg")
        );
        let child = |tag: &str| {
            let found = root.children().find(|node| node.tag_name().name() == tag);
            found
                .and_then(|node| node.text())
                .unwrap_or_default()
                .to_owned()
        };
        let texts = texts(&drawing);
        assert_eq!(child("title"), expected[0], "{name}: title");
        for text in expected {
            assert!(
                texts.contains(text),
                "{name}: expected {text}, found {texts}"
            );
        }
        let source = child("desc");
        for cited in [
            "What five organizations said of Peru’s crisis",
            &format!("Version {}", CORPUS.version),
            &browser.eval_str("location.href"),
        ] {
            assert!(
                source.contains(cited),
                "{name}: expected a source with {cited}, found {source}"
            );
        }
        // The file is self-contained: it loads nothing, runs nothing and has no style sheet.
        for node in drawing.descendants().filter(roxmltree::Node::is_element) {
            assert!(
                !["script", "style", "image", "foreignObject", "a"]
                    .contains(&node.tag_name().name())
            );
            assert!(
                node.attributes()
                    .all(|attribute| !attribute.name().starts_with("on")
                        && attribute.name() != "href")
            );
        }
    }
}

fn every_plot_is_saved_as_a_png_that_is_not_blank(browser: &Browser) {
    for (address, name, _) in PLOTS {
        browser.open(address);
        let file = save(browser, name, "png");
        let mut reader = png::Decoder::new(std::io::Cursor::new(file))
            .read_info()
            .unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert!(
            info.width > 1600 && info.height > 400,
            "{name}: expected more than 1600×400 pixels, found {}×{}",
            info.width,
            info.height
        );
        let background = &pixels[..4];
        let drawn = pixels
            .chunks_exact(4)
            .filter(|pixel| *pixel != background)
            .count();
        assert!(
            drawn * 200 > pixels.len() / 4,
            "{name}: expected 0.5 % of the pixels or more to differ from the background, found {drawn}"
        );
    }
}

fn a_saved_picture_shows_the_selection(browser: &Browser) {
    browser.open("?lang=es#view=positions&org=isl,icor");
    let file = String::from_utf8(save(browser, "positions", "svg")).unwrap();
    let drawing = roxmltree::Document::parse(&file).unwrap();
    let texts = texts(&drawing);
    assert!(
        texts.contains("ICOR") && !texts.contains("Movimiento Anticapitalista"),
        "expected only the selected organizations, found {texts}"
    );
    assert!(file.contains("org=isl,icor") && file.contains("Liga Internacional Socialista"));
}
