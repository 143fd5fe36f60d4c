//! Writes tokens: the delegate call, and the check around an argument.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// How an argument is handed to the check: the method of `Arg` in `runtime/src/check.rs`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Method {
    /// An argument of `format_args!`, by the traits that print it.
    Display,
    Numeric,
    Debug,
    AlternateDebug,
    DisplayAndDebug,
    /// An argument of a format string that could not be read.
    Any,
    /// A field of `tracing` or a key-value of `log`, by how it is recorded.
    DisplayValue,
    DebugValue,
    SerializeValue,
    PlainValue,
}

impl Method {
    fn name(self) -> &'static str {
        match self {
            Method::Display => "log_safe_display",
            Method::Numeric => "log_safe_numeric",
            Method::Debug => "log_safe_debug",
            Method::AlternateDebug => "log_safe_alternate_debug",
            Method::DisplayAndDebug => "log_safe_display_and_debug",
            Method::Any => "log_safe_any",
            Method::DisplayValue => "log_safe_display_value",
            Method::DebugValue => "log_safe_debug_value",
            Method::SerializeValue => "log_safe_serialize_value",
            Method::PlainValue => "log_safe_plain_value",
        }
    }

    fn is_value(self) -> bool {
        matches!(
            self,
            Method::DisplayValue | Method::DebugValue | Method::SerializeValue | Method::PlainValue
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
        out.push(self.function("arg", first));
        out.push(group(Delimiter::Parenthesis, reference(argument, first), last));
        out.push(punct('.', Spacing::Alone, first));
        out.push(Ident::new(method.name(), first).into());
        out.push(group(Delimiter::Parenthesis, Vec::new(), last));
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

    /// `($crate::__private::arguments)($crate::__private::core::format_args!(arguments))`
    ///
    /// A user's macro of that name could format anything, whatever its arguments are: the call
    /// goes to the real one.
    pub(super) fn nested_arguments(&self, arguments: Vec<TokenTree>) -> Vec<TokenTree> {
        let Some(span) = arguments.first().map(|arguments| located(arguments.span())) else {
            return arguments;
        };
        let mut call = self.core_macro("format_args", span);
        call.extend(arguments);
        vec![self.function("arguments", span), group(Delimiter::Parenthesis, call, span)]
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

/// An argument that nothing formats, in parentheses where rustc could see more than one: what
/// follows would be counted wrongly, and printed unchecked.
pub(super) fn alone(argument: Vec<TokenTree>) -> Vec<TokenTree> {
    let is_one = argument.iter().all(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() != ',',
        // rustc sees through the limits of a fragment.
        TokenTree::Group(group) => group.delimiter() != Delimiter::None,
        TokenTree::Ident(_) | TokenTree::Literal(_) => true,
    });
    match argument.first() {
        Some(first) if !is_one => {
            let span = located(first.span());
            vec![group(Delimiter::Parenthesis, argument, span)]
        }
        _ => argument,
    }
}

/// `&argument`, in parentheses where the operator could bind to a part of it.
fn reference(argument: Vec<TokenTree>, span: Span) -> Vec<TokenTree> {
    let mut out = vec![punct('&', Spacing::Alone, span)];
    if is_postfix(&argument) {
        out.extend(argument);
    } else {
        out.push(group(Delimiter::Parenthesis, argument, span));
    }
    out
}

/// True for paths, calls, fields, `?` and the like, of which `&` takes the whole. Without the
/// parentheses rustc sees nothing but the user's own tokens there, and points at them.
fn is_postfix(argument: &[TokenTree]) -> bool {
    argument.iter().all(|token| match token {
        TokenTree::Punct(punct) => match punct.as_char() {
            ':' | '?' => true,
            // `..` is an operator.
            '.' => punct.spacing() == Spacing::Alone,
            _ => false,
        },
        TokenTree::Ident(ident) => ident != "as",
        TokenTree::Literal(_) => true,
        // A fragment holds any expression, and before 1.87 rustc forgets its limits.
        TokenTree::Group(group) => group.delimiter() != Delimiter::None,
    })
}

/// The position of a token of the user's, with the hygiene of this macro.
fn located(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

pub(super) fn punct(character: char, spacing: Spacing, span: Span) -> TokenTree {
    let mut punct = Punct::new(character, spacing);
    punct.set_span(span);
    punct.into()
}

fn path_separator(span: Span) -> [TokenTree; 2] {
    [punct(':', Spacing::Joint, span), punct(':', Spacing::Alone, span)]
}

fn group(delimiter: Delimiter, tokens: Vec<TokenTree>, span: Span) -> TokenTree {
    let mut group = Group::new(delimiter, tokens.into_iter().collect());
    group.set_span(span);
    group.into()
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
