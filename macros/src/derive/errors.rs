//! Every complaint at once.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;

/// The complaints about one item.
#[derive(Default)]
pub(super) struct Errors(Vec<syn::Error>);

impl Errors {
    /// Complains at `tokens`. The message names the rule and the way out.
    pub(super) fn at(&mut self, tokens: &impl ToTokens, message: impl core::fmt::Display) {
        self.0.push(syn::Error::new_spanned(tokens, message));
    }

    pub(super) fn add(&mut self, error: syn::Error) {
        self.0.push(error);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl ToTokens for Errors {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().map(syn::Error::to_compile_error));
    }
}

/// An option that may be given once.
pub(super) struct SetOnce<T>(Option<(Ident, T)>);

impl<T> Default for SetOnce<T> {
    fn default() -> Self {
        SetOnce(None)
    }
}

impl<T> SetOnce<T> {
    /// Takes the value, or complains that there is one already.
    pub(super) fn set(&mut self, errors: &mut Errors, name: Ident, value: T) {
        if self.0.is_some() {
            errors.at(&name, format_args!("`{name}` is given twice: remove one"));
        } else {
            self.0 = Some((name, value));
        }
    }

    pub(super) fn get(&self) -> Option<&T> {
        self.0.as_ref().map(|(_, value)| value)
    }

    /// The word by which the option was given, to complain at.
    pub(super) fn name(&self) -> Option<&Ident> {
        self.0.as_ref().map(|(name, _)| name)
    }

    pub(super) fn is_set(&self) -> bool {
        self.0.is_some()
    }
}
