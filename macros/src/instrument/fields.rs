//! The fields of the span: those of the parameters and those of the user.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Error, Expr, Result, Token, braced, parenthesized, token};

use super::function::{Kind, Parameter};
use super::options::Options;
use crate::call::{self, Writer};

/// A field that the user gave.
pub(super) struct SpanField {
    name: Name,
    sigil: Option<TokenStream>,
    value: Option<Expr>,
}

enum Name {
    /// `a.b.c`
    Dotted(Punctuated<Ident, Token![.]>),
    /// `{CONSTANT}`
    Constant(token::Brace, Expr),
}

/// Reads `(field, field)`.
pub(super) fn read(input: ParseStream<'_>) -> Result<Vec<SpanField>> {
    let content;
    parenthesized!(content in input);
    Ok(content.parse_terminated(SpanField::parse, Token![,])?.into_iter().collect())
}

impl Parse for SpanField {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let before_name = sigil(input)?;
        let name = if input.peek(token::Brace) {
            let content;
            let brace = braced!(content in input);
            Name::Constant(brace, content.parse()?)
        } else {
            Name::Dotted(Punctuated::parse_separated_nonempty_with(input, Ident::parse_any)?)
        };
        if input.parse::<Option<Token![=]>>()?.is_none() {
            return match (&before_name, &name) {
                (Some(sigil), Name::Constant(..)) => {
                    Err(Error::new_spanned(sigil, "expected `{CONSTANT} = value`"))
                }
                _ => Ok(SpanField { name, sigil: before_name, value: None }),
            };
        }
        let before_value = sigil(input)?;
        Ok(SpanField { name, sigil: before_value.or(before_name), value: Some(input.parse()?) })
    }
}

/// `?` or `%`
fn sigil(input: ParseStream<'_>) -> Result<Option<TokenStream>> {
    if input.peek(Token![?]) {
        input.parse::<Token![?]>().map(|sigil| Some(sigil.to_token_stream()))
    } else if input.peek(Token![%]) {
        input.parse::<Token![%]>().map(|sigil| Some(sigil.to_token_stream()))
    } else {
        Ok(None)
    }
}

impl SpanField {
    /// Whether `tracing` takes the field for the one of the parameter.
    fn overrides(&self, parameter: &Parameter) -> bool {
        match &self.name {
            // `a.a` does so as well.
            Name::Dotted(name) => {
                name.first() == name.last() && name.first() == Some(&parameter.name)
            }
            Name::Constant(..) => false,
        }
    }

    fn write(&self, writer: &Writer) -> TokenStream {
        let name = &self.name;
        let value = match (&self.value, &self.sigil) {
            (Some(value), _) => value.to_token_stream(),
            (None, Some(_)) => name.to_token_stream(),
            // An empty field.
            (None, None) => return quote!(#name,),
        };
        let checked = checked(writer, &quote!(field =), self.sigil.as_ref(), value);
        quote!(#name = #checked,)
    }
}

impl ToTokens for Name {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Name::Dotted(name) => name.to_tokens(tokens),
            Name::Constant(brace, name) => brace.surround(tokens, |tokens| name.to_tokens(tokens)),
        }
    }
}

/// The fields of the span, in the order of `tracing`.
pub(super) fn write(
    private: &TokenStream,
    writer: &Writer,
    options: &Options,
    parameters: &[Parameter],
) -> TokenStream {
    let is_recorded = |parameter: &&Parameter| {
        !options.skips(parameter)
            && !options.fields().iter().any(|field| field.overrides(parameter))
    };
    let parameters = parameters.iter().filter(is_recorded);
    let parameters = parameters.map(|parameter| of_parameter(private, writer, parameter));
    parameters.chain(options.fields().iter().map(|field| field.write(writer))).collect()
}

/// The field of a parameter. Where its `Debug` is recorded, the diagnostic says what to do about a
/// parameter.
fn of_parameter(private: &TokenStream, writer: &Writer, parameter: &Parameter) -> TokenStream {
    let Parameter { name, variable, kind } = parameter;
    let value = match kind {
        Kind::Value => checked(writer, &quote!(field =), None, variable.to_token_stream()),
        Kind::Debug => {
            let span = Span::mixed_site().located_at(variable.span());
            quote_spanned! {span=>
                ?*<&_ as #private::Recorded<'_, _>>::get(
                    &(#private::arg)(&#variable).log_safe_debug_value(),
                    #private::SEAL
                )
            }
        }
    };
    quote!(#name = #value,)
}

/// An expression that is not printed itself, as one token tree: what is formatted in it is checked.
pub(super) fn unprinted(writer: &Writer, value: &Expr) -> TokenStream {
    single(checked(writer, &quote!(parent:), None, value.to_token_stream()))
}

/// A value as the call path writes it behind `label` in a call of `tracing`.
fn checked(
    writer: &Writer,
    label: &TokenStream,
    sigil: Option<&TokenStream>,
    value: TokenStream,
) -> TokenStream {
    let length = label.clone().into_iter().count();
    // The call path splits its input, and knows less of expressions than `syn`.
    let value = if is_split_as_one(value.clone()) { value } else { single(value) };
    let arguments = quote!(#label #sigil #value,);
    let mut checked = call::tracing::check(writer, arguments.into_iter().collect(), 0);
    checked.pop();
    checked.into_iter().skip(length).collect()
}

/// Whether no token could end the expression, or begin a list in it.
fn is_split_as_one(value: TokenStream) -> bool {
    value.into_iter().all(|token| match token {
        TokenTree::Punct(punct) => !matches!(punct.as_char(), ',' | '<' | '|'),
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            is_split_as_one(group.stream())
        }
        TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Literal(_) => true,
    })
}

/// An expression as one token tree that rustc cannot see through.
fn single(value: TokenStream) -> TokenStream {
    let mut tokens = value.clone().into_iter();
    let Some(first) = tokens.next() else { return value };
    let is_invisible =
        matches!(&first, TokenTree::Group(group) if group.delimiter() == Delimiter::None);
    if !is_invisible && tokens.next().is_none() {
        return value;
    }
    let mut group = Group::new(Delimiter::Parenthesis, value);
    group.set_span(Span::mixed_site().located_at(first.span()));
    group.into_token_stream()
}
