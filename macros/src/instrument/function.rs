//! The function, its parameters, and where `tracing` opens the span.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{
    Attribute, Block, Expr, ExprCall, FnArg, Item, ItemFn, Pat, PatType, Signature, Stmt, Type,
    Visibility,
};

/// A function, its body left unread: an editor may be in the middle of it.
pub(super) struct Function {
    pub(super) attributes: Vec<Attribute>,
    pub(super) visibility: Visibility,
    pub(super) signature: Signature,
    pub(super) body: Group,
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

impl Function {
    /// The `#![…]` at the head of the body, and the rest of it.
    pub(super) fn split_body(&self) -> (TokenStream, TokenStream) {
        let tokens: Vec<TokenTree> = self.body.stream().into_iter().collect();
        let is = |token: &TokenTree, char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == char);
        let attributes = tokens.chunks(3).take_while(|three| {
            matches!(three, [hash, bang, TokenTree::Group(_)] if is(hash, '#') && is(bang, '!'))
        });
        let (attributes, statements) = tokens.split_at(3 * attributes.count());
        (attributes.iter().cloned().collect(), statements.iter().cloned().collect())
    }
}

/// Where `tracing` opens the span, and evaluates the result: it instruments the future that a
/// function returns, where it sees one.
///
/// This decides which parameters are recorded and which type a result has. After a wrong decision
/// the function may not compile, but `tracing` records nothing that was not checked.
pub(super) enum Site {
    /// The body of the function.
    Body,
    /// The `async` block at the end of these statements, alone or in `Box::pin`.
    Block(Vec<Stmt>),
    /// The `async fn` of this name among these statements, which end in `Box::pin(name(…))`.
    Inner(Vec<Stmt>, String),
}

impl Site {
    /// Finds what `tracing` finds.
    ///
    /// `tracing` also takes a future that the function does not return, because a macro call or a
    /// `;` stands behind it. Where there is something to prove, that is the body: the proof puts
    /// the statements in a block, in which `tracing` does not look.
    pub(super) fn find(function: &Function, is_proved: bool) -> Self {
        if function.signature.asyncness.is_some() {
            return Site::Body;
        }
        let (_, statements) = function.split_body();
        let Ok(statements) = Block::parse_within.parse2(statements) else { return Site::Body };
        let is_returned = matches!(statements.last(), Some(Stmt::Expr(_, None)));
        let last = statements.iter().rev().find_map(|statement| match statement {
            Stmt::Expr(expression, _) => Some(expression),
            _ => None,
        });
        let Some(last) = last.filter(|_| is_returned || !is_proved) else { return Site::Body };
        match (last, boxed(last)) {
            (Expr::Async(_), _) | (_, Some(Expr::Async(_))) => Site::Block(statements),
            (_, Some(Expr::Call(call))) => match path(&call.func) {
                Some(name) if async_functions(&statements, &name).next().is_some() => {
                    Site::Inner(statements, name)
                }
                _ => Site::Body,
            },
            _ => Site::Body,
        }
    }

    /// The parameters that `tracing` would record.
    pub(super) fn parameters(&self, signature: &Signature) -> Vec<Parameter> {
        let Site::Inner(statements, name) = self else { return parameters(signature) };
        let function = async_functions(statements, name).next();
        let mut parameters = function.map_or_else(Vec::new, |inner| parameters(&inner.sig));
        if function.is_some_and(has_self) {
            for parameter in parameters.iter_mut().filter(|parameter| parameter.name == "_self") {
                parameter.name = Ident::new("self", parameter.name.span());
            }
        }
        parameters
    }
}

/// The first argument of `Box::pin(…)`.
fn boxed(expression: &Expr) -> Option<&Expr> {
    let Expr::Call(ExprCall { func, args, .. }) = expression else { return None };
    path(func).filter(|path| path.ends_with("Box::pin"))?;
    args.first()
}

/// The names of a path, without generic arguments.
fn path(expression: &Expr) -> Option<String> {
    let Expr::Path(path) = expression else { return None };
    let names = path.path.segments.iter().map(|segment| segment.ident.to_string());
    Some(names.collect::<Vec<_>>().join("::"))
}

/// The `async fn` of that name. `#[cfg]` may leave one of several.
fn async_functions<'a>(statements: &'a [Stmt], name: &str) -> impl Iterator<Item = &'a ItemFn> {
    statements.iter().filter_map(move |statement| match statement {
        Stmt::Item(Item::Fn(function)) if is_async(function, name) => Some(function),
        _ => None,
    })
}

pub(super) fn is_async(function: &ItemFn, name: &str) -> bool {
    function.sig.asyncness.is_some() && function.sig.ident == name
}

/// Whether `_self` stands for `self`, as `async_trait` wrote it before 0.1.44.
fn has_self(function: &ItemFn) -> bool {
    function.sig.inputs.iter().any(|input| match input {
        FnArg::Typed(PatType { pat, ty, .. }) => {
            let ty = match &**ty {
                Type::Reference(reference) => &reference.elem,
                ty => ty,
            };
            matches!(&**pat, Pat::Ident(name) if name.ident == "_self")
                && matches!(ty, Type::Path(_))
        }
        FnArg::Receiver(_) => false,
    })
}

/// A parameter that `tracing` records.
pub(super) struct Parameter {
    /// The name of its field.
    pub(super) name: Ident,
    /// The variable with its value.
    pub(super) variable: Ident,
    pub(super) kind: Kind,
}

impl Parameter {
    fn new(name: Ident, kind: Kind) -> Self {
        Parameter { variable: name.clone(), name, kind }
    }
}

/// How `tracing` records a parameter.
#[derive(Clone, Copy)]
pub(super) enum Kind {
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
                parameters.push(Parameter::new(name, Kind::Debug));
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
        Pat::Ident(pattern) => parameters.push(Parameter::new(pattern.ident.clone(), kind)),
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
