//! `#[log_safe::tracing::instrument]`: what `#[tracing::instrument]` would record, proved.
//!
//! The work is left to `tracing`'s attribute, which gets nothing of its own to record:
//!
//! * [`options`] reads the arguments of the attribute to the last token and writes them again.
//!   `tracing` sees no token that was not understood here.
//! * `tracing` skips all parameters (`skip_all`). [`fields`] gives it those that it would record, in
//!   the same order and under the same names, and then the fields of the user. Each value is a
//!   checked expression.
//! * [`function`] reads the function, and finds where `tracing` opens the span: it may be an `async`
//!   block or an `async fn` in the body.
//! * What `err` and `ret` record cannot be rewritten. [`returned`] writes code that is never run at
//!   the head of the body. It checks a value of the type that the body returns, so no type, trait
//!   or path is judged by its name.

mod fields;
mod function;
mod options;
mod returned;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

use self::function::{Function, Site};
use self::options::Options;
use self::returned::Proof;
use crate::call::Writer;

/// Expands the attribute `arguments` on `item`.
pub(crate) fn expand(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    try_expand(arguments, item).unwrap_or_else(|error| {
        let error = error.to_compile_error();
        quote!(#error #item)
    })
}

fn try_expand(arguments: TokenStream, item: &TokenStream) -> syn::Result<TokenStream> {
    let options: Options = syn::parse2(arguments)?;
    let function: Function = syn::parse2(item.clone())?;
    let proof = Proof::of(&options);
    let site = Site::find(&function, proof.is_some());
    let parameters = site.parameters(&function.signature);
    options.check_skipped(&parameters)?;

    let private = options.private();
    let writer = Writer::new(private.clone());
    let fields = fields::write(&private, &writer, &options, &parameters);
    let options = options.write(&writer);
    let body =
        proof.map_or_else(|| function.body.clone(), |proof| proof.body(&private, &function, site));
    let Function { attributes, visibility, signature, .. } = function;
    Ok(quote! {
        #[#private::tracing::instrument(#options skip_all, fields(#fields))]
        #(#attributes)* #visibility #signature #body
    })
}
