//! Mounts [`Node`]s in the DOM and updates them when their signals change.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::owner::Owner;
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement};

use super::node::{Content, Node, Parts, Value};

/// A mounted [`Node`], with the effects and listeners that keep it alive. A [`Node`] is a Leptos
/// view.
#[derive(Default)]
pub(crate) struct Mounted {
    nodes: Vec<MountedNode>,
    keep: Vec<Keep>,
}

enum MountedNode {
    Node(web_sys::Node),
    /// The current content of a changing node, and the marker after it.
    Region(Rc<RefCell<dyn Region>>, web_sys::Node),
}

/// Effects and listeners live as long as the node that they belong to.
#[allow(dead_code)] // They are kept for their destructors.
enum Keep {
    Effect(RenderEffect<()>),
    Listener(EventListener),
}

/// The current content of a changing node.
trait Region {
    fn shown(&self) -> Vec<&Mounted>;
}

impl Region for Mounted {
    fn shown(&self) -> Vec<&Mounted> {
        vec![self]
    }
}

impl Region for Vec<(usize, Mounted, Owner)> {
    fn shown(&self) -> Vec<&Mounted> {
        self.iter().map(|(_, mounted, _)| mounted).collect()
    }
}

impl Mounted {
    /// Removes it from the document.
    fn remove(&self) {
        self.for_each_node(&mut |node| {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
        });
    }

    /// Inserts it into the document, before a node or at the end.
    fn insert(&self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        self.for_each_node(&mut |node| {
            let _ = parent.insert_before(node, before);
        });
    }

    fn for_each_node(&self, act: &mut dyn FnMut(&web_sys::Node)) {
        for piece in &self.nodes {
            match piece {
                MountedNode::Node(node) => act(node),
                MountedNode::Region(region, mark) => {
                    region
                        .borrow()
                        .shown()
                        .into_iter()
                        .for_each(|mounted| mounted.for_each_node(act));
                    act(mark);
                }
            }
        }
    }

    fn first_node(&self) -> Option<web_sys::Node> {
        let mut first = None;
        self.for_each_node(&mut |node| {
            first.get_or_insert_with(|| node.clone());
        });
        first
    }

    /// Adds an effect.
    fn follow(&mut self, act: impl FnMut(Option<()>) + 'static) {
        self.keep.push(Keep::Effect(RenderEffect::new(act)));
    }
}

/// Renders nodes in a document.
struct Renderer {
    document: Document,
}

impl Renderer {
    fn new() -> Option<Self> {
        Some(Self {
            document: web_sys::window()?.document()?,
        })
    }

    /// Renders a node at the end of a parent.
    fn draw(&self, node: Node, parent: &web_sys::Node, mounted: &mut Mounted) {
        match node {
            Node::Text(value) => self.text(value, parent, mounted),
            Node::Element(element) => self.element(*element.0, parent, mounted),
            Node::Listening(listener) => mounted.keep.push(Keep::Listener(listener)),
            Node::Following(act) => mounted.follow(move |_| act()),
            Node::Many(nodes) => nodes
                .into_iter()
                .for_each(|node| self.draw(node, parent, mounted)),
            Node::Changing(draw) => self.changing(draw, parent, mounted),
            Node::Each(keys, draw) => self.each(keys, draw, parent, mounted),
        }
    }

    fn text(&self, value: Value, parent: &web_sys::Node, mounted: &mut Mounted) {
        let node = self.document.create_text_node("");
        let _ = parent.append_child(&node);
        mounted.nodes.push(MountedNode::Node(node.clone().into()));
        set(mounted, value, move |content| {
            node.set_data(content.unwrap_or_default());
        });
    }

    fn element(&self, element: Parts, parent: &web_sys::Node, mounted: &mut Mounted) {
        let namespace = if element.is_svg {
            "http://www.w3.org/2000/svg"
        } else {
            "http://www.w3.org/1999/xhtml"
        };
        let (tag, class) = element
            .tag
            .split_once('.')
            .map_or((element.tag, None), |(tag, class)| (tag, Some(class)));
        let Ok(node) = self.document.create_element_ns(Some(namespace), tag) else {
            return;
        };
        if let Some(class) = class {
            let _ = node.set_attribute("class", class);
        }
        for child in element.children {
            // Children are removed with their element: only their effects and listeners need
            // keeping.
            let mut inside = Mounted::default();
            self.draw(child, &node, &mut inside);
            mounted.keep.append(&mut inside.keep);
        }
        for (name, value) in element.attributes {
            let node = node.clone();
            set(mounted, value, move |content| {
                let _ = match content {
                    Some(content) => node.set_attribute(name, content),
                    None => node.remove_attribute(name),
                };
            });
        }
        for (name, value) in element.styles {
            let style = node.unchecked_ref::<HtmlElement>().style();
            set(mounted, value, move |content| {
                let _ = style.set_property(name, content.unwrap_or_default());
            });
        }
        for (name, read) in element.properties {
            let node = node.clone();
            mounted.follow(move |_| {
                let _ = js_sys::Reflect::set(&node, &JsValue::from_str(name), &read());
            });
        }
        for (event, listen) in element.listeners {
            let options = EventListenerOptions::enable_prevent_default();
            let listener = EventListener::new_with_options(&node, event, options, listen);
            mounted.keep.push(Keep::Listener(listener));
        }
        let _ = parent.append_child(&node);
        mounted.nodes.push(MountedNode::Node(node.into()));
    }

    /// Adds the marker after a changing node: an empty text.
    fn mark(&self, parent: &web_sys::Node) -> web_sys::Node {
        let mark: web_sys::Node = self.document.create_text_node("").into();
        let _ = parent.append_child(&mark);
        mark
    }

    /// Renders a node before a marker.
    fn draw_before(&self, node: Node, mark: &web_sys::Node) -> Mounted {
        let mut mounted = Mounted::default();
        let fragment = self.document.create_document_fragment();
        self.draw(node, &fragment, &mut mounted);
        if let Some(parent) = mark.parent_node() {
            let _ = parent.insert_before(&fragment, Some(mark));
        }
        mounted
    }

    fn changing(&self, draw: Box<dyn Fn() -> Node>, parent: &web_sys::Node, mounted: &mut Mounted) {
        let mark = self.mark(parent);
        let shown = Rc::new(RefCell::new(Mounted::default()));
        mounted
            .nodes
            .push(MountedNode::Region(shown.clone(), mark.clone()));
        mounted.follow(move |_| {
            let node = draw();
            shown.take().remove();
            if let Some(renderer) = Self::new() {
                shown.replace(renderer.draw_before(node, &mark));
            }
        });
    }

    fn each(
        &self,
        keys: Box<dyn Fn() -> Vec<usize>>,
        draw: Box<dyn Fn(usize) -> Node>,
        parent: &web_sys::Node,
        mounted: &mut Mounted,
    ) {
        let mark = self.mark(parent);
        let shown = Rc::new(RefCell::new(Vec::<(usize, Mounted, Owner)>::new()));
        mounted
            .nodes
            .push(MountedNode::Region(shown.clone(), mark.clone()));
        // Leptos disposes of an effect's own owner at each run; nodes that are kept need an owner
        // that stays.
        let owner = Owner::current().unwrap_or_default();
        mounted.follow(move |_| {
            let keys = keys();
            let mut before = shown.take();
            before.retain(|(key, mounted, _)| {
                let stays = keys.contains(key);
                if !stays {
                    mounted.remove();
                }
                stays
            });
            let in_order = before.iter().map(|(key, ..)| key).eq(keys
                .iter()
                .filter(|key| before.iter().any(|(old, ..)| old == *key)));
            let mut now = Vec::with_capacity(keys.len());
            let mut next = mark.clone();
            for key in keys.into_iter().rev() {
                let old = before
                    .iter()
                    .position(|(old, ..)| *old == key)
                    .map(|at| before.remove(at));
                let (mounted, owner) = match old {
                    Some((_, mounted, owner)) => {
                        if let (false, Some(parent)) = (in_order, mark.parent_node()) {
                            mounted.insert(&parent, Some(&next));
                        }
                        (mounted, owner)
                    }
                    None => {
                        let owner = owner.child();
                        let drawn = owner.with(|| {
                            Self::new().map(|renderer| renderer.draw_before(draw(key), &next))
                        });
                        (drawn.unwrap_or_default(), owner)
                    }
                };
                next = mounted.first_node().unwrap_or(next);
                now.push((key, mounted, owner));
            }
            now.reverse();
            shown.replace(now);
        });
    }
}

/// Writes a value, or that there is none.
type Write = Box<dyn Fn(Option<&str>)>;

/// Writes a value, now and whenever it changes.
fn set(mounted: &mut Mounted, value: Value, write: impl Fn(Option<&str>) + 'static) {
    match value {
        Value::Fixed(Content(None)) => {}
        Value::Fixed(Content(content)) => write(content.as_deref()),
        Value::Changing(read) => set_changing(mounted, read, Box::new(write)),
    }
}

fn set_changing(mounted: &mut Mounted, read: Box<dyn Fn() -> Content>, write: Write) {
    let mut before = None;
    mounted.follow(move |_| {
        let Content(content) = read();
        if before.as_ref() != Some(&content) {
            write(content.as_deref());
            before = Some(content);
        }
    });
}

impl Render for Node {
    type State = Mounted;

    fn build(self) -> Mounted {
        let mut mounted = Mounted::default();
        if let Some(renderer) = Renderer::new() {
            renderer.draw(
                self,
                &renderer.document.create_document_fragment(),
                &mut mounted,
            );
        }
        mounted
    }

    fn rebuild(self, state: &mut Mounted) {
        let after = self.build();
        if let Some((first, parent)) = state
            .first_node()
            .and_then(|first| Some((first.clone(), first.parent_node()?)))
        {
            after.insert(&parent, Some(&first));
        }
        state.remove();
        *state = after;
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.insert(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(first) = self.first_node() else {
            return false;
        };
        let parent = first
            .parent_node()
            .map(JsCast::unchecked_into::<types::Element>);
        parent
            .map(|parent| child.mount(&parent, Some(&first)))
            .is_some()
    }

    fn elements(&self) -> Vec<types::Element> {
        let mut elements = Vec::new();
        self.for_each_node(&mut |node| elements.extend(node.dyn_ref::<types::Element>().cloned()));
        elements
    }
}
