//! The grammar of `tracing` 0.1: `name:`, `target:` and `parent:`, the level, a span's name,
//! fields, the message.

use proc_macro2::{Delimiter, Spacing, TokenTree};

use super::split::{Piece, split};
use super::write::{Method, Writer};
use super::{format, write};
use crate::tokens::{
    contents, dotted_name, fragment, group, is_assignment, is_punct, label, punct,
};

/// Checks the arguments of a macro of `tracing`. Before the fields stand `positional` arguments
/// that are never formatted: the level of `event!`, the level and name of `span!`, the span of
/// `record_all!`.
pub(crate) fn check(
    writer: &Writer,
    arguments: Vec<TokenTree>,
    positional: usize,
) -> Vec<TokenTree> {
    let mut pieces = split(arguments);
    let heads = pieces.iter().take_while(|piece| is_head(piece)).count() + positional;
    let mut rest = pieces.split_off(heads.min(pieces.len()));
    let mut out = format::unprinted(writer, pieces);

    if let Some([TokenTree::Group(fields)]) = rest.first().map(|first| &*first.tokens) {
        if fields.delimiter() == Delimiter::Brace {
            let inner = self::fields(writer, split(contents(fields)));
            out.push(group(Delimiter::Brace, inner, fields.span()));
            out.extend(rest.remove(0).separator);
            out.extend(format::check(writer, rest));
            return out;
        }
    }
    out.extend(fields(writer, rest));
    out
}

/// `name: …,`, `target: …,` or `parent: …,`
fn is_head(piece: &Piece) -> bool {
    label(&piece.tokens).is_some_and(|name| name == "name" || name == "target" || name == "parent")
        && is_punct(piece.separator.as_ref(), ',')
}

/// What cannot be read is not passed on: `tracing` might read it as a field.
const NO_FIELD: &str = "expected a field (`name = value`, `?name`, `%name`) or the message, a \
                        string literal: log-safe does not know how `tracing` would record this";

/// Checks fields, and the message that may follow them.
fn fields(writer: &Writer, pieces: Vec<Piece>) -> Vec<TokenTree> {
    let mut out = Vec::new();
    let mut pieces = pieces.into_iter();
    while let Some(piece) = pieces.next() {
        match FieldTokens::read(piece.tokens) {
            Ok(field) => {
                out.extend(field.check(writer));
                out.extend(piece.separator);
            }
            Err(tokens) if !format::is_format_string(&tokens) => {
                let span = tokens.first().map(TokenTree::span);
                out.extend(write::error(span, NO_FIELD));
                out.extend(piece.separator);
            }
            // `tracing` takes what is no field for the message, and so the rest.
            Err(tokens) => {
                let message = Piece { tokens, separator: piece.separator };
                let rest = core::iter::once(message).chain(pieces).collect();
                out.extend(format::check(writer, rest));
                break;
            }
        }
    }
    out
}

/// `name = value`, `name = ?value`, `name`, `?name`, and the same with `%`.
struct FieldTokens {
    /// `a.b.c`, `"any text"` or `{CONSTANT}`
    name: Vec<TokenTree>,
    /// `=`, as written; none in the shorthand form.
    equals: Option<TokenTree>,
    sigil: Option<TokenTree>,
    /// Empty in the shorthand form.
    value: Vec<TokenTree>,
}

impl FieldTokens {
    /// Gives the tokens back if they are no field.
    fn read(mut tokens: Vec<TokenTree>) -> Result<Self, Vec<TokenTree>> {
        if let [only] = &*tokens {
            if let Some(inner) = fragment(only) {
                let is_written =
                    |field: &FieldTokens| field.sigil.is_some() || field.equals.is_some();
                return Self::read(inner).ok().filter(is_written).ok_or(tokens);
            }
        }
        let is_sigil = |token: Option<&TokenTree>| Method::of_sigil(token).is_some();
        if tokens.len() > 1
            && is_sigil(tokens.first())
            && dotted_name(&tokens[1..]) == tokens.len() - 1
        {
            let name = tokens.split_off(1);
            return Ok(FieldTokens { name, equals: None, sigil: tokens.pop(), value: Vec::new() });
        }
        let name = match tokens.first() {
            // The group of a fragment holds a literal that a `macro_rules!` was given.
            Some(TokenTree::Group(name)) if name.delimiter() != Delimiter::Parenthesis => 1,
            Some(TokenTree::Literal(_)) => 1,
            _ => dotted_name(&tokens),
        };
        let is_name_alone =
            name == tokens.len() && matches!(tokens.first(), Some(TokenTree::Ident(_)));
        if is_name_alone {
            return Ok(FieldTokens { name: tokens, equals: None, sigil: None, value: Vec::new() });
        }
        if name == 0 || name + 1 >= tokens.len() || !is_assignment(&tokens[name..]) {
            return Err(tokens);
        }
        let mut value = tokens.split_off(name + 1);
        let equals = tokens.pop();
        let sigil = if is_sigil(value.first()) { Some(value.remove(0)) } else { None };
        Ok(FieldTokens { name: tokens, equals, sigil, value })
    }

    fn check(self, writer: &Writer) -> Vec<TokenTree> {
        let method = Method::of_sigil(self.sigil.as_ref()).unwrap_or(Method::PlainValue);
        let mut out = self.name.clone();
        let value = if let Some(equals) = self.equals {
            out.push(equals);
            self.value
        } else {
            let span = self.name[0].span();
            out.push(punct('=', Spacing::Alone, span));
            self.name
        };
        // Alone, or the `*` behind it would be glued to it.
        out.extend(self.sigil.map(|sigil| {
            punct(
                if method == Method::DebugValue { '?' } else { '%' },
                Spacing::Alone,
                sigil.span(),
            )
        }));
        out.extend(format::expression(writer, value, Some(method)));
        out
    }
}
