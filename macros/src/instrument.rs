//! `#[log_safe::tracing::instrument]`: what `#[tracing::instrument]` would record, proved.
//!
//! The work is left to `tracing`. It records each parameter that is not skipped, unless a field of
//! that name is given; so each such parameter is given as a field, in the same order and kind, with
//! its value checked. Fields of the user's are checked in place. What `err` and `ret` record cannot
//! be rewritten: its type is asked for in a closure at the head of the body, which is never called.

#[cfg(test)]
mod tests;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{
    Attribute, Block, FnArg, GenericArgument, Item, Pat, Path, PathArguments, ReturnType,
    Signature, Stmt, Token, Type, TypeParamBound, Visibility,
};

use crate::call::{self, Piece, Writer};

/// Expands the attribute `args` on `item`.
pub(crate) fn expand(args: TokenStream, item: &TokenStream) -> TokenStream {
    let mut args = Args::read(args);
    let refused = args.refuse();
    let private = args.private();
    let function = match syn::parse2::<Function>(item.clone()) {
        Ok(function) => function,
        Err(error) => {
            let error = error.to_compile_error();
            return quote!(#error #item);
        }
    };
    let writer = Writer::new(private.clone());

    let parameters = if args.skips_all() { Vec::new() } else { parameters(&function.signature) };
    let user_fields = args.fields();
    let mut fields: Vec<TokenTree> = Vec::new();
    for parameter in parameters {
        if args.skips(&parameter.name) || user_fields.names.contains(&parameter.name.to_string()) {
            continue;
        }
        let field = match parameter.kind {
            Kind::Value => {
                let (name, value) = (&parameter.name, writer.plain(&parameter.name));
                quote!(#name = #value,)
            }
            Kind::Debug => recorded(&private, &parameter.name),
        };
        fields.extend(field);
    }
    fields.extend(call::instrument_fields(&writer, user_fields.pieces));

    let rest = args.others(&writer);
    let fields: TokenStream = fields.into_iter().collect();
    let fields = (!fields.is_empty()).then(|| quote!(fields(#fields)));
    let proofs = args.proofs(&writer, &function.signature);
    let Function { attributes, visibility, signature, body } = function;
    let checked = if proofs.is_empty() { body } else { behind(&proofs, &signature, &body) };
    quote! {
        #[#private::tracing::instrument(#rest #fields)]
        #(#attributes)* #visibility #signature #checked
        #refused
    }
}

/// `name = ?name`, whose error says what to do about a parameter.
fn recorded(private: &TokenStream, name: &Ident) -> TokenStream {
    let span = name.span().resolved_at(Span::mixed_site());
    let message = format!(
        "`#[instrument]` would record `{name}` in full, and `{{T}}` is not proved safe to log"
    );
    let note =
        format!("record its identity instead: `#[instrument(skip({name}), fields(%{name}))]`");
    quote_spanned! {span=>
        #name = ?{
            #[diagnostic::on_unimplemented(
                message = #message,
                label = "recorded through its `Debug`",
                note = #note,
                note = "for plain data: `#[log_safe(value)]` above the type"
            )]
            trait Recorded<'a, T: ?::core::marker::Sized> {
                // Not `self`: in a method it would be taken for that one's.
                fn get(this: Self) -> &'a T;
            }
            impl<'a, T: ?::core::marker::Sized> Recorded<'a, T> for &#private::Proved<'a, T> {
                fn get(this: Self) -> &'a T {
                    #private::Value::get(this)
                }
            }
            // Lifts the error from `LogSafe` to this trait and its words.
            #[diagnostic::do_not_recommend]
            impl<'a, T> Recorded<'a, T> for &#private::Unmet<'a, T, #private::via::Debug>
            where
                T: ?::core::marker::Sized + #private::LogSafe<#private::via::Debug>,
            {
                fn get(this: Self) -> &'a T {
                    #private::Value::get(this)
                }
            }
            <&_ as Recorded<'_, _>>::get(&#private::arg(&#name).log_safe_debug_value())
        },
    }
}

/// The options of the attribute.
struct Args {
    pieces: Vec<Piece>,
}

/// The fields that the user gave.
struct Fields {
    pieces: Vec<Piece>,
    /// Those that `tracing` takes to override a parameter.
    names: Vec<String>,
}

/// What an `err` or `ret` records.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Returned {
    Whole,
    Ok,
    Err,
}

impl Args {
    fn read(args: TokenStream) -> Self {
        Args { pieces: call::split(args.into_iter().collect()) }
    }

    /// Takes out what `tracing` could read in another way than this module does: it takes options
    /// without a comma between them, and skips what it does not know.
    fn refuse(&mut self) -> TokenStream {
        let mut refused = TokenStream::new();
        let mut known: Vec<String> = Vec::new();
        self.pieces.retain_mut(|piece| {
            let (length, message) = match &*piece.tokens {
                [] => return true,
                [TokenTree::Ident(name), ..] if known.contains(&name.to_string()) => {
                    (0, "this option is given twice")
                }
                [TokenTree::Ident(name), rest @ ..] => {
                    let name = name.to_string();
                    let length = option_length(&name, rest);
                    known.push(name);
                    length.map_or((0, UNKNOWN_OPTION), |length| (1 + length, NO_COMMA))
                }
                [TokenTree::Literal(_), ..] => (1, NO_COMMA),
                _ => (0, UNKNOWN_OPTION),
            };
            if let Some(token) = piece.tokens.get(length) {
                refused.extend(quote_spanned!(token.span()=> ::core::compile_error! { #message }));
                piece.tokens.truncate(length);
            }
            !piece.tokens.is_empty()
        });
        refused
    }

    /// The tokens behind the option `name`, if it was given.
    fn option(&self, name: &str) -> Option<&[TokenTree]> {
        self.pieces.iter().find_map(|piece| match &*piece.tokens {
            [TokenTree::Ident(option), rest @ ..] if option == name => Some(rest),
            _ => None,
        })
    }

    /// The group behind the option `name`: `name(…)`.
    fn list(&self, name: &str) -> Option<TokenStream> {
        match self.option(name)? {
            [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
                Some(group.stream())
            }
            _ => None,
        }
    }

    fn skips_all(&self) -> bool {
        self.option("skip_all").is_some()
    }

    fn skips(&self, parameter: &Ident) -> bool {
        fn names(list: TokenStream, parameter: &Ident) -> bool {
            list.into_iter().any(|token| match token {
                TokenTree::Ident(name) => name == *parameter,
                // Out of a `macro_rules!` fragment.
                TokenTree::Group(group) => names(group.stream(), parameter),
                _ => false,
            })
        }
        self.list("skip").is_some_and(|list| names(list, parameter))
    }

    fn fields(&self) -> Fields {
        let tokens = self.list("fields").unwrap_or_default();
        let pieces = call::split(tokens.into_iter().collect());
        let names = pieces.iter().filter_map(|piece| {
            let tokens = match &*piece.tokens {
                [TokenTree::Punct(_), rest @ ..] => rest,
                tokens => tokens,
            };
            match tokens {
                // `a.b` overrides nothing.
                [TokenTree::Ident(_), TokenTree::Punct(dot), ..] if dot.as_char() == '.' => None,
                [TokenTree::Ident(name), ..] => Some(name.to_string()),
                _ => None,
            }
        });
        let names = names.collect();
        Fields { pieces, names }
    }

    /// All but the fields, which are rewritten, and our own `crate = path`.
    fn others(&self, writer: &Writer) -> TokenStream {
        let mut out = TokenStream::new();
        for piece in &self.pieces {
            match piece.tokens.first() {
                Some(TokenTree::Ident(name)) if name == "crate" => continue,
                Some(TokenTree::Ident(name))
                    if name == "fields" && self.list("fields").is_some() =>
                {
                    continue;
                }
                _ => {}
            }
            match &*piece.tokens {
                [TokenTree::Ident(name), TokenTree::Punct(equals), value @ ..]
                    if name == "parent" || name == "follows_from" =>
                {
                    let value = call::unprinted_value(writer, value.to_vec());
                    out.extend(quote!(#name #equals #value));
                }
                tokens => out.extend(tokens.iter().cloned()),
            }
            out.extend(quote!(,));
        }
        out
    }

    /// The path of `__private`.
    fn private(&self) -> TokenStream {
        let path = if let Some([_, path @ ..]) = self.option("crate") {
            path.iter().cloned().collect()
        } else {
            quote!(::log_safe)
        };
        quote!(#path::__private)
    }

    /// Statements that ask for the proof of what `err` and `ret` record.
    fn proofs(&self, writer: &Writer, signature: &Signature) -> TokenStream {
        let mode =
            |option: &str| self.option(option).map(|_| self.list(option).unwrap_or_default());
        let names = |mode: TokenStream, name: &str| {
            call::split(mode.into_iter().collect())
                .iter()
                .any(|piece| matches!(&*piece.tokens, [TokenTree::Ident(mode)] if mode == name))
        };
        let mut wanted = Vec::new();
        if let Some(mode) = mode("err") {
            wanted.push((Returned::Err, names(mode, "Debug")));
        }
        if let Some(mode) = mode("ret") {
            let part = if wanted.is_empty() { Returned::Whole } else { Returned::Ok };
            wanted.push((part, !names(mode, "Display")));
        }
        let ReturnType::Type(_, output) = &signature.output else { return TokenStream::new() };
        let output = returned_future(signature).unwrap_or(output);
        let returned = Ident::new("returned", Span::mixed_site());
        wanted
            .into_iter()
            .map(|(part, debug)| {
                let written = result_part(output, part);
                // Where the type cannot be written, the one part of a `Result` that `tracing`
                // prints often can.
                let (ty, part, at) = match written {
                    Some(ty) if is_unnameable(output.to_token_stream()) => {
                        (ty, Returned::Whole, ty)
                    }
                    _ => (output, part, written.unwrap_or(output)),
                };
                if is_unnameable(ty.to_token_stream()) {
                    return quote_spanned! {at.span()=>
                        ::core::compile_error! {
                            "`err` and `ret` record this, and what an `impl Trait` or a closure \
                             prints cannot be proved here: leave the option out, and record the \
                             value in the body"
                        }
                    };
                }
                let check = writer.at_type(&returned, at.to_token_stream(), debug);
                let check = match part {
                    Returned::Whole => quote!(let _ = #check;),
                    Returned::Ok => quote! {
                        if let ::core::result::Result::Ok(#returned) = #returned { let _ = #check; }
                    },
                    Returned::Err => quote! {
                        if let ::core::result::Result::Err(#returned) = #returned { let _ = #check; }
                    },
                };
                quote!(let _ = |#returned: &#ty| { #check };)
            })
            .collect()
    }
}

/// The body behind its proofs. They name types as the signature does, where a `use` or a `type` in
/// the body may give the name to another.
fn behind(proofs: &TokenStream, signature: &Signature, body: &Group) -> Group {
    let (attributes, statements) = inner_attributes(body.stream());
    let spanned = |delimiter, tokens, span| {
        let mut group = Group::new(delimiter, tokens);
        group.set_span(span);
        group
    };
    let statements = if returned_future(signature).is_some() {
        // `tracing` looks among the statements for the `async` block: they stay where they are.
        let refused = declarations(&statements);
        quote!(#refused #statements)
    } else {
        // Ours, or rustc finds braces of the user's unnecessary.
        let span = body.span().resolved_at(Span::mixed_site());
        spanned(Delimiter::Brace, statements, span).into_token_stream()
    };
    spanned(body.delimiter(), quote!(#attributes #proofs #statements), body.span())
}

/// The `#![…]` at the head of a body, and the rest of it.
fn inner_attributes(body: TokenStream) -> (TokenStream, TokenStream) {
    let tokens: Vec<TokenTree> = body.into_iter().collect();
    let is = |token: &TokenTree, char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == char);
    let attributes = tokens.chunks(3).take_while(|three| {
        matches!(three, [hash, bang, TokenTree::Group(_)] if is(hash, '#') && is(bang, '!'))
    });
    let (attributes, statements) = tokens.split_at(3 * attributes.count());
    (attributes.iter().cloned().collect(), statements.iter().cloned().collect())
}

/// Refuses the statements that may give the name of a type to another.
fn declarations(statements: &TokenStream) -> TokenStream {
    let Ok(statements) = Block::parse_within.parse2(statements.clone()) else {
        return TokenStream::new();
    };
    let declares = |statement: &&Stmt| match statement {
        Stmt::Item(item) => !matches!(item, Item::Fn(_) | Item::Impl(_)),
        Stmt::Macro(_) => true,
        Stmt::Local(_) | Stmt::Expr(..) => false,
    };
    let refused = statements.iter().filter(declares).map(|statement| {
        quote_spanned! {statement.span()=>
            ::core::compile_error! {
                "beside the future that `err` and `ret` look into, this could give the name of a \
                 type to another: put it into the `async` block, or into a block of its own"
            }
        }
    });
    refused.collect()
}

/// What `#[instrument]` takes, as far as this module knows.
const UNKNOWN_OPTION: &str = "log-safe does not know this option of `#[instrument]`, and what it \
                              records: there are `name`, `target`, `level`, `parent`, \
                              `follows_from`, `skip`, `skip_all`, `fields`, `err`, `ret`, and \
                              `crate = path`";

const NO_COMMA: &str = "expected `,`: options are separated by commas";

/// How many tokens behind its name belong to an option; none if there is no such option.
fn option_length(name: &str, rest: &[TokenTree]) -> Option<usize> {
    let is_group = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Group(group)) if group.delimiter() != Delimiter::None);
    let value = match rest {
        [TokenTree::Punct(equals), value @ ..] if equals.as_char() == '=' => Some(value),
        _ => None,
    };
    let value_length = match (name, value) {
        ("skip" | "fields" | "err" | "ret", _) => return Some(usize::from(is_group(rest.first()))),
        ("skip_all", _) => return Some(0),
        ("name" | "target" | "level" | "parent" | "follows_from" | "crate", None) => {
            return Some(0);
        }
        ("parent" | "follows_from", Some(value)) => value.len(),
        ("name" | "target", Some(value)) => value.len().min(1),
        ("level" | "crate", Some(value)) => path_length(value),
        _ => return None,
    };
    Some(1 + value_length)
}

/// How many of the first tokens are a literal or a path.
fn path_length(tokens: &[TokenTree]) -> usize {
    let mut name_was_last = false;
    let length = tokens.iter().take_while(|token| match token {
        TokenTree::Ident(_) => !core::mem::replace(&mut name_was_last, true),
        TokenTree::Punct(colon) => {
            name_was_last = false;
            colon.as_char() == ':'
        }
        _ => false,
    });
    match tokens.first() {
        Some(TokenTree::Literal(_)) => 1,
        // Out of a `macro_rules!` fragment.
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => 1,
        _ => length.count(),
    }
}

/// What the future yields that a function returns, if it is not `async` itself.
fn returned_future(signature: &Signature) -> Option<&Type> {
    match &signature.output {
        ReturnType::Type(_, output) if signature.asyncness.is_none() => future_output(output),
        _ => None,
    }
}

/// `T` of `impl Future<Output = T>` and `Pin<Box<dyn Future<Output = T>>>`, whose future `tracing`
/// instruments. It may also print it, if it does not see that it is one; so there must be nothing to
/// print it by.
fn future_output(ty: &Type) -> Option<&Type> {
    const SILENT: &[&str] = &["Future", "Send", "Sync", "Unpin"];
    let is_silent = |bound: &TypeParamBound| match bound {
        TypeParamBound::Trait(bound) => bound
            .path
            .segments
            .last()
            .is_some_and(|last| SILENT.iter().any(|name| last.ident == name)),
        _ => true,
    };
    let path = match ty {
        Type::Path(path) => &path.path,
        Type::ImplTrait(future) if future.bounds.iter().all(is_silent) => {
            return future.bounds.iter().find_map(bound_output);
        }
        Type::TraitObject(future) if future.bounds.iter().all(is_silent) => {
            return future.bounds.iter().find_map(bound_output);
        }
        Type::Paren(ty) => return future_output(&ty.elem),
        _ => return None,
    };
    let is_pointer =
        path.segments.last().is_some_and(|last| last.ident == "Pin" || last.ident == "Box");
    generic_arguments(path).filter(|_| is_pointer)?.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => future_output(ty),
        _ => None,
    })
}

/// `T` of the bound `Future<Output = T>`.
fn bound_output(bound: &TypeParamBound) -> Option<&Type> {
    let TypeParamBound::Trait(bound) = bound else { return None };
    generic_arguments(&bound.path)?.iter().find_map(|argument| match argument {
        GenericArgument::AssocType(assoc) if assoc.ident == "Output" => Some(&assoc.ty),
        _ => None,
    })
}

fn generic_arguments(path: &Path) -> Option<&Punctuated<GenericArgument, Token![,]>> {
    match &path.segments.last()?.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    }
}

/// `T` or `E` of a type written `Result<T, E>`.
fn result_part(ty: &Type, part: Returned) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let arguments = generic_arguments(&path.path)?;
    let is_result = path.path.segments.last().is_some_and(|last| last.ident == "Result");
    if part == Returned::Whole || !is_result || arguments.len() != 2 {
        return None;
    }
    match arguments.get(usize::from(part == Returned::Err))? {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

/// True for a type that cannot be written in the body.
fn is_unnameable(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "impl",
        TokenTree::Group(group) => is_unnameable(group.stream()),
        _ => false,
    })
}

/// A function, its body left unread: an editor may be in the middle of it.
struct Function {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    signature: Signature,
    body: Group,
}

impl Parse for Function {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Function {
            attributes: input.call(Attribute::parse_outer)?,
            visibility: input.parse()?,
            signature: input.parse()?,
            body: body(input)?,
        })
    }
}

/// The braces of a body, also out of a `macro_rules!` fragment.
fn body(input: ParseStream<'_>) -> syn::Result<Group> {
    match input.parse()? {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Ok(group),
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            body.parse2(group.stream())
        }
        other => Err(syn::Error::new(other.span(), "expected the function's body")),
    }
}

/// A parameter that `tracing` records.
struct Parameter {
    name: Ident,
    kind: Kind,
}

/// How `tracing` records a parameter.
#[derive(Clone, Copy)]
enum Kind {
    Value,
    Debug,
}

impl Kind {
    /// The types that `tracing-attributes` 0.1 records by `Value`, by the last segment of their
    /// path, behind any references (its `RecordType::TYPES_FOR_VALUE`).
    const VALUES: &'static [&'static str] = &[
        "bool",
        "str",
        "String",
        "u8",
        "i8",
        "u16",
        "i16",
        "u32",
        "i32",
        "u64",
        "i64",
        "u128",
        "i128",
        "usize",
        "isize",
        "f32",
        "f64",
        "NonZeroU8",
        "NonZeroI8",
        "NonZeroU16",
        "NonZeroI16",
        "NonZeroU32",
        "NonZeroI32",
        "NonZeroU64",
        "NonZeroI64",
        "NonZeroU128",
        "NonZeroI128",
        "NonZeroUsize",
        "NonZeroIsize",
        "Wrapping",
    ];

    fn of(ty: &Type) -> Self {
        match ty {
            Type::Reference(reference) => Kind::of(&reference.elem),
            Type::Path(path) => match path.path.segments.last() {
                Some(last) if Kind::VALUES.iter().any(|name| last.ident == name) => Kind::Value,
                _ => Kind::Debug,
            },
            _ => Kind::Debug,
        }
    }
}

/// The parameters of a function, by the names that its patterns bind.
fn parameters(signature: &Signature) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    for input in &signature.inputs {
        match input {
            FnArg::Receiver(receiver) => {
                let name = Ident::new("self", receiver.self_token.span);
                parameters.push(Parameter { name, kind: Kind::Debug });
            }
            FnArg::Typed(parameter) => {
                bindings(&parameter.pat, Kind::of(&parameter.ty), &mut parameters);
            }
        }
    }
    parameters
}

/// The names that a pattern binds, as far as `tracing` follows it.
fn bindings(pattern: &Pat, kind: Kind, parameters: &mut Vec<Parameter>) {
    match pattern {
        Pat::Ident(pattern) => parameters.push(Parameter { name: pattern.ident.clone(), kind }),
        Pat::Reference(pattern) => bindings(&pattern.pat, kind, parameters),
        Pat::Struct(pattern) => {
            for field in &pattern.fields {
                bindings(&field.pat, Kind::Debug, parameters);
            }
        }
        Pat::Tuple(pattern) => {
            for element in &pattern.elems {
                bindings(element, Kind::Debug, parameters);
            }
        }
        Pat::TupleStruct(pattern) => {
            for element in &pattern.elems {
                bindings(element, Kind::Debug, parameters);
            }
        }
        _ => {}
    }
}
