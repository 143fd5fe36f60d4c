//! Writes tokens: the delegate call, and the check around an argument.

use proc_macro2::{Delimiter, Ident, Literal, Spacing, Span, TokenStream, TokenTree};

use super::format::Bound;
use super::guard;
use super::operand::{is_operand, one_operand, with_fragments_kept};
use crate::tokens::{group, is_fragment, is_punct, located, path_separator, punct};

/// How an argument is handed to the check: the method of `Arg` in `runtime/src/check/mod.rs`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Method {
    /// An argument of `format_args!`, by the traits that print it.
    Display,
    Numeric,
    Debug,
    AlternateDebug,
    DisplayAndDebug,
    /// `{:p}`
    Pointer,
    /// An argument of a format string that could not be read.
    Any,
    /// A field of `tracing` or a key-value of `log`, by how it is recorded.
    DisplayValue,
    DebugValue,
    SerializeValue,
    PlainValue,
    /// A variable that the expansion binds, printed by `{:?}`.
    DebugText,
    /// The receiver of `to_string`.
    ToString,
}

impl Method {
    fn name(self) -> &'static str {
        match self {
            Method::Display => "log_safe_display",
            Method::Numeric => "log_safe_numeric",
            Method::Debug => "log_safe_debug",
            Method::AlternateDebug => "log_safe_alternate_debug",
            Method::DisplayAndDebug => "log_safe_display_and_debug",
            Method::Pointer => "log_safe_pointer",
            Method::Any => "log_safe_any",
            Method::DisplayValue => "log_safe_display_value",
            Method::DebugValue => "log_safe_debug_value",
            Method::SerializeValue => "log_safe_serialize_value",
            Method::PlainValue => "log_safe_plain_value",
            Method::DebugText => "log_safe_debug_text",
            Method::ToString => "log_safe_to_string",
        }
    }

    /// The method for a value behind the sigil `?` or `%`.
    pub(super) fn of_sigil(sigil: Option<&TokenTree>) -> Option<Self> {
        match sigil {
            sigil if is_punct(sigil, '?') => Some(Method::DebugValue),
            sigil if is_punct(sigil, '%') => Some(Method::DisplayValue),
            _ => None,
        }
    }

    /// The method that checks a value for the same trait, if there is one.
    pub(super) fn of_value(self) -> Option<Self> {
        match self {
            Method::Display => Some(Method::DisplayValue),
            Method::Debug => Some(Method::DebugValue),
            _ => None,
        }
    }

    fn is_value(self) -> bool {
        matches!(
            self,
            Method::DisplayValue
                | Method::DebugValue
                | Method::SerializeValue
                | Method::PlainValue
                | Method::DebugText
                | Method::ToString
        )
    }
}

/// Writes expansions that name items of the runtime crate.
pub(crate) struct Writer {
    /// `$crate::__private`, from the `macro_rules!` that the user called.
    private: Vec<TokenTree>,
}

impl Writer {
    pub(crate) fn new(private: TokenStream) -> Self {
        Writer { private: private.into_iter().collect() }
    }

    /// `$crate::__private::delegate!(arguments)`
    pub(super) fn delegate(&self, delegate: TokenStream, arguments: Vec<TokenTree>) -> TokenStream {
        let span = Span::call_site();
        let mut out = self.private.clone();
        out.extend(path_separator(span));
        out.extend(delegate);
        out.push(punct('!', Spacing::Alone, span));
        out.push(group(Delimiter::Parenthesis, arguments, span));
        out.into_iter().collect()
    }

    /// `*($crate::__private::arg)(&argument).method()`, and for a value that in
    /// `*<&_ as $crate::__private::Value>::get(&…)`.
    ///
    /// The first and the last token carry the positions of the argument's first and last: rustc
    /// takes the span of an expression from there, and points at the argument as the user wrote
    /// it. All carry the hygiene of the macro, so that no lint takes them for the user's.
    pub(super) fn argument(&self, argument: Vec<TokenTree>, method: Method) -> Vec<TokenTree> {
        let (Some(first), Some(last)) = (argument.first(), argument.last()) else {
            return argument;
        };
        let (first, last) = (located(first.span()), located(last.span()));
        self.spanned(argument, method, first, last)
    }

    /// [`argument`](Self::argument), at a given place.
    fn spanned(
        &self,
        argument: Vec<TokenTree>,
        method: Method,
        first: Span,
        last: Span,
    ) -> Vec<TokenTree> {
        let mut out = Vec::with_capacity(self.private.len() + 8);
        if method != Method::Any {
            out.push(punct('*', Spacing::Alone, first));
        }
        if !method.is_value() {
            self.checked(argument, method, first, last, &mut out);
            return out;
        }
        out.push(punct('<', Spacing::Alone, first));
        out.push(punct('&', Spacing::Alone, first));
        out.push(Ident::new("_", last).into());
        out.push(Ident::new("as", first).into());
        self.path(&["Value"], first, &mut out);
        out.push(punct('>', Spacing::Joint, first));
        out.extend(path_separator(first));
        out.push(Ident::new("get", first).into());
        let mut checked = vec![punct('&', Spacing::Alone, first)];
        self.checked(argument, method, first, last, &mut checked);
        out.push(group(Delimiter::Parenthesis, checked, last));
        out
    }

    /// `($crate::__private::arg)(&argument).method()`
    fn checked(
        &self,
        argument: Vec<TokenTree>,
        method: Method,
        first: Span,
        last: Span,
        out: &mut Vec<TokenTree>,
    ) {
        // `{:p}` reads nothing behind a guard.
        let prints_content = method != Method::Pointer;
        let is_held = prints_content && guard::is_held(&argument);
        let argument = if prints_content { self.operand(argument) } else { argument };
        let mut reference = reference(argument, first);
        if is_held {
            reference = self.guarded("guarded", reference, first, last);
        }
        out.push(self.function("arg", first));
        out.push(group(Delimiter::Parenthesis, reference, last));
        out.extend(call(method.name(), first, last));
    }

    /// `*operand` as `**($crate::__private::operand)(&operand).log_safe_guarded()`, where the type
    /// of the operand is seen.
    fn operand(&self, argument: Vec<TokenTree>) -> Vec<TokenTree> {
        let wrapped = guard::wrap_operand(&argument, &|operand| {
            let (Some(first), Some(last)) = (operand.first(), operand.last()) else {
                return Vec::new();
            };
            let (first, last) = (located(first.span()), located(last.span()));
            let mut out = vec![punct('*', Spacing::Alone, first)];
            let reference = match operand {
                [leading, ..] if is_fragment(leading) => reference(operand.to_vec(), first),
                // What `*` binds to, `&` binds to.
                operand => {
                    let mut out = vec![punct('&', Spacing::Alone, first)];
                    out.extend(with_fragments_kept(operand.to_vec()));
                    out
                }
            };
            out.extend(self.guarded("operand", reference, first, last));
            out
        });
        wrapped.unwrap_or(argument)
    }

    /// `($crate::__private::function)(reference).log_safe_guarded()`
    fn guarded(
        &self,
        function: &str,
        reference: Vec<TokenTree>,
        first: Span,
        last: Span,
    ) -> Vec<TokenTree> {
        let mut out = vec![self.function(function, first)];
        out.push(group(Delimiter::Parenthesis, reference, last));
        out.extend(call("log_safe_guarded", first, last));
        out
    }

    /// `($crate::__private::debugged)(value)`, of a value that is printed by `{:?}`.
    pub(super) fn debugged(&self, value: Vec<TokenTree>) -> Vec<TokenTree> {
        let span = located(value.first().map_or_else(Span::call_site, TokenTree::span));
        let last = located(value.last().map_or_else(Span::call_site, TokenTree::span));
        vec![self.function("debugged", span), group(Delimiter::Parenthesis, value, last)]
    }

    /// `*($crate::__private::debugged)(&operand)`, of a place that is printed by `{:?}`.
    pub(super) fn debug_operand(&self, operand: Vec<TokenTree>) -> Vec<TokenTree> {
        let Some(first) = operand.first() else { return operand };
        let span = located(first.span());
        let mut out = vec![punct('*', Spacing::Alone, span)];
        out.extend(self.debugged(reference(operand, span)));
        out
    }

    /// [`argument`](Self::argument), or the argument as it is where nothing formats it.
    pub(super) fn argument_or_bare(
        &self,
        argument: Vec<TokenTree>,
        method: Option<Method>,
    ) -> Vec<TokenTree> {
        match method {
            Some(method) => self.argument(argument, method),
            None => argument,
        }
    }

    /// `$crate::__private::core::concat!(text)`
    pub(super) fn concat(&self, text: Vec<TokenTree>) -> Vec<TokenTree> {
        let span = located(text.first().map_or_else(Span::call_site, TokenTree::span));
        let mut out = self.core_macro("concat", span);
        out.push(group(Delimiter::Parenthesis, text, span));
        out
    }

    /// `$crate::__private::core::format_args!(arguments)`
    ///
    /// A user's macro of that name could format anything, whatever its arguments are: the call
    /// goes to the real one.
    pub(super) fn format_args(&self, arguments: Vec<TokenTree>, span: Span) -> Vec<TokenTree> {
        let mut call = self.core_macro("format_args", located(span));
        call.push(group(Delimiter::Parenthesis, arguments, span));
        call
    }

    /// `"{}", *($crate::__private::arg)(&$crate::__private::core::format_args!(message)).method()`:
    /// a message that this crate cannot read.
    ///
    /// rustc reports what is wrong with it, at the place that the user wrote. `fmt::Arguments` is
    /// never proved, so should rustc accept the message, the check rejects it.
    pub(super) fn unread(&self, message: Vec<TokenTree>) -> Vec<TokenTree> {
        let span = located(message.first().map_or_else(Span::call_site, TokenTree::span));
        let arguments = self.format_args(message, span);
        let mut out = placeholder(span);
        out.extend(self.argument(arguments, Method::Display));
        out
    }

    /// `"{}", match (values) { (names) => { $crate::__private::core::format_args!(message) } }`
    pub(super) fn bound_arguments(&self, bound: Bound, message: Vec<TokenTree>) -> Vec<TokenTree> {
        let span = located(message.first().map_or_else(Span::call_site, TokenTree::span));
        let mut out = placeholder(span);
        out.extend(bind(bound, self.format_args(message, span)));
        out
    }

    /// `$crate::__private::Held { value: argument, proof: |value| {
    /// <&_ as $crate::__private::Value>::get(&($crate::__private::arg)(value).method()); } }.value`
    ///
    /// rustc extends the life of what stands in a struct expression, and not of what is passed to
    /// a function. So the argument is a field of a struct, and a function in the other field, which
    /// never runs, proves its type.
    pub(super) fn held(&self, argument: Vec<TokenTree>, method: Method) -> Vec<TokenTree> {
        let (Some(first), Some(last)) = (argument.first(), argument.last()) else {
            return argument;
        };
        let (first, last) = (located(first.span()), located(last.span()));
        let name = || TokenTree::from(Ident::new("__log_safe_value", first));
        let colon = || punct(':', Spacing::Alone, first);
        let bar = || punct('|', Spacing::Alone, first);

        let mut value = vec![name()];
        if guard::is_held(&argument) {
            value = self.guarded("guarded", value, first, last);
        }
        let mut statement = self.spanned(value, method, first, last);
        // Without the `*`, which would copy what it proves.
        statement.remove(0);
        statement.push(punct(';', Spacing::Alone, last));
        let closure = vec![bar(), name(), bar(), group(Delimiter::Brace, statement, last)];

        let mut fields: Vec<TokenTree> = vec![Ident::new("value", first).into(), colon()];
        fields.extend(one_operand(argument));
        fields.extend([punct(',', Spacing::Alone, last), Ident::new("proof", first).into()]);
        fields.push(colon());
        fields.extend(closure);

        let mut out = Vec::new();
        self.path(&["Held"], first, &mut out);
        out.push(group(Delimiter::Brace, fields, last));
        out.extend([punct('.', Spacing::Alone, last), Ident::new("value", last).into()]);
        out
    }

    /// What a variable of the expansion is bound to: the variable of the user, checked by each
    /// method, or `($crate::__private::count)(&variable)` for a width or a precision.
    ///
    /// The check is a bound on the binding, not on what is formatted: it holds as well where the
    /// macro that is called makes a new format string out of the one it is given.
    pub(super) fn binding(&self, variable: &Ident, methods: Vec<Method>) -> Vec<TokenTree> {
        let span = located(variable.span());
        let name = || vec![variable.clone().into()];
        let checked = methods.into_iter().map(|method| {
            let mut value = self.argument(name(), method);
            // Without the `*`: the binding is a reference.
            value.remove(0);
            value
        });
        let mut checked: Vec<Vec<TokenTree>> = checked.collect();
        match checked.len() {
            0 => {
                let arguments = reference(name(), span);
                vec![self.function("count", span), group(Delimiter::Parenthesis, arguments, span)]
            }
            1 => checked.remove(0),
            _ => {
                let comma = || punct(',', Spacing::Alone, span);
                let all = checked.into_iter().flat_map(|value| value.into_iter().chain([comma()]));
                let all = group(Delimiter::Parenthesis, all.collect(), span);
                let mut first = Literal::u8_unsuffixed(0);
                first.set_span(span);
                vec![all, punct('.', Spacing::Alone, span), first.into()]
            }
        }
    }

    /// `$crate::__private::core::name!`
    fn core_macro(&self, name: &str, span: Span) -> Vec<TokenTree> {
        let mut out = Vec::new();
        self.path(&["core", name], span, &mut out);
        out.push(punct('!', Spacing::Alone, span));
        out
    }

    /// `($crate::__private::function)`. Without the parentheses the expression would begin at
    /// `$crate`, which is of another macro than the argument, and rustc could not join the two.
    fn function(&self, name: &str, span: Span) -> TokenTree {
        let mut path = Vec::with_capacity(self.private.len() + 3);
        self.path(&[name], span, &mut path);
        group(Delimiter::Parenthesis, path, span)
    }

    /// `$crate::__private::segments`
    pub(super) fn path(&self, segments: &[&str], span: Span, out: &mut Vec<TokenTree>) {
        out.extend(self.private.iter().cloned());
        for segment in segments {
            out.extend(path_separator(span));
            out.push(Ident::new(segment, span).into());
        }
    }
}

/// `.method()`
fn call(method: &str, first: Span, last: Span) -> [TokenTree; 3] {
    [
        punct('.', Spacing::Alone, first),
        Ident::new(method, first).into(),
        group(Delimiter::Parenthesis, Vec::new(), last),
    ]
}

/// `"{}",`
fn placeholder(span: Span) -> Vec<TokenTree> {
    let mut literal = Literal::string("{}");
    literal.set_span(span);
    vec![literal.into(), punct(',', Spacing::Alone, span)]
}

/// `match (values,) { (names,) => { call } }`
///
/// A macro that is called with braces at the end of a block may expand to statements or to an
/// expression, as the call of the user may.
pub(super) fn bind(bound: Bound, call: Vec<TokenTree>) -> Vec<TokenTree> {
    let Some(span) = bound.names.first().map(Ident::span) else { return call };
    let (mut names, mut values) = (Vec::new(), Vec::new());
    for (name, value) in bound.names.into_iter().zip(bound.values) {
        names.extend([name.into(), punct(',', Spacing::Alone, span)]);
        values.extend(value);
        values.push(punct(',', Spacing::Alone, span));
    }
    let arm = vec![
        group(Delimiter::Parenthesis, names, span),
        punct('=', Spacing::Joint, span),
        punct('>', Spacing::Alone, span),
        group(Delimiter::Brace, call, span),
    ];
    vec![
        Ident::new("match", span).into(),
        group(Delimiter::Parenthesis, values, span),
        group(Delimiter::Brace, arm, span),
    ]
}

/// `&argument`, in parentheses where the operator could bind to a part of it.
fn reference(argument: Vec<TokenTree>, span: Span) -> Vec<TokenTree> {
    let argument = with_fragments_kept(argument);
    let mut out = vec![punct('&', Spacing::Alone, span)];
    if is_operand(&argument) {
        out.extend(argument);
    } else {
        out.push(group(Delimiter::Parenthesis, argument, span));
    }
    out
}

/// `compile_error!`, at `span` or at the macro call.
pub(super) fn error(span: Option<Span>, message: &str) -> TokenStream {
    let span = span.unwrap_or_else(Span::call_site);
    let mut literal = Literal::string(message);
    literal.set_span(span);
    let mut out: Vec<TokenTree> = Vec::new();
    out.extend(path_separator(span));
    out.push(Ident::new("core", span).into());
    out.extend(path_separator(span));
    out.push(Ident::new("compile_error", span).into());
    out.push(punct('!', Spacing::Alone, span));
    out.push(group(Delimiter::Brace, vec![literal.into()], span));
    out.into_iter().collect()
}
