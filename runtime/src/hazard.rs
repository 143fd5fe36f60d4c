//! What must not be formatted, and what the compiler says about it.
//!
//! A hazard has a [`LogSafe`](crate::LogSafe) impl, bounded by a trait of this file that does not
//! hold: rustc then speaks in the words of that trait, and adds how it got there ("required for
//! `Arc<Mutex<…>>` to implement `LogSafe`"), which is the path to the hazard.
//!
//! The traits are public because public impls name them, and sealed because no path leads here.

#![allow(unreachable_pub, reason = "see above")]

use core::error::Error;

use crate::via;

/// What a lock or cell `Lock` may hold and still be logged whole: little, and of a size that is
/// known beforehand.
#[diagnostic::on_unimplemented(
    message = "`{Lock}` is not safe to log: it may hold any amount of data",
    label = "`{Self}` inside a lock or cell is not safe to log",
    note = "formatting prints `<locked>` while it is in use, else holds the lock until all of `{Self}` is written",
    note = "log a copy taken before the call, or the identity of its owner (`#[log_safe]`)"
)]
pub trait SmallIn<Lock: ?Sized> {}

/// Never holds. The words for a map in a lock or cell.
#[cfg(feature = "alloc")]
#[diagnostic::on_unimplemented(
    message = "interior-shared map: `{Self}` inside `{Lock}`",
    label = "reaches a map that others can change through `{Lock}`",
    note = "formatting prints `<locked>` while it is in use, else holds the lock until the whole map is written",
    note = "log its length (`map.lock().unwrap().len()`), a snapshot taken before the call, or the identity of its owner (`#[log_safe]`)"
)]
pub trait UnsharedIn<Lock: ?Sized> {}

/// Never holds. The words for a collection in a lock or cell whose elements are no map.
#[diagnostic::on_unimplemented(
    message = "`{Lock}` is not safe to log: it may hold any number of `{Self}`",
    label = "a collection inside a lock or cell is not safe to log",
    note = "formatting prints `<locked>` while it is in use, else holds the lock until all of it is written",
    note = "log its length, a snapshot taken before the call, or the identity of its owner (`#[log_safe]`)"
)]
pub trait FewIn<Lock: ?Sized> {}

/// Holds for `Display` alone: the message of an error that hides what it was made from.
#[diagnostic::on_unimplemented(
    message = "the `Debug` of a type-erased error prints whatever the error holds",
    label = "`{Self}` is not safe to log in `{{:?}}`",
    note = "write `{{err}}` for its message, or `log_safe::chain(&err)` for its message and its sources"
)]
pub trait Message<Via> {}

impl Message<via::Display> for dyn Error + '_ {}
impl Message<via::Display> for dyn Error + Send + '_ {}
impl Message<via::Display> for dyn Error + Sync + '_ {}
impl Message<via::Display> for dyn Error + Send + Sync + '_ {}
#[cfg(feature = "std")]
impl Message<via::Display> for std::io::Error {}
#[cfg(feature = "std")]
impl<W> Message<via::Display> for std::io::IntoInnerError<W> {}

/// Never holds. The words for arguments that were formatted out of sight.
#[diagnostic::on_unimplemented(
    message = "`{Self}` formats arguments that nobody checked",
    label = "holds arguments of unknown origin",
    note = "pass the format string and its arguments to the macro, or build it with `log_safe::safe_format_args!`"
)]
pub trait Template<Via> {}
