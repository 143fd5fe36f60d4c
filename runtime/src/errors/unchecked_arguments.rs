//! “`Arguments<'_>` formats arguments that were not checked”
//!
//! A `fmt::Arguments` formats what some `format_args!` elsewhere was given, and nobody can tell from
//! its type what that is.
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! fn failed(reason: std::fmt::Arguments<'_>) {
//!     safe_error!("forwarding failed: {reason}");
//! }
//! ```
//!
//! Take the checked kind, or write the arguments into the call itself:
//!
//! ```
//! # use log_safe::safe_error;
//! use log_safe::{SafeArguments, safe_format_args};
//!
//! fn failed(reason: SafeArguments<'_>) {
//!     safe_error!("forwarding failed: {reason}");
//! }
//!
//! let port = 443;
//! failed(safe_format_args!("port {port} is taken"));
//! safe_error!("forwarding failed: {}", format_args!("port {port} is taken"));
//! ```
