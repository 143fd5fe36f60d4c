//! What stands behind a text: a field, the value itself, or any expression.

use crate::tokens::flattened;
use proc_macro2::{Delimiter, Group, Spacing, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;

use super::super::expand::{binding, this};
use super::Scope;
use crate::call::template::string_value;

/// An expression that a text prints, with `.0`, `.name` and `self.name` written as the variables
/// that hold the fields.
pub(in super::super) struct Expression {
    pub(in super::super) tokens: Vec<TokenTree>,
    /// The fields that it names, by their numbers.
    pub(in super::super) fields: Vec<usize>,
    /// Those that it may name as `name` or `_0`.
    pub(in super::super) locals: Vec<usize>,
    /// It is a field, a part of one, or what a method of one returns: finite, as the value is.
    pub(in super::super) is_chain: bool,
    /// Where its first and its last token stand.
    pub(in super::super) ends: (Span, Span),
}

/// What an argument of a text is.
pub(super) enum Value {
    /// A literal, or of a field that is trusted.
    Nothing,
    Field(usize),
    /// `self`
    Itself(TokenTree),
    /// `value.to_string()`: the value.
    ToString(Vec<TokenTree>),
    /// The arguments of `format_args!(…)`.
    Format(TokenStream),
    Expression(Expression),
}

/// Where something is not understood, and what.
type Mistake = (Vec<TokenTree>, &'static str);

/// Reads an argument.
pub(super) fn read(tokens: &[TokenTree], scope: &Scope) -> Result<Value, Mistake> {
    let bare = bare(tokens);
    let root = match &*bare {
        [TokenTree::Literal(_)] => return Ok(Value::Nothing),
        [TokenTree::Ident(name)] if name == "self" => return Ok(Value::Itself(bare[0].clone())),
        [TokenTree::Punct(star), token @ TokenTree::Ident(name)]
            if star.as_char() == '*' && name == "self" =>
        {
            return Ok(Value::Itself(token.clone()));
        }
        _ => root(&bare, scope),
    };
    if let Some((field, [])) = root {
        return Ok(Value::Field(field));
    }
    if let Some(arguments) = format_args_call(&bare) {
        return Ok(Value::Format(arguments));
    }
    if let Some(value) = before_to_string(&bare) {
        return Ok(Value::ToString(value.to_vec()));
    }
    let is_chain = root.is_some_and(|(_, rest)| is_postfix(rest));
    if is_chain && root.is_some_and(|(field, _)| scope.fields[field].trusted) {
        return Ok(Value::Nothing);
    }
    if let Some(mistake) = unknown_self(tokens) {
        return Err(mistake);
    }
    let mut rewriter = Rewriter { scope, fields: Vec::new(), locals: Vec::new() };
    let written = rewriter.rewrite(tokens)?;
    let span = |token: Option<&TokenTree>| token.map_or_else(Span::call_site, TokenTree::span);
    let ends = (span(tokens.first()), span(tokens.last()));
    let Rewriter { mut fields, locals, .. } = rewriter;
    fields.extend(&locals);
    Ok(Value::Expression(Expression { tokens: written, fields, locals, is_chain, ends }))
}

/// Without what changes nothing in how it is printed: invisible groups, parentheses, `&`.
fn bare(tokens: &[TokenTree]) -> Vec<TokenTree> {
    let tokens = flattened(tokens);
    match &*tokens {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let is_tuple = inner.iter().any(|token| is_punct(Some(token), ','));
            if is_tuple || inner.is_empty() { tokens } else { bare(&inner) }
        }
        // `&mut` and `&raw` are operators of their own, and a group may hold an operator that binds
        // less.
        [TokenTree::Punct(and), rest @ ..]
            if and.as_char() == '&' && is_postfix_behind_dot(rest) =>
        {
            bare(rest)
        }
        _ => tokens,
    }
}

fn is_postfix_behind_dot(tokens: &[TokenTree]) -> bool {
    let rest = if is_punct(tokens.first(), '.') || is_punct(tokens.first(), '&') {
        &tokens[1..]
    } else {
        tokens
    };
    !rest.is_empty() && is_postfix(rest)
}

/// The field that an expression begins with, and what comes after it.
fn root<'a>(tokens: &'a [TokenTree], scope: &Scope) -> Option<(usize, &'a [TokenTree])> {
    let (name, rest) = match tokens {
        [TokenTree::Punct(dot), name, rest @ ..] if dot.as_char() == '.' => (name, rest),
        [TokenTree::Ident(this), TokenTree::Punct(dot), name, rest @ ..]
            if this == "self" && dot.as_char() == '.' =>
        {
            (name, rest)
        }
        [TokenTree::Ident(name), rest @ ..] => {
            // A path, a call or a macro is something else by that name.
            let is_other =
                is_call(rest) || is_punct(rest.first(), ':') || is_punct(rest.first(), '!');
            let field = scope.local(&name.unraw().to_string()).filter(|_| !is_other)?;
            return Some((field, rest));
        }
        _ => return None,
    };
    let name = member(name).filter(|_| !is_call(rest))?;
    // `.0.1` is a dot and a number with a fraction: not worth the trouble.
    Some((scope.member(&name)?, rest))
}

/// Whether what stands before is called, or is the name of a struct.
fn is_call(rest: &[TokenTree]) -> bool {
    matches!(rest.first(), Some(TokenTree::Group(group)) if group.delimiter() != Delimiter::Bracket)
}

/// The name or the number of a field.
fn member(token: &TokenTree) -> Option<String> {
    match token {
        TokenTree::Ident(name) => Some(name.unraw().to_string()),
        TokenTree::Literal(index) => Some(index.to_string()),
        _ => None,
    }
}

/// Whether these are fields, methods, calls and indices alone, so that they belong to what stands
/// before them.
fn is_postfix(tokens: &[TokenTree]) -> bool {
    tokens.iter().all(|token| match token {
        TokenTree::Punct(punct) => matches!(punct.as_char(), '.' | '?' | ':' | '!'),
        TokenTree::Ident(name) => !KEYWORDS.iter().any(|keyword| name == keyword),
        TokenTree::Literal(_) => true,
        TokenTree::Group(group) => group.delimiter() != Delimiter::None,
    })
}

/// The keywords that an expression can begin behind.
const KEYWORDS: &[&str] = &[
    "as", "break", "const", "continue", "else", "if", "in", "let", "match", "move", "mut",
    "return", "unsafe", "while", "yield",
];

/// The arguments of `format_args!(…)`, by whatever path.
fn format_args_call(tokens: &[TokenTree]) -> Option<TokenStream> {
    let [path @ .., TokenTree::Ident(name), TokenTree::Punct(bang), TokenTree::Group(arguments)] =
        tokens
    else {
        return None;
    };
    let is_call = bang.as_char() == '!' && name.unraw() == "format_args" && is_postfix(path);
    is_call.then(|| arguments.stream())
}

/// The value whose `to_string()` this is.
fn before_to_string(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    let [value @ .., TokenTree::Punct(dot), TokenTree::Ident(name), TokenTree::Group(arguments)] =
        tokens
    else {
        return None;
    };
    let is_call = dot.as_char() == '.' && name == "to_string" && arguments.stream().is_empty();
    (is_call && is_postfix_behind_dot(value)).then_some(value)
}

/// `self` in a text is read where it is a field or a method of it: anywhere else, the value could be
/// printed by the very text.
fn unknown_self(tokens: &[TokenTree]) -> Option<Mistake> {
    let tokens = flattened(tokens);
    for (at, token) in tokens.iter().enumerate() {
        let found = match token {
            TokenTree::Ident(name) => {
                name == "self" && !is_known_self(tokens.get(at + 1..).unwrap_or_default())
            }
            TokenTree::Literal(literal) => {
                string_value(&literal.to_string()).is_some_and(|text| text.contains("{self"))
            }
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                if let Some(mistake) = unknown_self(&inner) {
                    return Some(mistake);
                }
                false
            }
            TokenTree::Punct(_) => false,
        };
        if found {
            return Some((
                vec![token.clone()],
                "`self` could be printed within its own text, without end (`self.field` is understood)",
            ));
        }
    }
    None
}

/// What may stand behind `self`: a field, a method, or the rest of a path.
fn is_known_self(rest: &[TokenTree]) -> bool {
    match rest {
        [TokenTree::Punct(colon), ..] if colon.as_char() == ':' => true,
        [TokenTree::Punct(dot), TokenTree::Ident(name), ..] if dot.as_char() == '.' => {
            let formats = name == "to_string" || name == "fmt" || name == "clone";
            !formats || !matches!(rest.get(2), Some(TokenTree::Group(_)))
        }
        [TokenTree::Punct(dot), TokenTree::Literal(_), ..] => dot.as_char() == '.',
        _ => false,
    }
}

/// The names in an expression, at any depth.
pub(super) fn names<'a>(
    tokens: impl Iterator<Item = &'a TokenTree>,
) -> impl Iterator<Item = String> {
    let mut names = Vec::new();
    collect_names(tokens.cloned(), &mut names);
    names.into_iter()
}

fn collect_names(tokens: impl Iterator<Item = TokenTree>, names: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => names.push(name.unraw().to_string()),
            TokenTree::Group(group) => collect_names(group.stream().into_iter(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Writes the variables of fields.
struct Rewriter<'a> {
    scope: &'a Scope,
    fields: Vec<usize>,
    locals: Vec<usize>,
}

impl Rewriter<'_> {
    fn rewrite(&mut self, tokens: &[TokenTree]) -> Result<Vec<TokenTree>, Mistake> {
        let mut out = Vec::with_capacity(tokens.len());
        let mut begins = true;
        let mut turbofish = 0_usize;
        let mut rest = tokens.iter().peekable();
        while let Some(token) = rest.next() {
            let before = begins;
            begins = false;
            match token {
                TokenTree::Punct(punct) => {
                    let character = punct.as_char();
                    let next = rest.peek();
                    if character == '.'
                        && before
                        && matches!(next, Some(TokenTree::Ident(_) | TokenTree::Literal(_)))
                    {
                        if let Some(member) = rest.next() {
                            self.member(member, &mut out)?;
                        }
                        continue;
                    }
                    let closes = match character {
                        '<' if turbofish > 0 || ends_with_path_separator(&out) => {
                            turbofish += 1;
                            false
                        }
                        '>' if turbofish > 0 && !is_joint(out.last(), '-') => {
                            turbofish -= 1;
                            true
                        }
                        _ => false,
                    };
                    begins = !closes && !matches!(character, '.' | '?' | ':' | '\'');
                    out.push(token.clone());
                }
                TokenTree::Ident(name)
                    if name == "self" && !is_punct(rest.peek().copied(), ':') =>
                {
                    out.push(this(name.span()).into());
                    let member = rest.clone().nth(1).and_then(member);
                    self.fields.extend(member.and_then(|name| self.scope.member(&name)));
                }
                TokenTree::Ident(name) => {
                    begins = KEYWORDS.iter().any(|keyword| name == keyword);
                    if !is_punct(out.last(), '.') {
                        self.local(|local| name.unraw() == local);
                    }
                    out.push(token.clone());
                }
                TokenTree::Literal(literal) => {
                    // A nested format string may capture it.
                    let text = literal.to_string();
                    if text.contains('{') {
                        self.local(|local| text.contains(local));
                    }
                    out.push(token.clone());
                }
                TokenTree::Group(group) => {
                    let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                    let inner = self.rewrite(&inner)?;
                    let mut written = Group::new(group.delimiter(), inner.into_iter().collect());
                    written.set_span(group.span());
                    out.push(written.into());
                }
            }
        }
        Ok(out)
    }

    /// A field behind a dot. In `.0.1`, the number is of two fields.
    fn member(&mut self, member: &TokenTree, out: &mut Vec<TokenTree>) -> Result<(), Mistake> {
        let text = self::member(member).unwrap_or_default();
        let (name, inner) = match text.split_once('.') {
            Some((name, inner)) => (name, Some(inner)),
            None => (&*text, None),
        };
        let Some(field) = self.scope.member(name) else {
            return Err((vec![member.clone()], "there is no field of this name"));
        };
        self.fields.push(field);
        let mut name = binding(field);
        name.set_span(name.span().located_at(member.span()));
        out.push(name.into());
        if let Some(inner) = inner {
            let inner: TokenStream = format!(".{inner}").parse().unwrap_or_default();
            out.extend(inner);
        }
        Ok(())
    }

    fn local(&mut self, mut is: impl FnMut(&str) -> bool) {
        let fields = self.scope.fields.iter().enumerate();
        self.locals.extend(fields.filter(|(_, field)| is(&field.local)).map(|(index, _)| index));
    }
}

fn ends_with_path_separator(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [.., first, last] if is_joint(Some(first), ':') && is_punct(Some(last), ':'))
}

fn is_joint(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct))
        if punct.as_char() == character && punct.spacing() == Spacing::Joint)
}

fn is_punct(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}
