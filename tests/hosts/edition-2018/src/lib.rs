//! A host of edition 2018 that knows the crate by another name, and in which every name that an
//! expansion could mean is somebody else's.

#![deny(warnings, missing_docs, rust_2018_idioms, unused_qualifications, clippy::pedantic)]
#![deny(clippy::nursery)]
#![forbid(unsafe_code)]

/// Everything the expansions could name by accident.
#[allow(missing_docs, non_camel_case_types, dead_code, clippy::pedantic)]
pub mod shadows {
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod log_safe {}
    pub mod tracing {}
    pub enum Option {}
    pub enum Result {}
    pub enum String {}
    pub const fn arg() {}
    pub const fn arguments() {}
    pub enum LogSafe {}
    pub enum Level {}
    pub struct Some;
    pub struct None;
    pub struct Ok;
    pub struct Err;
}

/// Methods that every type has, under the names that a check could have.
pub trait Everything: Sized {
    /// By value, so found before any method that borrows.
    fn display(self) {}
    /// See [`display`](Self::display).
    fn debug(self) {}
    /// See [`display`](Self::display).
    fn value(self) {}
    /// See [`display`](Self::display).
    fn any(self) {}
    /// See [`display`](Self::display).
    fn arg(self) {}
    /// See [`display`](Self::display).
    fn get(self) {}
    /// See [`display`](Self::display).
    fn deref(self) {}
}

impl<T> Everything for T {}

/// The fixture among the shadows.
pub mod usage {
    #[allow(unused_imports)]
    use super::shadows::*;
    #[allow(unused_imports)]
    use super::Everything as _;
    use renamed::{safe_debug, safe_error, safe_info, safe_log, safe_trace, safe_warn};

    include!("../../usage.rs");
}

/// Through the macros of a third crate.
#[allow(clippy::manual_range_contains)] // `<` and `>` must not be taken for generics.
pub fn wrapped(text: &str) {
    log_safe_host_reexport::audit!("text");
    log_safe_host_reexport::audit!("{text} {}", text, text = 1 + 2);
    log_safe_host_reexport::audit!("{:>1$}", text, 3,);
    log_safe_host_reexport::audit_values!(1 + 2, text, text < "b" || text > "c");
    log_safe_host_reexport::log_everything(text, 1);
}

/// A macro of the host named as one that the expansions use.
pub mod shadowed_macros {
    #![allow(unused_macros)]

    macro_rules! shadow {
        ($d:tt $($name:ident)*) => {$(
            macro_rules! $name {
                ($d($d any:tt)*) => { compile_error!("the wrong macro") };
            }
        )*};
    }
    shadow!($ format_args concat stringify module_path line file log error call format panic);

    /// With captures, a nested call and an unreadable format string.
    pub fn log(text: &str) {
        renamed::safe_error!("{text} {:?}", text);
        renamed::safe_error!(text:%, key = 1; "{}", ::std::format!("{text}"));
        renamed::safe_error!(::std::concat!("{}", 1), text);
    }
}

/// Annotated by the names that the crate has here, and logged by a macro that a macro defines.
pub mod annotated {
    /// By the name of the dependency.
    #[renamed::log_safe(crate = renamed)]
    pub struct Renamed {
        #[log_safe(id)]
        port: u16,
    }

    /// Through a third crate.
    #[log_safe_host_reexport::log_safe::log_safe(crate = log_safe_host_reexport::log_safe)]
    pub struct Reexported {
        #[log_safe(id)]
        port: u16,
    }

    macro_rules! define {
        ($d:tt $($name:ident $message:literal)*) => {$(
            macro_rules! $name {
                ($d($d value:expr),*) => { renamed::safe_error!($message, $d($d value),*) };
            }
        )*};
    }
    define!($ lost "lost {} and {}");

    /// By both.
    pub fn log(renamed: &Renamed, reexported: &Reexported) {
        lost!(renamed, reexported);
        lost!(::std::format!("{renamed}"), reexported);
    }
}
