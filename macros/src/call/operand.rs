//! Expressions as operands: what an operator or a token beside an expression could take apart.

use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenTree};

use crate::tokens::{
    contents, group, in_angles, is_fragment, is_punct, located, names_macro, without_turbofish,
};

/// An expression that nothing formats, as one operand that cannot join with a token beside it: in
/// parentheses, unless it is an operand without them. What follows would be counted wrongly, and
/// printed unchecked.
pub(super) fn one_operand(argument: Vec<TokenTree>) -> Vec<TokenTree> {
    let argument = with_fragments_kept(argument);
    match argument.first() {
        Some(first) if !is_operand(&argument) => {
            let span = located(first.span());
            vec![group(Delimiter::Parenthesis, argument, span)]
        }
        _ => argument,
    }
}

/// Puts the fragments of a `macro_rules!` inside an argument into parentheses. A fragment is an
/// invisible group, which rustc forgets in what a procedural macro returns: of `$a / $b` with `1 + 2`
/// for `$a`, it would compute `1 + 2 / $b`.
///
/// A fragment that is one operand, or no expression, stays as it is. So does what is handed to a macro,
/// which may ask for a type, a pattern or a literal.
pub(super) fn with_fragments_kept(argument: Vec<TokenTree>) -> Vec<TokenTree> {
    fn has_fragment(tokens: &[TokenTree]) -> bool {
        tokens.iter().any(|token| match token {
            TokenTree::Group(group) => is_fragment(token) || has_fragment(&contents(group)),
            _ => false,
        })
    }
    fn keep(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
        let is_alone = tokens.len() == 1;
        let mut out: Vec<TokenTree> = Vec::with_capacity(tokens.len());
        for token in tokens {
            out.push(match token {
                TokenTree::Group(group) if !names_macro(&out) => {
                    let inner = contents(&group);
                    let is_fragment = group.delimiter() == Delimiter::None;
                    if is_fragment && !is_alone && is_compound(&inner) {
                        // With the user's span, rustc would warn that these are unused parentheses.
                        self::group(Delimiter::Parenthesis, keep(inner), located(group.span()))
                    } else {
                        self::group(group.delimiter(), keep(inner), group.span())
                    }
                }
                token => token,
            });
        }
        out
    }
    if has_fragment(&argument) { keep(argument) } else { argument }
}

/// Whether the tokens of a fragment are an expression that an operator beside it may take apart.
fn is_compound(fragment: &[TokenTree]) -> bool {
    let is_other = match fragment {
        // An item, a statement, a pattern, a lifetime, a visibility, or nothing.
        [] => true,
        [TokenTree::Ident(word), ..] => {
            const WORDS: &[&str] = &[
                "fn",
                "pub",
                "struct",
                "enum",
                "impl",
                "trait",
                "mod",
                "use",
                "type",
                "let",
                "mut",
                "static",
                "extern",
                "macro_rules",
            ];
            WORDS.iter().any(|known| word == known)
        }
        [sign, TokenTree::Ident(_)] if is_punct(Some(sign), '\'') => true,
        [first, ..] => is_punct(Some(first), '#'),
    };
    !is_other && !is_operand(&plain(fragment))
}

/// True for a path, a literal, a group, and what calls, fields, indices and `?` behind these make:
/// no operator binds to a part of it, and no token beside it becomes a part. Without parentheses
/// rustc sees only the tokens of the user there, and points at them.
pub(super) fn is_operand(argument: &[TokenTree]) -> bool {
    /// What the next token may be.
    #[derive(Clone, Copy, PartialEq)]
    enum Next {
        /// The operand, or the name or number behind `.`.
        Name,
        /// The name behind `::`.
        Segment,
        /// `::`, `.`, `?`, or the group of a call.
        Suffix,
        /// The second colon of `::`.
        Colon,
    }

    let mut next = Next::Name;
    for (at, token) in argument.iter().enumerate() {
        next = match (next, token) {
            // `&mut (x)` is no call.
            (Next::Name, TokenTree::Ident(name)) if *name != "mut" => Next::Suffix,
            (Next::Name, TokenTree::Literal(_)) | (Next::Segment, TokenTree::Ident(_)) => {
                Next::Suffix
            }
            (Next::Name, TokenTree::Group(_)) if at == 0 && !is_fragment(token) => Next::Suffix,
            (Next::Suffix, TokenTree::Group(_)) if !is_fragment(token) => Next::Suffix,
            (Next::Suffix, TokenTree::Punct(punct)) => match punct.as_char() {
                // `..` is an operator.
                '.' if punct.spacing() == Spacing::Alone => Next::Name,
                ':' if punct.spacing() == Spacing::Joint => Next::Colon,
                '?' => Next::Suffix,
                _ => return false,
            },
            (Next::Colon, TokenTree::Punct(punct)) if punct.as_char() == ':' => Next::Segment,
            // `::path`
            (Next::Name, TokenTree::Punct(punct))
                if at == 0 && punct.as_char() == ':' && punct.spacing() == Spacing::Joint =>
            {
                Next::Colon
            }
            _ => return false,
        };
    }
    next == Next::Suffix
}

/// `operand` as [`is_operand`] knows it: without its `::<…>`, with a name for the `<T as Trait>` that it
/// begins with, the calls of macros as calls of functions, and the fragment that it begins with in
/// parentheses.
pub(super) fn plain(operand: &[TokenTree]) -> Vec<TokenTree> {
    let tokens = without_turbofish(operand);
    let mut out: Vec<TokenTree> = Vec::with_capacity(tokens.len());
    let mut rest = &*tokens;
    if let (Some(angle), Some(angles)) = (rest.first(), in_angles(rest)) {
        out.push(Ident::new("_T", angle.span()).into());
        rest = &rest[angles.len()..];
    }
    for token in rest {
        match token {
            TokenTree::Group(group) if out.is_empty() && is_fragment(token) => {
                out.push(Group::new(Delimiter::Parenthesis, group.stream()).into());
            }
            TokenTree::Group(_) if names_macro(&out) => {
                out.pop();
                out.push(token.clone());
            }
            token => out.push(token.clone()),
        }
    }
    out
}
