//! The arguments of the attribute.
//!
//! They are read with `syn`, as `tracing` reads them, which sees through invisible groups. But
//! `tracing` takes options without a comma between them and skips what it does not know: both are
//! errors here.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Expr, Ident, LitInt, LitStr, Path, Result, Token, parenthesized};

use super::fields::{self, SpanField};
use super::function::Parameter;
use crate::call::Writer;

const UNKNOWN: &str = "log-safe does not know this option of `#[instrument]`, and what it records: \
                       there are `name`, `target`, `level`, `parent`, `follows_from`, `skip`, \
                       `skip_all`, `fields`, `err`, `ret`, and `crate = path`";

const NO_COMMA: &str = "expected `,`: options are separated by commas";

/// The options of the attribute. What is kept as tokens is one token, or a path without generic
/// arguments.
#[derive(Default)]
pub(super) struct Options {
    name: Option<TokenStream>,
    target: Option<TokenStream>,
    level: Option<TokenStream>,
    parent: Option<Expr>,
    follows_from: Option<Expr>,
    skip: Option<Vec<Ident>>,
    skip_all: Option<Ident>,
    fields: Option<Vec<SpanField>>,
    pub(super) err: Option<Event>,
    pub(super) ret: Option<Event>,
    /// `crate = path`, which is an option of ours.
    path: Option<Path>,
}

/// The arguments of `err` or `ret`.
#[derive(Default)]
pub(super) struct Event {
    level: Option<TokenStream>,
    /// `Debug` or `Display`.
    format: Option<Ident>,
}

impl Parse for Options {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut options = Options::default();
        while !input.is_empty() {
            // `tracing` takes a comma without an option.
            if input.parse::<Option<Token![,]>>()?.is_some() {
                continue;
            }
            options.read(input)?;
            if !input.is_empty() && !input.peek(Token![,]) {
                return Err(input.error(NO_COMMA));
            }
        }
        Ok(options)
    }
}

impl Options {
    /// Reads one option.
    fn read(&mut self, input: ParseStream<'_>) -> Result<()> {
        if input.peek(LitStr) {
            let name: LitStr = input.parse()?;
            return set(&mut self.name, &name, name.to_token_stream());
        }
        let unknown = input.error(UNKNOWN);
        let option = input.call(Ident::parse_any).map_err(|_| unknown.clone())?;
        match &*option.to_string() {
            "name" => set(&mut self.name, &option, assigned(input, text)?),
            "target" => set(&mut self.target, &option, assigned(input, text)?),
            "level" => set(&mut self.level, &option, assigned(input, level)?),
            "parent" => set(&mut self.parent, &option, assigned(input, Expr::parse)?),
            "follows_from" => set(&mut self.follows_from, &option, assigned(input, Expr::parse)?),
            "skip" => set(&mut self.skip, &option, skip(input)?),
            "skip_all" => set(&mut self.skip_all, &option, option.clone()),
            "fields" => set(&mut self.fields, &option, fields::read(input)?),
            "err" => set(&mut self.err, &option, input.parse()?),
            "ret" => set(&mut self.ret, &option, input.parse()?),
            "crate" => set(&mut self.path, &option, assigned(input, Path::parse_mod_style)?),
            _ => Err(unknown),
        }
    }

    /// The fields of the user.
    pub(super) fn fields(&self) -> &[SpanField] {
        self.fields.as_deref().unwrap_or_default()
    }

    pub(super) fn skips(&self, parameter: &Parameter) -> bool {
        self.skip_all.is_some() || self.skip.iter().flatten().any(|name| *name == parameter.name)
    }

    /// Checks what `tracing` would check, if it were given the list.
    pub(super) fn check_skipped(&self, parameters: &[Parameter]) -> Result<()> {
        if let (Some(_), Some(skip_all)) = (&self.skip, &self.skip_all) {
            return Err(Error::new_spanned(
                skip_all,
                "expected either `skip` or `skip_all` argument",
            ));
        }
        let exists = |name: &&Ident| parameters.iter().any(|parameter| parameter.name == **name);
        match self.skip.iter().flatten().find(|name| !exists(name)) {
            Some(name) => {
                Err(Error::new_spanned(name, "attempting to skip non-existent parameter"))
            }
            None => Ok(()),
        }
    }

    /// The path of `__private`.
    pub(super) fn private(&self) -> TokenStream {
        let path = self.path.as_ref().map_or_else(|| quote!(::log_safe), ToTokens::to_token_stream);
        quote!(#path::__private)
    }

    /// The options for `tracing`, each with its comma, without those that choose the fields.
    ///
    /// `tracing-attributes` 0.1 takes `target` for a second `parent`, if it stands before.
    pub(super) fn write(&self, writer: &Writer) -> TokenStream {
        let mut out = TokenStream::new();
        for (name, value) in [("parent", &self.parent), ("follows_from", &self.follows_from)] {
            let Some(value) = value else { continue };
            let name = Ident::new(name, Span::call_site());
            let value = fields::unprinted(writer, value);
            out.extend(quote!(#name = #value,));
        }
        let Options { name, target, level, err, ret, .. } = self;
        let name = name.iter();
        let target = target.iter();
        let level = level.iter();
        let err = err.iter();
        let ret = ret.iter();
        out.extend(quote! {
            #(name = #name,)* #(target = #target,)* #(level = #level,)* #(err #err,)* #(ret #ret,)*
        });
        out
    }
}

impl Event {
    /// Whether the value is recorded by its `Debug`.
    pub(super) fn is_debug(&self, default: bool) -> bool {
        self.format.as_ref().map_or(default, |format| format == "Debug")
    }
}

impl Parse for Event {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut event = Event::default();
        if !input.peek(syn::token::Paren) {
            return Ok(event);
        }
        let content;
        parenthesized!(content in input);
        while !content.is_empty() {
            let argument: Ident = content.parse()?;
            match &*argument.to_string() {
                "level" => set(&mut event.level, &argument, assigned(&content, level)?)?,
                "Debug" | "Display" => set(&mut event.format, &argument, argument.clone())?,
                _ => {
                    let message = "expected `Debug`, `Display` or `level = …`";
                    return Err(Error::new_spanned(argument, message));
                }
            }
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        Ok(event)
    }
}

impl ToTokens for Event {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let level = self.level.iter().map(|level| quote!(level = #level));
        let arguments: Vec<_> =
            level.chain(self.format.iter().map(ToTokens::to_token_stream)).collect();
        if !arguments.is_empty() {
            tokens.extend(quote!((#(#arguments),*)));
        }
    }
}

/// Keeps the value of an option that can be given once.
fn set<T>(slot: &mut Option<T>, option: &impl ToTokens, value: T) -> Result<()> {
    match slot.replace(value) {
        Some(_) => Err(Error::new_spanned(option, "this option is given twice")),
        None => Ok(()),
    }
}

/// `= value`
fn assigned<T>(
    input: ParseStream<'_>,
    value: impl FnOnce(ParseStream<'_>) -> Result<T>,
) -> Result<T> {
    input.parse::<Token![=]>()?;
    value(input)
}

/// A string, or the name of a constant.
fn text(input: ParseStream<'_>) -> Result<TokenStream> {
    let lookahead = input.lookahead1();
    if lookahead.peek(LitStr) {
        input.parse::<LitStr>().map(ToTokens::into_token_stream)
    } else if lookahead.peek(Ident) {
        input.parse::<Ident>().map(ToTokens::into_token_stream)
    } else {
        Err(lookahead.error())
    }
}

/// A string, a number, or the path of a constant.
fn level(input: ParseStream<'_>) -> Result<TokenStream> {
    if input.peek(LitStr) {
        input.parse::<LitStr>().map(ToTokens::into_token_stream)
    } else if input.peek(LitInt) {
        input.parse::<LitInt>().map(ToTokens::into_token_stream)
    } else {
        Path::parse_mod_style(input).map(ToTokens::into_token_stream)
    }
}

/// `(name, name)`
fn skip(input: ParseStream<'_>) -> Result<Vec<Ident>> {
    let content;
    parenthesized!(content in input);
    let mut names = Vec::new();
    for name in content.parse_terminated(Ident::parse_any, Token![,])? {
        if names.contains(&name) {
            return Err(Error::new_spanned(name, "tried to skip the same field twice"));
        }
        names.push(name);
    }
    Ok(names)
}
