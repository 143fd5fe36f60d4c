//! `#[log_safe]` above an item. It adds the derive and keeps its words for it, because attributes
//! run before `cfg` strips fields, and derives after. Traits have no derives: [`carrier`] does them.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::Parser as _;

use super::carrier::{self, split_attributes, ungroup};
use super::errors::Errors;
use super::model;
use super::options::TypeOptions;

/// Expands `#[log_safe(arguments)] item`.
pub(crate) fn expand(arguments: &TokenStream, item: TokenStream) -> TokenStream {
    let item = ungroup(item);
    // By hand: of a struct or an enum, which the derive reads, nothing else is to be known.
    let keyword = unattributed(&item).find_map(|token| match token {
        TokenTree::Ident(word) => {
            let text = word.to_string();
            Some((word, *KEYWORDS.iter().find(|known| **known == text)?))
        }
        _ => None,
    });
    match keyword {
        Some((_, "trait")) => match split_attributes.parse2(item.clone()) {
            Ok((attrs, rest)) => carrier::expand(arguments, &attrs, &rest),
            Err(_) => item,
        },
        Some((_, "struct" | "enum" | "union")) => add_derive(arguments, &item),
        other => {
            let mut errors = Errors::default();
            let message = "`#[log_safe]` goes above a struct, an enum or a trait";
            match (other, unattributed(&item).next()) {
                (Some((word, _)), _) => errors.at(&word, message),
                (None, Some(token)) => errors.at(&token, message),
                (None, None) => errors.at(&item, message),
            }
            quote!(#item #errors)
        }
    }
}

/// The tokens of an item behind its attributes.
fn unattributed(item: &TokenStream) -> impl Iterator<Item = TokenTree> {
    let mut behind_hash = false;
    item.clone().into_iter().skip_while(move |token| match token {
        TokenTree::Punct(punct) if punct.as_char() == '#' => {
            behind_hash = true;
            true
        }
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
            core::mem::take(&mut behind_hash)
        }
        _ => false,
    })
}

/// The words of which the first tells what an item is.
const KEYWORDS: &[&str] = &[
    "struct",
    "enum",
    "union",
    "trait",
    "fn",
    "impl",
    "mod",
    "use",
    "static",
    "type",
    "macro_rules",
];

fn add_derive(arguments: &TokenStream, item: &TokenStream) -> TokenStream {
    let options = TypeOptions::of_attribute(&mut Errors::default(), arguments.clone());
    let krate = model::krate(&options, Span::call_site());
    quote!(#[derive(#krate::LogSafe)] #[log_safe(#arguments)] #item)
}
