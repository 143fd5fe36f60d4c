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
//!
//! In a field of `tracing`, `%` is for the message, where `?` is for the `Debug`:
//!
//! ```
//! # #[cfg(feature = "tracing")]
//! # {
//! let err = std::io::Error::other("reset by peer");
//! log_safe::tracing::error!(%err, "forwarding failed");
//! log_safe::tracing::error!(err = %log_safe::chain(&err), "forwarding failed");
//! # }
//! ```
//!
//! A type that holds one is proved for its `{}`, by which it prints the message:
//!
//! ```
//! # use log_safe::{log_safe, safe_error};
//! #[log_safe(value(Display))]
//! #[derive(Debug)]
//! struct Lost {
//!     port: u16,
//!     cause: std::io::Error,
//! }
//!
//! impl std::fmt::Display for Lost {
//!     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
//!         write!(f, "port {} is lost: {}", self.port, self.cause)
//!     }
//! }
//!
//! # let lost = Lost { port: 443, cause: std::io::Error::other("reset by peer") };
//! safe_error!("forwarding failed: {lost}");
//! ```
//!
//! # “`chain` takes a reference to an error”
//!
//! Of a pointer to an error, pass what it points to:
//!
//! ```
//! # use log_safe::safe_error;
//! # use std::sync::Arc;
//! let err = Arc::new(std::io::Error::other("reset by peer"));
//! safe_error!("forwarding failed: {}", log_safe::chain(&*err));
//! ```
//!
//! # “the `Debug` of a report prints whatever the error inside holds”
//!
//! An `anyhow::Error` prints its message and those of its sources by `{err:#}`, in one line, and by
//! `{err:?}`, in many. By `{err:#?}` it prints the `Debug` of the error inside, and a field (`?err`) or
//! a collection leaves it to others which of the two is asked for. What `eyre` prints by `{err:?}` is
//! up to the hook of the program.
//!
//! ```
//! # #[cfg(feature = "anyhow")]
//! # fn failed(err: &anyhow::Error) {
//! # use log_safe::safe_error;
//! safe_error!("forwarding failed: {err:#}");
//! safe_error!("forwarding failed: {err:?}");
//! # }
//! ```
//!
//! Without the feature of the crate nothing is known of its report, and `chain(&**err)` prints the
//! same messages.
