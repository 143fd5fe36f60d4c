//! Checks the arguments of `format_args!`: those of a log message, of a nested `format!`, of any
//! macro with its grammar.

use std::collections::HashMap;

use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenTree};

use super::operand::{is_operand, one_operand, plain, with_fragments_kept};
use super::split::{Piece, split};
use super::template::{Malformed, Target, Use, string_value, uses};
use super::write::{Method, Writer};
use crate::tokens::{
    contents, group, is_assignment, is_fragment, is_keyword, is_punct, label, literal, located,
    macro_call, macro_path, punct,
};

/// The macros of std with the grammar of `format_args!`, and how many arguments stand before the
/// format string: two are compared, and printed by `{:?}` where the comparison fails. Calls of these
/// macros inside an argument are checked like the argument itself.
const FORMAT_MACROS: &[(&str, usize)] = &[
    ("format", 0),
    ("format_args", 0),
    ("write", 1),
    ("writeln", 1),
    ("print", 0),
    ("println", 0),
    ("eprint", 0),
    ("eprintln", 0),
    ("panic", 0),
    ("todo", 0),
    ("unimplemented", 0),
    ("unreachable", 0),
    ("assert", 1),
    ("assert_eq", 2),
    ("assert_ne", 2),
    ("debug_assert", 1),
    ("debug_assert_eq", 2),
    ("debug_assert_ne", 2),
];

/// How many arguments of the macro `name` stand before its format string. None for a macro that is
/// not one of [`FORMAT_MACROS`].
fn leading_arguments(name: &Ident) -> Option<usize> {
    let known = |&&(known, _): &&(&str, usize)| name == known || *name == format!("r#{known}");
    FORMAT_MACROS.iter().find(known).map(|&(_, leading)| leading)
}

/// Checks a format string and its arguments, behind `leading` arguments that are not formatted.
pub(super) fn check_behind(
    writer: &Writer,
    leading: usize,
    mut pieces: Vec<Piece>,
) -> Vec<TokenTree> {
    let format = pieces.split_off(leading.min(pieces.len()));
    let mut out = if leading == 2 { compared(writer, pieces) } else { unprinted(writer, pieces) };
    out.extend(check(writer, format));
    out
}

/// The operands of `assert_eq!` and its kin.
fn compared(writer: &Writer, pieces: Vec<Piece>) -> Vec<TokenTree> {
    let mut out = Vec::new();
    for piece in pieces {
        out.extend(writer.debug_operand(nested(writer, piece.tokens)));
        out.extend(piece.separator);
    }
    out
}

/// Arguments that are not formatted themselves: what is formatted in them is checked.
pub(super) fn unprinted(writer: &Writer, pieces: Vec<Piece>) -> Vec<TokenTree> {
    let mut out = Vec::new();
    for mut piece in pieces {
        let labelled = if label(&piece.tokens).is_some() { 2 } else { 0 };
        let value = piece.tokens.split_off(labelled);
        out.extend(piece.tokens);
        out.extend(one_operand(nested(writer, value)));
        out.extend(piece.separator);
    }
    out
}

/// Checks a format string and its arguments.
pub(super) fn check(writer: &Writer, pieces: Vec<Piece>) -> Vec<TokenTree> {
    check_message(writer, Message::read(pieces))
}

/// [`check`] for `format_args!`, whose result may be kept in a variable: what an argument borrows
/// lives as long.
pub(super) fn check_kept(writer: &Writer, pieces: Vec<Piece>) -> Vec<TokenTree> {
    let message = Message::read(pieces);
    check_message(writer, message.map(|message| Message { is_kept: true, ..message }))
}

fn check_message(writer: &Writer, message: Result<Message, Unread>) -> Vec<TokenTree> {
    let message = match message {
        Ok(message) => message,
        Err(Unread(tokens)) => return writer.unread(tokens),
    };
    if message.is_resolved {
        return message.named(writer);
    }
    // rustc is about to reject this string: it uses more arguments than there are. An appended
    // argument could become the missing one, so the variables are bound instead.
    let (bound, tokens) = message.bound(writer);
    match bound {
        Bound { names, .. } if names.is_empty() => tokens,
        bound => writer.bound_arguments(bound, tokens),
    }
}

/// A format string with its arguments.
pub(super) struct Message {
    format: Vec<TokenTree>,
    separator: Option<TokenTree>,
    arguments: Vec<Argument>,
    methods: Vec<Option<Method>>,
    captures: Vec<Capture>,
    /// Each index in the format string is that of an argument that the user wrote.
    is_resolved: bool,
    /// See [`check_kept`].
    is_kept: bool,
}

/// A format string that the macro cannot read, with its arguments as they are written.
pub(super) struct Unread(pub(super) Vec<TokenTree>);

/// A variable that the format string names.
struct Capture {
    name: String,
    uses: Vec<Use>,
}

impl Capture {
    /// Whether the expansion can bind a variable of this name.
    fn is_bindable(&self) -> bool {
        let is_keyword = matches!(&*self.name, "self" | "super" | "crate");
        // A pattern that names a constant or a static is an error.
        let is_variable = self.name.chars().any(char::is_lowercase);
        !is_keyword && is_variable && self.bound_methods().is_some()
    }

    /// How the value of a bound variable is checked: not at all if it is only a width or a
    /// precision. A binding is a reference: it is no width beside other uses, and `{:p}` would print
    /// where it is.
    fn bound_methods(&self) -> Option<Vec<Method>> {
        if self.uses.iter().all(|usage| *usage == Use::Count) {
            return Some(Vec::new());
        }
        let mut methods = Vec::new();
        for usage in &self.uses {
            let method = match usage {
                Use::Display => Method::DisplayValue,
                Use::Numeric => Method::PlainValue,
                Use::Debug => Method::DebugText,
                Use::AlternateDebug => Method::DebugValue,
                Use::Pointer | Use::Count => return None,
            };
            if !methods.contains(&method) {
                methods.push(method);
            }
        }
        Some(methods)
    }
}

impl Message {
    /// Reads a format string and its arguments.
    pub(super) fn read(pieces: Vec<Piece>) -> Result<Self, Unread> {
        let mut pieces = pieces.into_iter();
        let first = pieces.next().unwrap_or_default();
        let arguments: Vec<Argument> = pieces.map(Argument::read).collect();
        let string =
            literal(&first.tokens).filter(|literal| literal.to_string().starts_with(['"', 'r']));
        let (format, uses) = match string {
            Some(literal) => match string_value(&literal.to_string()).map(|text| uses(&text)) {
                Some(Ok(uses)) => (vec![literal.into()], Uses::resolve(uses, &arguments)),
                Some(Err(Malformed)) | None => return Err(Unread(join(first, arguments))),
            },
            // An error, or a macro that expands to a literal (`concat!`). rustc captures nothing
            // in such a string, so the arguments are all there is.
            None => (first.tokens.clone(), Uses::unknown(&arguments)),
        };
        let methods = uses.of_arguments.iter().map(|uses| method(uses)).collect();
        let Uses { captures, is_resolved, .. } = uses;
        // An argument more could be printed by the index that has none.
        let needs_arguments = !is_resolved && !captures.iter().all(Capture::is_bindable);
        let is_missing = |argument: &Argument| argument.value.is_empty();
        if needs_arguments
            || arguments.iter().any(is_missing)
            || arguments.iter().any(Argument::misses_comma)
        {
            return Err(Unread(join(first, arguments)));
        }
        Ok(Message {
            format,
            separator: first.separator,
            arguments,
            methods,
            captures,
            is_resolved,
            is_kept: false,
        })
    }

    /// The message with its variables as named arguments behind those that the user wrote.
    fn named(self, writer: &Writer) -> Vec<TokenTree> {
        let mut message = self;
        let captures = core::mem::take(&mut message.captures);
        let mut out = message.arguments(writer);
        let span = out.first().map_or_else(Span::call_site, TokenTree::span);
        for Capture { name, uses } in captures {
            // A width or a precision alone: rustc captures it, and requires a `usize`.
            let Some(method) = method(&uses) else { continue };
            if !is_punct(out.last(), ',') {
                out.push(punct(',', Spacing::Alone, span));
            }
            let name: TokenTree = identifier(&name, span).into();
            out.push(name.clone());
            out.push(punct('=', Spacing::Alone, span));
            out.extend(writer.argument(vec![name], method));
        }
        out
    }

    /// The message with its variables bound by the expansion, and what is bound to what. The
    /// literal gets the hygiene of the expansion: no variable that it names is the user's.
    ///
    /// What cannot be bound stays a named argument.
    pub(super) fn bound(self, writer: &Writer) -> (Bound, Vec<TokenTree>) {
        let mut message = self;
        let captures = core::mem::take(&mut message.captures);
        let (bindable, others): (Vec<_>, Vec<_>) =
            captures.into_iter().partition(Capture::is_bindable);
        message.captures = others;
        let mut bound = Bound::default();
        if let (Some(literal), false) = (message.format.first_mut(), bindable.is_empty()) {
            let span = literal.span();
            literal.set_span(located(span));
            for capture in bindable {
                let variable = identifier(&capture.name, span);
                bound.names.push(identifier(&capture.name, located(span)));
                let methods = capture.bound_methods().unwrap_or_default();
                bound.values.push(writer.binding(&variable, methods));
            }
        }
        (bound, message.named(writer))
    }

    /// The format string and the arguments that the user wrote.
    fn arguments(self, writer: &Writer) -> Vec<TokenTree> {
        let mut out = match &*self.format {
            // rustc sees through an invisible group, and could find a literal in it.
            tokens if tokens.iter().any(is_fragment) => writer.concat(self.format),
            [TokenTree::Literal(_)] => self.format,
            // A macro that a macro of `checked!` need not take for a format string.
            tokens if is_format_string(tokens) => nested(writer, self.format),
            _ => one_operand(nested(writer, self.format)),
        };
        out.extend(self.separator);
        for (argument, method) in self.arguments.into_iter().zip(self.methods) {
            out.extend(argument.name);
            let held = method.filter(|_| self.is_kept).and_then(Method::of_value);
            match held.zip(value_of(&argument.value)) {
                Some((method, value)) => {
                    let value = to_string(writer, nested(writer, value));
                    out.extend(writer.held(value, method));
                }
                None => out.extend(expression(writer, argument.value, method)),
            }
            out.extend(argument.separator);
        }
        out
    }
}

/// Variables that an expansion binds to checked values.
#[derive(Default)]
pub(super) struct Bound {
    pub(super) names: Vec<Ident>,
    pub(super) values: Vec<Vec<TokenTree>>,
}

/// The tokens of a message, as the user wrote them.
fn join(first: Piece, arguments: Vec<Argument>) -> Vec<TokenTree> {
    let mut out = first.tokens;
    out.extend(first.separator);
    for argument in arguments {
        out.extend(argument.name);
        out.extend(argument.value);
        out.extend(argument.separator);
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
        let named = matches!(&*name, [TokenTree::Ident(_), rest @ ..] if is_assignment(rest));
        let value = name.split_off(if named { 2 } else { 0 });
        Argument { name, value, separator: piece.separator }
    }

    /// Whether it is no expression, since two operands follow one another: `x y`. In parentheses
    /// rustc would report it and go on with a tuple.
    fn misses_comma(&self) -> bool {
        let mut behind_quote = false;
        let mut operand = false;
        self.value.iter().any(|token| {
            let is_lifetime = core::mem::replace(&mut behind_quote, is_punct(Some(token), '\''));
            let is_operand = match token {
                TokenTree::Ident(name) => !is_lifetime && !is_keyword(&name.to_string()),
                TokenTree::Literal(_) => true,
                TokenTree::Punct(_) | TokenTree::Group(_) => false,
            };
            core::mem::replace(&mut operand, is_operand) && is_operand
        })
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
    captures: Vec<Capture>,
    /// No index is beyond the arguments.
    is_resolved: bool,
}

impl Uses {
    fn resolve(uses: Vec<(Target, Use)>, arguments: &[Argument]) -> Self {
        // Those of each argument, and then of each capture.
        let mut all = vec![Vec::new(); arguments.len()];
        let mut variables = Vec::new();
        let mut is_resolved = true;
        let named = |(index, argument): (usize, &Argument)| Some((argument.name()?, index));
        let mut indices: HashMap<String, usize> =
            arguments.iter().enumerate().filter_map(named).collect();
        for (target, usage) in uses {
            let index = match target {
                Target::Index(index) if index >= arguments.len() => {
                    is_resolved = false;
                    continue;
                }
                Target::Index(index) => index,
                Target::Name(name) => *indices.entry(name).or_insert_with_key(|name| {
                    variables.push(name.clone());
                    all.push(Vec::new());
                    all.len() - 1
                }),
            };
            all[index].push(usage);
        }
        let of_variables = all.split_off(arguments.len());
        let captures = variables.into_iter().zip(of_variables);
        let captures = captures.map(|(name, uses)| Capture { name, uses }).collect();
        Uses { of_arguments: all, captures, is_resolved }
    }

    /// The uses of a format string that only rustc can read. It has no captures.
    fn unknown(arguments: &[Argument]) -> Self {
        let of_arguments = vec![Vec::new(); arguments.len()];
        Uses { of_arguments, captures: Vec::new(), is_resolved: true }
    }
}

/// How an argument with these uses is checked; not at all if none of them formats its value.
///
/// rustc rejects an argument without a use. A foreign macro may take another string for the format
/// string than this crate does, so such an argument is checked for all traits.
fn method(uses: &[Use]) -> Option<Method> {
    if uses.is_empty() {
        return Some(Method::Any);
    }
    let alternate = uses.contains(&Use::AlternateDebug);
    let debug = alternate || uses.contains(&Use::Debug);
    let display = uses.contains(&Use::Display);
    let numeric = uses.contains(&Use::Numeric);
    let pointer = uses.contains(&Use::Pointer);
    match (debug, display, numeric, pointer) {
        (false, false, false, false) => None,
        (false, false, false, true) => Some(Method::Pointer),
        (true, false, false, false) if alternate => Some(Method::AlternateDebug),
        (true, false, false, false) => Some(Method::Debug),
        (false, true, false, false) => Some(Method::Display),
        (false, _, true, false) => Some(Method::Numeric),
        (true, true, false, false) => Some(Method::DisplayAndDebug),
        // Each impl requires its own proof: the rule for errors holds for `Display` alone.
        (_, _, _, true) | (true, _, true, false) => Some(Method::Any),
    }
}

/// An argument's expression: what is nested in it is checked, and then the value itself.
pub(super) fn expression(
    writer: &Writer,
    value: Vec<TokenTree>,
    method: Option<Method>,
) -> Vec<TokenTree> {
    if let Some(arguments) = format_args_call(&value) {
        let tokens = arguments.stream().into_iter().collect();
        return writer.format_args(check(writer, split(tokens)), arguments.span());
    }
    let value = to_string(writer, nested(writer, value));
    match method {
        // There is nothing to check, and as it is, rustc can write it into the text.
        _ if literal(&value).is_some() => value,
        Some(method) => writer.argument(value, method),
        None => one_operand(value),
    }
}

/// `receiver.to_string()`, with the receiver checked as if it were the argument. Also borrowed or
/// dereferenced, in parentheses or in a fragment, and before other methods.
fn to_string(writer: &Writer, value: Vec<TokenTree>) -> Vec<TokenTree> {
    if let [TokenTree::Group(outer)] = &*value {
        if !matches!(outer.delimiter(), Delimiter::Parenthesis | Delimiter::None) {
            return value;
        }
        let inner = to_string(writer, contents(outer));
        return vec![group(outer.delimiter(), inner, outer.span())];
    }
    let is_prefix = |token: &&TokenTree| match token {
        TokenTree::Ident(word) => *word == "mut",
        token => is_punct(Some(token), '&') || is_punct(Some(token), '*'),
    };
    let (prefix, operand) = value.split_at(value.iter().take_while(is_prefix).count());
    let is_to_string = |tokens: &[TokenTree]| match tokens {
        [TokenTree::Punct(dot), TokenTree::Ident(name)] => {
            dot.as_char() == '.' && (name == "to_string" || name == "r#to_string")
        }
        _ => false,
    };
    let Some(length) = operand.windows(2).rposition(is_to_string) else { return value };
    let (receiver, call) = operand.split_at(length);
    // The arguments of `format_args!` are checked already.
    let is_checked = format_args_call(receiver).is_some();
    if is_checked || literal(receiver).is_some() || !is_operand(&plain(operand)) {
        return value;
    }
    let span = located(call[1].span());
    let receiver = to_string(writer, receiver.to_vec());
    let checked = writer.argument(receiver, Method::ToString);
    let mut out = prefix.to_vec();
    out.push(group(Delimiter::Parenthesis, checked, span));
    out.extend(call.iter().cloned());
    out
}

/// The value that is printed, if the expression is a value for certain and no place: a call, a
/// reference, arithmetic, `format!`. A value may be moved, and a place may not.
fn value_of(tokens: &[TokenTree]) -> Option<Vec<TokenTree>> {
    match tokens {
        // A reference to a value prints what the value prints, and would not live as long.
        [TokenTree::Punct(and), rest @ ..] if and.as_char() == '&' => {
            let referent = rest.iter().position(|token| !is_punct(Some(token), '&'))?;
            let referent = &rest[referent..];
            if is_operand(referent) {
                return value_of(rest).or_else(|| Some(tokens.to_vec()));
            }
            // `&a + b` is a value, and no reference to a sum.
            is_value(referent).then(|| tokens.to_vec())
        }
        _ => is_value(tokens).then(|| tokens.to_vec()),
    }
}

fn is_value(tokens: &[TokenTree]) -> bool {
    let is_call = match tokens {
        [.., TokenTree::Punct(question)] => question.as_char() == '?',
        [.., TokenTree::Punct(dot), TokenTree::Ident(name)] => {
            dot.as_char() == '.' && name == "await"
        }
        [.., TokenTree::Ident(_), TokenTree::Group(arguments)] => {
            arguments.delimiter() == Delimiter::Parenthesis
        }
        _ => false,
    };
    let is_operator = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => matches!(punct.as_char(), '+' | '-' | '/' | '%'),
        TokenTree::Ident(name) => name == "as",
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    };
    match tokens {
        [TokenTree::Ident(_) | TokenTree::Literal(_), rest @ ..] => {
            (is_call && is_operand(tokens))
                || rest.iter().any(is_operator)
                || macro_call(tokens).is_some_and(|name| name == "format")
        }
        _ => false,
    }
}

/// The arguments of `format_args!(…)`, if `tokens` are nothing else: by whatever path, and also
/// borrowed, in parentheses or in a fragment, which print the same.
fn format_args_call(tokens: &[TokenTree]) -> Option<Group> {
    match tokens {
        [TokenTree::Group(group)]
            if matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::None) =>
        {
            format_args_call(&contents(group))
        }
        [TokenTree::Punct(and), rest @ ..] if and.as_char() == '&' => format_args_call(rest),
        [.., TokenTree::Group(arguments)] => {
            let name = macro_call(tokens)?;
            (name == "format_args" || name == "r#format_args").then(|| arguments.clone())
        }
        _ => None,
    }
}

/// Checks the calls of [`FORMAT_MACROS`] inside an expression, at any depth, also among the tokens
/// of a macro that this crate does not know.
pub(super) fn nested(writer: &Writer, tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    if tokens.iter().any(|token| matches!(token, TokenTree::Group(_))) {
        nested_behind(writer, tokens, &mut Before::default())
    } else {
        tokens
    }
}

/// The tokens before a group: `name` or `name!`.
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
}

fn nested_behind(writer: &Writer, tokens: Vec<TokenTree>, before: &mut Before) -> Vec<TokenTree> {
    let mut out: Vec<TokenTree> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let TokenTree::Group(outer) = token else {
            before.take(&token);
            out.push(token);
            continue;
        };
        let tokens = contents(&outer);
        let inner = if outer.delimiter() == Delimiter::None {
            // rustc sees through it: the name of a macro can be a `$name:path`.
            nested_behind(writer, tokens, before)
        } else {
            let Before { name, bang } = core::mem::take(before);
            match name.filter(|_| bang) {
                Some(name) if name == "dbg" || name == "r#dbg" => {
                    let mut call = out.split_off(macro_path(&out));
                    let values = with_fragments_kept(nested(writer, tokens));
                    call.push(group(outer.delimiter(), values, outer.span()));
                    out.extend(writer.debugged(call));
                    continue;
                }
                name => match name.as_ref().and_then(leading_arguments) {
                    Some(leading) => check_behind(writer, leading, split(tokens)),
                    None => nested(writer, tokens),
                },
            }
        };
        out.push(group(outer.delimiter(), inner, outer.span()));
    }
    out
}

/// True for what can stand for a format string: a literal, a fragment that a `macro_rules!` was
/// given, a macro call that expands to a literal.
pub(super) fn is_format_string(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Literal(_)] => true,
        [only] if is_fragment(only) => true,
        _ => macro_call(tokens).is_some(),
    }
}

/// The variable that a placeholder names; a keyword there means the raw identifier.
fn identifier(name: &str, span: Span) -> Ident {
    // `self` and the like cannot be raw.
    let is_raw = is_keyword(name) && !matches!(name, "self" | "super" | "crate" | "Self");
    if is_raw { Ident::new_raw(name, span) } else { Ident::new(name, span) }
}
