//! `#[log_safe]` above a trait: its trait objects print an identity.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;

pub(super) fn expand(
    _arguments: TokenStream,
    attrs: &[Attribute],
    rest: TokenStream,
) -> TokenStream {
    quote!(#(#attrs)* #rest)
}
