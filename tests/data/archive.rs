//! The archive, and the names of the files.

use std::io::{Cursor, Read};
use std::path::Path;

use pliego_edition::Edition;
use pliego_site::data;

use crate::{ADDRESS, EDITION, FILES, PREFIX};

#[test]
fn the_archive_has_each_file_in_one_folder_and_is_the_same_each_time() {
    let archive = data::archive(&EDITION, &FILES).unwrap();
    assert_eq!(archive.path, format!("{PREFIX}.zip"));
    let mut read = zip::ZipArchive::new(Cursor::new(&archive.bytes)).unwrap();
    assert_eq!(read.len(), FILES.len());
    for file in &*FILES {
        let mut found = read.by_name(&format!("{PREFIX}/{}", file.path)).unwrap();
        let mut bytes = Vec::new();
        found.read_to_end(&mut bytes).unwrap();
        assert_eq!(bytes, file.bytes, "{}", file.path);
        assert_eq!(found.last_modified().unwrap().year(), 1980);
    }
    let again = data::files(&EDITION, Some(ADDRESS)).unwrap();
    assert_eq!(data::archive(&EDITION, &again).unwrap(), archive);
}

#[test]
fn the_list_in_the_archive_has_each_file_the_version_the_licence_and_how_to_cite() {
    let readme = FILES.iter().find(|file| file.path == "README.md").unwrap();
    let readme = String::from_utf8(readme.bytes.clone()).unwrap();
    for file in FILES.iter().filter(|file| file.path != "README.md") {
        assert!(
            readme.contains(&format!("| `{}` | ", file.path)),
            "{}",
            file.path
        );
        assert!(!file.what.is_empty());
    }
    for said in [
        &format!("Version {}", EDITION.corpus.version),
        "CC BY 4.0",
        "- APA (en): The Pliego editors.",
        "- ISO 690 (es): ",
        ADDRESS,
    ] {
        assert!(readme.contains(said), "{said}");
    }
}

#[test]
fn each_name_of_a_file_tells_collection_and_version_but_those_of_texts() {
    for file in &*FILES {
        let name = Path::new(&file.path).file_name().unwrap().to_str().unwrap();
        let is_prescribed = ["README.md", "datapackage.json"].contains(&name);
        let is_text = file.path.starts_with("texts/");
        assert!(
            is_prescribed || is_text || name.starts_with(PREFIX),
            "{}",
            file.path
        );
    }
    let links: Vec<&str> = FILES
        .iter()
        .filter_map(|file| file.link.as_deref())
        .collect();
    for link in [
        "passages.csv",
        "coding/first.csv",
        "irregularities.csv",
        "all.json",
        "tei/isl.xml",
    ] {
        assert!(links.contains(&link), "{link}");
    }
}

#[test]
fn a_collection_without_id_takes_its_name_from_its_title() {
    let Edition {
        corpus,
        documentation,
        ..
    } = &*EDITION;
    let mut documentation = documentation.clone();
    documentation.id = None;
    let edition = Edition {
        corpus: corpus.clone(),
        documentation,
        notes: Vec::new(),
    };
    let files = data::files(&edition, None).unwrap();
    let name = format!(
        "what-five-organizations-said-of-perus-{}-passages.csv",
        corpus.version
    );
    assert!(
        files.iter().any(|file| file.path == name),
        "{:?}",
        files[5].path
    );
}

#[test]
fn without_its_address_a_site_has_relative_ones_and_says_so() {
    let files = data::files(&EDITION, None).unwrap();
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path).unwrap();
        String::from_utf8(file.bytes.clone()).unwrap()
    };
    assert!(text("README.md").contains("The address of the site was not known"));
    let annotations = text(&format!("{PREFIX}-annotations.jsonld"));
    assert!(annotations.contains("\"source\": \"texts/isl.txt\""));
    assert!(annotations.contains("\"source\": \"../themes/solidarity/\""));
    assert!(
        text(&format!("{PREFIX}-codebook.ttl")).contains("<../themes/solidarity/> a skos:Concept")
    );
    for file in &files {
        if file.path.starts_with("citations/") || file.path == "datapackage.json" {
            assert!(!String::from_utf8_lossy(&file.bytes).contains("example.org"));
        }
    }
}
