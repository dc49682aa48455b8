//! A browser without script: reads a document, fills its form, and says what it would send.

use std::collections::BTreeSet;

/// An element of a document.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

#[derive(Debug)]
enum Node {
    Element(Element),
    Text(String),
}

const VOID: [&str; 6] = ["meta", "br", "hr", "input", "link", "img"];

impl Element {
    /// Reads a whole document; every start has its end.
    pub(crate) fn read(html: &str) -> Element {
        let mut open = vec![Element::default()];
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            let text = unescaped(&rest[..at]);
            if !text.is_empty() {
                open.last_mut().unwrap().children.push(Node::Text(text));
            }
            let end = at + end_of_tag(&rest[at..]);
            let tag = &rest[at + 1..end];
            rest = &rest[end + 1..];
            if let Some(name) = tag.strip_prefix('/') {
                let closed = open.pop().unwrap();
                assert_eq!(closed.name, name, "{html}");
                open.last_mut().unwrap().children.push(Node::Element(closed));
            } else if !tag.starts_with('!') {
                let element = started(tag);
                if VOID.contains(&element.name.as_str()) {
                    open.last_mut().unwrap().children.push(Node::Element(element));
                } else {
                    open.push(element);
                }
            }
        }
        let root = open.pop().unwrap();
        assert!(open.is_empty(), "{:?} is not closed", root.name);
        root
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every element below, in the order of the document.
    pub(crate) fn all(&self) -> Vec<&Element> {
        let mut all = Vec::new();
        for child in &self.children {
            if let Node::Element(element) = child {
                all.push(element);
                all.extend(element.all());
            }
        }
        all
    }

    /// What it says.
    pub(crate) fn text(&self) -> String {
        let text = |child: &Node| match child {
            Node::Element(element) if element.name == "style" => String::new(),
            Node::Element(element) if element.name == "br" => "\n".to_owned(),
            Node::Element(element) => element.text(),
            Node::Text(text) => text.clone(),
        };
        self.children.iter().map(text).collect()
    }
}

/// A label as buttons and fields have it.
fn capitalised(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn end_of_tag(rest: &str) -> usize {
    let mut quoted = false;
    let end = rest.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == '>' && !quoted
    });
    end.unwrap().0
}

fn started(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let value = match rest.strip_prefix("=\"") {
            Some(quoted) => {
                let end = quoted.find('"').unwrap();
                rest = &quoted[end + 1..];
                unescaped(&quoted[..end])
            }
            None => String::new(),
        };
        attributes.push((name, value));
    }
    Element { name: name.to_owned(), attributes, children: Vec::new() }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// A document as it stands before somebody.
pub(crate) struct Shown {
    root: Element,
    fields: Vec<(String, String)>,
}

impl Shown {
    pub(crate) fn read(html: &str) -> Shown {
        let root = Element::read(html);
        let mut fields = Vec::new();
        for element in root.all() {
            let Some(name) = element.attribute("name").map(str::to_owned) else { continue };
            let value = element.attribute("value").unwrap_or_default().to_owned();
            match (element.name.as_str(), element.attribute("type").unwrap_or_default()) {
                ("input", "radio" | "checkbox") if element.attribute("checked").is_none() => {}
                ("input", _) => fields.push((name, value)),
                ("textarea", _) => {
                    let text = element.text();
                    // A browser takes the line end at the start for none.
                    fields.push((name, text.strip_prefix('\n').unwrap_or(&text).to_owned()));
                }
                ("select", _) => {
                    let first = element.all().into_iter().find(|inner| inner.name == "option");
                    fields.extend(first.map(|first| (name, first.attribute("value").unwrap().to_owned())));
                }
                _ => {}
            }
        }
        Shown { root, fields }
    }

    pub(crate) fn elements(&self) -> Vec<&Element> {
        self.root.all()
    }

    pub(crate) fn text(&self) -> String {
        self.root.text().replace(['\u{a0}', '\u{202f}'], " ")
    }

    /// What the page is called.
    pub(crate) fn title(&self) -> String {
        let title = self.root.all().into_iter().find(|element| element.name == "h1");
        title.map(Element::text).unwrap_or_default()
    }

    /// Writes in a field, or chooses a value.
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
    }

    /// The names of the fields to write in, in the order of the page; not those of a button.
    pub(crate) fn writable(&self) -> Vec<String> {
        let is_text = |element: &&Element| {
            element.name == "textarea" || element.name == "input" && element.attribute("type") == Some("text")
        };
        let names =
            self.root.all().into_iter().filter(is_text).filter_map(|element| element.attribute("name"));
        names.filter(|name| name.starts_with('t')).map(str::to_owned).collect()
    }

    /// The name of the field that is heard as `label`.
    pub(crate) fn labelled(&self, label: &str) -> String {
        let elements = self.root.all();
        let label = capitalised(label);
        let field = elements.into_iter().find(|element| element.attribute("aria-label") == Some(&label));
        field.and_then(|field| field.attribute("name")).unwrap().to_owned()
    }

    /// The names of the groups of options, in the order of the page.
    pub(crate) fn groups(&self) -> Vec<String> {
        let mut known = BTreeSet::new();
        let radio = |element: &&Element| element.attribute("type") == Some("radio");
        let names = self.root.all().into_iter().filter(radio).filter_map(|element| element.attribute("name"));
        names.filter(|name| known.insert((*name).to_owned())).map(str::to_owned).collect()
    }

    /// Ticks the option whose label holds `text`.
    pub(crate) fn choose(&mut self, text: &str) {
        let text = text.replace(['\u{a0}', '\u{202f}'], " ");
        let holds = |element: &&Element| {
            element.name == "label" && element.text().replace(['\u{a0}', '\u{202f}'], " ").contains(&text)
        };
        let elements = self.root.all();
        let label = elements.into_iter().find(holds).unwrap_or_else(|| panic!("{text:?} in {}", self.text()));
        let input = label.all().into_iter().find(|element| element.name == "input").unwrap();
        let (name, value) = (input.attribute("name").unwrap(), input.attribute("value").unwrap());
        let (name, value) = (name.to_owned(), value.to_owned());
        self.set(&name, &value);
    }

    /// The value of the button that says exactly this, but for a capital letter; buttons that
    /// nobody sees are left out.
    pub(crate) fn button(&self, label: &str) -> Option<String> {
        let capital = capitalised(label);
        let is_it = |element: &&Element| {
            element.name == "button" && [label, &capital].contains(&element.text().trim())
        };
        self.root
            .all()
            .into_iter()
            .find(is_it)
            .and_then(|button| button.attribute("value"))
            .map(str::to_owned)
    }

    /// The values of all buttons, in the order of the page.
    pub(crate) fn buttons(&self) -> Vec<String> {
        let buttons = self.root.all().into_iter().filter(|element| element.name == "button");
        buttons.filter_map(|button| button.attribute("value")).map(str::to_owned).collect()
    }

    /// What is sent when the button of this value is pressed.
    pub(crate) fn pressed(&self, value: &str) -> Vec<(String, String)> {
        let mut fields = self.fields.clone();
        fields.push(("do".to_owned(), value.to_owned()));
        fields
    }

    /// What is sent when Enter is pressed in a field: by the first button of the form.
    pub(crate) fn entered(&self) -> Vec<(String, String)> {
        let first = self.buttons().into_iter().next().unwrap();
        self.pressed(&first)
    }
}
