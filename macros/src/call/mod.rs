//! The call path: one call of a `safe_*!` macro, its arguments checked, handed on to the macro it
//! stands for.
//!
//! Tokens are split, not parsed: what the user wrote reaches the delegate as written, save that
//! each argument that will be formatted is passed through `arg` (see `runtime/src/check.rs`).
//!
//! * [`split`] finds the commas that separate arguments,
//! * [`template`] reads a format string: which argument is printed how,
//! * [`format`] checks the arguments of `format_args!`, wherever they stand,
//! * [`checked`] does so for the macros of others,
//! * [`log`] and [`tracing`] know what the macros of those crates take besides,
//! * [`write`] writes tokens.

mod checked;
mod format;
mod log;
mod split;
pub(crate) mod template;
#[cfg(test)]
mod tests;
mod tracing;
mod write;

use proc_macro2::{Group, Ident, Spacing, Span, TokenStream, TokenTree};

#[cfg(feature = "tracing")]
pub(crate) use self::split::Piece;
pub(crate) use self::split::split;
#[cfg(feature = "tracing")]
pub(crate) use self::tracing::instrument_fields;
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
        "write" => format::check_behind(&writer, 1, split::split(arguments)),
        "checked" => return checked::check(&writer, arguments),
        _ => return write::error(None, "`call!` is private to log-safe: use a `safe_*!` macro"),
    };
    writer.delegate(delegate, checked)
}

/// Expands `path { … }` to `path! { $ … }`.
pub(crate) fn dollar(input: TokenStream) -> TokenStream {
    let at_call = |character| write::punct(character, Spacing::Alone, Span::call_site());
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

/// An expression that is not printed itself: what is formatted in it is checked. In parentheses where
/// it could be taken for more than one.
#[cfg(feature = "tracing")]
pub(crate) fn unprinted_value(writer: &Writer, value: Vec<TokenTree>) -> TokenStream {
    let value = format::nested(writer, value);
    match &*value {
        [] => TokenStream::new(),
        [TokenTree::Ident(_) | TokenTree::Literal(_)] => value.into_iter().collect(),
        [first, ..] => {
            let mut group =
                Group::new(proc_macro2::Delimiter::Parenthesis, value.iter().cloned().collect());
            group.set_span(Span::mixed_site().located_at(first.span()));
            TokenTree::from(group).into()
        }
    }
}

/// Checks what is formatted inside an expression. `private`: the path of `__private`.
pub(crate) fn check_nested(private: &TokenStream, expression: Vec<TokenTree>) -> TokenStream {
    format::nested(&Writer::new(private.clone()), expression).into_iter().collect()
}

fn is_punct(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}

/// `name: …`, and not the path `name::…`. In `parent: ::core::…` the colons are three.
fn label(tokens: &[TokenTree]) -> Option<&Ident> {
    match tokens {
        [TokenTree::Ident(name), TokenTree::Punct(colon), rest @ ..] => {
            let is_path = colon.spacing() == Spacing::Joint && is_punct(rest.first(), ':');
            (colon.as_char() == ':' && !is_path).then_some(name)
        }
        _ => None,
    }
}
