//! “interior-shared map: `HashMap<…>` inside `Mutex<…>`”
//!
//! A map that other threads change, behind a lock or a cell. Its `Debug` holds the lock while it
//! writes every entry to the log, which stalls all who wait for it; and when it cannot take the lock
//! it prints `<locked>`, which is when you needed the line. A map that locks by itself may deadlock.
//! The notes that begin with “required for” are the path from the argument to the map.
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! # use std::{collections::HashMap, sync::{Arc, Mutex}};
//! let streams: Arc<Mutex<HashMap<u16, String>>> = Arc::default();
//! safe_error!("no such stream: {streams:?}");
//! ```
//!
//! Log its length, or a snapshot of what you need, taken *before* the call, so that the lock is free
//! again when the line is written. (`map.lock().unwrap().len()` as an argument holds the lock until the
//! whole line is written, as each value that an argument makes lives that long; written twice in one
//! call, it waits for itself forever.)
//!
//! ```
//! # use log_safe::safe_error;
//! # use std::{collections::HashMap, sync::{Arc, Mutex}};
//! let streams: Arc<Mutex<HashMap<u16, String>>> = Arc::default();
//!
//! let open = streams.lock().unwrap().len();
//! safe_error!("no such stream, {open} are open");
//!
//! let ports: Vec<u16> = streams.lock().unwrap().keys().copied().take(8).collect();
//! safe_error!("no such stream, among the open: {ports:?}");
//! ```
//!
//! Where the map is a field of your own type, log the identity of that:
//!
//! ```
//! # use log_safe::safe_error;
//! # use std::{collections::HashMap, sync::Mutex};
//! #[log_safe::log_safe]
//! struct Connection {
//!     #[log_safe(id)]
//!     id: u64,
//!     streams: Mutex<HashMap<u16, String>>,
//! }
//!
//! let conn = Connection { id: 7, streams: Mutex::default() };
//! safe_error!("no such stream on {conn}");
//! ```
//!
//! # “formatting `…` takes all its locks”, “holds it”, “walks all of it”
//!
//! A concurrent map needs no lock around it. `DashMap` and `scc::HashMap` lock a part of the map for
//! each entry that they print, and wait forever for one whose guard this thread holds; `moka`, `papaya`,
//! `flurry` and the like print without a lock, and write as much as there is.
//!
//! ```
//! # #[cfg(feature = "dashmap")]
//! # fn refuse(sessions: &dashmap::DashMap<u32, String>, id: u32) {
//! # use log_safe::safe_error;
//! let session = sessions.get(&id).map(|session| session.value().clone());
//! safe_error!("refused: {session:?}");
//! # }
//! ```
//!
//! # “shared pool: formatting `…` takes its lock”
//!
//! A pool is a collection of connections behind a lock. Its counters are what a log line needs; take
//! them before the call.
//!
//! ```
//! # #[cfg(feature = "r2d2")]
//! # fn refuse<M: r2d2::ManageConnection>(pool: &r2d2::Pool<M>) {
//! # use log_safe::safe_error;
//! let state = pool.state();
//! safe_error!("{} of {} connections are idle", state.idle_connections, state.connections);
//! # }
//! ```
