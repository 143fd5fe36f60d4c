//! “the `Debug` of a type-erased error prints whatever the error holds”
//!
//! An `io::Error` or a `Box<dyn Error>` can hold any error, and that one a connection. Its `Debug`
//! prints all of it; its `Display` is its message, and always accepted.
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! let err = std::io::Error::other("reset by peer");
//! safe_error!("forwarding failed: {err:?}");
//! ```
//!
//! Log the message, or the messages of its sources too:
//!
//! ```
//! # use log_safe::safe_error;
//! let err = std::io::Error::other("reset by peer");
//! safe_error!("forwarding failed: {err}");
//! safe_error!("forwarding failed: {}", log_safe::chain(&err));
//! ```
