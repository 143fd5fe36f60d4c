//! What the `Display` of a value type prints by `{:?}`: read from the text that `thiserror`
//! (`#[error("…")]`) or `derive_more` (`#[display("…")]`) make it from.

use proc_macro2::TokenTree;
use syn::{Attribute, Meta};

use crate::call::template::{self, Target, Use};

/// The fields that are printed by their `Debug`.
#[derive(Default, Debug, PartialEq)]
pub(super) struct Message {
    names: Vec<String>,
    /// It prints something by `Debug` that cannot be told here, so it may be any field.
    any: bool,
}

impl Message {
    pub(super) fn read<'a>(attrs: impl IntoIterator<Item = &'a Attribute>) -> Self {
        let mut message = Message::default();
        for attr in attrs {
            if let Meta::List(list) = &attr.meta {
                if list.path.is_ident("error") || list.path.is_ident("display") {
                    message.add(list.tokens.clone());
                }
            }
        }
        message
    }

    /// Whether it prints the field `name` (a number, for a tuple field) by `Debug`.
    pub(super) fn prints_debug(&self, name: &str) -> bool {
        self.any || self.names.iter().any(|printed| printed == name)
    }

    fn add(&mut self, arguments: proc_macro2::TokenStream) {
        let mut arguments = arguments.into_iter();
        let first = match arguments.next() {
            // `fmt = "…"`, as `derive_more` took it before 1.0.
            Some(TokenTree::Ident(name)) if name == "fmt" => arguments.nth(1),
            first => first,
        };
        // `transparent`, `fmt = path`: no text.
        let Some(TokenTree::Literal(literal)) = first else { return };
        let uses = template::string_value(&literal.to_string()).map(|text| template::uses(&text));
        // Not a text that can be read: the macro that it is for will complain, or knows better.
        let Some(Ok(uses)) = uses else {
            self.any = true;
            return;
        };
        let has_arguments = arguments.next().is_some();
        for (target, usage) in uses {
            match target {
                _ if !matches!(usage, Use::Debug | Use::AlternateDebug) => {}
                // An argument can be any expression, with any field in it.
                _ if has_arguments => self.any = true,
                Target::Index(index) => self.names.push(index.to_string()),
                // `derive_more` calls tuple fields `_0`, `_1`, …
                Target::Name(name) => self.names.push(match name.strip_prefix('_') {
                    Some(index) if index.parse::<u32>().is_ok() => index.to_owned(),
                    _ => name,
                }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(attr: &str) -> Message {
        let input: syn::DeriveInput = syn::parse_str(&format!("{attr} struct E;")).unwrap();
        Message::read(&input.attrs)
    }

    #[test]
    fn fields_printed_by_debug_are_found() {
        let message = read(r#"#[error("{0} {1:?} {name:#?} {{2:?}}")]"#);
        assert!(message.prints_debug("1") && message.prints_debug("name"));
        assert!(!message.prints_debug("0") && !message.prints_debug("2"));
        assert!(read(r#"#[display("{_1:?}")]"#).prints_debug("1"));
        assert!(read(r#"#[display("{_name:?}")]"#).prints_debug("_name"));
        assert!(read(r#"#[display(fmt = "{_0:?}")]"#).prints_debug("0"));
        assert!(read(r#"#[display(fmt = "{:?}", name)]"#).any);
    }

    #[test]
    fn an_expression_by_debug_may_be_any_field() {
        assert!(read(r#"#[error("{:?}", .0.len())]"#).any);
        assert!(!read(r#"#[error("{}", .0.len())]"#).any);
    }

    #[test]
    fn other_forms_print_nothing_by_debug() {
        for attr in ["#[error(transparent)]", "#[error(fmt = path)]", "#[doc = \"{0:?}\"]"] {
            assert_eq!(read(attr), Message::default(), "{attr}");
        }
    }
}
