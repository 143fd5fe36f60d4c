//! A log line must never be what takes a service down.

#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod check;
mod hazard;
mod impls;
mod macros;
mod marker;

pub use log_safe_macros::{LogSafe, log_safe};

pub use crate::marker::{LogSafe, via};

/// For expansions only: nothing here is public API.
#[doc(hidden)]
pub mod __private {
    pub use core;
    #[cfg(feature = "log")]
    pub use log;
    pub use log_safe_macros::call;

    pub use crate::check::Check;
}
