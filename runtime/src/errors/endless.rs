//! “`…` may reach itself through `…`: formatting it may never end”
//!
//! A type whose formatting prints a value of that type is fine if it is a tree: of `Box`, `Vec`, `Arc`,
//! `Option` and the like, which are built from what they hold. It may be a circle if what it holds is
//! set later (`OnceLock`, `OnceCell`, `Cell`, `LazyLock`, `LazyCell`, `ArcSwap`), or lent by a `static`,
//! which may refer to itself. To format a circle overflows the stack, and the process is gone.
//!
//! ```compile_fail,E0277
//! # use std::sync::{Arc, OnceLock};
//! #[log_safe::log_safe(value)]
//! #[derive(Debug)]
//! struct State {
//!     name: &'static str,
//!     next: OnceLock<Arc<State>>,
//! }
//! ```
//!
//! ```compile_fail,E0277
//! #[log_safe::log_safe(value)]
//! #[derive(Debug)]
//! struct State {
//!     name: &'static str,
//!     next: &'static State,
//! }
//! # static A: State = State { name: "a", next: &B };
//! # static B: State = State { name: "b", next: &A };
//! ```
//!
//! Log it by its identity, which prints the fields that you say and no other:
//!
//! ```
//! # use log_safe::safe_error;
//! # use std::sync::{Arc, OnceLock};
//! #[log_safe::log_safe(debug)]
//! struct State {
//!     #[log_safe(id)]
//!     name: &'static str,
//!     next: OnceLock<Arc<State>>,
//! }
//!
//! safe_error!("stuck in {:?}", State { name: "closing", next: OnceLock::new() });
//! ```
//!
//! If your code never closes the circle, say why:
//!
//! ```
//! # use log_safe::safe_error;
//! #[log_safe::log_safe(value)]
//! #[derive(Debug)]
//! struct Command {
//!     name: &'static str,
//!     #[log_safe(trust = "never cyclic, because each command is a constant of its parent")]
//!     children: &'static [Command],
//! }
//!
//! safe_error!("unknown: {:?}", Command { name: "add", children: &[] });
//! ```
//!
//! What is looked at is the types, in the definition of each type under `#[log_safe]`:
//!
//! * a field that is set later, or lent for longer than the type's own lifetimes, may hold anything
//!   that does not print the type again: `OnceLock<String>`, `OnceLock<Config>`, `LazyLock<HashMap<…>>`,
//!   `&'static [&'static str]`, trees;
//! * a reference for a lifetime of the type (`&'a Config`) is fine to all types that do not borrow in
//!   their turn;
//! * a trait object that is set later or lent by a `static` is followed if its trait is under
//!   `#[log_safe]`. Behind another one (`trait Link: LogSafe`), anything may stand: `OnceLock<Arc<dyn
//!   Link>>` is rejected, `Arc<dyn Link>` is accepted;
//! * a type that is declared safe by hand (`impl LogSafe for Key {}`) is taken at its word, but what
//!   holds one cannot be followed: `OnceLock<Key>` is accepted, `OnceLock<Config>` with a `Key` somewhere in
//!   it is not. Declare it by the attribute, and it is:
//!
//! ```
//! # use log_safe::safe_error;
//! # use std::{fmt, sync::OnceLock};
//! use log_safe::log_safe;
//!
//! #[log_safe(value(trust = "prints nothing of the key"))]
//! struct Key([u8; 32]);
//!
//! impl fmt::Debug for Key {
//!     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
//!         f.write_str("Key(…)")
//!     }
//! }
//!
//! #[log_safe(value)]
//! #[derive(Debug)]
//! struct Config {
//!     key: Key,
//! }
//!
//! #[log_safe(value)]
//! #[derive(Debug)]
//! struct Server {
//!     config: OnceLock<Config>,
//! }
//!
//! safe_error!("not ready: {:?}", Server { config: OnceLock::new() });
//! ```
//!
//! # “serde follows `…`, which may lead back to where it came from”
//!
//! A `Weak` pointer prints `(Weak)`, but serde serializes what it points to. A parent is what a `Weak`
//! points to, as a rule, and it holds its children.
//!
//! ```
//! # #[cfg(feature = "serde")]
//! # mod example {
//! # use std::sync::{Arc, Weak};
//! #[log_safe::log_safe(value, serialize)]
//! #[derive(Debug)]
//! struct Node {
//!     name: String,
//!     // Beside `#[serde(skip)]`.
//!     #[log_safe(trust = "serde skips it")]
//!     parent: Weak<Node>,
//!     children: Vec<Arc<Node>>,
//! }
//! # }
//! ```
