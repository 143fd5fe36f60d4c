//! What must not be formatted, and what the compiler says about it.
//!
//! A hazard has a [`LogSafe`](crate::LogSafe) impl, bounded by a trait of this file that does not
//! hold: rustc then speaks in the words of that trait, and adds how it got there ("required for
//! `Arc<Mutex<…>>` to implement `LogSafe`"), which is the path to the hazard.
//!
//! The traits are public because public impls name them, and sealed because no path leads here.

#![allow(unreachable_pub, reason = "see above")]

use crate::via;

/// What a lock or cell may hold and still be logged whole: little, and of a size that is known
/// beforehand.
#[diagnostic::on_unimplemented(
    message = "`{Lock}` is not safe to log whole",
    label = "writes all of `{Self}` to the log while the lock is held, or `<locked>` without it",
    note = "log what you need of it, taken before the call, or the identity of its owner (`#[log_safe]`)"
)]
pub trait SmallIn<Lock: ?Sized> {}

/// Never holds. The words for a map in a lock or cell.
#[cfg(feature = "alloc")]
#[diagnostic::on_unimplemented(
    message = "interior-shared map: `{Self}` inside `{Lock}`",
    label = "writes the whole map to the log while the lock is held, or `<locked>` without it",
    note = "log its length (`map.lock().unwrap().len()`), a snapshot taken before the call, or the identity of its owner (`#[log_safe]`)"
)]
pub trait UnsharedIn<Lock: ?Sized> {}

/// Holds for no element. The words for a collection in a lock or cell.
#[diagnostic::on_unimplemented(
    message = "`{Lock}` is not safe to log whole: it may hold any number of `{Self}`",
    label = "writes all of them to the log while the lock is held, or `<locked>` without it",
    note = "log its length, a snapshot taken before the call, or the identity of its owner (`#[log_safe]`)"
)]
#[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "there is no collection"))]
pub trait FewIn<Lock: ?Sized> {}

/// Holds for `Display` alone: of an error that hides what it was made from, the message.
#[diagnostic::on_unimplemented(
    message = "the `Debug` of a type-erased error prints whatever the error holds",
    label = "only the message of this error is safe to log",
    note = "write `{{err}}` for its message, or `log_safe::chain(&err)` for its message and its sources"
)]
pub trait Message {}

#[diagnostic::do_not_recommend]
impl Message for via::Display {}

/// Holds for the vias whose impls for locks do not wait for them.
#[diagnostic::on_unimplemented(
    message = "serializing a lock waits for it: forever, if this thread holds it",
    label = "waits for a lock",
    note = "log what you need of it, taken before the call, or use `:?`, which does not wait"
)]
pub trait Tried {}

#[diagnostic::do_not_recommend]
impl Tried for via::Display {}

#[diagnostic::do_not_recommend]
impl Tried for via::Debug {}

/// Never holds. The words for arguments that were put together out of sight.
#[diagnostic::on_unimplemented(
    message = "`{Self}` formats arguments that were not checked",
    label = "formats arguments of unknown origin",
    note = "pass the format string and its arguments to this macro, or build it with `log_safe::safe_format_args!`"
)]
pub trait Template<Via> {}
