//! “`…` is not proved to print an address by `{:p}`”
//!
//! `{:p}` prints an address for the pointers of the standard library (`&T`, `Box<T>`, `Arc<T>`,
//! `*const T` and so on), and reads nothing behind it. A type with a `Pointer` impl of its own may
//! print anything.
//!
//! ```compile_fail,E0277
//! # use std::fmt;
//! # use log_safe::safe_error;
//! struct Connection(u64);
//!
//! impl fmt::Pointer for Connection {
//!     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
//!         write!(f, "{:#x}", self.0)
//!     }
//! }
//!
//! let conn = Connection(7);
//! safe_error!("lost {:p}", conn);
//! ```
//!
//! Print the address of the value, or its identity, which does not show the address:
//!
//! ```
//! # use log_safe::{identity, safe_error};
//! # struct Connection(u64);
//! let conn = Connection(7);
//! safe_error!("lost {:p}, or {}", &conn, identity(&conn));
//! ```
