//! A log line must never be what takes a service down.

#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[macro_use]
mod macros;

mod chain;
mod check;
mod field;
mod format;
mod hazard;
mod identity;
mod impls;
#[cfg(feature = "log")]
pub mod log;
#[cfg(target_has_atomic = "ptr")]
mod log_id;
mod marker;
#[cfg(feature = "tracing")]
pub mod tracing;
mod trust;

pub use log_safe_macros::{LogSafe, log_safe};

pub use crate::chain::{Chain, chain};
pub use crate::format::SafeArguments;
pub use crate::identity::{Identity, identity};
#[cfg(target_has_atomic = "ptr")]
pub use crate::log_id::LogId;
pub use crate::marker::{LogSafe, via};
pub use crate::trust::{Trusted, trust};

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
    #[cfg(feature = "serde")]
    pub use serde_core;

    pub use crate::check::{Check, Proved, Unmet, Value};
    pub use crate::field::{Accepted, DebugField, DisplayField, Missing};
    #[cfg(target_has_atomic = "ptr")]
    pub use crate::identity::log_id;
    pub use crate::identity::{
        Address, DisplayProvedInFull, PrintsIdentity, PrintsIdentityByDebug, ProvedInFull, pad,
    };
    pub use crate::marker::{LogSafe, via};
    pub use crate::with_serde;
}
