//! `#[log_safe]` and `#[derive(LogSafe)]`.
//!
//! * [`attribute`] is `#[log_safe]` above an item: it adds the derive,
//! * [`options`] reads the words inside `#[log_safe(…)]`,
//! * [`model`] puts them together with the item,
//! * [`texts`] reads what other derives print of a value type,
//! * [`carrier`] takes a trait apart for a derive of its own, [`trait_object`], which reads it,
//! * [`associated`] finds the associated types that the objects of a trait name,
//! * [`check`] holds the rules between them,
//! * [`bounds`] finds what the impls ask of type parameters,
//! * [`expand`] writes the impls from the finished model,
//! * [`walk`] writes what a type prints, for the search for its end,
//! * [`trees`] holds tokens in a form that is cheap to write,
//! * [`errors`] collects every complaint.
//!
//! An item with mistakes in it still gets its impls, so that no call site fails for a second
//! reason.

mod associated;
mod attribute;
mod bounds;
mod carrier;
mod check;
mod errors;
mod expand;
mod model;
mod options;
#[cfg(test)]
mod tests;
mod texts;
mod trait_object;
mod trees;
mod walk;

use proc_macro2::TokenStream;
use quote::ToTokens as _;

pub(crate) use self::attribute::expand as attribute;
use self::errors::Errors;
pub(crate) use self::trait_object::derive as object;

/// `#[derive(LogSafe)]`
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    let input: syn::DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::default();
    let mut item = model::Item::read(&mut errors, &input);
    check::all(&mut errors, &input, &item);
    item.broken = !errors.is_empty();
    let mut out = expand::impls(&item);
    errors.to_tokens(&mut out);
    out
}
