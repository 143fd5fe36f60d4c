//! `#[tracing::instrument]`: what the attribute records.
//!
//! Written after the sources of `tracing-attributes` 0.1. It reads its options by `syn`, so this
//! module does so too, invisible groups and all.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Expr, FnArg, Item, ItemFn, Lit, LitInt, LitStr, Pat, Path, ReturnType, Signature,
    Stmt, Token, Type, Visibility, braced, parenthesized, token,
};

use super::tokens::{Edition, flat, text};
use super::{CHECKS, How, Reader, Value, names, rejected};

impl Reader {
    /// What `#[path::tracing::instrument(options)] fn …` records. The path of `__private` is what
    /// stands before `::tracing`.
    pub(super) fn attribute(tokens: TokenStream) -> syn::Result<Vec<super::Printed>> {
        if names(&tokens, "compile_error") {
            return rejected("it is refused");
        }
        let tokens = super::without_guard_steps(tokens, "::log_safe::__private");
        let Function { attributes, signature, body } = syn::parse2(tokens)?;
        let Some(attribute) = attributes.first() else { return rejected("no attribute") };
        let path = text(attribute.path());
        let Some(private) = path.strip_suffix("::tracing::instrument") else {
            return rejected("another attribute");
        };
        let options: Options = match &attribute.meta {
            syn::Meta::List(list) => syn::parse2(list.tokens.clone())?,
            syn::Meta::Path(_) => Options::default(),
            syn::Meta::NameValue(_) => return rejected("no options"),
        };
        if signature.constness.is_some() {
            return rejected("a `const fn`");
        }
        let site = Site::find(signature, body);
        let mut reader = Reader::new(private);
        reader.parameters(&options, &site)?;
        for field in options.fields.iter().flatten() {
            reader.attribute_field(field)?;
        }
        for evaluated in [&options.parent, &options.follows_from].into_iter().flatten() {
            reader.evaluate(&flat_expr(evaluated)?)?;
        }
        reader.results(&options, &site)?;
        Ok(reader.printed)
    }

    fn parameters(&mut self, options: &Options, site: &Site) -> syn::Result<()> {
        let mut parameters = Vec::new();
        for input in &site.signature.inputs {
            match input {
                FnArg::Receiver(_) => parameters.push(("self".to_owned(), How::Debug)),
                FnArg::Typed(input) => {
                    bindings(&input.pat, recorded_by(&input.ty), &mut parameters);
                }
            }
        }
        let user_name = |name: &str| {
            if site.is_inner && name == "_self" { "self".to_owned() } else { name.to_owned() }
        };
        for skip in &options.skip {
            if !parameters.iter().any(|(name, _)| user_name(name) == *skip) {
                return rejected("a parameter that does not exist");
            }
        }
        for (name, how) in parameters {
            let field = user_name(&name);
            let is_field = |other: &Field| other.overrides.as_ref() == Some(&field);
            let is_skipped = options.skip_all
                || options.skip.contains(&field)
                || options.fields.iter().flatten().any(is_field);
            if !is_skipped {
                self.within = within(&field);
                self.found(how, Value::Unchecked(name));
            }
        }
        Ok(())
    }

    fn attribute_field(&mut self, field: &Field) -> syn::Result<()> {
        self.within = within(&field.name);
        match (&field.value, field.how) {
            (Some(value), how) => {
                let value = flat_expr(value)?;
                self.print(how, &value)?;
                self.evaluate(&value)
            }
            // An empty field.
            (None, How::Plain) => Ok(()),
            (None, how) => {
                self.found(how, Value::Unchecked(field.name.clone()));
                Ok(())
            }
        }
    }

    /// What `err` and `ret` record of the value that `block` returns, and whether it is proved.
    fn results(&mut self, options: &Options, site: &Site) -> syn::Result<()> {
        let block = text(&site.block);
        for (option, name, default) in
            [(&options.err, "error", How::Display), (&options.ret, "return", How::Debug)]
        {
            let Some(Mode(mode)) = option else { continue };
            let how = mode.unwrap_or(default);
            self.within = within(name);
            if matches!(site.signature.output, ReturnType::Default) {
                match name {
                    "error" => return rejected("no `Result`"),
                    _ => self.found(how, Value::Literal(name.to_owned())),
                }
                continue;
            }
            let part = match (name, &options.err) {
                ("error", _) => Some("Err"),
                (_, err) => err.as_ref().map(|_| "Ok"),
            };
            let checks = CHECKS.iter().filter(|(_, form, _)| *form == super::Form::Value);
            let mut proofs = checks.filter(|(method, ..)| self.proves(&block, part, method));
            let value = match proofs.find(|(_, _, proved)| proved.contains(&how)) {
                Some((_, _, proved)) => Value::Checked(proved.to_vec(), name.to_owned()),
                None => Value::Unchecked(name.to_owned()),
            };
            self.found(how, value);
        }
        Ok(())
    }

    /// Whether code that is never run checks a part of the value that `block` returns.
    fn proves(&self, block: &str, part: Option<&str>, method: &str) -> bool {
        let returned = "__log_safe_returned";
        let private = &self.private;
        let space = if private.starts_with(':') { "" } else { " " };
        let is_typed = ["", "mut "].iter().any(|mutable| {
            block.contains(&format!(
                "if false{{let {mutable}{returned}={private}::returned();\
                 if true{{return {returned};}}"
            ))
        });
        let check = |value: &str| {
            format!(
                "<&_ as{space}{private}::Returned<_>>::prove(&({private}::arg)({value}).{method}(),\
                 {private}::type_of({value}));"
            )
        };
        is_typed
            && block.contains(&match part {
                Some(part) => {
                    format!("if let {part}({returned})=&{returned}{{{}}}", check(returned))
                }
                None => check(&format!("&{returned}")),
            })
    }
}

fn within(field: &str) -> String {
    format!("instrument! {field}")
}

/// An expression as rustc reads it, when `tracing`'s attribute has handed it on.
fn flat_expr(expr: &Expr) -> syn::Result<Expr> {
    syn::parse2(flat(expr.to_token_stream(), Edition::Later))
}

/// A function, whose body need not be one.
struct Function {
    attributes: Vec<Attribute>,
    signature: Signature,
    body: TokenStream,
}

impl Parse for Function {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        input.parse::<Visibility>()?;
        let signature = input.parse()?;
        let body;
        braced!(body in input);
        Ok(Function { attributes, signature, body: body.parse()? })
    }
}

/// What `tracing` instruments.
struct Site {
    /// Whose parameters are recorded.
    signature: Signature,
    /// It is the `async fn` inside of the function.
    is_inner: bool,
    /// Returns what `err` and `ret` record.
    block: TokenStream,
}

impl Site {
    /// The function itself, or what it returns the future of: the `async` block that it ends in, or
    /// an `async fn` in its body, which it calls at its end.
    fn find(signature: Signature, body: TokenStream) -> Self {
        let whole = quote::quote!(#signature { #body });
        let found = syn::parse2::<ItemFn>(whole).ok().and_then(|function| {
            let last = function.block.stmts.iter().rev().find_map(|statement| match statement {
                Stmt::Expr(expr, _) => Some(expr),
                _ => None,
            })?;
            let returned = match called(last) {
                Some((pin, argument)) if pin.ends_with("Box::pin") => argument,
                _ => last,
            };
            if let Expr::Async(block) = returned {
                return Some((None, block.block.to_token_stream()));
            }
            let (name, _) = called(returned).filter(|_| !core::ptr::eq(returned, last))?;
            let inner = function.block.stmts.iter().find_map(|statement| match statement {
                Stmt::Item(Item::Fn(item)) => {
                    (item.sig.asyncness.is_some() && item.sig.ident == name).then_some(item)
                }
                _ => None,
            })?;
            Some((Some(inner.sig.clone()), inner.block.to_token_stream()))
        });
        match found.filter(|_| signature.asyncness.is_none()) {
            Some((Some(signature), block)) => Site { signature, is_inner: true, block },
            Some((None, block)) => Site { signature, is_inner: false, block },
            None => Site { signature, is_inner: false, block: body },
        }
    }
}

/// The path and the first argument of `path(argument)`.
fn called(expr: &Expr) -> Option<(String, &Expr)> {
    let Expr::Call(call) = expr else { return None };
    let Expr::Path(path) = &*call.func else { return None };
    Some((text_of(&path.path), call.args.first()?))
}

/// The names of a path, without generic arguments.
fn text_of(path: &Path) -> String {
    let names: Vec<String> = path.segments.iter().map(|part| part.ident.to_string()).collect();
    names.join("::")
}

/// The types that are recorded by `tracing::Value`.
const VALUES: &str = "bool str String u8 i8 u16 i16 u32 i32 u64 i64 u128 i128 f32 f64 usize isize \
                      NonZeroU8 NonZeroI8 NonZeroU16 NonZeroI16 NonZeroU32 NonZeroI32 NonZeroU64 \
                      NonZeroI64 NonZeroU128 NonZeroI128 NonZeroUsize NonZeroIsize Wrapping";

fn recorded_by(ty: &Type) -> How {
    match ty {
        Type::Path(path) => {
            let last = path.path.segments.last().map(|last| last.ident.to_string());
            let is_value = last.is_some_and(|last| VALUES.split(' ').any(|name| name == last));
            if is_value { How::Plain } else { How::Debug }
        }
        Type::Reference(reference) => recorded_by(&reference.elem),
        _ => How::Debug,
    }
}

fn bindings(pattern: &Pat, how: How, out: &mut Vec<(String, How)>) {
    match pattern {
        Pat::Ident(pattern) => out.push((pattern.ident.to_string(), how)),
        Pat::Reference(pattern) => bindings(&pattern.pat, how, out),
        Pat::Struct(pattern) => {
            pattern.fields.iter().for_each(|field| bindings(&field.pat, How::Debug, out));
        }
        Pat::Tuple(pattern) => {
            pattern.elems.iter().for_each(|element| bindings(element, How::Debug, out));
        }
        Pat::TupleStruct(pattern) => {
            pattern.elems.iter().for_each(|element| bindings(element, How::Debug, out));
        }
        _ => {}
    }
}

/// The options of the attribute.
#[derive(Default)]
struct Options {
    skip_all: bool,
    skip: Vec<String>,
    fields: Option<Vec<Field>>,
    err: Option<Mode>,
    ret: Option<Mode>,
    parent: Option<Expr>,
    follows_from: Option<Expr>,
}

/// Of `err` and `ret`: the format trait, if it is named.
struct Mode(Option<How>);

struct Field {
    name: String,
    /// The parameter that is not recorded because this field is.
    overrides: Option<String>,
    how: How,
    value: Option<Expr>,
}

impl Parse for Options {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut options = Options::default();
        let [mut name, mut target, mut level] = [false; 3];
        let once = |seen: &mut bool| {
            if core::mem::replace(seen, true) {
                rejected("an option that is given twice")
            } else {
                Ok(())
            }
        };
        while !input.is_empty() {
            if input.peek(LitStr) {
                once(&mut name)?;
                input.parse::<LitStr>()?;
                continue;
            }
            let option = input.fork().parse::<Option<Ident>>()?;
            let option = option.map(|option| option.to_string()).unwrap_or_default();
            // A word that is no option is passed over, and a comma too.
            let known: &[&str] = &[
                "name",
                "target",
                "parent",
                "follows_from",
                "level",
                "skip",
                "skip_all",
                "fields",
                "err",
                "ret",
            ];
            if known.contains(&&*option) {
                input.parse::<Ident>()?;
            } else if input.peek(Token![,]) {
                input.parse::<Token![,]>()?;
                continue;
            } else {
                input.parse::<TokenTree>()?;
                continue;
            }
            match &*option {
                "name" | "target" => {
                    once(if option == "name" { &mut name } else { &mut target })?;
                    input.parse::<Token![=]>()?;
                    if input.peek(LitStr) {
                        input.parse::<LitStr>()?;
                    } else {
                        input.parse::<Ident>()?;
                    }
                }
                "parent" | "follows_from" => {
                    input.parse::<Token![=]>()?;
                    let value = Some(input.parse()?);
                    if option == "parent" {
                        options.parent = value;
                    } else {
                        options.follows_from = value;
                    }
                }
                "level" => {
                    once(&mut level)?;
                    self::level(input)?;
                }
                "skip" => {
                    if !options.skip.is_empty() || options.skip_all {
                        return rejected("`skip` twice");
                    }
                    let content;
                    parenthesized!(content in input);
                    for name in content.parse_terminated(Ident::parse_any, Token![,])? {
                        let name = name.to_string();
                        if options.skip.contains(&name) {
                            return rejected("a parameter that is skipped twice");
                        }
                        options.skip.push(name);
                    }
                }
                "skip_all" => {
                    if !options.skip.is_empty() {
                        return rejected("`skip` and `skip_all`");
                    }
                    once(&mut options.skip_all)?;
                }
                "fields" => {
                    if options.fields.is_some() {
                        return rejected("`fields` twice");
                    }
                    let content;
                    parenthesized!(content in input);
                    let fields = content.parse_terminated(Field::parse, Token![,])?;
                    options.fields = Some(fields.into_iter().collect());
                }
                "err" => options.err = Some(mode(input)?),
                _ => options.ret = Some(mode(input)?),
            }
        }
        Ok(options)
    }
}

/// `= level`
fn level(input: ParseStream<'_>) -> syn::Result<()> {
    input.parse::<Token![=]>()?;
    if input.peek(LitStr) {
        const LEVELS: [&str; 5] = ["trace", "debug", "info", "warn", "error"];
        let level = input.parse::<LitStr>()?.value();
        if !LEVELS.iter().any(|known| level.eq_ignore_ascii_case(known)) {
            return rejected("an unknown level");
        }
    } else if input.peek(LitInt) {
        if !(1..=5).contains(&input.parse::<LitInt>()?.base10_parse::<u64>()?) {
            return rejected("an unknown level");
        }
    } else if input.peek(Lit) {
        return rejected("an unknown level");
    } else {
        input.parse::<Path>()?;
    }
    Ok(())
}

/// `(Debug, level = "info")`
fn mode(input: ParseStream<'_>) -> syn::Result<Mode> {
    if !input.peek(token::Paren) {
        return Ok(Mode(None));
    }
    let content;
    parenthesized!(content in input);
    let mut how = None;
    for at in 0..2 {
        if at == 1 {
            if content.is_empty() {
                break;
            }
            content.parse::<Token![,]>()?;
        }
        match content.parse::<Option<Ident>>()? {
            Some(name) if name == "level" => level(&content)?,
            Some(_) if how.is_some() => return rejected("two format traits"),
            Some(name) if name == "Debug" => how = Some(How::Debug),
            Some(name) if name == "Display" => how = Some(How::Display),
            Some(_) => return rejected("an unknown format trait"),
            None => {}
        }
    }
    if content.is_empty() { Ok(Mode(how)) } else { rejected("too much") }
}

impl Parse for Field {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let sigil = |input: ParseStream<'_>| {
            if input.peek(Token![%]) {
                input.parse::<Token![%]>().ok().map(|_| How::Display)
            } else if input.peek(Token![?]) {
                input.parse::<Token![?]>().ok().map(|_| How::Debug)
            } else {
                None
            }
        };
        let mut how = sigil(input).unwrap_or(How::Plain);
        let mut overrides = None;
        let name = if input.peek(token::Brace) {
            let content;
            braced!(content in input);
            content.parse::<Expr>()?.to_token_stream()
        } else {
            let names: Punctuated<Ident, Token![.]> =
                Punctuated::parse_separated_nonempty_with(input, Ident::parse_any)?;
            // `a.a` as well.
            if names.first() == names.last() {
                overrides = names.first().map(Ident::to_string);
            }
            names.to_token_stream()
        };
        let mut value = None;
        if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            how = sigil(input).unwrap_or(how);
            value = Some(input.parse()?);
        }
        Ok(Field { name: text(&name), overrides, how, value })
    }
}
