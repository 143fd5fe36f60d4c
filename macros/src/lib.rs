//! Procedural macros of `log-safe`. Depend on `log-safe`, which re-exports them: their expansions
//! name items of that crate.

#![forbid(unsafe_code)]

mod call;
mod derive;
#[cfg(feature = "tracing")]
mod instrument;
#[cfg(test)]
mod oracle;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod tokens;

use proc_macro::TokenStream;

/// Checks the arguments of one call of a formatting macro; what every `safe_*!` macro expands to.
#[doc(hidden)]
#[proc_macro]
pub fn call(input: TokenStream) -> TokenStream {
    call::expand(input.into()).into()
}

/// `path { … }` to `path! { $ … }`: no `macro_rules!` can write a `$`, and those that define others
/// need one.
#[doc(hidden)]
#[proc_macro]
pub fn with_dollar(input: TokenStream) -> TokenStream {
    call::with_dollar(input.into()).into()
}

/// See `log_safe::LogSafe`.
#[proc_macro_derive(LogSafe, attributes(log_safe))]
pub fn derive_log_safe(input: TokenStream) -> TokenStream {
    derive::derive(input.into()).into()
}

/// What `#[log_safe]` above a trait adds beside it.
#[doc(hidden)]
#[proc_macro_derive(LogSafeObject, attributes(log_safe, log_safe_item))]
pub fn derive_log_safe_object(input: TokenStream) -> TokenStream {
    derive::object(input.into()).into()
}

/// See `log_safe::log_safe`.
#[proc_macro_attribute]
pub fn log_safe(arguments: TokenStream, item: TokenStream) -> TokenStream {
    derive::attribute(&arguments.into(), item.into()).into()
}

/// `#[tracing::instrument]`, with what it records checked. Documented in `log_safe::tracing`.
#[cfg(feature = "tracing")]
#[proc_macro_attribute]
pub fn instrument(args: TokenStream, item: TokenStream) -> TokenStream {
    instrument::expand(args.into(), &item.into()).into()
}
