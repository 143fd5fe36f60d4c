//! What tokens are: invisible groups, paths, literals, keywords, the parts of a macro's grammar. Each
//! rule is written here once.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenTree};

/// The tokens of an invisible group: of a fragment that a `macro_rules!` was given, or of one that a
/// proc macro wrote. rustc sees through it.
pub(crate) fn fragment(token: &TokenTree) -> Option<Vec<TokenTree>> {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => Some(contents(group)),
        _ => None,
    }
}

/// Whether the token is an invisible group.
pub(crate) fn is_fragment(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::None)
}

/// The tokens with all invisible groups opened.
pub(crate) fn flattened(tokens: &[TokenTree]) -> Vec<TokenTree> {
    let open = |token: &TokenTree| match fragment(token) {
        Some(inner) => flattened(&inner),
        None => vec![token.clone()],
    };
    tokens.iter().flat_map(open).collect()
}

/// The tokens without the `::<…>` of paths and methods.
pub(crate) fn without_turbofish(mut tokens: &[TokenTree]) -> Vec<TokenTree> {
    let mut out = Vec::with_capacity(tokens.len());
    while let [token, behind @ ..] = tokens {
        let turbofish = match behind {
            [second, behind @ ..] if is_punct(Some(token), ':') && is_punct(Some(second), ':') => {
                in_angles(behind).map(|angles| &behind[angles.len()..])
            }
            _ => None,
        };
        tokens = turbofish.unwrap_or_else(|| {
            out.push(token.clone());
            behind
        });
    }
    out
}

/// What stands between the delimiters of a group.
pub(crate) fn contents(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

/// Whether the token is this character.
pub(crate) fn is_punct(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}

/// `name: …`, and not the path `name::…`. In `parent: ::core::…` the colons are three.
pub(crate) fn label(tokens: &[TokenTree]) -> Option<&Ident> {
    match tokens {
        [TokenTree::Ident(name), TokenTree::Punct(colon), rest @ ..] => {
            let is_path = colon.spacing() == Spacing::Joint && is_punct(rest.first(), ':');
            (colon.as_char() == ':' && !is_path).then_some(name)
        }
        _ => None,
    }
}

/// Whether `tokens` begin with the `=` of `name = value`, and not with `==` or `=>`.
pub(crate) fn is_assignment(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Punct(equals), behind @ ..] if equals.as_char() == '=' => {
            let is_longer = is_punct(behind.first(), '=') || is_punct(behind.first(), '>');
            equals.spacing() == Spacing::Alone || !is_longer
        }
        _ => false,
    }
}

/// How many of the first tokens are `a.b.c`.
pub(crate) fn dotted_name(tokens: &[TokenTree]) -> usize {
    let mut length = 0;
    while let Some(TokenTree::Ident(_)) = tokens.get(length) {
        length += 1;
        if !is_punct(tokens.get(length), '.') {
            return length;
        }
        length += 1;
    }
    // Ends in a dot, or is empty.
    0
}

/// The `<…>` that `tokens` begin with, if they do. The `>` of `->` closes nothing.
pub(crate) fn in_angles(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    let mut open = 0_usize;
    let mut is_behind_minus = false;
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Punct(punct) = token else {
            is_behind_minus = false;
            if open == 0 {
                return None;
            }
            continue;
        };
        match punct.as_char() {
            '<' => open += 1,
            '>' if !is_behind_minus => open = open.checked_sub(1)?,
            _ => {}
        }
        if open == 0 {
            return (at > 0).then(|| &tokens[..=at]);
        }
        is_behind_minus = punct.as_char() == '-' && punct.spacing() == Spacing::Joint;
    }
    None
}

/// Whether the tokens end in `name!`, before the arguments of the macro. `&mut !(x)` is no call.
pub(crate) fn names_macro(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [.., TokenTree::Ident(name), TokenTree::Punct(bang)]
        if bang.as_char() == '!' && !is_keyword(&name.to_string()))
}

/// Where the `path::name` begins, of the `path::name!` that the tokens end in.
pub(crate) fn macro_path(tokens: &[TokenTree]) -> usize {
    let mut start = tokens.len().saturating_sub(2);
    while let [.., first, second] = &tokens[..start] {
        if !(is_punct(Some(first), ':') && is_punct(Some(second), ':')) {
            break;
        }
        start -= 2;
        match &tokens[..start] {
            // `break 'a ::std::dbg!(x)`
            [.., quote, TokenTree::Ident(_)] if is_punct(Some(quote), '\'') => break,
            [.., TokenTree::Ident(name)] if !is_operator(name) => start -= 1,
            _ => break,
        }
    }
    start
}

/// Whether a keyword stands before an expression, as in `return ::std::dbg!(x)`.
fn is_operator(name: &Ident) -> bool {
    let name = name.to_string();
    is_keyword(&name) && !matches!(&*name, "crate" | "self" | "super" | "Self")
}

/// The name of the macro, if `tokens` are `path::name!(…)` and nothing else.
pub(crate) fn macro_call(tokens: &[TokenTree]) -> Option<&Ident> {
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

/// The literal that `tokens` is, also when a `macro_rules!` fragment wraps it.
pub(crate) fn literal(tokens: &[TokenTree]) -> Option<Literal> {
    match tokens {
        [TokenTree::Literal(literal)] => Some(literal.clone()),
        [only] => literal(&fragment(only)?),
        _ => None,
    }
}

/// True for the strict and reserved keywords of all editions.
pub(crate) fn is_keyword(name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
        "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
        "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv",
        "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "try",
        "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    KEYWORDS.contains(&name)
}

/// The position of a token of the user's, with the hygiene of this macro.
pub(crate) fn located(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

pub(crate) fn punct(character: char, spacing: Spacing, span: Span) -> TokenTree {
    let mut punct = Punct::new(character, spacing);
    punct.set_span(span);
    punct.into()
}

pub(crate) fn path_separator(span: Span) -> [TokenTree; 2] {
    [punct(':', Spacing::Joint, span), punct(':', Spacing::Alone, span)]
}

pub(crate) fn group(delimiter: Delimiter, tokens: Vec<TokenTree>, span: Span) -> TokenTree {
    let mut group = Group::new(delimiter, tokens.into_iter().collect());
    group.set_span(span);
    group.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_macros() {
        for (tokens, path) in [
            ("dbg!", 0),
            ("std::dbg!", 0),
            ("::std::dbg!", 0),
            ("a + b::c::dbg!", 2),
            ("crate::dbg!", 0),
            ("self::dbg!", 0),
            ("return dbg!", 1),
            ("return ::std::dbg!", 1),
            ("break 'a ::std::dbg!", 3),
            ("a: ::std::dbg!", 2),
            ("a; dbg!", 2),
        ] {
            let parsed: proc_macro2::TokenStream = tokens.parse().unwrap();
            let parsed: Vec<TokenTree> = parsed.into_iter().collect();
            assert_eq!(macro_path(&parsed), path, "{tokens}");
        }
        assert_eq!(macro_path(&[]), 0);
    }
}
