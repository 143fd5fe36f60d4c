//! “`…` prints its identity through `Display` only”
//!
//! `#[log_safe]` writes a `Display` that prints the identity. The `Debug` of the type, derived or
//! written by hand, still prints every field.
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! #[log_safe::log_safe]
//! #[derive(Debug)]
//! struct Connection {
//!     #[log_safe(id)]
//!     id: u64,
//! }
//!
//! safe_error!("lost {:?}", Connection { id: 7 });
//! ```
//!
//! Write `{}`. Or, where the type is printed inside others (`Vec<Arc<Connection>>`), let the `Debug`
//! be the identity too, in place of the derived one:
//!
//! ```
//! # use log_safe::safe_error;
//! #[log_safe::log_safe(debug)]
//! struct Connection {
//!     #[log_safe(id)]
//!     id: u64,
//! }
//!
//! let conns = vec![Connection { id: 7 }];
//! safe_error!("lost {conns:?}, of them {} first", conns[0]);
//! ```
