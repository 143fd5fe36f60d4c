//! Proc macros of somebody else's, between what is written and what log-safe sees.

use proc_macro::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// Adds the field `added: Map` to a struct.
#[proc_macro_attribute]
pub fn add_field(_: TokenStream, item: TokenStream) -> TokenStream {
    add("added: Map,", item)
}

/// Adds the variant `Added(Map)` to an enum.
#[proc_macro_attribute]
pub fn add_variant(_: TokenStream, item: TokenStream) -> TokenStream {
    add("Added(Map),", item)
}

/// Adds `part` at the end of what stands in braces.
fn add(part: &str, item: TokenStream) -> TokenStream {
    let part: TokenStream = part.parse().unwrap_or_default();
    let add = |token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            Group::new(Delimiter::Brace, group.stream().into_iter().chain(part.clone()).collect())
                .into()
        }
        other => other,
    };
    item.into_iter().map(add).collect()
}

/// Makes a `Map` of each `u8`.
#[proc_macro_attribute]
pub fn change_type(_: TokenStream, item: TokenStream) -> TokenStream {
    let change = |token| match token {
        TokenTree::Group(group) => {
            Group::new(group.delimiter(), change_type(TokenStream::new(), group.stream())).into()
        }
        TokenTree::Ident(name) if name.to_string() == "u8" => Ident::new("Map", name.span()).into(),
        other => other,
    };
    item.into_iter().map(change).collect()
}

/// Puts what stands in `@[…]` into a group without visible limits.
#[proc_macro]
pub fn grouped(tokens: TokenStream) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let token = match (token, tokens.peek()) {
            (TokenTree::Punct(at), Some(TokenTree::Group(group))) if at.as_char() == '@' => {
                let group = Group::new(Delimiter::None, grouped(group.stream()));
                tokens.next();
                group.into()
            }
            (TokenTree::Group(group), _) => {
                Group::new(group.delimiter(), grouped(group.stream())).into()
            }
            (other, _) => other,
        };
        out.extend([token]);
    }
    out
}

/// Derives nothing, and takes the attributes of the derives that print.
#[proc_macro_derive(
    Prints,
    attributes(
        debug, derivative, display, displaydoc, educe, lower_hex, serde, serde_as, snafu, strum
    )
)]
pub fn prints(_: TokenStream) -> TokenStream {
    TokenStream::new()
}
