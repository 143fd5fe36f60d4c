//! “`HashMap<…>` is written to the log while a lock is held, and may print any amount of data”
//!
//! An argument lives until the record is written, and so does a guard that it takes: of a `Mutex`, a
//! `RwLock`, a `RefCell` or the like. Around a number that is no matter. A map or another collection
//! holds up all who wait for the lock until the last entry is in the log, and if the logger needs the
//! same lock, it waits forever.
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! # use std::{collections::HashMap, sync::Mutex};
//! let streams: Mutex<HashMap<u16, String>> = Mutex::default();
//! safe_error!("no such stream: {:?}", streams.lock().unwrap().keys());
//! ```
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! # use std::{collections::HashMap, sync::Mutex};
//! # let streams: Mutex<HashMap<u16, String>> = Mutex::default();
//! let guard = streams.lock().unwrap();
//! safe_error!("no such stream: {:?}", *guard);
//! ```
//!
//! Take what you need in a statement of its own, before the call:
//!
//! ```
//! # use log_safe::safe_error;
//! # use std::{collections::HashMap, sync::Mutex};
//! let streams: Mutex<HashMap<u16, String>> = Mutex::default();
//!
//! let open = streams.lock().unwrap().len();
//! safe_error!("no such stream, {open} are open");
//!
//! let ports: Vec<u16> = streams.lock().unwrap().keys().copied().take(8).collect();
//! safe_error!("no such stream, among the open: {ports:?}");
//! ```
//!
//! Two kinds of argument are looked at: one that calls the method of a lock by its name (`lock`, `read`,
//! `write`, `borrow` and those like them), and one that dereferences a guard. If the method is your own
//! and takes no lock, the same `let` is the way out.
//!
//! Such an argument may print numbers, strings, identities (`#[log_safe]`), and types under
//! `#[log_safe(value)]` with a few such fields. It may not print what has a collection in it:
//!
//! ```compile_fail,E0277
//! # use log_safe::{log_safe, safe_error};
//! # use std::sync::Mutex;
//! #[log_safe(value)]
//! #[derive(Debug)]
//! struct State {
//!     open: u32,
//!     peers: Vec<String>,
//! }
//!
//! let state = Mutex::new(State { open: 0, peers: Vec::new() });
//! safe_error!("not ready: {:?}", *state.lock().unwrap());
//! ```
//!
//! A type whose `LogSafe` is written by hand is taken at its word, and so is a type parameter.
//!
//! The check does not see a guard that a function of yours returns. If a guard is a variable, the check
//! sees the argument `*guard`, and it does not see `guard.keys()` or `guard.streams`. It accepts a snapshot (`streams.lock().unwrap().clone()`,
//! `….collect::<Vec<_>>()`), as it accepts a number: the record does not walk the collection, but the
//! lock is still held until the record is written.
//!
//! One kind of call that takes no lock is rejected with it. In a closure that is not `move`, `*x` makes
//! the closure borrow `x` itself, which may not live as long as the closure (E0373): log `{x}`, or write
//! `move`.
