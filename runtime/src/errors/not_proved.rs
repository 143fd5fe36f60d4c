//! “`…` is not proved safe to log”
//!
//! Nothing is known of what the type does when it is formatted: it may take a lock, wait for one,
//! or walk a map that other threads write to. No type is accepted because nothing is known of it.
//!
//! # Your own struct or enum
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! #[derive(Debug)]
//! struct Connection {
//!     id: u64,
//! }
//!
//! safe_error!("lost {:?}", Connection { id: 7 });
//! ```
//!
//! A thing that lives (a connection, a session, a pool) is logged by its identity:
//!
//! ```
//! # use log_safe::safe_error;
//! use log_safe::log_safe;
//!
//! #[log_safe] // `#[log_safe(debug)]`, and `{:?}` prints the identity as well
//! struct Connection {
//!     #[log_safe(id)]
//!     id: u64,
//! }
//!
//! safe_error!("lost {}", Connection { id: 7 });
//! ```
//!
//! Plain data (an error, a config, a message) is logged in full, and each field is checked:
//!
//! ```
//! # use log_safe::safe_error;
//! use log_safe::log_safe;
//!
//! #[log_safe(value)]
//! #[derive(Debug)]
//! struct Config {
//!     port: u16,
//!     name: String,
//! }
//!
//! safe_error!("cannot apply {:?}", Config { port: 443, name: "web".into() });
//! ```
//!
//! A `Debug` or `Display` that is written by hand may print less than the type holds. Say of which
//! field, `#[log_safe(trust = "reason")]`, or say it of the type:
//!
//! ```
//! # use log_safe::safe_error;
//! use std::{fmt, net};
//!
//! use log_safe::log_safe;
//!
//! #[log_safe(value(trust = "prints the peer only"))]
//! struct Session {
//!     peer: net::SocketAddr,
//!     stream: Box<dyn std::io::Read>,
//! }
//!
//! impl fmt::Debug for Session {
//!     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
//!         self.peer.fmt(f)
//!     }
//! }
//!
//! fn lost(session: &Session) {
//!     safe_error!("lost {session:?}");
//! }
//! ```
//!
//! # A generic
//!
//! `T: Display` says that `T` can be formatted, not what that does.
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! fn lost<T: std::fmt::Display>(peer: T) {
//!     safe_error!("lost {peer}");
//! }
//! ```
//!
//! Ask for the proof beside it; for `{:?}` that is `LogSafe<via::Debug>`:
//!
//! ```
//! # use log_safe::safe_error;
//! use log_safe::{LogSafe, via};
//!
//! fn lost<T: std::fmt::Display + LogSafe>(peer: T) {
//!     safe_error!("lost {peer}");
//! }
//!
//! fn lost_all<T: std::fmt::Debug + LogSafe<via::Debug>>(peers: &[T]) {
//!     safe_error!("lost {peers:?}");
//! }
//! # lost(7);
//! # lost_all(&[7]);
//! ```
//!
//! # A trait object
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! trait Connection: std::fmt::Debug {}
//!
//! fn lost(conn: &dyn Connection) {
//!     safe_error!("lost {conn:?}");
//! }
//! ```
//!
//! Your own trait can bring an identity for its objects; a trait with a `Display` of its own asks
//! its implementors for the proof:
//!
//! ```
//! # use log_safe::safe_error;
//! use log_safe::{LogSafe, log_safe};
//!
//! #[log_safe]
//! trait Connection {
//!     #[log_safe(id)]
//!     fn id(&self) -> u64;
//! }
//!
//! trait Candidate: std::fmt::Display + LogSafe {}
//!
//! fn lost(conn: &dyn Connection, candidate: &dyn Candidate) {
//!     safe_error!("lost {conn}, trying {candidate}");
//! }
//! ```
//!
//! # A type of another crate
//!
//! Log what you need of it. Where that is the whole, say why it is safe; where you only need to tell
//! one from another, print its identity:
//!
//! ```
//! # use log_safe::safe_error;
//! use log_safe::{identity, trust};
//!
//! # struct Foreign { id: u32 }
//! # impl std::fmt::Display for Foreign {
//! #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.id.fmt(f) }
//! # }
//! # let foreign = Foreign { id: 7 };
//! safe_error!("lost {}", foreign.id);
//! safe_error!("lost {}", trust(&foreign, "prints one number"));
//! safe_error!("lost {}", identity(&foreign));
//! ```
//!
//! # Types of your list beside types that a feature proves
//!
//! What is on the list of `trust_types!` is proved for your crate, what a feature of `log-safe` proves
//! is proved for everyone, and a collection of both for nobody. Put both on the list:
//!
//! ```
//! # mod session {
//! #     #[derive(Debug)]
//! #     pub struct Id(pub u32);
//! # }
//! # #[cfg(feature = "uuid")]
//! log_safe::trust_types! {
//!     mod logs;
//!     "prints its number only, read in session 1.2": session::Id;
//!     "for maps of the two, log-safe proves it": uuid::Uuid;
//! }
//!
//! # #[cfg(feature = "uuid")]
//! fn opened(sessions: &std::collections::BTreeMap<uuid::Uuid, session::Id>) {
//!     crate::logs::safe_info!("open: {sessions:?}");
//! }
//! # fn main() {}
//! ```
//!
//! # An error whose type is found out later
//!
//! The message of an error is accepted, where it is known in that line that it is one:
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! # use std::num::ParseIntError;
//! # #[derive(Debug)] struct Refused;
//! # impl std::fmt::Display for Refused {
//! #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str("refused") }
//! # }
//! # impl std::error::Error for Refused {}
//! # impl From<ParseIntError> for Refused { fn from(_: ParseIntError) -> Self { Refused } }
//! fn refuse(err: ParseIntError) -> Refused {
//!     let err = err.into();
//!     safe_error!("{err}");
//!     err
//! }
//! ```
//!
//! Name its type where it is made:
//!
//! ```
//! # use log_safe::safe_error;
//! # use std::num::ParseIntError;
//! # #[derive(Debug)] struct Refused;
//! # impl std::fmt::Display for Refused {
//! #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str("refused") }
//! # }
//! # impl std::error::Error for Refused {}
//! # impl From<ParseIntError> for Refused { fn from(_: ParseIntError) -> Self { Refused } }
//! fn refuse(err: ParseIntError) -> Refused {
//!     let err: Refused = err.into();
//!     safe_error!("{err}");
//!     err
//! }
//! ```
//!
//! # A type that is annotated, with another version of this crate
//!
//! rustc adds “there are multiple different versions of crate `log_safe` in the dependency graph”:
//! the proof was made with one, and the macro is of the other, which may ask for more. `cargo tree
//! -i log-safe` (where it asks for a version, with `@` and each) shows who brings them in; have both
//! crates depend on the same one.
//!
//! # A parameter that `#[instrument]` would record
//!
//! `#[instrument]` records each parameter that is not skipped. Skip the parameter, and record its
//! identity as a field.
//!
#![cfg_attr(feature = "tracing", doc = "```compile_fail,E0277")]
#![cfg_attr(not(feature = "tracing"), doc = "```ignore")]
//! use log_safe::tracing::instrument;
//!
//! #[derive(Debug)]
//! struct Connection;
//!
//! #[instrument]
//! fn forward(conn: &Connection, port: u16) {}
//! ```
//!
#![cfg_attr(feature = "tracing", doc = "```")]
#![cfg_attr(not(feature = "tracing"), doc = "```ignore")]
//! use log_safe::log_safe;
//! use log_safe::tracing::instrument;
//!
//! #[log_safe]
//! #[derive(Debug)]
//! struct Connection;
//!
//! #[instrument(skip(conn), fields(%conn))]
//! fn forward(conn: &Connection, port: u16) {}
//!
//! forward(&Connection, 443);
//! ```
//!
//! # A type that is printed within its own text
//!
//! The text of a `Display` or `Debug` derive that prints another value of the same type prints that
//! value's text in turn, and may never end. Name what it should print of the value. If the text does
//! end, say why with `log_safe::trust(&value, "reason")` in the text.
