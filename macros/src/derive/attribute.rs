//! `#[log_safe]` above an item. It adds the derive and keeps its words for it, because attributes
//! run before `cfg` strips fields, and derives after. Traits have no derives: [`object`] does them.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::quote;
use syn::Attribute;
use syn::parse::{ParseStream, Parser as _};

use super::attr::TypeOptions;
use super::errors::Errors;
use super::{model, object};

/// Expands `#[log_safe(arguments)] item`.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let item = ungroup(item);
    let Ok((attrs, rest)) = split_attributes.parse2(item.clone()) else {
        return item;
    };
    let keyword = rest.clone().into_iter().find_map(|token| match token {
        TokenTree::Ident(word) => KEYWORDS.contains(&&*word.to_string()).then_some(word),
        _ => None,
    });
    match keyword {
        Some(word) if word == "trait" => object::expand(arguments, &attrs, &rest),
        Some(word) if ["struct", "enum", "union"].iter().any(|known| word == known) => {
            add_derive(&arguments, &attrs, &rest)
        }
        other => {
            let mut errors = Errors::default();
            let message = "`#[log_safe]` goes above a struct, an enum or a trait";
            match (other, rest.clone().into_iter().next()) {
                (Some(word), _) => errors.at(&word, message),
                (None, Some(token)) => errors.at(&token, message),
                (None, None) => errors.at(&item, message),
            }
            quote!(#item #errors)
        }
    }
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

fn add_derive(arguments: &TokenStream, attrs: &[Attribute], rest: &TokenStream) -> TokenStream {
    let options = TypeOptions::of_attribute(&mut Errors::default(), arguments.clone());
    let krate = model::krate(&options, Span::call_site());
    let options = quote!(#[log_safe(#arguments)]);
    quote!(#[derive(#krate::LogSafe)] #options #(#attrs)* #rest)
}

/// The attributes of an item, and the item.
pub(super) fn split_attributes(
    input: ParseStream<'_>,
) -> syn::Result<(Vec<Attribute>, TokenStream)> {
    Ok((input.call(Attribute::parse_outer)?, input.parse()?))
}

/// The item out of the invisible group that a `macro_rules!` fragment comes in.
fn ungroup(item: TokenStream) -> TokenStream {
    let mut tokens = item.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => {
            ungroup(group.stream())
        }
        _ => item,
    }
}
