//! Tokens that are written many times.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};
use syn::{Type, TypePath};

/// A `TokenStream` lives in the compiler, and each time that `quote!` writes one into another, it
/// asks the compiler thrice. These are written like the tokens around them.
#[derive(Clone, Default)]
pub(super) struct Trees(Vec<TokenTree>);

impl Trees {
    pub(super) fn of_type(ty: &Type) -> Self {
        match ty {
            // Most are.
            Type::Path(TypePath { qself: None, path, .. }) if path.get_ident().is_some() => {
                Trees(path.get_ident().cloned().map(TokenTree::from).into_iter().collect())
            }
            other => other.to_token_stream().into(),
        }
    }

    pub(super) fn extend(&mut self, tokens: TokenStream) {
        self.0.extend(tokens);
    }

    /// The same tokens, all at `span`.
    pub(super) fn at(&self, span: Span) -> Self {
        let at = |token: &TokenTree| {
            let mut token = token.clone();
            token.set_span(span);
            token
        };
        Trees(self.0.iter().map(at).collect())
    }

    /// The positions of the first and the last token, with the hygiene of this macro: an
    /// expression that begins at the one and ends at the other has rustc's arrow under all of it.
    pub(super) fn ends(&self) -> (Span, Span) {
        let span = |token: Option<&TokenTree>| {
            let span = token.map_or_else(Span::call_site, TokenTree::span);
            Span::mixed_site().located_at(span)
        };
        (span(self.0.first()), span(self.0.last()))
    }
}

impl From<TokenStream> for Trees {
    fn from(tokens: TokenStream) -> Self {
        Trees(tokens.into_iter().collect())
    }
}

impl<const N: usize> From<[TokenTree; N]> for Trees {
    fn from(tokens: [TokenTree; N]) -> Self {
        Trees(tokens.into())
    }
}

impl ToTokens for Trees {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(&self.0);
    }
}
