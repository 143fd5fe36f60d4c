//! `macro_rules!` fragments that choose what `err` and `ret` record, and the function around it.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use log_safe::tracing::{Level, instrument};
use log_safe::{LogSafe, via};

/// Its `Debug` alone walks a map.
struct Shown;

impl LogSafe for Shown {}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shown#1")
    }
}

impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

/// Its `Display` alone walks a map.
struct Debugged;

impl LogSafe<via::Debug> for Debugged {}

impl fmt::Debug for Debugged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Debugged#1")
    }
}

impl fmt::Display for Debugged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

macro_rules! path {
    ($name:ident, $mode:path) => {
        #[instrument(err($mode))]
        fn $name() -> Result<(), Shown> {
            Err(Shown)
        }
    };
}

macro_rules! expr {
    ($name:ident, $level:path, $mode:expr) => {
        #[instrument(err(level = $level, $mode))]
        fn $name() -> Result<(), Shown> {
            Err(Shown)
        }
    };
}

macro_rules! ident {
    ($name:ident, $mode:ident) => {
        #[instrument(ret($mode, level = "info"))]
        fn $name() -> Debugged {
            Debugged
        }
    };
}

macro_rules! tokens {
    ($name:ident, $($option:tt)*) => {
        #[instrument($($option)*)]
        fn $name() -> Debugged {
            Debugged
        }
    };
}

macro_rules! ty {
    ($name:ident, $ty:ty) => {
        #[instrument(ret(Display))]
        fn $name() -> $ty {
            Box::pin(async move { Debugged })
        }
    };
}

macro_rules! block {
    ($name:ident, $body:block) => {
        #[instrument(ret(Display))]
        fn $name() -> Debugged $body
    };
}

path!(by_path, Debug); //~ ERROR not proved safe to log
expr!(by_expr, Level::INFO, Debug); //~ ERROR not proved safe to log
ident!(by_ident, Display); //~ ERROR not proved safe to log
tokens!(by_tokens, level = "info", ret(Display)); //~ ERROR not proved safe to log
ty!(of_ty, Pin<Box<dyn Future<Output = Debugged>>>); //~ ERROR not proved safe to log
block!(of_block, { Debugged }); //~ ERROR not proved safe to log

fn main() {}
