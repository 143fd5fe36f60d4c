//! `#[log_safe]` above a trait, which has no derives. Beside the trait, the attribute writes a
//! carrier: a struct with a field for each item of the trait, under the `cfg`s of that item. What it
//! derives runs after they were evaluated, and writes the impls ([`object`](super::trait_object)).

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::Attribute;
use syn::parse::{ParseStream, Parser as _};

use super::errors::Errors;
use super::model;
use super::options::{TypeOptions, split_at_commas};

/// Expands `#[log_safe(arguments)] attrs… trait …`.
pub(super) fn expand(
    arguments: &TokenStream,
    attrs: &[Attribute],
    rest: &TokenStream,
) -> TokenStream {
    let mut head: Vec<TokenTree> = rest.clone().into_iter().collect();
    let Some(TokenTree::Group(body)) = head.pop() else {
        // rustc says what is wrong with it.
        return quote!(#(#attrs)* #rest);
    };
    let head: TokenStream = head.into_iter().collect();
    let options = TypeOptions::of_attribute(&mut Errors::default(), arguments.clone());
    let krate = model::krate(&options, Span::call_site());
    let (above, read) = (filtered(attrs, is_others), filtered(attrs, is_read));
    let Body { items, fields } = Body::of(&body);
    quote! {
        #above #head #items
        const _: () = {
            #[derive(#krate::__private::LogSafeObject)]
            #[log_safe(#arguments)]
            #read
            #[log_safe_item(#head)]
            struct __LogSafeTrait(#fields);
        };
    }
}

/// The body of a trait.
struct Body {
    /// For the trait: without our attributes.
    items: Group,
    /// For the carrier.
    fields: TokenStream,
}

impl Body {
    fn of(body: &Group) -> Self {
        let (mut items, mut fields) = (TokenStream::new(), TokenStream::new());
        for item in split_items(body.stream()) {
            let Ok((inner, attrs, item)) = read_item.parse2(item.clone()) else {
                items.extend(item);
                continue;
            };
            let (above, read) = (filtered(&attrs, is_others), filtered(&attrs, is_read));
            items.extend(quote!(#(#inner)* #above #item));
            let item = without_body(item);
            fields.extend(quote!(#read #[log_safe_item(#item)] (),));
        }
        let mut items = Group::new(body.delimiter(), items);
        items.set_span(body.span());
        Body { items, fields }
    }
}

/// The items of a trait: each ends in `;` or in a body.
fn split_items(body: TokenStream) -> Vec<TokenStream> {
    let mut items = vec![TokenStream::new()];
    let mut tokens = body.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let ends = match (&token, tokens.peek()) {
            (TokenTree::Punct(punct), _) => punct.as_char() == ';',
            // Before any other, it is an argument: `Id<{ N + 1 }>`.
            (TokenTree::Group(group), Some(TokenTree::Punct(next))) => {
                group.delimiter() == Delimiter::Brace && matches!(next.as_char(), '#' | ':')
            }
            (TokenTree::Group(group), _) => group.delimiter() == Delimiter::Brace,
            _ => false,
        };
        if let Some(item) = items.last_mut() {
            item.extend([token]);
        }
        if ends {
            items.push(TokenStream::new());
        }
    }
    items.retain(|item| !item.is_empty());
    items
}

/// The inner attributes of the trait, which stand above its first item, those of the item, and the
/// item.
fn read_item(input: ParseStream<'_>) -> syn::Result<(Vec<Attribute>, Vec<Attribute>, TokenStream)> {
    let inner = input.call(Attribute::parse_inner)?;
    let (attrs, item) = split_attributes(input)?;
    Ok((inner, attrs, item))
}

fn without_body(item: TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = item.into_iter().collect();
    if let Some(TokenTree::Group(last)) = tokens.last() {
        if last.delimiter() == Delimiter::Brace {
            tokens.pop();
        }
    }
    tokens.into_iter().collect()
}

/// What the derive reads above an item.
fn is_read(name: &str) -> bool {
    matches!(name, "cfg" | "log_safe" | "deprecated")
}

/// What stays above it.
fn is_others(name: &str) -> bool {
    name != "log_safe"
}

/// The attributes whose names are to be kept, also in a `cfg_attr(predicate, attributes…)`.
fn filtered(attrs: &[Attribute], keep: fn(&str) -> bool) -> TokenStream {
    let kept = attrs.iter().filter_map(|attr| {
        let meta = filtered_meta(attr.meta.to_token_stream(), keep)?;
        let changed = attr.path().is_ident("cfg_attr");
        Some(if changed { quote!(#[#meta]) } else { attr.to_token_stream() })
    });
    kept.collect()
}

fn filtered_meta(meta: TokenStream, keep: fn(&str) -> bool) -> Option<TokenStream> {
    let mut tokens = ungroup(meta.clone()).into_iter();
    // A path is no word of ours, whatever it leads to.
    let name = match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(arguments))) if name == "cfg_attr" => {
            return filtered_cfg_attr(meta, &arguments, keep);
        }
        (Some(TokenTree::Ident(_)), Some(TokenTree::Punct(punct))) if punct.as_char() == ':' => {
            String::new()
        }
        (Some(TokenTree::Ident(name)), _) => name.to_string(),
        _ => String::new(),
    };
    keep(&name).then_some(meta)
}

fn filtered_cfg_attr(
    meta: TokenStream,
    arguments: &Group,
    keep: fn(&str) -> bool,
) -> Option<TokenStream> {
    let parts = split_at_commas(arguments.stream()).into_iter();
    let mut parts = parts.map(|part| part.into_iter().collect::<TokenStream>());
    let predicate = parts.next();
    if parts.len() == 0 {
        // rustc says what is wrong with it.
        return Some(meta);
    }
    let kept: Vec<TokenStream> = parts.filter_map(|part| filtered_meta(part, keep)).collect();
    (!kept.is_empty()).then(|| quote!(cfg_attr(#predicate, #(#kept),*)))
}

/// The attributes of an item, and the item.
pub(super) fn split_attributes(
    input: ParseStream<'_>,
) -> syn::Result<(Vec<Attribute>, TokenStream)> {
    Ok((input.call(Attribute::parse_outer)?, input.parse()?))
}

/// The item out of the invisible group that a `macro_rules!` fragment comes in.
pub(super) fn ungroup(item: TokenStream) -> TokenStream {
    let mut tokens = item.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => {
            ungroup(group.stream())
        }
        _ => item,
    }
}
