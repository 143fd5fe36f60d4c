//! Names of the user's that are ours, or those of what ours expand to.

use std::fmt;

#[derive(Clone, Copy)]
struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

impl Connection {
    fn log_safe_debug(&self) -> &Self {
        self
    }

    fn log_safe_display(self) -> Self {
        self
    }
}

/// Not of all types, of which our own are some.
trait Hijack: Sized {
    fn log_safe_numeric(self) -> Self {
        self
    }

    fn log_safe_display_and_debug(&self) -> &Self {
        self
    }
}

impl Hijack for Connection {}
impl Hijack for &Connection {}

/// Of all types: where it meets ours, nothing comes out that is proved.
trait HijackAll: Sized {
    fn log_safe_debug_value(self) -> &'static Connection {
        &Connection
    }

    fn log_safe_proof(&self) -> &'static Connection {
        &Connection
    }
}

impl<T> HijackAll for T {}

trait LogSafe<Via = ()> {}

impl<T, Via> LogSafe<Via> for T {}

mod log_safe {
    pub(crate) mod __private {
        pub(crate) fn arg<T>(value: &T) -> &T {
            value
        }
    }
}

mod names {
    pub(crate) enum Answer {
        Some,
        Ok,
        None,
    }

    pub(crate) use Answer::{None, Ok, Some};

    pub(crate) const arg: u8 = 1;
    pub(crate) static value: u8 = 2;
    pub(crate) struct Arg;
    pub(crate) struct Proved;

    macro_rules! concat {
        ($($any:tt)*) => { "" };
    }

    macro_rules! call {
        ($($any:tt)*) => {};
    }

    pub(crate) use {call, concat};
}

use names::*;

fn main() {
    let conn = Connection;
    let __private = conn;
    ::log_safe::safe_error!("{conn:?}"); //~ ERROR not proved safe to log
    ::log_safe::safe_error!("{conn} {__private}"); //~ ERROR not proved safe to log
    ::log_safe::safe_error!("{conn} {conn:?}"); //~ ERROR not proved safe to log
    ::log_safe::safe_error!(conn:?; "text"); //~ ERROR is not satisfied
    ::log_safe::tracing::error!(?conn); //~ ERROR is not satisfied
}
