//! Tokens, as rustc's parser meets them in what a procedural macro returned.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Expr;

/// Which words are keywords.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edition {
    /// `async`, `await` and `try` are names, and so is `dyn` before anything but a trait.
    E2015,
    Later,
}

/// `tokens` without invisible groups. rustc forgets those that come out of a procedural macro, and
/// joins no punctuation across their ends.
pub(super) fn flat(tokens: TokenStream, edition: Edition) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out: Vec<TokenTree> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        match token {
            TokenTree::Group(group) => {
                let inner = flat(group.stream(), edition);
                if group.delimiter() == Delimiter::None {
                    out.extend(inner);
                } else {
                    out.push(Group::new(group.delimiter(), inner).into());
                }
            }
            TokenTree::Punct(punct) if punct.as_char() != '\'' => {
                let is_joint = punct.spacing() == Spacing::Joint
                    && matches!(next, Some(TokenTree::Punct(next)) if next.as_char() != '\'');
                let spacing = if is_joint { Spacing::Joint } else { Spacing::Alone };
                out.push(Punct::new(punct.as_char(), spacing).into());
            }
            TokenTree::Ident(ident)
                if edition == Edition::E2015 && is_name_in_2015(ident, next) =>
            {
                out.push(Ident::new_raw(&ident.to_string(), ident.span()).into());
            }
            token => out.push(token.clone()),
        }
    }
    out.into_iter().collect()
}

/// `tokens` of the user's, with each fragment that an operator beside it could take apart in
/// parentheses: rustc keeps the fragments of a `macro_rules!` together.
pub(super) fn with_fragments_kept(tokens: TokenStream) -> TokenStream {
    let keep = |token| match token {
        TokenTree::Group(group) => {
            let inner = with_fragments_kept(group.stream());
            let is_compound = group.delimiter() == Delimiter::None
                && syn::parse2::<Expr>(inner.clone()).is_ok_and(|expr| is_compound(&expr));
            let delimiter = if is_compound { Delimiter::Parenthesis } else { group.delimiter() };
            Group::new(delimiter, inner).into()
        }
        token => token,
    };
    tokens.into_iter().map(keep).collect()
}

fn is_compound(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Assign(_)
            | Expr::Binary(_)
            | Expr::Break(_)
            | Expr::Cast(_)
            | Expr::Closure(_)
            | Expr::Let(_)
            | Expr::Range(_)
            | Expr::RawAddr(_)
            | Expr::Reference(_)
            | Expr::Return(_)
            | Expr::Unary(_)
            | Expr::Yield(_)
    )
}

/// `tokens` without the steps that ask whether a lock is held. Each returns what it is given, or the
/// call does not compile: `(private::guarded)(&x).log_safe_guarded()` is `&x`.
pub(super) fn without_guard_steps(tokens: TokenStream, private: &str) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let steps = ["guarded", "operand"].map(|step| format!("{private}::{step}"));
    let mut out = Vec::new();
    let mut rest = &*tokens;
    loop {
        rest = match rest {
            [
                TokenTree::Group(step),
                TokenTree::Group(argument),
                dot,
                TokenTree::Ident(method),
                TokenTree::Group(no),
                behind @ ..,
            ] if steps.contains(&text(&step.stream()))
                && dot.to_string() == "."
                && method == "log_safe_guarded"
                && no.stream().is_empty() =>
            {
                // `**step` is what the user wrote as `*operand`.
                let argument = argument.stream().into_iter();
                let is_operand = text(&step.stream()) == steps[1] && out.pop().is_some();
                out.extend(without_guard_steps(
                    argument.skip(usize::from(is_operand)).collect(),
                    private,
                ));
                behind
            }
            [TokenTree::Group(group), behind @ ..] => {
                let inner = without_guard_steps(group.stream(), private);
                out.push(Group::new(group.delimiter(), inner).into());
                behind
            }
            [token, behind @ ..] => {
                out.push(token.clone());
                behind
            }
            [] => break,
        };
    }
    out.into_iter().collect()
}

fn is_name_in_2015(ident: &Ident, next: Option<&TokenTree>) -> bool {
    match &*ident.to_string() {
        "async" | "await" | "try" => true,
        // Two names in a row are the type `dyn Trait`.
        "dyn" => !matches!(next, Some(TokenTree::Ident(next)) if next != "as"),
        _ => false,
    }
}

/// The text of tokens, without the spaces that depend on how they were made.
pub(super) fn text(tokens: &impl ToTokens) -> String {
    let text = tokens.to_token_stream().to_string();
    let mut out = String::new();
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let is_word = |character: char| character.is_alphanumeric() || "_#\"'".contains(character);
        // A space means something between two words only.
        let keep = !character.is_whitespace()
            || (out.chars().last().is_some_and(is_word)
                && rest.peek().copied().is_some_and(is_word));
        if keep {
            out.push(character);
        }
    }
    out
}

/// Tokens as text, with `⟦` and `⟧` for the ends of an invisible group.
pub(super) fn shown(tokens: TokenStream) -> String {
    let mut out = String::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let [open, close] = match group.delimiter() {
                    Delimiter::Parenthesis => ["(", ")"],
                    Delimiter::Brace => ["{ ", "} "],
                    Delimiter::Bracket => ["[", "]"],
                    Delimiter::None => ["⟦", "⟧ "],
                };
                out += open;
                out += &shown(group.stream());
                out += close;
            }
            TokenTree::Punct(punct) => {
                out.push(punct.as_char());
                if punct.spacing() == Spacing::Alone {
                    out.push(' ');
                }
            }
            token => {
                out += &token.to_string();
                out.push(' ');
            }
        }
    }
    out
}
