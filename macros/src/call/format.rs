//! Checks the arguments of `format_args!`: those of a log message, of a nested `format!`, of any
//! macro with its grammar.

use std::collections::HashMap;

use proc_macro2::{Delimiter, Group, Ident, Literal, Spacing, Span, TokenTree};

use super::label;
use super::split::{Piece, is_invisible, split};
use super::template::{Malformed, Target, Use, string_value, uses};
use super::write::{self, Method, Writer, punct};

/// True for macros with the grammar of `format_args!` whose result, in an argument, ends up in the
/// log.
fn is_format(name: &Ident) -> bool {
    name == "format" || name == "r#format" || is_format_args_name(name)
}

fn is_format_args_name(name: &Ident) -> bool {
    name == "format_args" || name == "r#format_args"
}

/// Checks a format string and its arguments, behind `leading` arguments that are not formatted.
pub(super) fn check_behind(
    writer: &Writer,
    leading: usize,
    mut pieces: Vec<Piece>,
) -> Vec<TokenTree> {
    let format = pieces.split_off(leading.min(pieces.len()));
    let mut out = unprinted(writer, pieces);
    out.extend(check(writer, format));
    out
}

/// Arguments that are not formatted themselves: what is formatted in them is checked.
pub(super) fn unprinted(writer: &Writer, pieces: Vec<Piece>) -> Vec<TokenTree> {
    let mut out = Vec::new();
    for mut piece in pieces {
        let labelled = if label(&piece.tokens).is_some() { 2 } else { 0 };
        let value = piece.tokens.split_off(labelled);
        out.extend(piece.tokens);
        out.extend(nested(writer, value));
        out.extend(piece.separator);
    }
    out
}

/// Checks a format string and its arguments.
pub(super) fn check(writer: &Writer, pieces: Vec<Piece>) -> Vec<TokenTree> {
    let mut pieces = pieces.into_iter();
    let Some(first) = pieces.next() else { return Vec::new() };
    let arguments: Vec<Argument> = pieces.map(Argument::read).collect();
    let literal = literal(&first.tokens).map(|literal| (literal.to_string(), literal));

    let mut out = Vec::new();
    let mut methods = vec![Some(Method::Any); arguments.len()];
    let mut captures = Vec::new();
    match literal {
        Some((text, literal)) if text.starts_with(['"', 'r']) => {
            match string_value(&text).map(|text| uses(&text)) {
                Some(Ok(uses)) => {
                    let uses = Uses::resolve(uses, &arguments);
                    methods = uses.of_arguments.iter().map(|uses| method(uses)).collect();
                    captures = uses.captures;
                    out.push(literal.into());
                }
                // rustc is about to refuse it. Inside `concat!` it captures nothing, should the two
                // of us disagree on that.
                Some(Err(Malformed)) | None => out.extend(writer.concat(vec![literal.into()])),
            }
        }
        // rustc sees through the limits of a group, and could find a literal in it.
        _ if first.tokens.iter().any(is_invisible) => out.extend(writer.concat(first.tokens)),
        // Not a string literal: an error, or a macro that expands to one (`concat!`). rustc
        // captures nothing in such a string, so the arguments are all there is.
        _ => out.extend(first.tokens),
    }
    let span = out.first().map_or_else(Span::call_site, TokenTree::span);
    out.extend(first.separator);
    let mut closed = !matches!(out.last(), Some(TokenTree::Punct(comma)) if comma.as_char() == ',');

    for (argument, method) in arguments.into_iter().zip(methods) {
        closed = argument.separator.is_none();
        out.extend(argument.name);
        out.extend(expression(writer, argument.value, method));
        out.extend(argument.separator);
    }
    for (name, uses) in captures {
        // Width, precision and `{:p}` alone: rustc captures it, and asks for a `usize` or a
        // pointer.
        let Some(method) = method(&uses) else { continue };
        if closed {
            out.push(punct(',', Spacing::Alone, span));
        }
        let name: TokenTree = identifier(&name, span).into();
        out.push(name.clone());
        out.push(punct('=', Spacing::Alone, span));
        out.extend(writer.argument(vec![name], method));
        closed = true;
    }
    out
}

/// An argument of a format string: `value` or `name = value`.
struct Argument {
    /// With its `=`.
    name: Vec<TokenTree>,
    value: Vec<TokenTree>,
    separator: Option<TokenTree>,
}

impl Argument {
    fn read(piece: Piece) -> Self {
        let mut name = piece.tokens;
        let named = match &*name {
            [TokenTree::Ident(_), TokenTree::Punct(equals), rest @ ..] => {
                let joined = match (equals.spacing(), rest.first()) {
                    (Spacing::Joint, Some(TokenTree::Punct(next))) => {
                        matches!(next.as_char(), '=' | '>')
                    }
                    _ => false,
                };
                equals.as_char() == '=' && !joined
            }
            _ => false,
        };
        let value = name.split_off(if named { 2 } else { 0 });
        Argument { name, value, separator: piece.separator }
    }

    /// `r#type = …` is printed by `{type}`.
    fn name(&self) -> Option<String> {
        match self.name.first() {
            Some(TokenTree::Ident(name)) => {
                let name = name.to_string();
                Some(name.strip_prefix("r#").unwrap_or(&name).to_owned())
            }
            _ => None,
        }
    }
}

/// The uses of a format string, by what they use.
struct Uses {
    of_arguments: Vec<Vec<Use>>,
    /// Variables captured from the scope of the call.
    captures: Vec<(String, Vec<Use>)>,
}

impl Uses {
    fn resolve(uses: Vec<(Target, Use)>, arguments: &[Argument]) -> Self {
        // Those of each argument, and then of each capture.
        let mut all = vec![Vec::new(); arguments.len()];
        let mut variables = Vec::new();
        let named = |(index, argument): (usize, &Argument)| Some((argument.name()?, index));
        let mut indices: HashMap<String, usize> =
            arguments.iter().enumerate().filter_map(named).collect();
        for (target, usage) in uses {
            let index = match target {
                // Beyond the arguments it is rustc's to report.
                Target::Index(index) if index >= arguments.len() => continue,
                Target::Index(index) => index,
                Target::Name(name) => *indices.entry(name).or_insert_with_key(|name| {
                    variables.push(name.clone());
                    all.push(Vec::new());
                    all.len() - 1
                }),
            };
            all[index].push(usage);
        }
        let captures = variables.into_iter().zip(all.split_off(arguments.len())).collect();
        Uses { of_arguments: all, captures }
    }
}

/// How an argument with these uses is checked; not at all if none of them formats its value.
///
/// rustc refuses an argument without a use, but a macro of somebody else's may have taken another
/// string for the format string than we did.
fn method(uses: &[Use]) -> Option<Method> {
    if uses.is_empty() {
        return Some(Method::Any);
    }
    let alternate = uses.contains(&Use::AlternateDebug);
    let debug = alternate || uses.contains(&Use::Debug);
    let display = uses.contains(&Use::Display);
    let numeric = uses.contains(&Use::Numeric);
    match (debug, display, numeric) {
        (false, false, false) => None,
        (true, false, false) if alternate => Some(Method::AlternateDebug),
        (true, false, false) => Some(Method::Debug),
        (false, true, false) => Some(Method::Display),
        (false, _, true) => Some(Method::Numeric),
        // Each impl asks for its own proof: the rule for errors holds for `Display` alone.
        (true, _, true) => Some(Method::Any),
        (true, true, false) => Some(Method::DisplayAndDebug),
    }
}

/// An argument's expression: what is nested in it is checked, and then the value itself.
pub(super) fn expression(
    writer: &Writer,
    value: Vec<TokenTree>,
    method: Option<Method>,
) -> Vec<TokenTree> {
    if let Some(arguments) = format_args_call(&value) {
        // The last token is the group of the arguments.
        let mut call = nested(writer, arguments);
        return writer.nested_arguments(call.split_off(call.len() - 1));
    }
    let value = nested(writer, value);
    match method {
        // There is nothing to check, and as it is, rustc can write it into the text.
        _ if literal(&value).is_some() => value,
        Some(method) => writer.argument(value, method),
        None => write::alone(value),
    }
}

/// `format_args!(…)` and nothing else, by whatever path; also borrowed, and in parentheses or a
/// fragment, which prints the same.
fn format_args_call(tokens: &[TokenTree]) -> Option<Vec<TokenTree>> {
    match tokens {
        [TokenTree::Group(group)]
            if matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::None) =>
        {
            format_args_call(&group.stream().into_iter().collect::<Vec<_>>())
        }
        [TokenTree::Punct(and), rest @ ..] if and.as_char() == '&' => format_args_call(rest),
        _ => macro_call(tokens).filter(|name| is_format_args_name(name)).map(|_| tokens.to_vec()),
    }
}

/// The name of the macro, if `tokens` are `path::name!(…)` and nothing else.
pub(super) fn macro_call(tokens: &[TokenTree]) -> Option<&Ident> {
    let [path @ .., TokenTree::Ident(name), TokenTree::Punct(bang), TokenTree::Group(_)] = tokens
    else {
        return None;
    };
    // Names and `::` by turns: `return format!()` is no path.
    let mut name_was_last = false;
    let is_path = path.iter().all(|token| match token {
        TokenTree::Ident(_) => !core::mem::replace(&mut name_was_last, true),
        TokenTree::Punct(punct) => {
            name_was_last = false;
            punct.as_char() == ':'
        }
        _ => false,
    });
    (is_path && !name_was_last && bang.as_char() == '!').then_some(name)
}

/// Checks the `format!` and `format_args!` calls inside an expression, at any depth.
///
/// The arguments of other macros are left alone: their grammar is not ours to guess.
pub(super) fn nested(writer: &Writer, tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    if tokens.iter().any(|token| matches!(token, TokenTree::Group(_))) {
        nested_behind(writer, tokens, &mut Before::default())
    } else {
        tokens
    }
}

/// What stands before a token: what a group there would be the arguments of.
#[derive(Default)]
struct Before {
    name: Option<Ident>,
    bang: bool,
}

impl Before {
    fn take(&mut self, token: &TokenTree) {
        *self = match token {
            TokenTree::Ident(name) => Before { name: Some(name.clone()), bang: false },
            TokenTree::Punct(bang) if bang.as_char() == '!' && !self.bang => {
                Before { name: self.name.take(), bang: true }
            }
            _ => Before::default(),
        };
    }

    /// The macro that is called, if it may hide something.
    fn called(&self) -> Option<&Ident> {
        let name = self.name.as_ref().filter(|_| self.bang)?;
        (!TRANSPARENT.iter().any(|known| name == known)).then_some(name)
    }
}

fn nested_behind(writer: &Writer, tokens: Vec<TokenTree>, before: &mut Before) -> Vec<TokenTree> {
    let mut out: Vec<TokenTree> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let TokenTree::Group(group) = token else {
            before.take(&token);
            out.push(token);
            continue;
        };
        let tokens = group.stream().into_iter().collect();
        let inner = if group.delimiter() == Delimiter::None {
            // rustc sees through its limits: the name of a macro can be a `$name:path`.
            nested_behind(writer, tokens, before)
        } else {
            let called = core::mem::take(before);
            match called.called() {
                Some(name) if is_format(name) => check(writer, split(tokens)),
                Some(_) => tokens,
                None => nested(writer, tokens),
            }
        };
        let mut checked = Group::new(group.delimiter(), inner.into_iter().collect());
        checked.set_span(group.span());
        out.push(checked.into());
    }
    out
}

/// What may stand before `!(…)` and yet hide nothing: the macros of std that take expressions, and the
/// keywords before a negation.
const TRANSPARENT: &[&str] =
    &["vec", "dbg", "matches", "break", "else", "if", "in", "match", "move", "return", "while"];

/// True for what can stand for a format string: a literal, a fragment that a `macro_rules!` was
/// given, a macro call that expands to a literal.
pub(super) fn is_format_string(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Literal(_)] => true,
        [TokenTree::Group(group)] => group.delimiter() == Delimiter::None,
        _ => macro_call(tokens).is_some(),
    }
}

/// The literal that `tokens` is, also when a `macro_rules!` fragment wraps it.
pub(super) fn literal(tokens: &[TokenTree]) -> Option<Literal> {
    match tokens {
        [TokenTree::Literal(literal)] => Some(literal.clone()),
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            literal(&group.stream().into_iter().collect::<Vec<_>>())
        }
        _ => None,
    }
}

/// The variable that a placeholder names; a keyword there means the raw identifier.
fn identifier(name: &str, span: Span) -> Ident {
    /// Strict and reserved keywords of all editions, less those that cannot be raw.
    const KEYWORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do",
        "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in",
        "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
        "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe",
        "unsized", "use", "virtual", "where", "while", "yield",
    ];
    if KEYWORDS.contains(&name) { Ident::new_raw(name, span) } else { Ident::new(name, span) }
}
