//! `checked!(any::macro!(…))`: the arguments of a macro that this crate has never heard of.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

use super::format::{self, Bound, Message, Unread};
use super::split::{Piece, split};
use super::template::string_value;
use super::write::{self, Method, Writer};
use crate::tokens::{contents, flattened, group, is_punct, label, literal, macro_call};

/// Checks `path::name!(leading, "format string", arguments…; "key" => value, …)`.
pub(super) fn check(writer: &Writer, call: Vec<TokenTree>) -> TokenStream {
    let mut call = call;
    if is_punct(call.last(), ';') {
        call.pop();
    }
    let Some(TokenTree::Group(outer)) =
        call.last().cloned().filter(|_| macro_call(&call).is_some())
    else {
        let span = call.first().map(TokenTree::span);
        return write::error(
            span,
            "expected a macro call: `log_safe::checked!(my_crate::audit!(\"…\", x))`",
        );
    };
    call.pop();
    let pieces = split(contents(&outer));
    let arguments = match Arguments::read(pieces).and_then(|read| read.check(writer)) {
        Ok(arguments) => arguments,
        Err(Rejection::At(span, message)) => return write::error(span, message),
        // The macro may take a literal only: what rustc says of the message must not depend on it.
        Err(Rejection::Unread(message)) => {
            let arguments = writer.unread(message);
            return writer.format_args(arguments, outer.span()).into_iter().collect();
        }
    };
    let Checked { bound, tokens } = arguments;
    let is_bound = !bound.names.is_empty();
    let delimiter = if is_bound { Delimiter::Brace } else { outer.delimiter() };
    call.push(group(delimiter, tokens, outer.span()));
    write::bind(bound, call).into_iter().collect()
}

/// Why a call is rejected.
enum Rejection {
    At(Option<Span>, &'static str),
    /// The format string cannot be read.
    Unread(Vec<TokenTree>),
}

/// The arguments of a macro that this crate does not know.
struct Arguments {
    leading: Vec<Piece>,
    message: Vec<Piece>,
    /// The `;` behind the message.
    end: Option<TokenTree>,
    key_values: Vec<Piece>,
}

/// The arguments that the macro is called with.
struct Checked {
    bound: Bound,
    tokens: Vec<TokenTree>,
}

impl Arguments {
    fn read(mut pieces: Vec<Piece>) -> Result<Self, Rejection> {
        let end = pieces.iter().position(|piece| is_punct(piece.separator.as_ref(), ';'));
        let key_values = pieces.split_off(end.map_or(pieces.len(), |last| last + 1));
        let template = match template(&pieces)? {
            Some(template) => template,
            None if pieces.is_empty() && key_values.is_empty() => 0,
            None => {
                return Err(Rejection::At(
                    pieces.first().or(key_values.first()).and_then(start),
                    "no format string: `checked!` reads the grammar of `format_args!`, behind at \
                     most one argument that is not printed",
                ));
            }
        };
        let mut message = pieces.split_off(template);
        // What the format string captures becomes an argument, before the `;`.
        let end = message
            .last_mut()
            .and_then(|last| last.separator.take_if(|separator| is_punct(Some(separator), ';')));
        // A comma before the `;` is a trailing one.
        if end.is_some() && message.last().is_some_and(|last| last.tokens.is_empty()) {
            message.pop();
        }
        if let Some(field) = pieces.iter().find(|piece| is_field(&piece.tokens)) {
            return Err(Rejection::At(
                start(field),
                "expected one argument that is not printed: log-safe does not know whether the \
                 macro prints this (for `tracing`'s, there is `log_safe::tracing`)",
            ));
        }
        if let Some(second) = pieces.iter().filter(|piece| label(&piece.tokens).is_none()).nth(1) {
            return Err(Rejection::At(
                start(second),
                "a second argument before the format string: log-safe does not know whether the \
                 macro prints it, as `assert_eq!` does",
            ));
        }
        Ok(Arguments { leading: pieces, message, end, key_values })
    }

    fn check(self, writer: &Writer) -> Result<Checked, Rejection> {
        let message =
            Message::read(self.message).map_err(|Unread(tokens)| Rejection::Unread(tokens))?;
        let mut tokens = format::unprinted(writer, self.leading);
        let (bound, message) = message.bound(writer);
        tokens.extend(message);
        tokens.extend(self.end);
        for piece in self.key_values {
            let at = start(&piece);
            let key_value = key_value(writer, piece.tokens).ok_or(Rejection::At(
                at,
                "expected `key => value`: log-safe does not know how the macro prints this",
            ))?;
            tokens.extend(key_value);
            tokens.extend(piece.separator);
        }
        Ok(Checked { bound, tokens })
    }
}

fn start(piece: &Piece) -> Option<Span> {
    piece.tokens.first().map(TokenTree::span)
}

/// Which of the arguments is the format string: the only text with placeholders. Without one, the
/// first text, or what may expand to a text behind it; then rustc captures nothing, and all that
/// follows is checked.
fn template(pieces: &[Piece]) -> Result<Option<usize>, Rejection> {
    if let Some(piece) = pieces.iter().find(|piece| text(piece).is_none() && has_braces(piece)) {
        return Err(Rejection::At(
            start(piece),
            "a string with placeholders in a group: log-safe does not know how the macro prints \
             this",
        ));
    }
    let mut with_placeholders =
        pieces.iter().enumerate().filter(|(_, piece)| has_braces(piece)).map(|(at, _)| at);
    if let Some(template) = with_placeholders.next() {
        if let Some(second) = with_placeholders.next() {
            return Err(Rejection::At(
                start(&pieces[second]),
                "a second string with placeholders: log-safe does not know which of them is the \
                 format string",
            ));
        }
        return Ok(Some(template));
    }
    let first = pieces
        .iter()
        .position(|piece| text(piece).is_some())
        .or_else(|| pieces.iter().position(may_be_text));
    Ok(first.map(|first| {
        let behind = pieces.get(first + 1).is_some_and(may_be_text);
        if behind && text(&pieces[first]).is_some() { first + 1 } else { first }
    }))
}

/// Whether it is written as `tracing` writes its fields: `?field`, `%field`, `field = value`, `{ … }`.
fn is_field(tokens: &[TokenTree]) -> bool {
    let tokens = flattened(tokens);
    let mut at = 0;
    while matches!(tokens.get(at), Some(TokenTree::Ident(_))) && is_punct(tokens.get(at + 1), '.') {
        at += 2;
    }
    // Also `a.0 = b` and `a => b`: it is not known how the macro reads them.
    let is_assignment = is_punct(tokens.get(at + 1), '=') && !is_punct(tokens.get(at + 2), '=');
    is_assignment
        || Method::of_sigil(tokens.first()).is_some()
        || matches!(&*tokens, [TokenTree::Group(group)] if is_fields(group))
}

fn is_fields(group: &Group) -> bool {
    group.delimiter() == Delimiter::Brace
        && split(contents(group))
            .iter()
            .any(|piece| !is_punct(piece.separator.as_ref(), ';') && is_field(&piece.tokens))
}

/// The value of a string literal.
fn text(piece: &Piece) -> Option<String> {
    literal(&piece.tokens).and_then(|literal| string_value(&literal.to_string()))
}

/// A string literal, or what can expand to one.
fn may_be_text(piece: &Piece) -> bool {
    match literal(&piece.tokens) {
        Some(_) => text(piece).is_some(),
        None => format::is_format_string(&piece.tokens),
    }
}

/// Whether it is a string literal with a brace in it, also in a group of its own.
fn has_braces(piece: &Piece) -> bool {
    fn search(tokens: &[TokenTree]) -> bool {
        match tokens {
            [TokenTree::Literal(literal)] => {
                string_value(&literal.to_string()).is_some_and(|text| text.contains('{'))
            }
            [TokenTree::Group(group)] => search(&contents(group)),
            _ => false,
        }
    }
    search(&piece.tokens)
}

/// `"key" => value`, as `slog` writes it, with `%value` and `?value`.
fn key_value(writer: &Writer, mut tokens: Vec<TokenTree>) -> Option<Vec<TokenTree>> {
    let arrow = tokens
        .windows(2)
        .position(|pair| is_punct(pair.first(), '=') && is_punct(pair.get(1), '>'))?;
    let mut value = tokens.split_off(arrow + 2);
    // `#%` and `#?`, and whatever comes after them.
    if value.is_empty() || is_punct(value.first(), '#') {
        return None;
    }
    let method = Method::of_sigil(value.first());
    if method.is_some() {
        tokens.push(value.remove(0));
    }
    let method = method.unwrap_or(Method::PlainValue);
    tokens.extend(format::expression(writer, value, Some(method)));
    Some(tokens)
}
