//! Procedural macros of `log-safe`. Depend on `log-safe`, which re-exports them: their expansions
//! name items of that crate.

#![forbid(unsafe_code)]

mod call;

use proc_macro::TokenStream;

/// Checks the arguments of one call of a formatting macro; what every `safe_*!` macro expands to.
#[doc(hidden)]
#[proc_macro]
pub fn call(input: TokenStream) -> TokenStream {
    call::expand(input.into()).into()
}

/// Placeholder.
#[proc_macro_derive(LogSafe, attributes(log_safe))]
pub fn derive_log_safe(_input: TokenStream) -> TokenStream {
    TokenStream::new()
}

/// Placeholder.
#[proc_macro_attribute]
pub fn log_safe(_args: TokenStream, item: TokenStream) -> TokenStream {
    item
}
