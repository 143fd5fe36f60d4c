//! “`Mutex<…>` is not safe to log whole”
//!
//! The `Debug` of a lock or cell holds it while all of the content is written to the log, or prints
//! `<locked>`. Around a number, an address or another small value that is fine; around a string, a
//! collection or a type of unknown size it is not.
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! # use std::sync::Mutex;
//! let queue = Mutex::new(vec![1, 2, 3]);
//! safe_error!("stuck: {queue:?}");
//! ```
//!
//! A guard prints what it guards while it holds the lock, also by `{}`. There it may print a number, a
//! string, an identity, or a small type of yours; not one that may be of any size:
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! # use std::{collections::HashMap, fmt, sync::Mutex};
//! #[log_safe::log_safe(value)]
//! #[derive(Debug)]
//! struct Table(HashMap<u32, u32>);
//!
//! impl fmt::Display for Table {
//!     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
//!         fmt::Debug::fmt(&self.0, f)
//!     }
//! }
//!
//! let table = Mutex::new(Table(HashMap::new()));
//! safe_error!("stuck: {}", table.lock().unwrap());
//! ```
//!
//! Take what you need before the call:
//!
//! ```
//! # use log_safe::safe_error;
//! # use std::sync::Mutex;
//! let queue = Mutex::new(vec![1, 2, 3]);
//! let (length, next) = {
//!     let queue = queue.lock().unwrap();
//!     (queue.len(), queue.first().copied())
//! };
//! safe_error!("stuck: {length} waiting, next {next:?}");
//!
//! let retries = Mutex::new(3_u32);
//! safe_error!("given up after {retries:?}");
//! ```
