//! `checked!(any::macro!(…))`: the arguments of a macro that this crate has never heard of.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

use super::split::{Piece, split};
use super::template::string_value;
use super::write::{self, Method, Writer};
use super::{format, is_punct, label};

/// Checks `path::name!(leading, "format string", arguments…; "key" => value, …)`.
pub(super) fn check(writer: &Writer, call: Vec<TokenTree>) -> TokenStream {
    let mut call = call;
    if is_punct(call.last(), ';') {
        call.pop();
    }
    let Some(TokenTree::Group(arguments)) =
        call.last().cloned().filter(|_| format::macro_call(&call).is_some())
    else {
        let span = call.first().map(TokenTree::span);
        return write::error(
            span,
            "expected a macro call: `log_safe::checked!(my_crate::audit!(\"…\", x))`",
        );
    };
    call.pop();
    let checked = match self::arguments(writer, split(arguments.stream().into_iter().collect())) {
        Ok(checked) => checked,
        Err((span, message)) => return write::error(span, message),
    };
    let mut group = Group::new(arguments.delimiter(), checked.into_iter().collect());
    group.set_span(arguments.span());
    call.push(group.into());
    call.into_iter().collect()
}

type Refusal = (Option<Span>, &'static str);

fn arguments(writer: &Writer, mut pieces: Vec<Piece>) -> Result<Vec<TokenTree>, Refusal> {
    let start = |piece: &Piece| piece.tokens.first().map(TokenTree::span);
    let end = pieces.iter().position(|piece| is_punct(piece.separator.as_ref(), ';'));
    let key_values = pieces.split_off(end.map_or(pieces.len(), |last| last + 1));

    let mut template = pieces
        .iter()
        .position(|piece| text(piece).is_some())
        .or_else(|| pieces.iter().position(may_be_text));
    // A text without placeholders takes no arguments: it stands before the format string.
    if let Some(first) = template {
        let mut after = pieces[first + 1..].iter();
        if has_braces(&pieces[first]) {
            if let Some(second) = after.find(|piece| has_braces(piece)) {
                return Err((
                    start(second),
                    "a second string with placeholders: log-safe does not know which of them is \
                     the format string",
                ));
            }
        } else if after.next().is_some_and(may_be_text) {
            template = Some(first + 1);
        }
    }
    let Some(template) = template else {
        let Some(first) = pieces.first().or(key_values.first()) else { return Ok(Vec::new()) };
        return Err((
            start(first),
            "no format string: `checked!` reads the grammar of `format_args!`, behind at most one \
             argument that is not printed",
        ));
    };
    let mut format = pieces.split_off(template);
    // What the format string captures becomes an argument, before the `;`.
    let end = format
        .last_mut()
        .and_then(|last| last.separator.take_if(|separator| is_punct(Some(separator), ';')));
    if let Some(field) = pieces.iter().find(|piece| is_field(&piece.tokens)) {
        return Err((
            start(field),
            "expected one argument that is not printed: log-safe does not know whether the macro \
             prints this (for `tracing`'s, there is `log_safe::tracing`)",
        ));
    }
    if let Some(second) = pieces.iter().filter(|piece| label(&piece.tokens).is_none()).nth(1) {
        return Err((
            start(second),
            "a second argument before the format string: log-safe does not know whether the macro \
             prints it, as `assert_eq!` does",
        ));
    }

    let mut out = format::unprinted(writer, pieces);
    out.extend(format::check(writer, format));
    out.extend(end);
    for piece in key_values {
        let at = start(&piece);
        let tokens = key_value(writer, piece.tokens).ok_or((
            at,
            "expected `key => value`: log-safe does not know how the macro prints this",
        ))?;
        out.extend(tokens);
        out.extend(piece.separator);
    }
    Ok(out)
}

/// Whether it is written as `tracing` writes its fields: `?field`, `%field`, `field = value`, `{ … }`.
fn is_field(tokens: &[TokenTree]) -> bool {
    let tokens = without_limits(tokens);
    let mut at = 0;
    while matches!(tokens.get(at), Some(TokenTree::Ident(_))) && is_punct(tokens.get(at + 1), '.') {
        at += 2;
    }
    let is_assignment = is_punct(tokens.get(at + 1), '=') && !is_punct(tokens.get(at + 2), '=');
    is_assignment
        || is_punct(tokens.first(), '?')
        || is_punct(tokens.first(), '%')
        || matches!(&*tokens, [TokenTree::Group(group)] if is_fields(group))
}

/// Without the limits of fragments, through which rustc sees.
fn without_limits(tokens: &[TokenTree]) -> Vec<TokenTree> {
    let open = |token: &TokenTree| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            without_limits(&group.stream().into_iter().collect::<Vec<_>>())
        }
        _ => vec![token.clone()],
    };
    tokens.iter().flat_map(open).collect()
}

fn is_fields(group: &Group) -> bool {
    group.delimiter() == Delimiter::Brace
        && split(group.stream().into_iter().collect())
            .iter()
            .any(|piece| !is_punct(piece.separator.as_ref(), ';') && is_field(&piece.tokens))
}

/// The value of a string literal.
fn text(piece: &Piece) -> Option<String> {
    format::literal(&piece.tokens).and_then(|literal| string_value(&literal.to_string()))
}

/// A string literal, or what can expand to one.
fn may_be_text(piece: &Piece) -> bool {
    match format::literal(&piece.tokens) {
        Some(_) => text(piece).is_some(),
        None => format::is_format_string(&piece.tokens),
    }
}

fn has_braces(piece: &Piece) -> bool {
    text(piece).is_some_and(|text| text.contains('{'))
}

/// `"key" => value`, as `slog` writes it, with `%value` and `?value`.
fn key_value(writer: &Writer, mut tokens: Vec<TokenTree>) -> Option<Vec<TokenTree>> {
    let arrow = tokens
        .windows(2)
        .position(|pair| is_punct(pair.first(), '=') && is_punct(pair.get(1), '>'))?;
    let mut value = tokens.split_off(arrow + 2);
    let method = match value.first() {
        sigil if is_punct(sigil, '?') => Method::DebugValue,
        sigil if is_punct(sigil, '%') => Method::DisplayValue,
        // `#%` and `#?`, and whatever comes after them.
        sigil if is_punct(sigil, '#') => return None,
        Some(_) => Method::PlainValue,
        None => return None,
    };
    if method != Method::PlainValue {
        tokens.push(value.remove(0));
    }
    tokens.extend(format::expression(writer, value, Some(method)));
    Some(tokens)
}
