//! What a log call must not do: take a lock of a connection.
//!
//! The connection tells of each use of its map, and the audit knows which thread is in a log call.

use std::cell::Cell;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

thread_local! {
    static LOGGING: Cell<bool> = const { Cell::new(false) };
}

static LOCKS_TAKEN: AtomicU64 = AtomicU64::new(0);

/// Runs the part of a log call that formats and writes, and does not unwind.
pub(crate) fn within<T>(log: impl FnOnce() -> T) -> T {
    let outer = LOGGING.replace(true);
    let result = log();
    LOGGING.set(outer);
    result
}

/// A lock of a connection is about to be taken.
pub(crate) fn notice_lock() {
    if LOGGING.get() {
        LOCKS_TAKEN.fetch_add(1, Relaxed);
    }
}

/// How many locks of connections log calls have taken.
pub(crate) fn locks_taken() -> u64 {
    LOCKS_TAKEN.load(Relaxed)
}
