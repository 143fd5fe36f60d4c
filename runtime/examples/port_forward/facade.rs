//! `--facade`: the log calls of this program, sent to `log` or to `tracing`.
//!
//! A program has one facade, and imports its macros from `log_safe::log` or `log_safe::tracing`.
//! This one shows both, so its macros look which one was asked for. They hand on the tokens they
//! are given: what is checked, and what the compiler says, is the same.

#[cfg(feature = "tracing")]
mod spans;

use std::str::FromStr;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;

use crate::audit::Audit;

/// Where log calls go.
#[derive(Clone, Copy)]
pub(crate) enum Facade {
    Log,
    Tracing,
}

impl FromStr for Facade {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "log" => Ok(Facade::Log),
            "tracing" if cfg!(feature = "tracing") => Ok(Facade::Tracing),
            _ => Err(()),
        }
    }
}

impl Facade {
    /// What can be asked for in this build.
    pub(crate) const NAMES: &str = if cfg!(feature = "tracing") {
        "log or tracing"
    } else {
        "log (or tracing, if built with `--features tracing`)"
    };

    /// Sends what is logged from now on to `audit`, by way of this facade.
    pub(crate) fn install(self, audit: &'static Audit) {
        match self {
            Facade::Log => audit.install(),
            Facade::Tracing => {
                #[cfg(feature = "tracing")]
                spans::install(audit);
                IS_TRACING.store(true, Relaxed);
            }
        }
    }
}

static IS_TRACING: AtomicBool = AtomicBool::new(false);

pub(crate) fn is_tracing() -> bool {
    IS_TRACING.load(Relaxed)
}

/// What stands for `tracing` where it is not built in is never called.
pub(crate) mod tracing {
    #[cfg(not(feature = "tracing"))]
    pub(crate) use log_safe::log::{debug, error, info};
    #[cfg(feature = "tracing")]
    pub(crate) use log_safe::tracing::{debug, error, info};
}

macro_rules! facades {
    ($d:tt $($name:ident: $level:ident,)*) => {$(
        macro_rules! $name {
            ($d($d message:tt)*) => {
                if $crate::facade::is_tracing() {
                    $crate::facade::tracing::$level!($d($d message)*)
                } else {
                    log_safe::log::$level!($d($d message)*)
                }
            };
        }
        pub(crate) use $name;
    )*};
}

facades! {$
    safe_error: error,
    safe_info: info,
    safe_debug: debug,
}
