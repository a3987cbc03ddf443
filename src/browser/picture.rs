//! Captures a plot of the page as a picture, and downloads it as a file.
//!
//! The capture reads the document: SVG shapes with their computed styles, text line by line at its
//! position, and borders and backgrounds of tables.

use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use js_sys::encode_uri_component;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, DomRect, Element, HtmlAnchorElement,
    HtmlCanvasElement, HtmlImageElement, Node, Range,
};

use super::{document, window};
use pliego_explore::share::picture::{Picture, SvgElement, number};

/// Style properties that determine what a shape looks like.
const STYLES: [&str; 14] = [
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
/// Style properties that determine what text looks like.
const FONT: [&str; 4] = ["font-family", "font-size", "font-style", "font-weight"];
/// Pixels of a PNG for each CSS pixel.
const PIXEL_RATIO: f64 = 2.0;

/// Captures the elements of the page that match a selector.
pub(crate) fn capture(selector: &str) -> Option<Picture> {
    let list = document()?.query_selector_all(selector).ok()?;
    let plots: Vec<Element> = (0..list.length())
        .filter_map(|at| list.get(at)?.dyn_into().ok())
        .collect();
    let rects: Vec<DomRect> = plots
        .iter()
        .map(Element::get_bounding_client_rect)
        .collect();
    let edge = |of: fn(&DomRect) -> f64, far: fn(f64, f64) -> f64| rects.iter().map(of).reduce(far);
    let (left, top) = (
        edge(|rect| rect.left(), f64::min)?,
        edge(|rect| rect.top(), f64::min)?,
    );
    let (right, bottom) = (
        edge(|rect| rect.right(), f64::max)?,
        edge(|rect| rect.bottom(), f64::max)?,
    );
    let mut capture = Capture {
        left,
        top,
        right,
        elements: Vec::new(),
    };
    plots.iter().for_each(|plot| capture.visit(plot));
    let body = style(&document()?.document_element()?)?;
    let colour = |name| body.get_property_value(name).unwrap_or_default();
    let (paper, ink) = (colour("background-color"), colour("color"));
    Some(Picture {
        width: right - left,
        height: bottom - top,
        paper,
        ink,
        elements: capture.elements,
    })
}

/// The elements captured so far, and the edges of the picture in the window.
struct Capture {
    left: f64,
    top: f64,
    right: f64,
    elements: Vec<SvgElement>,
}

impl Capture {
    fn visit(&mut self, element: &Element) {
        let rect = element.get_bounding_client_rect();
        let Some(style) = style(element) else { return };
        let says = |name: &str| style.get_property_value(name).unwrap_or_default();
        let is_visible = rect.width() > 0.0 && rect.right() > self.left && rect.left() < self.right;
        if !is_visible || says("visibility") == "hidden" || says("opacity") == "0" {
            return;
        }
        self.area(
            &says("background-color"),
            &says("opacity"),
            rect.left(),
            rect.top(),
            rect.width(),
            rect.height(),
        );
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
            self.elements.push(drawing);
            return;
        }
        for (side, x, y) in [
            ("top", rect.left(), rect.top()),
            ("bottom", rect.left(), rect.bottom() - 1.0),
        ] {
            if says(&format!("border-{side}-width")) != "0px" {
                self.area(
                    &says(&format!("border-{side}-color")),
                    "1",
                    x,
                    y,
                    rect.width(),
                    1.0,
                );
            }
        }
        let nodes = element.child_nodes();
        for node in (0..nodes.length()).filter_map(|at| nodes.get(at)) {
            match node.dyn_ref::<Element>() {
                Some(element) => self.visit(element),
                None => self.visit_text(&node, &style),
            }
        }
    }

    /// Captures a background or a border as a rectangle, unless it is transparent.
    fn area(&mut self, fill: &str, opacity: &str, x: f64, y: f64, width: f64, height: f64) {
        if fill.ends_with(", 0)") || fill == "transparent" {
            return;
        }
        let place = [
            ("x", x - self.left),
            ("y", y - self.top),
            ("width", width),
            ("height", height),
        ];
        let mut attributes: Vec<(String, String)> = place
            .iter()
            .map(|(name, value)| ((*name).to_owned(), number(*value)))
            .collect();
        attributes.push(("fill".to_owned(), fill.to_owned()));
        attributes.push(("opacity".to_owned(), opacity.to_owned()));
        self.elements.push(SvgElement {
            name: "rect".to_owned(),
            attributes,
            text: String::new(),
            children: Vec::new(),
        });
    }

    /// Captures a text node, line by line.
    fn visit_text(&mut self, node: &Node, style: &CssStyleDeclaration) {
        let (Some(text), Ok(range)) = (node.text_content(), Range::new()) else {
            return;
        };
        let mut line: Option<(DomRect, String)> = None;
        let mut at = 0;
        // These are the characters after which a line may break.
        for word in text.split_inclusive([' ', '\n', '-', '–', '/']) {
            // Offsets of a range count UTF-16 units.
            let (start, end) = (at, at + word.encode_utf16().count() as u32);
            at = end;
            let is_set = range.set_start(node, start).is_ok() && range.set_end(node, end).is_ok();
            let rect = range.get_bounding_client_rect();
            if !is_set || rect.width() == 0.0 {
                continue;
            }
            match &mut line {
                Some((first, words)) if (first.top() - rect.top()).abs() < 2.0 => {
                    words.push_str(word);
                }
                _ => {
                    self.text_line(line.take(), style);
                    line = Some((rect, word.to_owned()));
                }
            }
        }
        self.text_line(line, style);
    }

    fn text_line(&mut self, line: Option<(DomRect, String)>, style: &CssStyleDeclaration) {
        let Some((rect, words)) =
            line.filter(|(rect, _)| rect.left() < self.right && rect.right() > self.left)
        else {
            return;
        };
        // The baseline of most fonts is at about four fifths of their height.
        let base = rect.top() + 0.79 * rect.height();
        let mut attributes = vec![
            ("x".to_owned(), number(rect.left() - self.left)),
            ("y".to_owned(), number(base - self.top)),
            (
                "fill".to_owned(),
                style.get_property_value("color").unwrap_or_default(),
            ),
        ];
        attributes.extend(FONT.map(|name| {
            (
                name.to_owned(),
                style.get_property_value(name).unwrap_or_default(),
            )
        }));
        let text = words.trim_end().to_owned();
        self.elements.push(SvgElement {
            name: "text".to_owned(),
            attributes,
            text,
            children: Vec::new(),
        });
    }
}

fn style(element: &Element) -> Option<CssStyleDeclaration> {
    window()?.get_computed_style(element).ok()?
}

/// Captures an SVG element with its children and their computed styles.
fn shape(element: &Element, style: &CssStyleDeclaration) -> SvgElement {
    let own = element
        .get_attribute_names()
        .into_iter()
        .filter_map(|name| name.as_string());
    let kept = own.filter(|name| name != "class" && !name.starts_with("aria-") && name != "role");
    let mut attributes: Vec<(String, String)> = kept
        .filter_map(|name| element.get_attribute(&name).map(|value| (name, value)))
        .collect();
    for name in STYLES {
        // The computed value of a paint server is the page's address with its id; the file needs
        // the id alone.
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
    let (mut text, mut children) = (String::new(), Vec::new());
    for node in (0..nodes.length()).filter_map(|at| nodes.get(at)) {
        match node.dyn_ref::<Element>() {
            Some(element) => {
                children.extend(self::style(element).map(|style| shape(element, &style)));
            }
            None => text.push_str(&node.text_content().unwrap_or_default()),
        }
    }
    SvgElement {
        name: element.tag_name(),
        attributes,
        text,
        children,
    }
}

/// Downloads an SVG document.
pub(crate) fn save_svg(document: &str, name: &str) {
    download_file(
        Blob::new_with_options(document, Some("image/svg+xml")),
        name,
    );
}

/// Draws an SVG document as PNG and downloads it.
pub(crate) fn save_png(document: &str, name: String) {
    let Ok(image) = HtmlImageElement::new() else {
        return;
    };
    let drawn = image.clone();
    let paint = move || {
        let canvas = super::document()?
            .create_element("canvas")
            .ok()?
            .unchecked_into::<HtmlCanvasElement>();
        let size = [drawn.natural_width(), drawn.natural_height()]
            .map(|length| f64::from(length) * PIXEL_RATIO);
        canvas.set_width(size[0] as u32);
        canvas.set_height(size[1] as u32);
        let context = canvas
            .get_context("2d")
            .ok()??
            .unchecked_into::<CanvasRenderingContext2d>();
        context
            .draw_image_with_html_image_element_and_dw_and_dh(&drawn, 0.0, 0.0, size[0], size[1])
            .ok()?;
        let download = Closure::once_into_js(move |blob: JsValue| {
            if let Ok(blob) = blob.dyn_into::<web_sys::Blob>() {
                download_file(blob.into(), &name);
            }
        });
        canvas.to_blob(download.unchecked_ref()).ok()
    };
    let paint = Closure::once_into_js(move || {
        paint();
    });
    image.set_onload(Some(paint.unchecked_ref()));
    let encoded = String::from(encode_uri_component(document));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
}

fn download_file(file: Blob, name: &str) -> Option<()> {
    let address = ObjectUrl::from(file);
    let link = document()?
        .create_element("a")
        .ok()?
        .unchecked_into::<HtmlAnchorElement>();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads the blob after the click. Ten seconds are enough for the slowest engine
    // tried (WebKitGTK).
    Timeout::new(10_000, move || drop(address)).forget();
    Some(())
}
