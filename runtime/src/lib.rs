//! A log line must never be what takes a service down.
//!
//! An argument of a `safe_*!` macro compiles only if its type is proved not to reach, by the
//! formatting that the call uses, a map that is shared and mutable from inside: behind a lock, in a
//! cell, in a concurrent map. Formatting such a map deadlocks, stalls its writers, prints `<locked>`
//! or floods the log. What is not proved is rejected at the argument, with the path to the map and
//! the way out.
//!
//! ```
//! use std::collections::HashMap;
//! use std::sync::{Arc, Mutex};
//!
//! use log_safe::{log_safe, safe_error};
//!
//! #[log_safe]
//! struct Connection {
//!     #[log_safe(id)]
//!     id: u64,
//!     streams: Mutex<HashMap<u32, String>>,
//! }
//!
//! let conn = Arc::new(Connection { id: 7, streams: Mutex::default() });
//! safe_error!("forwarding port failed: {conn}");
//! assert_eq!(conn.to_string(), "Connection(id=7)");
//! ```
//!
//! The same line with the map itself does not compile:
//!
//! ```compile_fail,E0277
//! use std::collections::HashMap;
//! use std::sync::{Arc, Mutex};
//!
//! let streams = Arc::new(Mutex::new(HashMap::<u32, String>::new()));
//! log_safe::safe_error!("forwarding port failed: {streams:?}");
//! ```
//!
//! # Where to look
//!
//! * [`LogSafe`](trait@LogSafe) is the proof, [`log_safe`](macro@log_safe) the attribute that gives
//!   it to your types;
#![cfg_attr(feature = "log", doc = "* [`mod@log`] has the macros under the names of that facade;")]
#![cfg_attr(feature = "tracing", doc = "* [`mod@tracing`] has those of `tracing`;")]
//! * [`identity`], [`chain`], [`trust`] and [`trust_types!`] are the ways out;
//! * [`errors`] explains each diagnostic, with what to write instead;
//! * [`foreign`] is about the types of other crates;
//! * [`limits`] lists what the check does not see;
//! * [`incident`] tells what this crate was made for.
//!
//! # What a call asks for
//!
//! | in the call | the bound |
//! |---|---|
//! | `{}`, `{:x}`, `{:e}`, `:%`, `%field`, a bare value | `LogSafe`, short for `LogSafe<via::Display>` |
//! | `{:?}`, `{:#?}`, `:?`, `?field`, a parameter of `#[instrument]` | `LogSafe<via::Debug>` |
//! | `:serde`, `:sval` | `LogSafe<via::Serialize>` |
//! | `{:p}` | a pointer of std, or `LogSafe` for a `Pointer` impl of another type |
//! | `:err`, a width, a precision | nothing |
//!
//! Where the bound is `LogSafe`, the message of any [`Error`](core::error::Error) is accepted by `{}`,
//! `:%` and `%field`.
//!
//! # Macros
//!
//! | for | macros |
//! |---|---|
//! | `log` | `safe_error!` `safe_warn!` `safe_info!` `safe_debug!` `safe_trace!` `safe_log!`; under the names of `log` in the module `log` |
//! | `tracing` | the module `tracing`: all macros of that facade, and `#[instrument]` |
//! | text that is logged later | `safe_format!` `safe_format_args!` `safe_write!` `safe_writeln!` `safe_panic!` `safe_print!` `safe_println!` `safe_eprint!` `safe_eprintln!` |
//! | a macro of another crate | `checked!(anyhow!("…", x))` |
//!
//! # Features
//!
//! | feature | what it adds |
//! |---|---|
//! | `std` (default) | the types of `std`; implies `alloc` |
//! | `alloc` | the types of `alloc` |
//! | `log` (default) | the macros for `log` |
//! | `tracing` | the macros for `tracing` |
//! | `serde` | `#[log_safe(serialize)]` |
//! | `bytes`, `dashmap`, `http`, `tokio`, `url`, `uuid`, … | the types of that crate; the page on foreign types has the list |
//!
//! No hazard depends on a feature: what is rejected with it is rejected without it, in plainer words.
//! No feature, and nothing that a dependency can switch on, weakens the check for another crate.
//!
//! By default the dependencies are `log` and, at compile time, `log-safe-macros`, `proc-macro2`,
//! `quote`, `syn` and `unicode-ident`.
//!
//! # Keep the raw macros out
//!
//! A raw `log::error!` is not checked. There are two ways to forbid it:
//!
//! * For `log`, copy [`clippy.toml`][clippy] to the root of the workspace, and deny
//!   `clippy::disallowed_macros`. clippy then flags the raw macros of `log` and accepts the checked ones.
//! * For both facades, remove the direct dependency. The modules `log` and `tracing` of this crate
//!   re-export the whole facade, and a crate that is not a dependency cannot be called.
//!   (`#[instrument]` still needs `tracing` in `Cargo.toml`.)
//!
//! `log::log!` and the macros of `tracing` cannot be on the list of clippy: the checked macros expand to
//! them, and clippy looks through expansions.
//!
//! [clippy]: https://docs.rs/crate/log-safe/latest/source/docs/clippy.toml

#![no_std]
#![forbid(unsafe_code)]
// As docs.rs builds it: each item says which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg), doc(auto_cfg(hide(rust_analyzer))))]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[macro_use]
mod macros;

mod address;
mod chain;
mod check;
#[cfg(doc)]
pub mod errors;
mod field;
#[cfg(doc)]
#[doc = include_str!("../docs/foreign.md")]
pub mod foreign {}
mod format;
mod guarded;
mod hazard;
mod identity;
mod impls;
#[cfg(doc)]
#[doc = include_str!("../docs/incident.md")]
pub mod incident {}
#[cfg(feature = "tracing")]
mod instrument;
#[cfg(doc)]
#[doc = include_str!("../docs/limits.md")]
pub mod limits {}
#[cfg(feature = "log")]
pub mod log;
#[cfg(target_has_atomic = "ptr")]
mod log_id;
mod marker;
mod pad;
#[cfg(feature = "tracing")]
pub mod tracing;
mod trust;
mod trust_types;
mod walk;

/// The derive behind [`#[log_safe]`](macro@log_safe), with the same words: `#[log_safe(…)]` is its
/// helper, and stands below it.
///
/// ```
/// use log_safe::LogSafe;
///
/// #[derive(LogSafe)]
/// #[log_safe(debug)]
/// struct Connection {
///     #[log_safe(id)]
///     id: u64,
/// }
///
/// assert_eq!(format!("{:?}", Connection { id: 7 }), "Connection(id=7)");
/// ```
pub use log_safe_macros::LogSafe;
/// Makes a type of yours safe to log: by its identity, or in full.
///
/// # An identity
///
/// Above a struct, an enum or a trait, it writes a `Display` that tells one value from another,
/// and nothing else. Only the fields that it prints are read, and each of them must be
/// [`LogSafe`] itself; the others can hold what they like. It takes no lock, allocates nothing,
/// prints the same text each time, and obeys width, fill and precision.
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::{Arc, Mutex};
///
/// use log_safe::{log_safe, safe_format};
///
/// #[log_safe]
/// struct Connection {
///     #[log_safe(id)]
///     id: u64,
///     #[log_safe(id = "from")]
///     peer: std::net::SocketAddr,
///     streams: Mutex<HashMap<u32, String>>,
/// }
///
/// let connection = Arc::new(Connection {
///     id: 7,
///     peer: ([10, 0, 0, 1], 443).into(),
///     streams: Mutex::default(),
/// });
/// let _guard = connection.streams.lock();
/// assert_eq!(safe_format!("{connection}"), "Connection(id=7, from=10.0.0.1:443)");
/// ```
///
/// | written | printed |
/// |---|---|
/// | `#[log_safe(id)]` on fields | `Connection(id=7, peer=10.0.0.1:443)`; of a tuple field the value alone: `Connection(7)` |
/// | a field of type [`LogId`] | `Connection#17`, with ids `Connection#17(peer=…)` |
/// | neither | `Connection@5f3c9a1e`: a keyed hash of the address (see [`identity`]) |
/// | `#[log_safe("conn {id} from {peer:?}")]` on a struct | that text; each name a field |
/// | on an enum | `State::Streaming(id=7)`, by the fields of the variant |
/// | no fields | the name: `State::Idle` |
///
/// Options of the type, separated by commas:
///
/// * `debug` writes an identity `Debug` too, so that `{connection:?}` and a `Debug` that reaches
///   the type are safe; without it they are rejected;
/// * `serialize` writes an identity `Serialize` (with the feature `serde`): the same text;
/// * `name = "…"` is printed in place of the type's name;
/// * `address = "raw"` prints the address as it is, which tells where in memory things are;
/// * `crate = path` is where this crate is found, if not at `::log_safe`; or the list of a crate
///   ([`trust_types!`]), whose types may then stand in the fields that are checked.
///
/// Of a field: `id`; `id = "name"`, to print another name; `trust = "reason"`, to print it
/// unchecked.
///
/// Where an `id` field's type depends on a type parameter, the impls are bounded by that type, so
/// a `Connection<K>` with an `id: K` is safe to log where `K` is. A type that has a `Display` already
/// cannot have another: if its own is fit to be logged, use `value`.
///
/// # A value
///
/// With `value`, the type is logged in full, by the `Display` and the `Debug` that it has: nothing
/// is written, but each field must be safe to log by both (a field that is an error, by its message,
/// for `Display`). This is for configurations, messages and errors. `value(Display)` proves `Display`
/// only, as errors need that hold an `io::Error`; `serialize` proves `Serialize` as well. Fields
/// under `trust = "reason"` are not checked.
///
/// A generic type is a value where its parameters are, and where the types of its fields are: a
/// `Frame<T>` that holds a `Data<T>` asks for `Data<T>: LogSafe<via::Debug>`. (So a recursive type
/// must show that it is one. Behind `type Link<T> = Option<Box<Node<T>>>` rustc finds no end, E0275:
/// write the type out in the field.)
///
/// ```
/// use log_safe::{log_safe, safe_format};
///
/// #[log_safe(value)]
/// #[derive(Debug)]
/// struct Config {
///     port: u16,
///     hosts: Vec<String>,
/// }
///
/// let config = Config { port: 80, hosts: vec![] };
/// assert_eq!(safe_format!("{config:?}"), "Config { port: 80, hosts: [] }");
/// ```
///
/// What a field shares with others through a lock is found, whatever stands between:
///
/// ```compile_fail,E0277
/// use std::collections::HashMap;
/// use std::sync::{Arc, Mutex};
///
/// #[log_safe::log_safe(value)]
/// #[derive(Debug)]
/// struct Config {
///     cache: Option<Arc<Mutex<HashMap<String, String>>>>, // interior-shared map
/// }
/// ```
///
/// The fields are checked, not the code of a `Display` that is written by hand: that one is yours
/// to keep free of locks. If it prints less than the type holds, say so, of the fields that it
/// leaves out, or with `value(trust = "reason")` of the type. Then no field is checked; what a type
/// parameter stands for still is, if its fields are not trusted as well.
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::Mutex;
/// use std::{fmt, net};
///
/// use log_safe::{log_safe, safe_format};
///
/// #[log_safe(value(trust = "prints the peer only"))]
/// struct Session {
///     peer: net::IpAddr,
///     streams: Mutex<HashMap<u32, String>>,
/// }
///
/// impl fmt::Debug for Session {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         f.debug_struct("Session").field("peer", &self.peer).finish_non_exhaustive()
///     }
/// }
///
/// let session = Session { peer: [10, 0, 0, 1].into(), streams: Mutex::default() };
/// assert_eq!(safe_format!("{session:?}"), "Session { peer: 10.0.0.1, .. }");
/// ```
///
/// What other derives print is read from their attributes, and proved: each placeholder of a text
/// (`#[error("…")]`, `#[display("…")]`, `#[debug("…")]`, `#[snafu(display("…"))]`,
/// `#[strum(to_string = "…")]`, …), each expression behind it by its type, a constant that it
/// captures. What is not understood is an error: text that is no string literal, an option that names
/// code (`fmt = path`, `with = path`; `serde(with)` beside `serialize`). The ways out are those for
/// fields and types, and in the text itself `log_safe::trust(&…, "reason")`.
///
/// # A trait
///
/// Its objects (`dyn Trait`, also with `Send`, `Sync` and `Unpin`) print an identity. The ids are
/// methods that take `&self` and nothing else; they are yours to keep free of locks, as they run when
/// the identity is printed.
///
/// ```
/// use log_safe::{log_safe, safe_format};
///
/// #[log_safe]
/// trait Connection {
///     #[log_safe(id)]
///     fn id(&self) -> u64;
/// }
///
/// # struct Http;
/// # impl Connection for Http { fn id(&self) -> u64 { 7 } }
/// let connection: Box<dyn Connection + Send> = Box::new(Http);
/// assert_eq!(safe_format!("{connection}"), "Connection(id=7)");
/// ```
///
/// The type of an object names the associated types that a supertrait leaves open. Those of std's
/// traits (`Iterator`, `Future`, `Deref` and the like) are known. Of any other supertrait, name them in
/// the trait, in a method or in a bound, which may be empty: `where Self::Frame:,`. Without that, rustc
/// says that the value of the associated type must be specified.
///
/// ```
/// use log_safe::{log_safe, safe_format};
///
/// trait Source {
///     type Frame;
/// }
///
/// #[log_safe]
/// trait Connection: Source
/// where
///     Self::Frame:,
/// {
///     #[log_safe(id)]
///     fn id(&self) -> u64;
/// }
///
/// # struct Http;
/// # impl Source for Http { type Frame = Vec<u8>; }
/// # impl Connection for Http { fn id(&self) -> u64 { 7 } }
/// let connection: Box<dyn Connection<Frame = Vec<u8>>> = Box::new(Http);
/// assert_eq!(safe_format!("{connection}"), "Connection(id=7)");
/// ```
///
/// # What it writes
///
/// For a `struct Connection { #[log_safe(id)] id: u64, … }`, in essence:
///
/// ```ignore
/// impl Display for Connection {
///     fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
///         pad(f, format_args!("Connection(id={})", checked(&self.id)))
///     }
/// }
/// impl LogSafe<via::Display> for Connection {}
/// ```
pub use log_safe_macros::log_safe;

pub use crate::chain::{Chain, chain};
pub use crate::format::SafeArguments;
pub use crate::identity::{Identity, identity};
#[cfg(target_has_atomic = "ptr")]
pub use crate::log_id::LogId;
pub use crate::marker::{LogSafe, via};
pub use crate::trust::{Trusted, trust};

/// The blocks of the README compile.
#[cfg(all(doctest, feature = "tracing"))]
#[doc = include_str!("../README.md")]
enum Readme {}

/// For expansions only: nothing here is public API.
#[doc(hidden)]
pub mod __private {
    pub use self::shared::*;
    pub use crate::__without_list as with_list;
    pub use crate::check::{arg, debugged};

    /// What the macros of a crate's own list (`trust_types!`) use as well. They bring it in by a
    /// glob, which cannot be shadowed where macros are concerned.
    pub mod shared {
        #[cfg(feature = "log")]
        pub use ::log;
        #[cfg(feature = "tracing")]
        pub use ::tracing;
        #[cfg(feature = "alloc")]
        pub extern crate alloc;
        pub use core;
        pub use log_safe_macros::{LogSafeObject, call, with_dollar};
        #[cfg(feature = "std")]
        pub extern crate std;
        #[cfg(feature = "serde")]
        pub use serde_core;

        pub use crate::__expression as expression;
        pub use crate::address::Address;
        pub use crate::check::{Arg, Held, List, Proved, UnprovedValue, Value, count};
        pub use crate::field::{
            Accepted, DisplayField, DisplayValueProof, Field, FullField, Printed, ValueProof,
        };
        pub use crate::guarded::{guarded, operand};
        pub use crate::hazard::{MessageOnly, TryLocks};
        pub use crate::identity::{IdentityDebug, LogIdField, PrintsIdentity};
        #[cfg(feature = "tracing")]
        pub use crate::instrument::{
            OutputOf, Recorded, Returned, SEAL, if_printed, returned, type_of,
        };
        pub use crate::marker::{LogSafe, via};
        pub use crate::pad::pad;
        pub use crate::walk::{
            Again, Computed, Ends, Itself, Lent, Mode, Outset, Passed, Walk, Walked,
        };
        pub use crate::with_serde;
    }
}
