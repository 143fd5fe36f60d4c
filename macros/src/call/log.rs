//! The grammar of `log` 0.4: `logger:` and `target:`, the level, key-values, the message.

use proc_macro2::{Delimiter, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use super::split::{Piece, split};
use super::write::{Method, Writer};
use super::{format, write};
use crate::tokens::{fragment, group, is_punct, label, punct};

/// The macros whose level is in their name.
const LEVELS: &[(&str, &str)] = &[
    ("error", "Error"),
    ("warn", "Warn"),
    ("info", "Info"),
    ("debug", "Debug"),
    ("trace", "Trace"),
];

/// Checks the arguments of the macro of `log` that `delegate` names, and makes `delegate` name `log!`.
///
/// All that `error!` and the others do is to call `log!` with their level. To do it in their place
/// is one expansion less for the compiler, and keeps them out of the expansion: clippy, which looks
/// through it, would flag our calls where a code base forbids itself the raw macros.
pub(super) fn check_and_level(
    writer: &Writer,
    arguments: Vec<TokenTree>,
    delegate: &mut TokenStream,
) -> Vec<TokenTree> {
    let mut path: Vec<TokenTree> = delegate.clone().into_iter().collect();
    let name = path.pop().map(|name| name.to_string());
    let level = LEVELS.iter().find(|(macro_name, _)| name.as_deref() == Some(macro_name));
    path.push(Ident::new("log", Span::call_site()).into());
    *delegate = path.into_iter().collect();
    check(writer, arguments, level.map(|&(_, level)| level))
}

/// Checks the arguments of a macro of `log`, and adds the level if it is not one of them.
fn check(writer: &Writer, arguments: Vec<TokenTree>, level: Option<&str>) -> Vec<TokenTree> {
    let mut pieces = split(arguments);
    let heads = usize::from(is_head(pieces.first(), "logger"));
    let heads = heads + usize::from(is_head(pieces.get(heads), "target"));
    let levels = usize::from(level.is_none());
    let mut rest = pieces.split_off((heads + levels).min(pieces.len()));
    let mut out = Vec::new();
    for (at, mut piece) in pieces.into_iter().enumerate() {
        // `log` takes a `Log`, a `&str` and a `Level` here: only text that is formatted on the spot
        // needs a check.
        let value = piece.tokens.split_off(if at < heads { 2 } else { 0 });
        out.extend(piece.tokens);
        out.extend(format::expression(writer, value, None));
        out.extend(piece.separator);
    }
    if let Some(level) = level {
        writer.path(&["log", "Level", level], Span::call_site(), &mut out);
        out.push(punct(',', Spacing::Alone, Span::call_site()));
    }

    let key_values = rest.iter().position(|piece| is_punct(piece.separator.as_ref(), ';'));
    let message = rest.split_off(key_values.map_or(0, |last| last + 1));
    for piece in rest {
        out.extend(key_value(writer, piece.tokens));
        out.extend(piece.separator);
    }
    out.extend(format::check(writer, message));
    out
}

/// `name: …,`
///
/// `log` takes a logger and then a target. Anywhere else, `target:debug` is a key-value; and so is
/// `target:?` everywhere, since no expression begins with the sigil.
fn is_head(piece: Option<&Piece>, name: &str) -> bool {
    let Some(Piece { tokens, separator }) = piece else { return false };
    let is_key_value = is_punct(tokens.get(2), '?') || is_punct(tokens.get(2), '%');
    label(tokens).is_some_and(|label| label == name)
        && !is_key_value
        && is_punct(separator.as_ref(), ',')
}

/// What cannot be read is not passed on: `log` might read it as a key-value.
const NO_KEY_VALUE: &str = "expected `key`, `key = value` or `key:capture = value`: log-safe does \
                            not know how `log` would record this";

/// `key`, `key = value`, `key:capture` or `key:capture = value`
fn key_value(writer: &Writer, mut tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let equals = tokens.iter().position(|token| is_punct(Some(token), '='));
    let value = tokens.split_off(equals.unwrap_or(tokens.len()));
    // The key can be an expression.
    let mut out: Vec<TokenTree> = format::nested(writer, tokens).into_iter().map(open).collect();
    let method = match &*out {
        [_] => Some(Method::PlainValue),
        [_, TokenTree::Punct(colon), capture] if colon.as_char() == ':' => match method(capture) {
            Ok(method) => method,
            Err(error) => return error.into_iter().collect(),
        },
        _ => {
            let span = out.iter().chain(&value).next().map(TokenTree::span);
            return write::error(span, NO_KEY_VALUE).into_iter().collect();
        }
    };
    let mut value = value.into_iter();
    if let Some(equals) = value.next() {
        out.push(equals);
        out.extend(format::expression(writer, value.collect(), method));
    } else if let Some(TokenTree::Ident(key)) = out.first().cloned() {
        if let Some(TokenTree::Punct(sign)) = out.get_mut(2) {
            // In `key:%;` the sign is joint with the `;`, and would be with the `=`.
            let span = sign.span();
            *sign = Punct::new(sign.as_char(), Spacing::Alone);
            sign.set_span(span);
        }
        out.push(punct('=', Spacing::Alone, key.span()));
        out.extend(writer.argument_or_bare(vec![key.into()], method));
    }
    out
}

/// The one token that `log` reads as a key or a capture: rustc sees through the limits of a
/// fragment, so a key that is an expression needs limits of its own.
fn open(token: TokenTree) -> TokenTree {
    match fragment(&token) {
        None => token,
        Some(mut inner) if inner.len() == 1 => open(inner.remove(0)),
        Some(inner) => group(Delimiter::Parenthesis, inner, token.span()),
    }
}

/// The check that a capture needs.
fn method(capture: &TokenTree) -> Result<Option<Method>, TokenStream> {
    match capture.to_string().as_str() {
        "?" | "debug" => Ok(Some(Method::DebugValue)),
        "%" | "display" => Ok(Some(Method::DisplayValue)),
        "serde" | "sval" => Ok(Some(Method::SerializeValue)),
        // `log` takes a `&dyn Error` here, and the message of an error is accepted.
        "err" => Ok(None),
        other => Err(write::error(
            Some(capture.span()),
            &format!(
                "log-safe does not know the capture `{other}`: use `:?`, `:%`, `:err`, `:serde` or `:sval`"
            ),
        )),
    }
}
