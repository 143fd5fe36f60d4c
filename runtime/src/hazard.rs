//! What must not be formatted, and what the compiler says about it.
//!
//! A hazard has a [`LogSafe`](crate::LogSafe) impl, bounded by a trait of this file that does not
//! hold: rustc then speaks in the words of that trait, and adds how it got there ("required for
//! `Arc<Mutex<…>>` to implement `LogSafe`"), which is the path to the hazard.
//!
//! The traits are public because public impls name them, and sealed because no path leads here.

#![allow(unreachable_pub, reason = "see above")]
#![cfg_attr(
    not(all(
        feature = "dashmap",
        feature = "papaya",
        feature = "elsa",
        feature = "r2d2",
        feature = "anyhow"
    )),
    allow(dead_code, reason = "words for types of crates that are not there")
)]

use crate::via;
use crate::walk::{Brief, Walk};

/// What a lock or cell may hold and still be logged whole: little, and of a size that is known
/// beforehand.
#[diagnostic::on_unimplemented(
    message = "`{Lock}` is not safe to log whole",
    label = "writes all of `{Self}` to the log while the lock is held, or `<locked>` without it",
    note = "log what you need of it, taken before the call, or the identity of its owner (`#[log_safe]`)",
    note = "a field that its owner does not print: `#[log_safe(trust = \"reason\")]` above it, or `value(trust = \"reason\")` above the owner",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/in_a_lock/"
)]
pub trait BoundedIn<Lock: ?Sized> {}

/// What a guard may print by `{}`: no collection, and no more than a few types under `#[log_safe]` in
/// one another. (Not recommended, for the words of this trait and not those of `Unpin`.)
#[diagnostic::on_unimplemented(
    message = "`{Lock}` is not safe to log: `{Self}` may print any amount of data",
    label = "writes what it prints to the log while the lock is held",
    note = "before the call, take what you need of it or a copy (`let copy = table.lock().unwrap().clone();`), and log that",
    note = "by `{{}}`, a guard may print numbers, strings, identities (`#[log_safe]`) and types under `#[log_safe(value)]` with a few such fields",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/in_a_lock/"
)]
pub trait BriefIn<Lock: ?Sized> {}

#[diagnostic::do_not_recommend]
impl<T: ?Sized, Lock: ?Sized> BriefIn<Lock> for T where Walk<T, Brief<4>>: Unpin {}

/// Never holds. The words for a field through which a value may hold itself.
#[diagnostic::on_unimplemented(
    message = "`{Owner}` may reach itself through `{Self}`: formatting it may never end",
    label = "can be set later, or lent by a `static`",
    note = "if it is never cyclic, say why: `#[log_safe(trust = \"never cyclic, because …\")]` above the field",
    note = "if it may be, do not print it: log the id of what it leads to, or the identity of `{Owner}` (`#[log_safe]`)",
    note = "a type whose `LogSafe` is written by hand ends the search: write `#[log_safe(value(trust = \"reason\"))]` above that one instead",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/endless/"
)]
pub trait Finite<Owner: ?Sized> {}

/// Never holds. The words for a map in a lock or cell.
#[cfg(feature = "alloc")]
#[diagnostic::on_unimplemented(
    message = "interior-shared map: `{Self}` inside `{Lock}`",
    label = "writes the whole map to the log while the lock is held, or `<locked>` without it",
    note = "before the call, take its length (`let n = map.lock().unwrap().len();`) or a snapshot, and log that; or log the identity of its owner (`#[log_safe]`)",
    note = "a field that its owner does not print: `#[log_safe(trust = \"reason\")]` above it, or `value(trust = \"reason\")` above the owner",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/interior_shared_map/"
)]
pub trait MapAllowedIn<Lock: ?Sized> {}

/// Holds for no element. The words for a collection in a lock or cell.
#[diagnostic::on_unimplemented(
    message = "`{Lock}` is not safe to log whole: it may hold any number of `{Self}`",
    label = "writes all of them to the log while the lock is held, or `<locked>` without it",
    note = "log its length, a snapshot taken before the call, or the identity of its owner (`#[log_safe]`)",
    note = "a field that its owner does not print: `#[log_safe(trust = \"reason\")]` above it, or `value(trust = \"reason\")` above the owner",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/in_a_lock/"
)]
#[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "there is no collection"))]
pub trait BoundedElementIn<Lock: ?Sized> {}

/// Holds for `Display` alone: of an error that hides what it was made from, the message.
#[diagnostic::on_unimplemented(
    message = "the `Debug` of a type-erased error prints whatever the error holds",
    label = "only the message of this error is safe to log",
    note = "log its message, `{{err}}` in a text and `%err` as a field, or that and those of its sources, `log_safe::chain(&err)`",
    note = "a field of a value type: `#[log_safe(value(Display))]` above that type for its `{{}}` alone, or `#[log_safe(trust = \"reason\")]` above the field",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/erased_error/"
)]
pub trait MessageOnly {}

#[diagnostic::do_not_recommend]
impl MessageOnly for via::Display {}

/// Holds for the vias whose impls for locks do not wait for them.
#[diagnostic::on_unimplemented(
    message = "serializing a lock waits for it: forever, if this thread holds it",
    label = "waits for a lock",
    note = "log what you need of it, taken before the call, or use `:?`, which does not wait",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/waits_for_a_lock/"
)]
pub trait TryLocks {}

#[diagnostic::do_not_recommend]
impl TryLocks for via::Display {}

#[diagnostic::do_not_recommend]
impl TryLocks for via::Debug {}

/// Never holds. The words for a pointer that nothing but serde follows.
#[cfg(feature = "alloc")]
#[diagnostic::on_unimplemented(
    message = "serde follows `{Self}`, which may lead back to where it came from",
    label = "is followed when it is serialized",
    note = "leave it out: `#[serde(skip)]` above the field, and `#[log_safe(trust = \"serde skips it\")]`",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/endless/"
)]
pub trait NotUpgraded {}

/// What may be printed while an argument holds a lock: no collection, and no more than a few types
/// under `#[log_safe]` in one another.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is written to the log while a lock is held, and may print any amount of data",
    label = "the guard that this argument takes lives until the record is written",
    note = "take what you need before the call: its length (`let n = map.lock().unwrap().len();`), or a snapshot (`let map = map.lock().unwrap().clone();`)",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/under_a_guard/"
)]
pub trait Released {}

#[diagnostic::do_not_recommend]
impl<T: ?Sized> Released for T where Walk<T, Brief<4>>: Unpin {}

/// Never holds. The words for types that print environment variables.
#[cfg(feature = "std")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` prints environment variables, and the secrets in them",
    label = "prints environment variables",
    note = "log what you need of it: one variable (`std::env::var(\"HOME\")`), or the program and its arguments (`command.get_program()`, `command.get_args()`)",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/environment/"
)]
pub trait PrintsNoEnvironment<Via> {}

/// Never holds. The words for arguments that were put together out of sight.
#[diagnostic::on_unimplemented(
    message = "`{Self}` formats arguments that were not checked",
    label = "formats arguments of unknown origin",
    note = "pass the format string and its arguments to this macro, or build it with `log_safe::safe_format_args!`",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/unchecked_arguments/"
)]
pub trait CheckedArguments<Via> {}

/// Holds for `Display` alone: of a report that hides the error that it was made from, the messages.
#[diagnostic::on_unimplemented(
    message = "the `Debug` of a report prints whatever the error inside holds, if it is asked to by `{{:#?}}`",
    label = "only the messages of this report are safe to log",
    note = "write `{{err:#}}` for its message and those of its sources, in one line",
    note = "a field of a value type: `#[log_safe(value(Display))]` above that type for its `{{}}` alone, or `#[log_safe(trust = \"reason\")]` above the field",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/erased_error/"
)]
pub trait ReportMessagesOnly {}

#[diagnostic::do_not_recommend]
impl ReportMessagesOnly for via::Display {}

/// Holds for the vias of this crate: what a feature proves, it proves for everyone, and leaves room
/// for a crate's own list.
#[diagnostic::on_unimplemented(
    message = "the types of the crate's own list do not mix with those that a feature of `log-safe` proves",
    label = "holds types of both kinds",
    note = "put the whole type, or the one that is named below, on the list of `log_safe::trust_types!` too",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/not_proved/"
)]
pub trait Global {}

#[diagnostic::do_not_recommend]
impl Global for via::Display {}
#[diagnostic::do_not_recommend]
impl Global for via::Debug {}
#[diagnostic::do_not_recommend]
impl Global for via::Serialize {}

/// Never holds. The words for a concurrent map whose formatting waits for locks.
#[diagnostic::on_unimplemented(
    message = "interior-shared map: formatting `{Self}` takes all its locks",
    label = "walks the whole map, and deadlocks if this thread holds an entry of it",
    note = "log the entry that matters, copied before the call, or the identity of the map's owner (`#[log_safe]`)",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/interior_shared_map/"
)]
pub trait WaitsForNoLock<Via> {}

/// Never holds. The words for a concurrent map whose formatting tries a lock, and then holds it.
#[diagnostic::on_unimplemented(
    message = "interior-shared map: formatting `{Self}` holds it until all of it is written",
    label = "writes the whole map to the log while it is held, or `<locked>` without it",
    note = "log its length, the entry that matters, or the identity of the map's owner (`#[log_safe]`)",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/interior_shared_map/"
)]
pub trait HoldsNoLock<Via> {}

/// Never holds. The words for a concurrent map whose formatting needs no lock.
#[diagnostic::on_unimplemented(
    message = "interior-shared map: formatting `{Self}` walks all of it while others change it",
    label = "writes any number of entries to the log, and delays the freeing of what is removed meanwhile",
    note = "log its length, the entry that matters, or the identity of the map's owner (`#[log_safe]`)",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/interior_shared_map/"
)]
pub trait NotShared<Via> {}

/// Never holds. The words for a pool of connections.
#[diagnostic::on_unimplemented(
    message = "shared pool: formatting `{Self}` takes its lock",
    label = "waits for the lock of the pool, or holds it while it prints what is idle",
    note = "log its counters, taken before the call (`pool.state()` of r2d2, `pool.status()` of deadpool)",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/interior_shared_map/"
)]
pub trait NotPooled<Via> {}
