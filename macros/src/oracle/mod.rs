//! The oracle: what an expansion would print, read as rustc and the facades read it.
//!
//! It shares no code with the macros that it judges. It takes the *expansion* of a call, parses it by
//! `syn`, reads format strings by rustc's own parser, follows the facade's macro ([`facade`]) or
//! `tracing`'s attribute ([`instrument`]), and lists each expression that would be formatted, and by
//! which trait ([`Printed`]). [`CHECKS`] says what counts as a check of that trait.
//!
//! The same reader reads the call as the user wrote it, with the facade's macro in place of ours. So
//! the oracle also tells whether a call that rustc rejects was made legal, and whether a legal one
//! was given another meaning.
//!
//! `Err` means: rustc does not accept these tokens, so they print nothing. (Only what the parser, the
//! facade's macro and `format_args!` find out; types and names are not looked at.)

mod facade;
mod format;
mod fuzz;
mod generate;
#[cfg(feature = "tracing")]
mod instrument;
mod tests;
mod tokens;

use std::collections::HashMap;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::Parser as _;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprCall, ExprMatch, ExprMethodCall, Macro, Pat, Path, UnOp};

use self::tokens::{Edition, flat, text};

/// By what a value is formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// `{}`, `%value`
    Display,
    /// `{:x}`, `{:e}`, …
    Numeric,
    /// `{:?}`, `?value`
    Debug,
    /// `{:#?}`
    AlternateDebug,
    /// `{:p}`
    Pointer,
    /// By a format string that only the compiler knows: `concat!(…)`.
    Unknown,
    /// A value without a sigil, by a trait of the facade's own.
    Plain,
    /// `key:serde`, `key:sval`
    Serialize,
    /// `key:err`, which takes errors only. Their message is accepted.
    Error,
}

/// How the result of a check is written, `m` being a method of `check::Arg`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// `*(P::arg)(&x).m()`
    Place,
    /// `(P::arg)(&x).m()`
    Wrapper,
    /// `*<&_ as P::Value>::get(&(P::arg)(&x).m())`
    Value,
}

/// What each check proves.
const CHECKS: &[(&str, Form, &[How])] = &[
    ("log_safe_display", Form::Place, &[How::Display]),
    // The marker's promise for `Display` covers the numeric traits.
    ("log_safe_numeric", Form::Place, &[How::Display, How::Numeric]),
    ("log_safe_debug", Form::Place, &[How::Debug]),
    ("log_safe_alternate_debug", Form::Place, &[How::Debug, How::AlternateDebug]),
    ("log_safe_display_and_debug", Form::Place, &[How::Display, How::Debug, How::AlternateDebug]),
    ("log_safe_pointer", Form::Place, &[How::Pointer]),
    // Each formatting impl of the wrapper asks for its own proof.
    (
        "log_safe_any",
        Form::Wrapper,
        &[How::Display, How::Numeric, How::Debug, How::AlternateDebug, How::Pointer, How::Unknown],
    ),
    ("log_safe_display_value", Form::Value, &[How::Display]),
    ("log_safe_debug_value", Form::Value, &[How::Debug, How::AlternateDebug]),
    ("log_safe_plain_value", Form::Value, &[How::Plain]),
    ("log_safe_serialize_value", Form::Value, &[How::Serialize]),
];

/// What needs no check. `{:p}` prints an address.
const UNCHECKED: &[How] = &[How::Error, How::Pointer];

/// The macros of std that format their arguments, and how many stand before the format string.
const FORMATTING: &[(&str, usize)] = &[
    ("format", 0),
    ("format_args", 0),
    ("print", 0),
    ("println", 0),
    ("eprint", 0),
    ("eprintln", 0),
    ("panic", 0),
    ("todo", 0),
    ("unimplemented", 0),
    ("unreachable", 0),
    ("write", 1),
    ("writeln", 1),
    ("assert", 1),
    ("debug_assert", 1),
];

/// A value that is formatted.
#[derive(Clone, Debug)]
struct Printed {
    how: How,
    value: Value,
    /// The macro, and in a macro that nobody knows, that one too.
    within: String,
}

#[derive(Clone, Debug)]
enum Value {
    Literal(String),
    /// The result of a `format_args!` that is certainly core's: what it prints stands in the list
    /// as well.
    Message,
    Checked(&'static (&'static str, Form, &'static [How]), String),
    Unchecked(String),
}

impl Printed {
    fn is_proved(&self) -> bool {
        UNCHECKED.contains(&self.how)
            || match &self.value {
                Value::Literal(_) | Value::Message => true,
                Value::Checked((_, _, proved), _) => proved.contains(&self.how),
                Value::Unchecked(_) => false,
            }
    }

    /// What is printed, whether it is checked or not: the same for the user's call and for its
    /// expansion.
    fn meaning(&self) -> (&str, How, &str) {
        let value = match &self.value {
            Value::Literal(value) | Value::Checked(_, value) | Value::Unchecked(value) => value,
            Value::Message => "format_args!()",
        };
        // `log!` stands for `error!`.
        let within = self.within.split_once("! ").map_or("", |(_, within)| within);
        (within, self.how, value)
    }
}

/// Reads an expansion, or a call of the facade's macro.
#[derive(Clone)]
struct Reader {
    /// The path of the runtime crate's `__private`. No path of the user's begins like it.
    private: String,
    /// Variables that the expansion binds to a check, for a format string to capture.
    bound: HashMap<String, Value>,
    within: String,
    printed: Vec<Printed>,
}

/// Not accepted by rustc.
fn rejected<T>(why: &str) -> syn::Result<T> {
    Err(syn::Error::new(Span::call_site(), why))
}

impl Reader {
    fn new(private: &str) -> Self {
        Reader {
            private: private.to_owned(),
            bound: HashMap::new(),
            within: String::new(),
            printed: Vec::new(),
        }
    }

    /// What a macro call prints.
    fn call(private: &str, tokens: TokenStream, edition: Edition) -> syn::Result<Vec<Printed>> {
        let mut reader = Reader::new(private);
        let tokens = flat(tokens, edition);
        if names(&tokens, "compile_error") {
            return rejected("it is refused");
        }
        reader.delegate(&syn::parse2(tokens)?)?;
        Ok(reader.printed)
    }

    /// A macro call of ours, maybe behind `match (checks,) { (names,) => … }`.
    fn delegate(&mut self, call: &Expr) -> syn::Result<()> {
        match call {
            Expr::Macro(call) => {
                let path = text(&call.mac.path);
                self.within = format!("{path}!");
                let delegate = path.strip_prefix(&format!("{}::", self.private));
                let tokens = call.mac.tokens.clone();
                match delegate {
                    Some(delegate) => self.facade(delegate, tokens),
                    None => self.unknown_macro(tokens),
                }
            }
            Expr::Match(binding) if self.bind(binding) => self.delegate(&binding.arms[0].body),
            Expr::Paren(inner) => self.delegate(&inner.expr),
            _ => rejected("no macro call"),
        }
    }

    /// `value` is formatted.
    fn print(&mut self, how: How, value: &Expr) -> syn::Result<()> {
        let value = self.value(value)?;
        self.found(how, value);
        Ok(())
    }

    fn found(&mut self, how: How, value: Value) {
        self.printed.push(Printed { how, value, within: self.within.clone() });
    }

    fn value(&self, value: &Expr) -> syn::Result<Value> {
        let value = bare(value);
        if matches!(value, Expr::Lit(_)) || self.is_concat(value) {
            return Ok(Value::Literal(printed_text(value)));
        }
        if self.is_message(value) {
            return Ok(Value::Message);
        }
        let (check, form) = match value {
            Expr::MethodCall(check) => (Some(check), Form::Wrapper),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => match &*unary.expr {
                Expr::MethodCall(check) => (Some(check), Form::Place),
                Expr::Call(get) if get.func.to_token_stream().to_string().starts_with('<') => {
                    (self.get(get), Form::Value)
                }
                _ => (None, Form::Place),
            },
            _ => (None, Form::Place),
        };
        let Some((method, checked)) = check.and_then(|check| self.check(check)) else {
            return Ok(Value::Unchecked(printed_text(value)));
        };
        if self.is_message(checked) {
            return rejected("a `fmt::Arguments` is never proved");
        }
        let known = CHECKS.iter().find(|(name, its, _)| method == *name && form == *its);
        Ok(match known {
            Some(check) => Value::Checked(check, printed_text(checked)),
            None => Value::Unchecked(printed_text(value)),
        })
    }

    /// `P::core::format_args!(…)`, maybe passed through `P::arguments`.
    fn is_message(&self, value: &Expr) -> bool {
        match bare(value) {
            Expr::Macro(call) => self.is_private(&call.mac.path, "core::format_args"),
            Expr::Call(call) => {
                self.is_function(&call.func, "arguments")
                    && call.args.len() == 1
                    && self.is_message(&call.args[0])
            }
            _ => false,
        }
    }

    /// `concat!(…)`, which expands to a literal.
    fn is_concat(&self, value: &Expr) -> bool {
        let Expr::Macro(call) = value else { return false };
        let path = text(&call.mac.path);
        ["concat", "core::concat", "std::concat"].contains(&&*path)
            || self.is_private(&call.mac.path, "core::concat")
    }

    /// The check in `<&_ as P::Value>::get(&check)`.
    fn get<'a>(&self, get: &'a ExprCall) -> Option<&'a ExprMethodCall> {
        let expected = format!("<&_ as{}::Value>::get", spaced(&self.private));
        match get.args.first().filter(|_| get.args.len() == 1)? {
            Expr::Reference(reference) if text(&get.func) == expected => match &*reference.expr {
                Expr::MethodCall(check) => Some(check),
                _ => None,
            },
            _ => None,
        }
    }

    /// `method` and `x` of `(P::arg)(&x).method()`.
    fn check<'a>(&self, check: &'a ExprMethodCall) -> Option<(String, &'a Expr)> {
        let Expr::Call(arg) = &*check.receiver else { return None };
        match arg.args.first().filter(|_| arg.args.len() == 1)? {
            Expr::Reference(x)
                if self.is_function(&arg.func, "arg")
                    && x.mutability.is_none()
                    && check.args.is_empty()
                    && check.turbofish.is_none() =>
            {
                Some((check.method.to_string(), bare(&x.expr)))
            }
            _ => None,
        }
    }

    fn is_function(&self, function: &Expr, name: &str) -> bool {
        matches!(bare(function), Expr::Path(path) if path.qself.is_none() && self.is_private(&path.path, name))
    }

    fn is_private(&self, path: &Path, name: &str) -> bool {
        text(&path) == format!("{}::{name}", self.private)
    }

    /// `value` is evaluated, and not formatted itself.
    fn evaluate(&mut self, value: &Expr) -> syn::Result<()> {
        let mut nested = Nested { reader: self, error: None };
        nested.visit_expr(value);
        nested.error.map_or(Ok(()), Err)
    }

    /// Takes the names of `match (checks,) { (names,) => … }`; false for any other `match`.
    fn bind(&mut self, binding: &ExprMatch) -> bool {
        let (Expr::Tuple(checks), [arm]) = (&*binding.expr, &*binding.arms) else { return false };
        let Pat::Tuple(names) = &arm.pat else { return false };
        if checks.elems.len() != names.elems.len() {
            return false;
        }
        let mut bound = Vec::new();
        for (check, name) in checks.elems.iter().zip(&names.elems) {
            let Pat::Ident(name) = name else { return false };
            let name = name.ident.to_string();
            let reference = match check {
                Expr::Reference(reference) => &*reference.expr,
                check => check,
            };
            match self.value(reference) {
                // In capitals it could be a constant, which binds nothing.
                Ok(value @ Value::Checked(..)) if !name.starts_with(char::is_uppercase) => {
                    bound.push((name.trim_start_matches("r#").to_owned(), value));
                }
                _ => return false,
            }
        }
        self.bound.extend(bound);
        true
    }

    /// The call of a macro inside an expression.
    fn nested_macro(&mut self, call: &Macro) -> syn::Result<()> {
        let name = call.path.segments.last().map(|last| last.ident.to_string());
        let name = name.unwrap_or_default();
        let name = name.trim_start_matches("r#");
        let within = self.within.clone();
        self.within = format!("{within} {name}!");
        let known = FORMATTING.iter().find(|(known, _)| *known == name);
        let result = if let Some((_, leading)) = known {
            self.format_behind(*leading, call.tokens.clone())
        } else {
            self.scan(call.tokens.clone());
            Ok(())
        };
        self.within = within;
        result
    }

    /// The tokens of a macro that nobody knows: what looks like a call of a formatting macro may be
    /// one. (What does not parse is none that prints anything.)
    fn scan(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else { continue };
            let known = match &tokens[..at] {
                [.., TokenTree::Ident(name), TokenTree::Punct(bang)] if bang.as_char() == '!' => {
                    let name = name.to_string();
                    FORMATTING.iter().find(|(known, _)| *known == name.trim_start_matches("r#"))
                }
                _ => None,
            };
            let mut inner = self.clone();
            match known {
                Some((name, leading)) => {
                    inner.within = format!("{} {name}!", inner.within);
                    if inner.format_behind(*leading, group.stream()).is_ok() {
                        self.printed = inner.printed;
                    }
                }
                None => self.scan(group.stream()),
            }
        }
    }

    fn format_behind(&mut self, leading: usize, tokens: TokenStream) -> syn::Result<()> {
        let read = |input: syn::parse::ParseStream<'_>| {
            for _ in 0..leading {
                let value = input.parse()?;
                self.evaluate(&value)?;
                if !input.is_empty() {
                    input.parse::<syn::Token![,]>()?;
                }
            }
            // `writeln!(out)`, `assert!(condition)`, `panic!()`
            if input.is_empty() { Ok(()) } else { self.format(input) }
        };
        read.parse2(tokens)
    }
}

/// Looks for macro calls in an expression.
struct Nested<'a> {
    reader: &'a mut Reader,
    error: Option<syn::Error>,
}

impl<'ast> Visit<'ast> for Nested<'_> {
    fn visit_macro(&mut self, call: &'ast Macro) {
        if let Err(error) = self.reader.nested_macro(call) {
            self.error.get_or_insert(error);
        }
    }

    fn visit_expr_match(&mut self, expr: &'ast ExprMatch) {
        let bound = self.reader.bound.clone();
        self.reader.bind(expr);
        visit::visit_expr_match(self, expr);
        self.reader.bound = bound;
    }
}

/// Without the parentheses around it.
fn bare(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(inner) => bare(&inner.expr),
        Expr::Group(inner) => bare(&inner.expr),
        expr => expr,
    }
}

/// The text of an expression. Macro calls in it keep their names only: their arguments are what is
/// checked.
fn printed_text(expr: &Expr) -> String {
    struct NamesOfMacros;
    impl VisitMut for NamesOfMacros {
        fn visit_macro_mut(&mut self, call: &mut Macro) {
            call.path = call.path.segments.last().unwrap().ident.clone().into();
            call.tokens = TokenStream::new();
            call.delimiter = syn::MacroDelimiter::Paren(syn::token::Paren::default());
            visit_mut::visit_macro_mut(self, call);
        }
    }
    let mut expr = match bare(expr) {
        // A reference to a message prints the same.
        Expr::Reference(reference) if matches!(bare(&reference.expr), Expr::Macro(_)) => {
            bare(&reference.expr).clone()
        }
        expr => expr.clone(),
    };
    NamesOfMacros.visit_expr_mut(&mut expr);
    text(&expr)
}

fn spaced(path: &str) -> String {
    if path.starts_with(':') { path.to_owned() } else { format!(" {path}") }
}

/// True if `tokens` name `wanted` anywhere.
fn names(tokens: &TokenStream, wanted: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == wanted,
        TokenTree::Group(group) => names(&group.stream(), wanted),
        _ => false,
    })
}
