//! A number for each object that is logged.

use core::fmt::{Debug, Display, Formatter, Result};
use core::num::NonZeroU64;

use crate::LogSafe;

/// A number that no other `LogId` of this process has.
///
/// A type under [`#[log_safe]`](macro@crate::log_safe) that has a field of this type prints it as
/// its identity: `Connection#17`. It is taken when the object is made and stays with it when it
/// moves, which its address does not; and it says nothing of the memory layout of the process.
///
/// A clone is another object, so it gets a number of its own. That makes `#[derive(Clone)]` on the
/// owner do the right thing, and is why `LogId` is not `Copy`.
///
/// The numbers count from 1. On targets without 64-bit atomics they have the width of a pointer and
/// start again when that is used up.
///
/// # Examples
///
/// ```
/// use log_safe::{LogId, log_safe};
///
/// #[log_safe]
/// struct Connection {
///     log_id: LogId,
/// }
///
/// let first = Connection { log_id: LogId::next() };
/// let second = Connection { log_id: LogId::next() };
///
/// assert_eq!(first.to_string(), format!("Connection#{}", first.log_id.get()));
/// assert_ne!(first.to_string(), second.to_string());
/// ```
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogId(NonZeroU64);

impl LogId {
    /// The next number.
    #[must_use]
    pub fn next() -> Self {
        loop {
            // Zero comes up when the counter has wrapped around.
            if let Some(number) = NonZeroU64::new(count()) {
                return LogId(number);
            }
        }
    }

    /// The number itself, to match log lines with what else knows it.
    ///
    /// ```
    /// let id = log_safe::LogId::next();
    /// assert_eq!(id.to_string(), format!("#{}", id.get()));
    /// ```
    #[must_use]
    pub const fn get(&self) -> u64 {
        self.0.get()
    }
}

#[cfg(target_has_atomic = "64")]
fn count() -> u64 {
    use core::sync::atomic::{AtomicU64, Ordering};

    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

#[cfg(not(target_has_atomic = "64"))]
fn count() -> u64 {
    use core::sync::atomic::{AtomicUsize, Ordering};

    static NEXT: AtomicUsize = AtomicUsize::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed) as u64
}

impl Clone for LogId {
    /// The next number: a clone is another object.
    fn clone(&self) -> Self {
        LogId::next()
    }
}

impl Default for LogId {
    /// [`LogId::next`].
    fn default() -> Self {
        LogId::next()
    }
}

impl Display for LogId {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        crate::pad::pad(f, format_args!("#{}", self.0))
    }
}

impl Debug for LogId {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(self, f)
    }
}

#[diagnostic::do_not_recommend]
impl<V> LogSafe<V> for LogId {}

/// As its number.
#[cfg(feature = "serde")]
impl serde_core::Serialize for LogId {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> core::result::Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.get())
    }
}
