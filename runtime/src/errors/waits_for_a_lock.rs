//! “serializing a lock waits for it: forever, if this thread holds it”
//!
//! serde's `Serialize` for `Mutex`, `RwLock` and the like does not try: it locks. A thread that logs
//! while it holds the lock waits for itself.
//!
//! Log by `:?`, which does not wait, or take the value before the call:
//!
//! ```
//! # use log_safe::safe_error;
//! # use std::sync::Mutex;
//! let retries = Mutex::new(3_u32);
//! safe_error!("given up: {retries:?}");
//!
//! let count = *retries.lock().unwrap();
//! safe_error!("given up after {count}");
//! ```
