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
