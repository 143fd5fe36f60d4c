//! A host without std, of edition 2021, that hands the macros on and wraps one in its own.

#![no_std]
#![no_implicit_prelude]
#![deny(warnings, missing_docs, rust_2018_idioms, unused_qualifications, clippy::pedantic)]
#![deny(clippy::nursery)]
#![forbid(unsafe_code)]

pub use ::log_safe;
pub use ::log_safe::{safe_debug, safe_error, safe_info, safe_log, safe_trace, safe_warn};

::core::include!("../../usage.rs");

/// A wrapper: prefixes the message, passes the arguments on.
#[macro_export]
macro_rules! audit {
    ($format:literal $(, $($arguments:tt)*)?) => {
        $crate::safe_error!(target: "audit", $format $(, $($arguments)*)?)
    };
}

/// A wrapper that takes expressions.
#[macro_export]
macro_rules! audit_values {
    ($($value:expr),*) => {{
        $($crate::safe_error!(value:? = $value; "{} {:?}", $value, $value);)*
    }};
}
