//! What the formatting of each type really does: the table behind [`LogSafe`](crate::LogSafe).
//!
//! One row per type, in the file of the crate that it comes from. To add a type, read its `Debug`
//! and `Display` and put it in the table that says what they do:
//!
//! * [`leaf!`]: prints itself, bounded, from data that nobody else can change;
//! * [`opaque!`]: stops at a name, an address or counters, whatever its parameters are;
//! * [`as_parts!`]: prints the parts named on the right, and is safe as they are; [`many!`] the same
//!   of a collection; [`set_later!`] if it can be made first and given its part later, or borrows it
//!   from where that is possible; [`lent!`] of a borrowed collection (see [`walk`](crate::walk));
//! * [`locked!`] and [`guard!`]: prints what it shares with others, and is accepted around little;
//! * what a lock may hold is in [`small!`], [`as_small_as!`] and [`wrapper!`]; what it may not hold,
//!   in words of its own, in [`map!`] and [`collection!`].
//!
//! A type that is in none of the tables is not proved, and so rejected. So are those that became
//! stable after the MSRV, which cannot be named here: `tests/tests/std_types.rs` lists them under
//! `not_here!`, and checks that of all others none is missing.

/// What the formatting of a type reads: `[T] Vec<T> => Many: T;`, in the words of
/// [`walk`](crate::walk).
macro_rules! walked {
    ($([$($generics:tt)*] $Type:ty => Parts: $($Part:ty),*;)*) => {$(
        impl<Way, $($generics)*> $crate::walk::Walked<Way> for $Type {
            type Parts = ($($crate::walk::Walk<$Part, Way>,)*);
        }
    )*};
    ($([$($generics:tt)*] $Type:ty => Many: $($Part:ty),*;)*) => {$(
        impl<Way: $crate::walk::Mode, $($generics)*> $crate::walk::Walked<Way> for $Type {
            type Parts = Way::Many<($($crate::walk::Walk<$Part, Way>,)*)>;
        }
    )*};
    ($([$($generics:tt)*] $Type:ty => Later: $($Part:ty),*;)*) => {$(
        impl<Way: $crate::walk::Mode, $($generics)*> $crate::walk::Walked<Way> for $Type {
            type Parts = ($(Way::Later<$Part>,)*);
        }
    )*};
    ($([$($generics:tt)*] $Type:ty => ManyLater: $($Part:ty),*;)*) => {$(
        impl<Way: $crate::walk::Mode, $($generics)*> $crate::walk::Walked<Way> for $Type {
            type Parts = Way::Many<($(Way::Later<$Part>,)*)>;
        }
    )*};
}

/// Types that are safe in every via.
macro_rules! leaf {
    ($($Type:ty,)*) => {$(
        // Not recommended: rustc would offer `u8` where a connection was meant.
        #[diagnostic::do_not_recommend]
        impl<Via> $crate::LogSafe<Via> for $Type {}

        walked! { [] $Type => Parts: ; }
    )*};
}

/// Generic types that do not print their parameters: `[T] Weak<T>;`. A lock may hold them.
macro_rules! opaque {
    ($([$($generics:tt)*] $Type:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<Via, $($generics)*> $crate::LogSafe<Via> for $Type {}

        #[diagnostic::do_not_recommend]
        impl<Lock: ?Sized, $($generics)*> $crate::hazard::BoundedIn<Lock> for $Type {}

        walked! { [$($generics)*] $Type => Parts: ; }
    )*};
}

/// Types that are as safe as the parts they print: `[T, E] Result<T, E> => T, E;`. The word before
/// the rows is that of [`walked!`].
macro_rules! as_safe_as {
    ($Walked:ident: $([$($generics:tt)*] $Type:ty => $($Part:ty),+;)*) => {$(
        // Never `do_not_recommend`: these impls are the path to the hazard in rustc's message.
        impl<Via, $($generics)*> $crate::LogSafe<Via> for $Type
        where
            $($Part: $crate::LogSafe<Via>,)+
        {}

        walked! { [$($generics)*] $Type => $Walked: $($Part),+; }
    )*};
}

/// Types that hold the parts they print.
macro_rules! as_parts {
    ($($rows:tt)*) => { as_safe_as! { Parts: $($rows)* } };
}

/// Collections of the parts they print.
macro_rules! many {
    ($($rows:tt)*) => { as_safe_as! { Many: $($rows)* } };
}

/// Types that can be there before the part they print: it is set later, or is a `static`, which may
/// refer to itself.
macro_rules! set_later {
    ($($rows:tt)*) => { as_safe_as! { Later: $($rows)* } };
}

/// Iterators over a collection of somebody else.
macro_rules! lent {
    ($($rows:tt)*) => { as_safe_as! { ManyLater: $($rows)* } };
}

/// Locks and cells, whose `Debug` prints what they hold if they can be locked at once. serde does
/// not try: it locks.
macro_rules! locked {
    ($([$($generics:tt)*] $Type:ty => $Content:ty;)*) => {$(
        impl<Via: $crate::hazard::TryLocks, $($generics)*> $crate::LogSafe<Via> for $Type
        where
            $Content: $crate::hazard::BoundedIn<Self>,
        {}

        // What is small is no type of the user's.
        walked! { [$($generics)*] $Type => Parts: ; }
    )*};
}

/// Guards, which print what they guard while they hold its lock.
macro_rules! guard {
    ($([$($generics:tt)*] $Type:ty => $Content:ty;)*) => {$(
        impl<$($generics)*> $crate::LogSafe<$crate::via::Display> for $Type
        where
            $Content: $crate::LogSafe<$crate::via::Display> + ::core::fmt::Display,
            $Content: $crate::hazard::BriefIn<Self>,
        {}

        impl<$($generics)*> $crate::LogSafe<$crate::via::Debug> for $Type
        where
            $Content: $crate::hazard::BoundedIn<Self>,
        {}

        impl<$($generics)*> $crate::guarded::Guards for $Type {
            type Content = $Content;
        }

        walked! { [$($generics)*] $Type => Later: $Content; }
    )*};
}

/// Types of a size that is known beforehand, which a lock may hold.
macro_rules! small {
    ($($Type:ty,)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<Lock: ?Sized> $crate::hazard::BoundedIn<Lock> for $Type {}
    )*};
}

/// Types that are as small as their parts, inside a lock: `[T, E] Result<T, E> => T, E;`.
macro_rules! as_small_as {
    ($([$($generics:tt)*] $Type:ty => $($Part:ty),+;)*) => {$(
        // Not recommended: rustc would list every tuple in the rejection of a lock around a type
        // of the user's. It is for this that the rejection names the whole tuple, and no part.
        #[diagnostic::do_not_recommend]
        impl<Lock: ?Sized, $($generics)*> $crate::hazard::BoundedIn<Lock> for $Type
        where
            $($Part: $crate::hazard::BoundedIn<Lock>,)+
        {}
    )*};
}

/// Types that hold one part and nothing else, inside a lock: `[T] Option<T> => T;`.
macro_rules! wrapper {
    ($([$($generics:tt)*] $Type:ty => $Part:ty;)*) => {$(
        impl<Lock: ?Sized, $($generics)*> $crate::hazard::BoundedIn<Lock> for $Type
        where
            $Part: $crate::hazard::BoundedIn<Lock>,
        {}

        impl<Lock: ?Sized, $($generics)*> $crate::hazard::BoundedElementIn<Lock> for $Type
        where
            $Part: $crate::hazard::BoundedElementIn<Lock>,
        {}
    )*};
}

/// Collections other than maps, inside a lock: `[T] Vec<T> => T;`.
#[cfg(feature = "alloc")]
macro_rules! collection {
    ($([$($generics:tt)*] $Type:ty => $Element:ty;)*) => {$(
        impl<Lock: ?Sized, $($generics)*> $crate::hazard::BoundedIn<Lock> for $Type
        where
            $Element: $crate::hazard::BoundedElementIn<Lock>,
        {}

        impl<Lock: ?Sized, $($generics)*> $crate::hazard::BoundedElementIn<Lock> for $Type
        where
            $Element: $crate::hazard::BoundedElementIn<Lock>,
        {}
    )*};
}

/// Maps and sets, inside a lock: what this crate is about.
#[cfg(feature = "alloc")]
macro_rules! map {
    ($([$($generics:tt)*] $Type:ty;)*) => {$(
        impl<Lock: ?Sized, $($generics)*> $crate::hazard::BoundedIn<Lock> for $Type
        where
            Self: $crate::hazard::MapAllowedIn<Lock>,
        {}

        impl<Lock: ?Sized, $($generics)*> $crate::hazard::BoundedElementIn<Lock> for $Type
        where
            Self: $crate::hazard::MapAllowedIn<Lock>,
        {}
    )*};
}

/// The tables above for a type of a foreign crate: `foreign! { leaf: Uuid, }`.
///
/// They hold for the vias of this crate alone, and not for those of a crate's own list
/// (`trust_types!`): a feature must be able to come without a conflict with the list of somebody
/// who had to do without it.
#[allow(unused_macros, reason = "no feature of a foreign crate may be on")]
macro_rules! foreign {
    (leaf: $($Type:ty,)*) => {$(
        #[diagnostic::do_not_recommend]
        impl $crate::LogSafe<$crate::via::Display> for $Type {}
        #[diagnostic::do_not_recommend]
        impl $crate::LogSafe<$crate::via::Debug> for $Type {}
        #[diagnostic::do_not_recommend]
        impl $crate::LogSafe<$crate::via::Serialize> for $Type {}

        walked! { [] $Type => Parts: ; }
    )*};
    // A tree, of any size.
    (document: $($Type:ty,)*) => {$(
        #[diagnostic::do_not_recommend]
        impl $crate::LogSafe<$crate::via::Display> for $Type {}
        #[diagnostic::do_not_recommend]
        impl $crate::LogSafe<$crate::via::Debug> for $Type {}
        #[diagnostic::do_not_recommend]
        impl $crate::LogSafe<$crate::via::Serialize> for $Type {}

        walked! { [] $Type => Many: ; }
    )*};
    (opaque: $([$($generics:tt)*] $Type:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::LogSafe<$crate::via::Display> for $Type {}
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::LogSafe<$crate::via::Debug> for $Type {}
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::LogSafe<$crate::via::Serialize> for $Type {}

        #[diagnostic::do_not_recommend]
        impl<Lock: ?Sized, $($generics)*> $crate::hazard::BoundedIn<Lock> for $Type {}

        walked! { [$($generics)*] $Type => Parts: ; }
    )*};
    (as_parts: $($rows:tt)*) => { foreign! { @ Parts: $($rows)* } };
    (many: $($rows:tt)*) => { foreign! { @ Many: $($rows)* } };
    (set_later: $($rows:tt)*) => { foreign! { @ Later: $($rows)* } };
    (lent: $($rows:tt)*) => { foreign! { @ ManyLater: $($rows)* } };
    (@ $Walked:ident: $([$($generics:tt)*] $Type:ty => $($Part:ty),+;)*) => {$(
        impl<Via: $crate::hazard::Global, $($generics)*> $crate::LogSafe<Via> for $Type
        where
            $($Part: $crate::LogSafe<Via>,)+
        {}

        walked! { [$($generics)*] $Type => $Walked: $($Part),+; }
    )*};
    (locked: $([$($generics:tt)*] $Type:ty => $Content:ty;)*) => {$(
        impl<Via, $($generics)*> $crate::LogSafe<Via> for $Type
        where
            Via: $crate::hazard::Global + $crate::hazard::TryLocks,
            $Content: $crate::hazard::BoundedIn<Self>,
        {}

        walked! { [$($generics)*] $Type => Parts: ; }
    )*};
    (guard: $($rows:tt)*) => {
        guard! { $($rows)* }
    };
    // A guard that is not printed itself, but by `*guard`.
    (unprinted_guard: $([$($generics:tt)*] $Type:ty => $Content:ty;)*) => {$(
        impl<$($generics)*> $crate::guarded::Guards for $Type {
            type Content = $Content;
        }
    )*};
    // A guard that prints a key besides what it guards.
    (entry: $([$($generics:tt)*] $Type:ty => $Key:ty, $Value:ty;)*) => {$(
        impl<$($generics)*> $crate::LogSafe<$crate::via::Display> for $Type
        where
            $Value: $crate::LogSafe<$crate::via::Display> + ::core::fmt::Display,
            $Value: $crate::hazard::BriefIn<Self>,
        {}

        impl<$($generics)*> $crate::LogSafe<$crate::via::Debug> for $Type
        where
            $Key: $crate::hazard::BoundedIn<Self>,
            $Value: $crate::hazard::BoundedIn<Self>,
        {}

        impl<$($generics)*> $crate::guarded::Guards for $Type {
            type Content = $Value;
        }

        walked! { [$($generics)*] $Type => Later: $Value; }
    )*};
}

/// Types that are shared and change from inside, by what is wrong with formatting them: `{
/// WaitsForNoLock: [K, V] SharedMap<K, V>; }`. See [`hazard`](crate::hazard) for the words.
#[allow(unused_macros, reason = "no feature of a crate with such types may be on")]
macro_rules! hazard {
    ($Words:ident: $([$($generics:tt)*] $Type:ty;)*) => {$(
        impl<Via: $crate::hazard::Global, $($generics)*> $crate::LogSafe<Via> for $Type
        where
            Self: $crate::hazard::$Words<Via>,
        {}
    )*};
}

// The types of this crate, which hold what was proved, or what the user trusts.
walked! { [] crate::SafeArguments<'_> => Many: ; }
walked! {
    [] crate::Chain<'_> => Parts: ;
    [T: ?Sized] crate::Identity<'_, T> => Parts: ;
    [T: ?Sized] crate::Trusted<'_, T> => Parts: ;
}
#[cfg(target_has_atomic = "ptr")]
walked! { [] crate::LogId => Parts: ; }

#[cfg(feature = "alloc")]
mod alloc;
mod core;
#[cfg(feature = "log")]
mod log;
#[cfg(feature = "std")]
mod std;
#[cfg(feature = "tracing")]
mod tracing;

// One row per foreign crate: its feature, and the file of its types.
#[cfg(feature = "anyhow")]
mod anyhow;
#[cfg(feature = "arc-swap")]
mod arc_swap;
#[cfg(feature = "arrayvec")]
mod arrayvec;
#[cfg(feature = "async-lock")]
mod async_lock;
#[cfg(feature = "bytes")]
mod bytes;
#[cfg(feature = "camino")]
mod camino;
#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "compact_str")]
mod compact_str;
#[cfg(feature = "crossbeam-channel")]
mod crossbeam_channel;
#[cfg(feature = "crossbeam-queue")]
mod crossbeam_queue;
#[cfg(feature = "crossbeam-skiplist")]
mod crossbeam_skiplist;
#[cfg(feature = "crossbeam-utils")]
mod crossbeam_utils;
#[cfg(feature = "dashmap")]
mod dashmap;
#[cfg(feature = "deadpool")]
mod deadpool;
#[cfg(feature = "either")]
mod either;
#[cfg(feature = "elsa")]
mod elsa;
#[cfg(feature = "eyre")]
mod eyre;
#[cfg(feature = "flume")]
mod flume;
#[cfg(feature = "flurry")]
mod flurry;
#[cfg(feature = "futures-channel")]
mod futures_channel;
#[cfg(feature = "hashbrown")]
mod hashbrown;
#[cfg(feature = "http")]
mod http;
#[cfg(feature = "humantime")]
mod humantime;
#[cfg(feature = "indexmap")]
mod indexmap;
#[cfg(feature = "ipnet")]
mod ipnet;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "lock_api")]
mod lock_api;
#[cfg(feature = "moka")]
mod moka;
#[cfg(feature = "nix")]
mod nix;
#[cfg(feature = "once_cell")]
mod once_cell;
#[cfg(feature = "papaya")]
mod papaya;
#[cfg(feature = "r2d2")]
mod r2d2;
#[cfg(feature = "rust_decimal")]
mod rust_decimal;
#[cfg(feature = "rustix")]
mod rustix;
#[cfg(feature = "scc")]
mod scc;
#[cfg(feature = "semver")]
mod semver;
#[cfg(feature = "serde_json")]
mod serde_json;
#[cfg(feature = "smallvec")]
mod smallvec;
#[cfg(feature = "smol_str")]
mod smol_str;
#[cfg(feature = "spin")]
mod spin;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "tinyvec")]
mod tinyvec;
#[cfg(feature = "tokio")]
mod tokio;
#[cfg(feature = "ulid")]
mod ulid;
#[cfg(feature = "url")]
mod url;
#[cfg(feature = "uuid")]
mod uuid;
