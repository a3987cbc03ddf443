use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::json;

use super::Journey;
use pliego_testkit::Browser;

pub(crate) const IN_CHROMIUM: &[Journey] = &[
    (
        "every_plot_is_saved_as_a_drawing_that_others_can_read",
        drawings,
    ),
    ("every_plot_is_saved_in_pixels_and_is_not_blank", pixels),
    ("a_picture_shows_what_the_reader_chose", chosen),
];

/// Where each plot is found, the name of its file, and words that stand in it.
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

/// Presses the button and gives the file that the browser saves.
fn saved(browser: &Browser, name: &str, kind: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("saved");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    browser.command(
        "Browser.setDownloadBehavior",
        json!({ "behavior": "allow", "downloadPath": folder }),
    );
    browser.click(if kind == "svg" {
        ".save button"
    } else {
        ".save button:last-child"
    });
    let file = folder.join(format!("pliego-{name}.{kind}"));
    browser.until("the file is saved", |_| {
        fs::metadata(&file).is_ok_and(|file| file.len() > 0)
    });
    // Under its own name it stands when it is whole; a moment for the last write.
    std::thread::sleep(Duration::from_millis(100));
    fs::read(&file).unwrap()
}

fn words(drawing: &roxmltree::Document<'_>) -> String {
    let texts = drawing
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    texts
        .map(|node| node.text().unwrap_or_default())
        .collect::<Vec<_>>()
        .join(" ")
}

fn drawings(browser: &Browser) {
    for (address, name, said) in PLOTS {
        browser.open(address);
        let file = String::from_utf8(saved(browser, name, "svg")).unwrap();
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
        let words = words(&drawing);
        assert!(child("title") == said[0], "{name} has a title");
        for said in said {
            assert!(words.contains(said), "{name} says {said}: {words}");
        }
        let source = child("desc");
        for cited in [
            "What five organizations said of Peru’s crisis",
            "Version 0.1.0",
            &browser.says("location.href"),
        ] {
            assert!(source.contains(cited), "{name} cites {cited}: {source}");
        }
        // It stands on its own: nothing in it asks for anything, runs or is styled from elsewhere.
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

fn pixels(browser: &Browser) {
    for (address, name, _) in PLOTS {
        browser.open(address);
        let file = saved(browser, name, "png");
        let mut reader = png::Decoder::new(std::io::Cursor::new(file))
            .read_info()
            .unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert!(
            info.width > 1600 && info.height > 400,
            "{name}: {}×{}",
            info.width,
            info.height
        );
        let paper = &pixels[..4];
        let drawn = pixels
            .chunks_exact(4)
            .filter(|pixel| *pixel != paper)
            .count();
        assert!(
            drawn * 200 > pixels.len() / 4,
            "{name} is not blank: {drawn}"
        );
    }
}

fn chosen(browser: &Browser) {
    browser.open("?lang=es#view=positions&org=isl,icor");
    let file = String::from_utf8(saved(browser, "positions", "svg")).unwrap();
    let drawing = roxmltree::Document::parse(&file).unwrap();
    let words = words(&drawing);
    assert!(
        words.contains("ICOR") && !words.contains("Movimiento Anticapitalista"),
        "{words}"
    );
    assert!(file.contains("org=isl,icor") && file.contains("Liga Internacional Socialista"));
}
