//! The grammar of `log` 0.4: `logger:` and `target:`, the level, key-values, the message.

use proc_macro2::{Ident, Spacing, TokenTree};

use super::split::{Piece, split};
use super::write::{Method, Writer};
use super::{format, is_punct, write};

/// Where a macro takes its level from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// From its name: `error!`.
    InName,
    /// From its first argument: `log!`.
    First,
}

/// Checks the arguments of a macro of `log`.
pub(super) fn check(writer: &Writer, arguments: Vec<TokenTree>, level: Level) -> Vec<TokenTree> {
    let mut pieces = split(arguments);
    // Neither the logger, the target nor the level is formatted: `log` takes a `Log`, a `&str` and
    // a `Level`.
    let heads = pieces.iter().take_while(|piece| is_head(piece)).count();
    let heads = heads + usize::from(level == Level::First);
    let mut rest = pieces.split_off(heads.min(pieces.len()));
    let mut out: Vec<TokenTree> = pieces.into_iter().flat_map(Piece::into_tokens).collect();

    let key_values = rest.iter().position(|piece| is_punct(piece.separator.as_ref(), ';'));
    let message = rest.split_off(key_values.map_or(0, |last| last + 1));
    for piece in rest {
        out.extend(key_value(writer, piece.tokens));
        out.extend(piece.separator);
    }
    out.extend(format::check(writer, message));
    out
}

/// `target: …,` or `logger: …,`
fn is_head(piece: &Piece) -> bool {
    match &*piece.tokens {
        [TokenTree::Ident(name), TokenTree::Punct(colon), ..] => {
            (name == "target" || name == "logger")
                && colon.as_char() == ':'
                && is_punct(piece.separator.as_ref(), ',')
        }
        _ => false,
    }
}

/// `key`, `key = value`, `key:capture` or `key:capture = value`
fn key_value(writer: &Writer, mut tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let capture_at = usize::from(is_punct(tokens.get(1), ':')) * 2;
    let equals_at = if capture_at == 0 { 1 } else { 3 };
    let method = match tokens.get(capture_at) {
        _ if capture_at == 0 => Some(Method::PlainValue),
        Some(TokenTree::Punct(sign)) if sign.as_char() == '?' => Some(Method::DebugValue),
        Some(TokenTree::Punct(sign)) if sign.as_char() == '%' => Some(Method::DisplayValue),
        Some(TokenTree::Ident(name)) => match capture(name) {
            Ok(method) => method,
            Err(message) => return write::error(Some(name.span()), &message).into_iter().collect(),
        },
        // Not a key-value, and `log` says so.
        _ => return tokens,
    };
    if tokens.len() == equals_at {
        let Some(TokenTree::Ident(key)) = tokens.first().cloned() else { return tokens };
        if let Some(TokenTree::Punct(sign)) = tokens.get(capture_at).filter(|_| capture_at > 0) {
            // In `key:%;` the sign is joint with the `;`, and would be with the `=`.
            tokens[capture_at] = write::punct(sign.as_char(), Spacing::Alone, sign.span());
        }
        tokens.push(write::punct('=', Spacing::Alone, key.span()));
        tokens.extend(writer.argument_or_bare(vec![key.into()], method));
    } else if is_punct(tokens.get(equals_at), '=') {
        let value = tokens.split_off(equals_at + 1);
        tokens.extend(format::expression(writer, value, method));
    }
    tokens
}

/// The check that a named capture needs.
fn capture(name: &Ident) -> Result<Option<Method>, String> {
    match name.to_string().as_str() {
        "debug" => Ok(Some(Method::DebugValue)),
        "display" => Ok(Some(Method::DisplayValue)),
        "serde" | "sval" => Ok(Some(Method::SerializeValue)),
        // `log` takes a `&dyn Error` here, and the message of an error is accepted.
        "err" => Ok(None),
        other => Err(format!(
            "log-safe does not know the capture `{other}`: use `:?`, `:%`, `:err`, `:serde` or `:sval`"
        )),
    }
}
