//! The proof of what `err` and `ret` record.
//!
//! At the head of the body stands
//!
//! ```text
//! if false {
//!     let __log_safe_returned = returned();
//!     if true {
//!         return __log_safe_returned;
//!     }
//!     check(&__log_safe_returned);
//! }
//! ```
//!
//! It is never run, and rustc removes it. The `return` gives the variable the type that the body
//! returns: that of `returned()` is inferred, so there is nothing to coerce. What is checked is what
//! `tracing` records, whatever its type is called.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{
    Block, Expr, GenericArgument, Item, Path, PathArguments, ReturnType, Signature, Stmt, Token,
    Type, TypeParamBound,
};

use super::function::{Function, Site, is_async};
use super::options::Options;

/// What `err` and `ret` record: each a part of the value, and whether by its `Debug`.
pub(super) struct Proof(Vec<(Part, bool)>);

/// The part of the returned value that is recorded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    Ok,
    Err,
}

impl Proof {
    /// What there is to prove, if anything.
    pub(super) fn of(options: &Options) -> Option<Self> {
        let err = options.err.as_ref().map(|err| (Part::Err, err.is_debug(false)));
        let part = if err.is_some() { Part::Ok } else { Part::Whole };
        let ret = options.ret.as_ref().map(|ret| (part, ret.is_debug(true)));
        let recorded: Vec<_> = err.into_iter().chain(ret).collect();
        (!recorded.is_empty()).then_some(Proof(recorded))
    }

    /// The body of the function, with the proof where `tracing` records.
    pub(super) fn body(&self, private: &TokenStream, function: &Function, site: Site) -> Group {
        let signature = &function.signature;
        let (attributes, statements) = function.split_body();
        let proved = match site {
            Site::Body => {
                let head = self.head(private, None, signature);
                let statements = braced(statements, function.body.span());
                quote!(#head #statements)
            }
            Site::Block(mut statements) => {
                let hint = future_output(private, signature);
                let head = self.head(private, hint, signature);
                if let Some(Stmt::Expr(last, _)) = statements.last_mut() {
                    pin(last);
                    if let Some(block) = async_block(last) {
                        put_before(&head, block);
                    }
                }
                let outer = self.head_of_outer(private, signature);
                quote!(#outer #(#statements)*)
            }
            Site::Inner(mut statements, name) => {
                for statement in &mut statements {
                    match statement {
                        Stmt::Item(Item::Fn(inner)) if is_async(inner, &name) => {
                            let head = self.head(private, None, &inner.sig);
                            put_before(&head, &mut inner.block);
                        }
                        Stmt::Expr(last, None) => pin(last),
                        _ => {}
                    }
                }
                let outer = self.head_of_outer(private, signature);
                quote!(#outer #(#statements)*)
            }
        };
        let mut body = Group::new(Delimiter::Brace, quote!(#attributes #proved));
        body.set_span(function.body.span());
        body
    }

    /// The head of what returns the value. `hint` makes a value of the type that is expected.
    fn head(
        &self,
        private: &TokenStream,
        hint: Option<TokenStream>,
        signature: &Signature,
    ) -> TokenStream {
        let variable = variable(signature);
        let checks = self.0.iter().map(|&(part, is_debug)| {
            let place = place_of(part, signature);
            // `Ok` and `Err` of the scope in which `tracing` writes them.
            let variant = match part {
                Part::Whole => {
                    return check(private, "arg", &quote!(&#variable), is_debug, place);
                }
                Part::Ok => Ident::new("Ok", Span::call_site()),
                Part::Err => Ident::new("Err", Span::call_site()),
            };
            let check = check(private, "arg", &quote!(#variable), is_debug, place);
            quote!(if let #variant(#variable) = &#variable { #check })
        });
        never_run(private, &variable, hint, &checks.collect())
    }

    /// The head of a function whose future `tracing` instruments: what the function itself returns
    /// has no `Debug`, or is proved. Another version of `tracing` may not see the future, and record
    /// it.
    fn head_of_outer(&self, private: &TokenStream, signature: &Signature) -> TokenStream {
        let is_debug = self.0.iter().find(|(part, _)| *part != Part::Err);
        match (is_debug, &signature.output) {
            // The value behind an `impl Future` is the future itself, which nothing prints.
            (Some((_, is_debug)), ReturnType::Type(_, output)) if !is_opaque(output) => {
                let variable = variable(signature);
                let place = place_of(Part::Whole, signature);
                let check = check(private, "if_printed", &quote!(&#variable), *is_debug, place);
                never_run(private, &variable, None, &check)
            }
            _ => TokenStream::new(),
        }
    }
}

/// What holds the returned value. No constant and no static of the user has that name.
fn variable(signature: &Signature) -> Ident {
    let (first, _) = place_of(Part::Whole, signature);
    Ident::new("__log_safe_returned", located(first))
}

/// A variable with the type that is returned, and what is done with it.
fn never_run(
    private: &TokenStream,
    variable: &Ident,
    hint: Option<TokenStream>,
    checks: &TokenStream,
) -> TokenStream {
    let span = variable.span();
    let mutability = hint.as_ref().map(|_| Token![mut](span));
    let hint = hint.map(|value| quote_spanned!(span=> #variable = #value;));
    quote_spanned! {span=>
        if false {
            let #mutability #variable = #private::returned();
            if true {
                return #variable;
            }
            #hint
            #checks
        }
    }
}

/// The check of a reference, reported at `place`:
/// `<&_ as Returned<_>>::prove(&function(reference).method(), type_of(reference));`
fn check(
    private: &TokenStream,
    function: &str,
    reference: &TokenStream,
    is_debug: bool,
    (first, last): (Span, Span),
) -> TokenStream {
    let (first, last) = (located(first), located(last));
    let function = Ident::new(function, first);
    let method = if is_debug { "log_safe_debug_value" } else { "log_safe_display_value" };
    let method = Ident::new(method, first);
    // rustc reports the self type of the trait, and `&_` spans the place.
    let infer = Token![_](last);
    quote_spanned! {first=>
        <&#infer as #private::Returned<_>>::prove(
            &(#private::#function)(#reference).#method(),
            #private::type_of(#reference)
        );
    }
}

/// Puts the head before the statements of a block. They get braces of their own, so that the head
/// sees no name that they declare.
fn put_before(head: &TokenStream, block: &mut Block) {
    let statements = core::mem::take(&mut block.stmts);
    let statements = braced(quote!(#(#statements)*), block.brace_token.span.join());
    block.stmts = vec![Stmt::Expr(Expr::Verbatim(quote!(#head #statements)), None)];
}

/// Statements in braces of the expansion: rustc finds those of the user unnecessary.
fn braced(statements: TokenStream, span: Span) -> Group {
    let mut group = Group::new(Delimiter::Brace, statements);
    group.set_span(located(span));
    group
}

/// Makes `path::Box::pin(…)` that of std, as `tracing` does for an `async` block: another one could
/// return what can be printed.
fn pin(last: &mut Expr) {
    if let Expr::Call(call) = last {
        let span = located(call.func.span());
        *call.func = Expr::Verbatim(quote_spanned!(span=> ::std::boxed::Box::pin));
    }
}

/// The `async` block that this is, or that is its argument.
fn async_block(last: &mut Expr) -> Option<&mut Block> {
    match last {
        Expr::Async(future) => Some(&mut future.block),
        Expr::Call(call) => call.args.first_mut().and_then(async_block),
        _ => None,
    }
}

/// Makes a value of the type that the future of a function yields, as far as that is known: rustc
/// does not infer it in what `tracing` writes around the block. The value is assigned to one of the
/// type that is returned, so with a wrong type the function does not compile.
fn future_output(private: &TokenStream, signature: &Signature) -> Option<TokenStream> {
    let ReturnType::Type(_, output) = &signature.output else { return None };
    if !is_opaque(output) {
        return Some(quote!(#private::OutputOf::<#output>::NEW.log_safe_output()));
    }
    let output = output_binding(output).filter(|output| !is_opaque(output))?;
    Some(quote!(#private::returned::<#output>()))
}

/// `T` of the `Output = T` in `impl Future<Output = T>`, or in `Pin<Box<impl Future<Output = T>>>`.
fn output_binding(ty: &Type) -> Option<&Type> {
    match ty {
        Type::ImplTrait(opaque) => opaque.bounds.iter().find_map(|bound| match bound {
            TypeParamBound::Trait(bound) => binding_in(&bound.path),
            _ => None,
        }),
        Type::Path(path) => binding_in(&path.path),
        Type::Paren(ty) => output_binding(&ty.elem),
        _ => None,
    }
}

fn binding_in(path: &Path) -> Option<&Type> {
    arguments(path).into_iter().flatten().find_map(|argument| match argument {
        GenericArgument::AssocType(assoc) if assoc.ident == "Output" => Some(&assoc.ty),
        GenericArgument::Type(ty) => output_binding(ty),
        _ => None,
    })
}

fn arguments(path: &Path) -> Option<&Punctuated<GenericArgument, Token![,]>> {
    match &path.segments.last()?.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    }
}

/// True for a type that cannot be written in the body.
fn is_opaque(ty: &Type) -> bool {
    fn has_impl(tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == "impl",
            TokenTree::Group(group) => has_impl(group.stream()),
            _ => false,
        })
    }
    has_impl(ty.to_token_stream())
}

/// Where a diagnostic is placed: at `T` or `E` of a type written `Result<T, E>`, or else at the whole
/// type, or at the name of the function.
fn place_of(part: Part, signature: &Signature) -> (Span, Span) {
    let ReturnType::Type(_, output) = &signature.output else {
        return (signature.ident.span(), signature.ident.span());
    };
    let result = match &**output {
        Type::Path(path) => {
            let name = path.path.segments.last().map(|last| last.ident.to_string());
            arguments(&path.path).filter(|_| name.as_deref() == Some("Result"))
        }
        _ => None,
    };
    let written = match (part, result.map_or(0, Punctuated::len)) {
        (Part::Ok, 2) => result.and_then(Punctuated::first),
        (Part::Err, 2) => result.and_then(Punctuated::last),
        _ => None,
    };
    let tokens = written.map_or_else(|| output.to_token_stream(), ToTokens::to_token_stream);
    let mut spans = tokens.into_iter().map(|token| token.span());
    let first = spans.next().unwrap_or_else(Span::call_site);
    (first, spans.last().unwrap_or(first))
}

/// A place of the user's, with the hygiene of the expansion.
fn located(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}
