//! A tree of nodes that both outputs share: [`dom`](super::dom) mounts it in the browser,
//! [`prerender`](super::prerender) prints it.
//!
//! An element is written with its classes: `el("p.when").text("16 December 2022")`. A changing part
//! is a closure; Leptos re-runs it when a signal that it read changes.

use std::borrow::Cow;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// A node of the page.
pub(crate) enum Node {
    /// A text.
    Text(Value),
    /// An element.
    Element(Element),
    /// A fragment.
    Many(Vec<Self>),
    /// A node that is rendered again whenever a signal it read changes.
    Changing(Box<dyn Fn() -> Self>),
    /// A side effect: runs once, then whenever a signal it read changes. Renders nothing.
    Following(Box<dyn Fn()>),
    /// An event listener that lives as long as the nodes beside it. Renders nothing.
    Listening(EventListener),
    /// A node for each key. Nodes whose keys stay are kept.
    Each(Box<dyn Fn() -> Vec<usize>>, Box<dyn Fn(usize) -> Self>),
}

/// A text or an attribute value: fixed or changing.
pub(crate) enum Value {
    Fixed(Content),
    Changing(Box<dyn Fn() -> Content>),
}

/// A text, or none.
pub(crate) struct Content(pub(super) Option<Cow<'static, str>>);

impl From<&'static str> for Content {
    fn from(text: &'static str) -> Self {
        Self(Some(Cow::Borrowed(text)))
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self(Some(Cow::Owned(text)))
    }
}

impl From<Cow<'static, str>> for Content {
    fn from(text: Cow<'static, str>) -> Self {
        Self(Some(text))
    }
}

impl<T: Into<Self>> From<Option<T>> for Content {
    fn from(text: Option<T>) -> Self {
        text.map_or(Self(None), Into::into)
    }
}

/// `true` or `false`, as ARIA states are written.
impl From<bool> for Content {
    fn from(state: bool) -> Self {
        Self::from(if state { "true" } else { "false" })
    }
}

impl From<usize> for Content {
    fn from(number: usize) -> Self {
        Self::from(number.to_string())
    }
}

impl<T: Into<Content>> From<T> for Value {
    fn from(content: T) -> Self {
        Self::Fixed(content.into())
    }
}

/// A value that Leptos computes again whenever a signal that the closure read changes.
pub(crate) fn live<T: Into<Content>>(read: impl Fn() -> T + 'static) -> Value {
    Value::Changing(Box::new(move || read().into()))
}

/// An element of the tree. It is boxed because each builder method moves it.
pub(crate) struct Element(pub(super) Box<Parts>);

/// Reads a property.
pub(super) type Read = Box<dyn Fn() -> JsValue>;
/// Listens to an event.
pub(super) type Listen = Box<dyn FnMut(&Event)>;

/// The parts of an element.
pub(super) struct Parts {
    pub(super) tag: &'static str,
    pub(super) is_svg: bool,
    pub(super) attributes: Vec<(&'static str, Value)>,
    pub(super) styles: Vec<(&'static str, Value)>,
    pub(super) properties: Vec<(&'static str, Read)>,
    pub(super) listeners: Vec<(&'static str, Listen)>,
    pub(super) children: Vec<Node>,
}

/// An HTML element: `el("p")`, or with its classes `el("p.note")`.
pub(crate) fn el(tag: &'static str) -> Element {
    element(tag, false)
}

/// A button that does not submit a form.
pub(crate) fn button() -> Element {
    el("button").attr("type", "button")
}

/// An SVG element.
pub(crate) fn svg(tag: &'static str) -> Element {
    element(tag, true)
}

#[inline(never)]
fn element(tag: &'static str, is_svg: bool) -> Element {
    Element(Box::new(Parts {
        tag,
        is_svg,
        attributes: Vec::new(),
        styles: Vec::new(),
        properties: Vec::new(),
        listeners: Vec::new(),
        children: Vec::new(),
    }))
}

impl Element {
    /// Sets the class.
    pub(crate) fn class(self, class: impl Into<Value>) -> Self {
        self.attribute("class", class.into())
    }

    /// Sets an attribute; one without value is omitted.
    pub(crate) fn attr(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.attribute(name, value.into())
    }

    /// Sets a style property; a style attribute would violate the Content Security Policy.
    pub(crate) fn style(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.0.styles.push((name, value.into()));
        self
    }

    /// Sets a DOM property, and again whenever a signal that the closure read changes.
    pub(crate) fn prop<T: Into<JsValue>>(
        mut self,
        name: &'static str,
        read: impl Fn() -> T + 'static,
    ) -> Self {
        self.0
            .properties
            .push((name, Box::new(move || read().into())));
        self
    }

    /// Adds an event listener.
    pub(crate) fn on(self, event: &'static str, listen: impl FnMut(&Event) + 'static) -> Self {
        self.listener(event, Box::new(listen))
    }

    /// Adds a text.
    pub(crate) fn text(self, text: impl Into<Value>) -> Self {
        self.node(Node::Text(text.into()))
    }

    /// Adds a child.
    pub(crate) fn child(self, child: impl Into<Node>) -> Self {
        self.node(child.into())
    }

    /// Adds children.
    pub(crate) fn children<T: Into<Node>>(mut self, children: impl IntoIterator<Item = T>) -> Self {
        for child in children {
            self = self.node(child.into());
        }
        self
    }

    /// Adds a child that is rendered again whenever a signal it read changes.
    pub(crate) fn changing<T: Into<Node>>(self, draw: impl Fn() -> T + 'static) -> Self {
        self.node(changing(draw))
    }

    // These are called from everywhere: they are kept out of line to save bytes.

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn listener(mut self, event: &'static str, listen: Listen) -> Self {
        self.0.listeners.push((event, listen));
        self
    }

    #[inline(never)]
    fn node(mut self, node: Node) -> Self {
        self.0.children.push(node);
        self
    }
}

/// A node that is rendered again whenever a signal it read changes.
pub(crate) fn changing<T: Into<Node>>(draw: impl Fn() -> T + 'static) -> Node {
    Node::Changing(Box::new(move || draw().into()))
}

/// A side effect: runs once, then whenever a signal it read changes.
pub(crate) fn following(act: impl Fn() + 'static) -> Node {
    Node::Following(Box::new(act))
}

/// A node for each key. Nodes whose keys stay are kept.
pub(crate) fn each(
    keys: impl Fn() -> Vec<usize> + 'static,
    draw: impl Fn(usize) -> Node + 'static,
) -> Node {
    Node::Each(Box::new(keys), Box::new(draw))
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<Value> for Node {
    fn from(value: Value) -> Self {
        Self::Text(value)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<T: Into<Self>> From<Option<T>> for Node {
    fn from(piece: Option<T>) -> Self {
        Self::Many(piece.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Self>> From<Vec<T>> for Node {
    fn from(pieces: Vec<T>) -> Self {
        Self::Many(pieces.into_iter().map(Into::into).collect())
    }
}
