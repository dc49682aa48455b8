//! Rust files as the rules see them: tokens, without comments, attributes and unit tests.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A name or a keyword.
    Word,
    /// A string, without its quotes; what is escaped counts as a space.
    Text,
    /// A sign, a bracket, a number, a character.
    Sign,
}

/// One token and its line, from 1.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// A Rust file.
pub(crate) struct Source {
    /// Its path in the repository, with slashes.
    pub(crate) path: String,
    pub(crate) tokens: Vec<Token>,
    /// How many lines it has, unit tests left out.
    pub(crate) lines: usize,
}

/// A path such as `crate::text::Lang`, from the root of the crate, and where it is named.
pub(crate) struct Named {
    pub(crate) names: Vec<String>,
    pub(crate) line: usize,
}

/// The folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` whose name ends in `.extension`, sorted; nothing where there is no such folder.
pub(crate) fn files_below(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The path of a file in the repository, with slashes on every system.
pub(crate) fn name_of(path: &Path) -> String {
    let inner = path.strip_prefix(root()).unwrap_or(path);
    let names: Vec<_> = inner.iter().map(|name| name.to_string_lossy()).collect();
    names.join("/")
}

/// Every Rust file below `folder`.
pub(crate) fn sources(folder: &str) -> Vec<Source> {
    // A room's tests may stand in a file of their own.
    let is_tests = |path: &&PathBuf| folder.starts_with("src") && path.ends_with("tests.rs");
    files_below(folder, "rs").iter().filter(|path| !is_tests(path)).map(|path| Source::read(path)).collect()
}

impl Source {
    fn read(path: &Path) -> Source {
        let text = fs::read_to_string(path).unwrap();
        let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut source = Source { path: name_of(path), tokens: Vec::new(), lines: text.lines().count() };
        source.take(stream);
        source
    }

    /// The module that the file is: `["face", "terminal", "app"]`; empty for the root.
    pub(crate) fn module(&self) -> Vec<String> {
        let inner = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        let names = inner.split('/').filter(|name| !matches!(*name, "mod" | "lib" | "main"));
        names.map(str::to_owned).collect()
    }

    /// `path:line`, as editors and terminals follow it.
    pub(crate) fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }

    /// Every path into the crate that the file names, in `use` and elsewhere.
    pub(crate) fn named(&self) -> Vec<Named> {
        let mut found = Vec::new();
        // The inline modules around a token, one entry for each open brace.
        let mut braces: Vec<Option<&str>> = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            match token.text.as_str() {
                "{" => {
                    let is_module = at >= 2 && self.is(at - 2, "mod");
                    braces.push(is_module.then(|| self.tokens[at - 1].text.as_str()));
                }
                "}" => drop(braces.pop()),
                _ => {}
            }
            let starts = token.kind == Kind::Word && self.is(at + 1, ":") && self.is(at + 2, ":");
            let begins = at == 0 || !self.is(at - 1, ":");
            let first = token.text.as_str();
            let is_use = at > 0 && self.is(at - 1, "use");
            if !starts || !begins || !(is_use || matches!(first, "crate" | "biaiscope" | "self" | "super")) {
                continue;
            }
            let mut here = self.module();
            here.extend(braces.iter().flatten().map(|name| (*name).to_owned()));
            let mut trees = Vec::new();
            self.tree(at, Vec::new(), &mut trees);
            let absolute = |names: Vec<String>| absolute(&here, names);
            found.extend(trees.into_iter().map(|names| Named { names: absolute(names), line: token.line }));
        }
        found
    }

    /// Whether the token at `at` is the word or sign `text`.
    pub(crate) fn is(&self, at: usize, text: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind != Kind::Text && token.text == text)
    }

    /// Follows a path from `at`, through its braces; returns the place behind it.
    fn tree(&self, mut at: usize, mut names: Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
        while let Some(token) = self.tokens.get(at) {
            if token.text == "{" {
                at += 1;
                while self.tokens.get(at).is_some_and(|token| token.text != "}") {
                    at = if self.is(at, ",") { at + 1 } else { self.tree(at, names.clone(), found) };
                }
                return at + 1;
            }
            if token.kind != Kind::Word {
                at += usize::from(token.text == "*");
                break;
            }
            names.push(token.text.clone());
            at += 1;
            if !(self.is(at, ":") && self.is(at + 1, ":")) {
                at += if self.is(at, "as") { 2 } else { 0 };
                break;
            }
            at += 2;
        }
        found.push(names);
        at
    }

    fn take(&mut self, stream: TokenStream) {
        let mut trees = stream.into_iter().peekable();
        while let Some(tree) = trees.next() {
            let line = tree.span().start().line;
            match tree {
                TokenTree::Punct(sign) if sign.as_char() == '#' => {
                    trees.next_if(|tree| matches!(tree, TokenTree::Punct(sign) if sign.as_char() == '!'));
                    let attribute = trees.next().map(|tree| tree.to_string()).unwrap_or_default();
                    if attribute.replace(' ', "") != "[cfg(test)]" {
                        continue;
                    }
                    let ends = |tree: &TokenTree| match tree {
                        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                        other => other.to_string() == ";",
                    };
                    let last = trees.find(ends).map_or(line, |tree| tree.span().end().line);
                    self.lines -= last + 1 - line;
                }
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::Brace => ("{", "}"),
                        Delimiter::None => ("", ""),
                    };
                    self.push(Kind::Sign, open.to_owned(), line);
                    self.take(group.stream());
                    self.push(Kind::Sign, close.to_owned(), group.span_close().end().line);
                }
                TokenTree::Ident(word) => self.push(Kind::Word, word.to_string(), line),
                TokenTree::Punct(sign) => self.push(Kind::Sign, sign.to_string(), line),
                TokenTree::Literal(literal) => {
                    let written = literal.to_string();
                    let is_text = written.ends_with(['"', '#']) && !written.starts_with('b');
                    if is_text {
                        let inner = written.trim_start_matches('r').trim_matches('#');
                        self.push(Kind::Text, unescaped(&inner[1..inner.len() - 1]), line);
                    } else {
                        self.push(Kind::Sign, written, line);
                    }
                }
            }
        }
    }

    fn push(&mut self, kind: Kind, text: String, line: usize) {
        self.tokens.push(Token { kind, text, line });
    }
}

/// The path from the root of the crate that `names` means in the module `here`.
fn absolute(here: &[String], names: Vec<String>) -> Vec<String> {
    let is_relative = names.first().is_some_and(|first| !matches!(first.as_str(), "crate" | "biaiscope"));
    let mut path = if is_relative { here.to_vec() } else { Vec::new() };
    for name in names {
        match name.as_str() {
            "crate" | "biaiscope" | "self" => {}
            "super" => drop(path.pop()),
            _ => path.push(name),
        }
    }
    path
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        out.push(' ');
        if chars.next() == Some('u') {
            let _ = chars.by_ref().find(|c| *c == '}');
        }
    }
    out
}
