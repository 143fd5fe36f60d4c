//! The call path: the arguments of one macro call are checked, and the macro is called with them.
//!
//! Tokens are split, not parsed. An argument that is formatted is passed through `arg` (see
//! `runtime/src/check/mod.rs`); everything else reaches the macro as the user wrote it.
//!
//! * [`split`] finds the commas that separate arguments,
//! * [`template`] reads a format string: which argument is printed by which trait,
//! * [`format`] checks the arguments of `format_args!`, at any depth,
//! * [`checked`] checks the arguments of a macro that this crate does not know,
//! * [`guard`] finds the arguments that hold a lock while they are printed,
//! * [`log`] and [`tracing`] know the rest of the grammar of those crates,
//! * [`operand`] keeps an expression together beside other tokens,
//! * [`write`] writes tokens. What several of them know of tokens is in `tokens.rs`.
//!
//! # Rules
//!
//! The tests in `ui-tests/*/rules` and `tests/tests/rules_*` refer to these by number.
//!
//! 1. An expression of the user appears exactly once, in place: in no closure and in no second
//!    branch. Moves, `?`, `.await`, `return` and laziness depend on it. (One exception: a variable
//!    that a format string of `checked!` names is borrowed once more, for its check.)
//! 2. The real macro of `log`, `tracing` or `core` is called: metadata, line numbers and level
//!    filters are those of that crate.
//! 3. The literal of a format string keeps its position, so that rustc points into it.
//! 4. What cannot be understood is passed on checked, or rejected; it is never passed on unchecked.
//! 5. A `format!`, `write!` or the like inside an argument is checked as the call itself is.
//! 6. Half a call still expands to a call of the real macro. No input panics.
//! 7. An expansion assumes nothing of the scope of the caller: its paths begin with `$crate`.
//! 8. No `syn`: a program may hold thousands of log calls.
//!
//! # Why nothing gets through
//!
//! This crate must not decide what rustc or a facade will print by imitating them and hoping that
//! the two agree. What it writes is such that a disagreement is a compile error:
//!
//! * Each expression of the user is a checked argument, or nothing formats it and it is one
//!   operand ([`operand::one_operand`]), which cannot join with the tokens beside it. So rustc sees
//!   as many arguments as this crate does.
//! * A captured variable becomes an argument of its own only behind a format string in which every
//!   use was resolved to an argument that the user wrote, or to a variable that it names. Where
//!   rustc would reject the string, it still does.
//! * A format string that cannot be read is passed to `format_args!` inside a check that
//!   [`fmt::Arguments`](core::fmt::Arguments) never passes ([`Writer::unread`]). rustc reports what
//!   is wrong with the string; should it accept the string, the check rejects it.

mod checked;
mod format;
mod guard;
mod log;
mod operand;
mod split;
pub(crate) mod template;
#[cfg(test)]
mod tests;
pub(crate) mod tracing;
mod write;

use proc_macro2::{Group, Spacing, Span, TokenStream, TokenTree};

use crate::tokens::punct;

pub(crate) use self::split::split;
pub(crate) use self::write::Writer;

/// Expands `[path of __private] (delegate) grammar arguments…`, as `runtime/src/macros.rs` writes
/// it.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut input = input.into_iter();
    let (
        Some(TokenTree::Group(private)),
        Some(TokenTree::Group(delegate)),
        Some(TokenTree::Ident(grammar)),
    ) = (input.next(), input.next(), input.next())
    else {
        return write::error(None, "`call!` is private to log-safe: use a `safe_*!` macro");
    };
    let writer = Writer::new(private.stream());
    let arguments: Vec<TokenTree> = input.collect();
    let grammar = grammar.to_string();
    let mut delegate = delegate.stream();
    let checked = match grammar.as_str() {
        "log" => log::check_and_level(&writer, arguments, &mut delegate),
        "event" => tracing::check(&writer, arguments, 0),
        "event_level" | "span" | "record" => tracing::check(&writer, arguments, 1),
        "span_level" => tracing::check(&writer, arguments, 2),
        "format" => format::check(&writer, split::split(arguments)),
        "format_args" => format::check_kept(&writer, split::split(arguments)),
        "write" => format::check_behind(&writer, 1, split::split(arguments)),
        "checked" => return checked::check(&writer, arguments),
        _ => return write::error(None, "`call!` is private to log-safe: use a `safe_*!` macro"),
    };
    writer.delegate(delegate, checked)
}

/// Expands `path { … }` to `path! { $ … }`.
pub(crate) fn with_dollar(input: TokenStream) -> TokenStream {
    let at_call = |character| punct(character, Spacing::Alone, Span::call_site());
    let mut out = Vec::new();
    for token in input {
        let TokenTree::Group(group) = token else {
            out.push(token);
            continue;
        };
        let arguments = core::iter::once(at_call('$')).chain(group.stream()).collect();
        out.push(at_call('!'));
        out.push(Group::new(group.delimiter(), arguments).into());
    }
    out.into_iter().collect()
}

/// Checks what is formatted inside an expression. `private`: the path of `__private`.
pub(crate) fn check_nested(private: &TokenStream, expression: Vec<TokenTree>) -> TokenStream {
    format::nested(&Writer::new(private.clone()), expression).into_iter().collect()
}
