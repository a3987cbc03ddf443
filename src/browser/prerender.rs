//! Prerenders [`Node`]s as HTML, each with its current value.

use super::node::{Content, Node, Value};
use pliego_explore::share::html::Html;

/// Void elements of HTML.
const VOID: [&str; 5] = ["br", "hr", "input", "link", "meta"];

/// Prints a node without listeners, properties and styles: a printed page has no program, and its
/// policy allows no style attributes.
pub(crate) fn print(node: Node, html: &mut Html) {
    match node {
        Node::Text(value) => {
            if let Some(words) = content(value) {
                html.text(&words);
            }
        }
        Node::Element(element) => {
            let element = *element.0;
            let (tag, class) = element
                .tag
                .split_once('.')
                .map_or((element.tag, None), |(tag, class)| (tag, Some(class)));
            let mut attributes: Vec<(&str, String)> = Vec::new();
            attributes.extend(class.map(|class| ("class", class.to_owned())));
            for (name, value) in element.attributes {
                if let Some(value) = content(value) {
                    attributes.retain(|(other, _)| *other != name);
                    attributes.push((name, value));
                }
            }
            let attributes: Vec<(&str, &str)> = attributes
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            if VOID.contains(&tag) {
                html.void(tag, &attributes);
            } else {
                html.el(tag, &attributes, |html| {
                    element
                        .children
                        .into_iter()
                        .for_each(|child| print(child, html));
                });
            }
        }
        Node::Many(nodes) => nodes.into_iter().for_each(|node| print(node, html)),
        Node::Changing(draw) => print(draw(), html),
        Node::Each(keys, draw) => keys().into_iter().for_each(|key| print(draw(key), html)),
        Node::Following(_) | Node::Listening(_) => {}
    }
}

fn content(value: Value) -> Option<String> {
    let Content(content) = match value {
        Value::Fixed(content) => content,
        Value::Changing(read) => read(),
    };
    content.map(|content| content.into_owned())
}
