use pliego::CORPUS;
use pliego_corpus::{Day, Language};
use pliego_explore::share::{cite, embed};
use pliego_site::{icons, manifest, oembed};

#[test]
fn a_frame_to_embed_escapes_its_texts_and_has_no_rights_but_scripts_and_windows() {
    let title = "A \"title\" <b> & more";
    let address = "https://example.org/p/?embed=1&lang=en#q=\"a\"&p=isl.n8";
    let frame = embed::frame(address, title, "100%", 600);
    let document = roxmltree::Document::parse(&frame).unwrap();
    let element = document.root_element();
    assert_eq!(element.attribute("title"), Some(title));
    assert_eq!(element.attribute("src"), Some(address));
    let sandbox = element.attribute("sandbox").unwrap();
    assert!(sandbox.starts_with("allow-scripts"));
    assert!(!sandbox.contains("same-origin") && !sandbox.contains("top-navigation"));
    assert_eq!(element.first_element_child().unwrap().text(), Some(title));
}

#[test]
fn an_oembed_answer_is_json_with_a_quotation_and_the_frame() {
    let title = "Tab\there, \"quoted\" \\ and\nso on";
    let answer = oembed::oembed("https://example.org/", "#s=isl", title, &CORPUS).unwrap();
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["version"], "1.0");
    assert_eq!(answer["type"], "rich");
    assert_eq!(answer["title"], title);
    let html = answer["html"].as_str().unwrap();
    assert!(
        html.starts_with("<blockquote><a href=\"https://example.org/#s=isl\">"),
        "{html}"
    );
    assert!(html.contains("</blockquote><iframe"), "{html}");
    assert!(
        html.contains("src=\"https://example.org/?embed=1#s=isl\""),
        "{html}"
    );
    assert!(answer["width"].is_u64() && answer["height"].is_u64());
}

#[test]
fn each_icon_has_the_pixels_of_its_size_and_more_than_one_colour() {
    for side in icons::SIDES {
        let pixels = icons::pixels(side);
        assert_eq!(pixels.len(), (side * side * 3) as usize);
        assert!(pixels.chunks(3).any(|pixel| pixel != &pixels[..3]));
    }
}

#[test]
fn the_manifest_has_the_title_of_the_corpus_and_three_icons() {
    let manifest = manifest::manifest(&CORPUS, Default::default()).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!(manifest["name"], CORPUS.title.get(Default::default()));
    assert_eq!(manifest["icons"].as_array().unwrap().len(), 3);
}

#[test]
fn the_foot_of_paper_names_title_editors_and_version_and_only_what_is_known_of_address_and_day() {
    let day = Day::new(2026, 3, 1);
    let foot = |address: &str, accessed, language| {
        cite::foot("A title", address, accessed, &CORPUS, language)
    };
    let version = &CORPUS.version;
    assert_eq!(
        foot("", None, Language::En),
        format!("A title. The Pliego editors. Version {version}.")
    );
    assert_eq!(
        foot("https://example.org/#s=isl", None, Language::En),
        format!("A title. The Pliego editors. Version {version}. https://example.org/#s=isl")
    );
    assert!(
        foot("https://example.org/#s=isl", day, Language::Es)
            .ends_with(" https://example.org/#s=isl (consultado el 1 de marzo de 2026)")
    );
}
