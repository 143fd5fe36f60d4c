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
use syn::ext::IdentExt as _;
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Expr, ExprCall, ExprField, ExprMacro, ExprMatch, ExprMethodCall, FieldValue, Macro, Member,
    Pat, Path, Stmt, StmtMacro, UnOp,
};

use self::tokens::{Edition, flat, text, without_guard_steps};

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
    /// `x.to_string()` as the argument.
    ToString,
}

/// How the result of a check is written, `m` being a method of `check::Arg`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// `*(P::arg)(&x).m()`
    Place,
    /// `(P::arg)(&x).m()`
    Wrapper,
    /// `*<&_ as P::Value>::get(&(P::arg)(&x).m())`, or with `P::Recorded<'_, _>`
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
    ("log_safe_debug_text", Form::Value, &[How::Debug]),
    ("log_safe_plain_value", Form::Value, &[How::Plain, How::Display, How::Numeric]),
    ("log_safe_serialize_value", Form::Value, &[How::Serialize]),
    ("log_safe_to_string", Form::Value, &[How::ToString]),
];

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
    ("assert_eq", 2),
    ("assert_ne", 2),
    ("debug_assert", 1),
    ("debug_assert_eq", 2),
    ("debug_assert_ne", 2),
];

/// How many arguments stand before the format string, if it is one of these macros.
fn leading_arguments(path: &Path) -> Option<usize> {
    let name = path.segments.last()?.ident.unraw();
    FORMATTING.iter().find(|(known, _)| name == known).map(|(_, leading)| *leading)
}

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
    /// What the check proves, and of what.
    Checked(Vec<How>, String),
    Unchecked(String),
}

impl Printed {
    fn is_proved(&self) -> bool {
        match &self.value {
            _ if self.how == How::Error => true,
            Value::Literal(_) | Value::Message => true,
            Value::Checked(proved, _) => proved.contains(&self.how),
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
        // A reference prints what the value prints, but for its address.
        let value =
            if self.how == How::Pointer { value } else { value.trim_start_matches(REFERENCE) };
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

/// Before the text of a value that is borrowed.
const REFERENCE: &str = "ref ";

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
        reader.delegate(&syn::parse2(without_guard_steps(tokens, private))?)?;
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
            // In braces a macro call is a statement.
            Expr::Block(block) => match &*block.block.stmts {
                [Stmt::Macro(call)] => self.delegate(&expr(call)),
                [Stmt::Expr(call, _)] => self.delegate(call),
                _ => rejected("no macro call"),
            },
            _ => rejected("no macro call"),
        }
    }

    /// `value` is formatted.
    fn print(&mut self, how: How, value: &Expr) -> syn::Result<()> {
        let read = self.value(value)?;
        self.found(how, read);
        let printed = self.checked(bare(value)).map_or(value, |(_, checked)| checked);
        if let Some(receiver) = to_string_receiver(printed) {
            let receiver = self.value(receiver)?;
            self.found(How::ToString, receiver);
        }
        Ok(())
    }

    fn found(&mut self, how: How, value: Value) {
        self.printed.push(Printed { how, value, within: self.within.clone() });
    }

    fn value(&self, value: &Expr) -> syn::Result<Value> {
        let value = bare(value);
        // An assignment is `()`.
        if matches!(value, Expr::Lit(_) | Expr::Assign(_)) || self.is_concat(value) {
            return Ok(Value::Literal(self.printed_text(value)));
        }
        if self.is_message(value) {
            return Ok(Value::Message);
        }
        match self.checked(value) {
            Some((_, checked)) if self.is_message(checked) => {
                rejected("a `fmt::Arguments` is never proved")
            }
            Some((proved, checked)) => Ok(Value::Checked(proved, self.printed_text(checked))),
            None => Ok(Value::Unchecked(self.printed_text(value))),
        }
    }

    /// The text of an expression, without what is checked inside of it: the receiver of `to_string`,
    /// and the arguments of macros.
    fn printed_text(&self, expr: &Expr) -> String {
        if let Expr::Reference(reference) = bare(expr) {
            if reference.mutability.is_none() {
                return format!("{REFERENCE}{}", self.printed_text(&reference.expr));
            }
        }
        let mut expr = bare(expr).clone();
        WithoutChecks { reader: self }.visit_expr_mut(&mut expr);
        text(&expr)
    }

    /// `P::core::format_args!(…)`, maybe behind names that are bound to checks.
    fn is_message(&self, value: &Expr) -> bool {
        match bare(value) {
            Expr::Macro(call) => self.is_private(&call.mac.path, "core::format_args"),
            Expr::Match(binding) if self.clone().bind(binding) => {
                self.is_message(&binding.arms[0].body)
            }
            Expr::Block(block) => match &*block.block.stmts {
                [Stmt::Macro(call)] => self.is_message(&expr(call)),
                [Stmt::Expr(message, None)] => self.is_message(message),
                _ => false,
            },
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

    /// What a check proves, and of what.
    fn checked<'a>(&self, value: &'a Expr) -> Option<(Vec<How>, &'a Expr)> {
        match value {
            Expr::MethodCall(check) => self.check(check, Form::Wrapper),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => match &*unary.expr {
                Expr::MethodCall(check) => self.check(check, Form::Place),
                // `*(P::debugged)(&x)`
                Expr::Call(call) if self.is_function(&call.func, "debugged") => match &call.args[0]
                {
                    Expr::Reference(x) => Some((vec![How::Debug], bare(&x.expr))),
                    _ => None,
                },
                get => self.get(get),
            },
            Expr::Field(field) => self.held(field),
            _ => None,
        }
    }

    /// `<&_ as P::Value>::get(&check)`, or `<&_ as P::Recorded<'_, _>>::get(&check, P::SEAL)`
    fn get<'a>(&self, get: &'a Expr) -> Option<(Vec<How>, &'a Expr)> {
        let Expr::Call(get) = get else { return None };
        let space = if self.private.starts_with(':') { "" } else { " " };
        let function = text(&get.func);
        let is = |of: &str| function == format!("<&_ as{space}{}::{of}>::get", self.private);
        let check = match get.args.iter().collect::<Vec<_>>()[..] {
            [check] if is("Value") => check,
            [check, seal] if is("Recorded<'_,_>") && self.is_function(seal, "SEAL") => check,
            _ => return None,
        };
        match check {
            Expr::Reference(reference) => match &*reference.expr {
                Expr::MethodCall(check) => self.check(check, Form::Value),
                _ => None,
            },
            _ => None,
        }
    }

    /// `(P::arg)(&x).method()`
    fn check<'a>(&self, check: &'a ExprMethodCall, form: Form) -> Option<(Vec<How>, &'a Expr)> {
        let Expr::Call(arg) = &*check.receiver else { return None };
        let is_check = self.is_function(&arg.func, "arg")
            && arg.args.len() == 1
            && check.args.is_empty()
            && check.turbofish.is_none();
        let Some(Expr::Reference(x)) = arg.args.first().filter(|_| is_check) else { return None };
        let known = CHECKS.iter().find(|(name, its, _)| check.method == name && form == *its);
        let (_, _, proved) = known.filter(|_| x.mutability.is_none())?;
        Some((proved.to_vec(), bare(&x.expr)))
    }

    /// `P::Held { value: x, proof: |v| { <&_ as P::Value>::get(&(P::arg)(&v).method()); } }.value`
    fn held<'a>(&self, field: &'a ExprField) -> Option<(Vec<How>, &'a Expr)> {
        let Expr::Struct(held) = &*field.base else { return None };
        let is_value = |member: &Member| matches!(member, Member::Named(name) if name == "value");
        let fields: Vec<&FieldValue> = held.fields.iter().collect();
        let [value, proof] = *fields else { return None };
        let is_held = self.is_private(&held.path, "Held")
            && held.rest.is_none()
            && is_value(&field.member)
            && is_value(&value.member);
        let mut methods = CHECKS.iter().filter(|(_, form, _)| *form == Form::Value);
        let (_, _, proved) = methods.find(|(method, ..)| {
            let private = &self.private;
            let written = format!(
                "proof: |__log_safe_value| {{
                    <&_ as {private}::Value>::get(&({private}::arg)(&__log_safe_value).{method}());
                }}"
            );
            text(proof) == text(&written.parse::<TokenStream>().unwrap())
        })?;
        is_held.then(|| (proved.to_vec(), bare(&value.expr)))
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
        let mut bound = HashMap::new();
        for (check, name) in checks.elems.iter().zip(&names.elems) {
            let name = text(name);
            match self.bound_value(check) {
                // Of the variable that has the name without the binding, too.
                Some((value, variable)) if variable == name => {
                    bound.insert(name.trim_start_matches("r#").to_owned(), value);
                }
                _ => return false,
            }
        }
        let is_whole = checks.elems.len() == names.elems.len();
        self.bound.extend(bound.into_iter().filter(|_| is_whole));
        is_whole
    }

    /// `check`, `(check, check,).0` or `(P::count)(&x)`, each the reference, and the variable in it.
    fn bound_value(&self, value: &Expr) -> Option<(Value, String)> {
        let checks = match value {
            Expr::Field(first) => match (&*first.base, text(&first.member)) {
                (Expr::Tuple(checks), member) if member == "0" => checks.elems.iter().collect(),
                _ => return None,
            },
            check => vec![check],
        };
        if let [Expr::Call(count)] = *checks {
            if self.is_function(&count.func, "count") && count.args.len() == 1 {
                let variable = text(&count.args[0]).trim_start_matches('&').to_owned();
                return Some((Value::Literal("usize".to_owned()), variable));
            }
        }
        let mut all = Vec::new();
        let mut variables = Vec::new();
        for check in checks {
            let (proved, variable) = self.get(check)?;
            all.extend(proved);
            variables.push(text(variable));
        }
        variables.dedup();
        match &*variables {
            [variable] => Some((Value::Checked(all, variable.clone()), variable.clone())),
            _ => None,
        }
    }

    /// The call of a macro inside an expression.
    fn nested_macro(&mut self, call: &Macro) -> syn::Result<()> {
        let within = self.within.clone();
        let name = call.path.segments.last().unwrap().ident.unraw();
        self.within = format!("{within} {name}!");
        let result = if let Some(leading) = leading_arguments(&call.path) {
            self.format_behind(leading, call.tokens.clone())
        } else if name == "dbg" {
            self.debugged(call.tokens.clone(), Value::Unchecked)
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
            let is_debugged = matches!(tokens[..at].last(), Some(TokenTree::Group(function))
                if text(&function.stream()) == format!("{}::debugged", self.private));
            let is_dbg = matches!(&tokens[..at], [.., TokenTree::Ident(name), TokenTree::Punct(bang)]
                if name == "dbg" && bang.as_char() == '!');
            if is_debugged || is_dbg {
                let mut inner = self.clone();
                let read = if is_debugged {
                    let call = tokens[at - 1..=at].iter().cloned().collect();
                    syn::parse2(call).and_then(|call| inner.evaluate(&call))
                } else {
                    inner.within += " dbg!";
                    inner.debugged(group.stream(), Value::Unchecked)
                };
                if read.is_ok() {
                    self.printed = inner.printed;
                }
                continue;
            }
            let leading = match &tokens[..at] {
                [.., TokenTree::Ident(name), TokenTree::Punct(bang)] if bang.as_char() == '!' => {
                    leading_arguments(&name.clone().into())
                }
                _ => None,
            };
            let Some(leading) = leading else {
                self.scan(group.stream());
                continue;
            };
            let mut inner = self.clone();
            if inner.format_behind(leading, group.stream()).is_ok() {
                self.printed = inner.printed;
            }
        }
    }

    /// The values of a `dbg!`, each printed by `{:#?}`.
    fn debugged(&mut self, tokens: TokenStream, value: fn(String) -> Value) -> syn::Result<()> {
        let values = Punctuated::<Expr, syn::Token![,]>::parse_terminated.parse2(tokens)?;
        values.iter().try_for_each(|printed| {
            let read = value(self.printed_text(printed));
            self.found(How::AlternateDebug, read);
            self.evaluate(printed)
        })
    }

    fn format_behind(&mut self, leading: usize, tokens: TokenStream) -> syn::Result<()> {
        let read = |input: syn::parse::ParseStream<'_>| {
            for _ in 0..leading {
                let value = input.parse()?;
                if leading == 2 {
                    self.print(How::Debug, &value)?;
                }
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

    /// `(P::debugged)(dbg!(…))`
    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let (true, Some(Expr::Macro(dbg))) =
            (self.reader.is_function(&call.func, "debugged"), call.args.first())
        {
            let within = self.reader.within.clone();
            self.reader.within = format!("{within} dbg!");
            let proved = |text| Value::Checked(vec![How::Debug, How::AlternateDebug], text);
            let read = self.reader.debugged(dbg.mac.tokens.clone(), proved);
            self.reader.within = within;
            if let Err(error) = read {
                self.error.get_or_insert(error);
            }
        } else {
            visit::visit_expr_call(self, call);
        }
    }

    fn visit_expr_match(&mut self, expr: &'ast ExprMatch) {
        let bound = self.reader.bound.clone();
        self.reader.bind(expr);
        visit::visit_expr_match(self, expr);
        self.reader.bound = bound;
    }
}

/// See [`Reader::printed_text`].
struct WithoutChecks<'a> {
    reader: &'a Reader,
}

impl VisitMut for WithoutChecks<'_> {
    fn visit_macro_mut(&mut self, call: &mut Macro) {
        call.path = call.path.segments.last().unwrap().ident.clone().into();
        call.tokens = TokenStream::new();
        call.delimiter = syn::MacroDelimiter::Paren(syn::token::Paren::default());
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Expr::Call(call) = expr {
            if self.reader.is_function(&call.func, "debugged") {
                *expr = call.args[0].clone();
            }
        }
        visit_mut::visit_expr_mut(self, expr);
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        if call.method == "to_string" {
            let receiver = bare(&call.receiver);
            let checked = self.reader.checked(receiver).map(|(_, checked)| checked);
            *call.receiver = checked.unwrap_or(receiver).clone();
        }
        visit_mut::visit_expr_method_call_mut(self, call);
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

/// `x` in `x.to_string()`, also borrowed and before other methods. `x` is made of names, fields, calls
/// and the like: the macros promise no more.
fn to_string_receiver(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Reference(reference) if reference.mutability.is_none() => {
            to_string_receiver(&reference.expr)
        }
        Expr::Paren(inner) => to_string_receiver(&inner.expr),
        expr => chain(expr)?.into_iter().rev().find_map(|link| match link {
            Expr::MethodCall(call) if call.method == "to_string" && call.args.is_empty() => {
                Some(&*call.receiver)
            }
            _ => None,
        }),
    }
}

/// The expression, what it is a method or field of, and so on to the first.
fn chain(expr: &Expr) -> Option<Vec<&Expr>> {
    let mut links = vec![expr];
    loop {
        links.push(match links.last()? {
            Expr::MethodCall(call) if call.turbofish.is_none() => &call.receiver,
            Expr::Field(field) => &field.base,
            Expr::Index(index) => &index.expr,
            Expr::Call(call) => &call.func,
            Expr::Try(operand) => &operand.expr,
            Expr::Await(operand) => &operand.base,
            Expr::Paren(_) | Expr::Tuple(_) | Expr::Array(_) => return Some(links),
            Expr::Path(path) if !text(path).contains('<') => return Some(links),
            // The call of a formatting macro, whose arguments are checked, is none of these.
            _ => return None,
        });
    }
}

/// A macro call that is a statement, as an expression.
fn expr(call: &StmtMacro) -> Expr {
    Expr::Macro(ExprMacro { attrs: Vec::new(), mac: call.mac.clone() })
}

/// True if `tokens` name `wanted` anywhere.
fn names(tokens: &TokenStream, wanted: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == wanted,
        TokenTree::Group(group) => names(&group.stream(), wanted),
        _ => false,
    })
}
