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
//!
//! # “`…` is proved safe to log through `Display` only”
//!
//! `value(Display)` checks what the `Display` of the type prints, `value` what its `Debug` does as
//! well, which is every field if it is derived:
//!
//! ```
//! # use log_safe::safe_error;
//! #[log_safe::log_safe(value)]
//! #[derive(Debug)]
//! struct Refused {
//!     port: u16,
//! }
//!
//! safe_error!("lost {:?}", Refused { port: 443 });
//! ```
//!
//! # “… via `Serialize`”
//!
//! serde is a third way out of a type: `x:serde`, and loggers that write JSON. An identity writes one
//! for it, where it is asked to. Of a value (`#[log_safe(value, serialize)]`) the one that the type has
//! is checked, field by field.
//!
//! ```
//! # #[cfg(feature = "serde")]
//! # mod example {
//! #[log_safe::log_safe(serialize)]
//! struct Connection {
//!     #[log_safe(id)]
//!     id: u64,
//! }
//! # }
//! ```
