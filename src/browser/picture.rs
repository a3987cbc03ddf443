//! Takes a picture of a plot as it stands in the page, and hands it to the reader as a file.
//!
//! What is seen is read off the document: the shapes of its drawings with the style that they have, the words line by line
//! where they stand, and the rules and washes of tables.

use js_sys::{Array, encode_uri_component};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, CssStyleDeclaration, DomRect, Element, HtmlAnchorElement,
    HtmlCanvasElement, HtmlImageElement, Node, Range, Url,
};

use super::{document, window};
use pliego_explore::share::picture::{Picture, Piece, number};

/// What a shape looks like, as far as a style sheet may say.
const LOOKS: [&str; 14] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "opacity",
    "stop-color",
    "stop-opacity",
    "text-anchor",
    "paint-order",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
];
/// What words look like.
const FONT: [&str; 4] = ["font-family", "font-size", "font-style", "font-weight"];
/// How many pixels of a PNG stand for one of the page.
const SHARPNESS: f64 = 2.0;

/// The plot that stands at these places of the page, each a selector.
pub(crate) fn take(places: &str) -> Option<Picture> {
    let list = document()?.query_selector_all(places).ok()?;
    let plots: Vec<Element> = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect();
    let rects: Vec<DomRect> = plots.iter().map(Element::get_bounding_client_rect).collect();
    let edge = |of: fn(&DomRect) -> f64, far: fn(f64, f64) -> f64| rects.iter().map(of).reduce(far);
    let (left, top) = (edge(|rect| rect.left(), f64::min)?, edge(|rect| rect.top(), f64::min)?);
    let (right, bottom) = (edge(|rect| rect.right(), f64::max)?, edge(|rect| rect.bottom(), f64::max)?);
    let mut camera = Camera { left, top, right, pieces: Vec::new() };
    plots.iter().for_each(|plot| camera.see(plot));
    let body = style(&document()?.document_element()?)?;
    let colour = |name| body.get_property_value(name).unwrap_or_default();
    let (paper, ink) = (colour("background-color"), colour("color"));
    Some(Picture { width: right - left, height: bottom - top, paper, ink, pieces: camera.pieces })
}

struct Camera {
    left: f64,
    top: f64,
    right: f64,
    pieces: Vec<Piece>,
}

impl Camera {
    fn see(&mut self, element: &Element) {
        let rect = element.get_bounding_client_rect();
        let Some(style) = style(element) else { return };
        let says = |name: &str| style.get_property_value(name).unwrap_or_default();
        let is_seen = rect.width() > 0.0 && rect.right() > self.left && rect.left() < self.right;
        if !is_seen || says("visibility") == "hidden" || says("opacity") == "0" {
            return;
        }
        self.area(&says("background-color"), &says("opacity"), rect.left(), rect.top(), rect.width(), rect.height());
        if element.tag_name() == "svg" {
            let mut drawing = shape(element, &style);
            for (name, value) in [
                ("x", rect.left() - self.left),
                ("y", rect.top() - self.top),
                ("width", rect.width()),
                ("height", rect.height()),
            ] {
                drawing.attributes.retain(|(other, _)| other != name);
                drawing.attributes.push((name.to_owned(), number(value)));
            }
            self.pieces.push(drawing);
            return;
        }
        for (side, x, y) in [("top", rect.left(), rect.top()), ("bottom", rect.left(), rect.bottom() - 1.0)] {
            if says(&format!("border-{side}-width")) != "0px" {
                self.area(&says(&format!("border-{side}-color")), "1", x, y, rect.width(), 1.0);
            }
        }
        let nodes = element.child_nodes();
        for node in (0..nodes.length()).filter_map(|at| nodes.get(at)) {
            match node.dyn_ref::<Element>() {
                Some(element) => self.see(element),
                None => self.read(&node, &style),
            }
        }
    }

    /// A wash or a rule; nothing if it has no colour.
    fn area(&mut self, fill: &str, opacity: &str, x: f64, y: f64, width: f64, height: f64) {
        if fill.ends_with(", 0)") || fill == "transparent" {
            return;
        }
        let place = [("x", x - self.left), ("y", y - self.top), ("width", width), ("height", height)];
        let mut attributes: Vec<(String, String)> =
            place.iter().map(|(name, value)| ((*name).to_owned(), number(*value))).collect();
        attributes.push(("fill".to_owned(), fill.to_owned()));
        attributes.push(("opacity".to_owned(), opacity.to_owned()));
        self.pieces.push(Piece { name: "rect".to_owned(), attributes, words: String::new(), inside: Vec::new() });
    }

    /// Words, line by line.
    fn read(&mut self, node: &Node, style: &CssStyleDeclaration) {
        let (Some(text), Ok(range)) = (node.text_content(), Range::new()) else { return };
        let mut line: Option<(DomRect, String)> = None;
        let mut at = 0;
        // Wherever a line may break.
        for word in text.split_inclusive([' ', '\n', '-', '–', '/']) {
            // Offsets in the document count UTF-16 units.
            let (start, end) = (at, at + word.encode_utf16().count() as u32);
            at = end;
            let is_set = range.set_start(node, start).is_ok() && range.set_end(node, end).is_ok();
            let rect = range.get_bounding_client_rect();
            if !is_set || rect.width() == 0.0 {
                continue;
            }
            match &mut line {
                Some((first, words)) if (first.top() - rect.top()).abs() < 2.0 => words.push_str(word),
                _ => {
                    self.write(line.take(), style);
                    line = Some((rect, word.to_owned()));
                }
            }
        }
        self.write(line, style);
    }

    fn write(&mut self, line: Option<(DomRect, String)>, style: &CssStyleDeclaration) {
        let Some((rect, words)) = line.filter(|(rect, _)| rect.left() < self.right && rect.right() > self.left) else {
            return;
        };
        // Letters stand on a line that most fonts draw at about four fifths of their height.
        let base = rect.top() + 0.79 * rect.height();
        let mut attributes = vec![
            ("x".to_owned(), number(rect.left() - self.left)),
            ("y".to_owned(), number(base - self.top)),
            ("fill".to_owned(), style.get_property_value("color").unwrap_or_default()),
        ];
        attributes.extend(FONT.map(|name| (name.to_owned(), style.get_property_value(name).unwrap_or_default())));
        let words = words.trim_end().to_owned();
        self.pieces.push(Piece { name: "text".to_owned(), attributes, words, inside: Vec::new() });
    }
}

fn style(element: &Element) -> Option<CssStyleDeclaration> {
    window()?.get_computed_style(element).ok()?
}

/// A shape of a drawing, with all that stands in it, as it looks.
fn shape(element: &Element, style: &CssStyleDeclaration) -> Piece {
    let own = element.get_attribute_names().into_iter().filter_map(|name| name.as_string());
    let kept = own.filter(|name| name != "class" && !name.starts_with("aria-") && name != "role");
    let mut attributes: Vec<(String, String)> =
        kept.filter_map(|name| element.get_attribute(&name).map(|value| (name, value))).collect();
    for name in LOOKS {
        // A paint of this page is named by the page's address there, and by its name alone here.
        let value = style.get_property_value(name).unwrap_or_default();
        let value = value
            .split('#')
            .nth(1)
            .map(|name| name.trim_end_matches(['"', ')']))
            .map_or_else(|| value.clone(), |name| format!("url(#{name})"));
        attributes.retain(|(other, _)| other != name);
        attributes.push((name.to_owned(), value));
    }
    let nodes = element.child_nodes();
    let (mut words, mut inside) = (String::new(), Vec::new());
    for node in (0..nodes.length()).filter_map(|at| nodes.get(at)) {
        match node.dyn_ref::<Element>() {
            Some(element) => inside.extend(self::style(element).map(|style| shape(element, &style))),
            None => words.push_str(&node.text_content().unwrap_or_default()),
        }
    }
    Piece { name: element.tag_name(), attributes, words, inside }
}

/// Hands an SVG document to the reader as a file of that name.
pub(crate) fn save_svg(document: &str, name: &str) {
    let parts = Array::of1(&JsValue::from_str(document));
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &kind) {
        save(&blob, name);
    }
}

/// Draws an SVG document in pixels and hands it to the reader as a file of that name.
pub(crate) fn save_png(document: &str, name: String) {
    let Ok(image) = HtmlImageElement::new() else { return };
    let drawn = image.clone();
    let paint = move || {
        let canvas = super::document()?.create_element("canvas").ok()?.unchecked_into::<HtmlCanvasElement>();
        let size = [drawn.natural_width(), drawn.natural_height()].map(|length| f64::from(length) * SHARPNESS);
        canvas.set_width(size[0] as u32);
        canvas.set_height(size[1] as u32);
        let context = canvas.get_context("2d").ok()??.unchecked_into::<CanvasRenderingContext2d>();
        context.draw_image_with_html_image_element_and_dw_and_dh(&drawn, 0.0, 0.0, size[0], size[1]).ok()?;
        let hand_over = Closure::once_into_js(move |blob: JsValue| {
            if let Some(blob) = blob.dyn_ref::<Blob>() {
                save(blob, &name);
            }
        });
        canvas.to_blob(hand_over.unchecked_ref()).ok()
    };
    let paint = Closure::once_into_js(move || {
        paint();
    });
    image.set_onload(Some(paint.unchecked_ref()));
    let encoded = String::from(encode_uri_component(document));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
}

fn save(file: &Blob, name: &str) -> Option<()> {
    let address = Url::create_object_url_with_blob(file).ok()?;
    let link = document()?.create_element("a").ok()?.unchecked_into::<HtmlAnchorElement>();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken what it needs once the click is through; a moment later even the slowest have.
    gloo::timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}
