//! The codebook, read by the parsers of Oxigraph; it also reads relative addresses.

use std::collections::HashSet;

use oxjsonld::JsonLdParser;
use oxrdf::Triple;
use oxttl::TurtleParser;
use pliego_site::data;

use crate::{ADDRESS, EDITION, PREFIX};

#[test]
fn turtle_and_json_ld_of_the_codebook_are_the_same_graph_with_and_without_the_address() {
    let base = format!("{ADDRESS}data/codebook.ttl");
    let mut graphs = Vec::new();
    for address in [Some(ADDRESS), None] {
        let files = data::files(&EDITION, address).unwrap();
        let bytes = |name: &str| {
            let path = format!("{PREFIX}{name}");
            &files.iter().find(|file| file.path == path).unwrap().bytes
        };
        let turtle = TurtleParser::new().with_base_iri(&base).unwrap();
        let turtle = turtle.for_slice(bytes("-codebook.ttl"));
        graphs.push(turtle.map(Result::unwrap).collect::<HashSet<Triple>>());
        let json = JsonLdParser::new().with_base_iri(&base).unwrap();
        let json = json.for_slice(bytes("-codebook.jsonld"));
        graphs.push(json.map(|quad| Triple::from(quad.unwrap())).collect());
    }
    let (first, others) = graphs.split_first().unwrap();
    assert!(first.len() > 500);
    assert!(others.iter().all(|graph| graph == first));
}
