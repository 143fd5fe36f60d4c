//! A log line must never be what takes a service down.

#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[macro_use]
mod macros;

mod check;
mod format;
mod hazard;
mod impls;
#[cfg(feature = "log")]
pub mod log;
mod marker;
#[cfg(feature = "tracing")]
pub mod tracing;

pub use log_safe_macros::{LogSafe, log_safe};

pub use crate::format::SafeArguments;
pub use crate::marker::{LogSafe, via};

/// For expansions only: nothing here is public API.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "log")]
    pub use ::log;
    #[cfg(feature = "tracing")]
    pub use ::tracing;
    #[cfg(feature = "alloc")]
    pub extern crate alloc;
    pub use core;
    pub use log_safe_macros::call;
    #[cfg(feature = "std")]
    pub extern crate std;

    pub use crate::check::{Check, Value};
}
