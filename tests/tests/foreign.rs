//! Types of foreign crates, with the feature of each: what is proved, what is rejected.
//!
//! `without_features.rs` asks the same of the hazards where no feature is on.

#![allow(missing_docs, reason = "a table of types, and no API")]

use std::collections::HashMap;
use std::path::Path;
use std::{fmt, fs};

use log_safe::{LogSafe, via};

#[macro_use]
#[path = "foreign/proved.rs"]
mod proved;
#[path = "foreign/hazards.rs"]
mod hazards;

macro_rules! accepted {
    ($($Type:ty,)*) => {$(
        const _: () = {
            assert!(proved!($Type, via::Display), stringify!($Type));
            assert!(proved!($Type, via::Debug), stringify!($Type));
        };
    )*};
}

/// Of which the message is accepted, and nothing else.
macro_rules! message {
    ($($Type:ty,)*) => {$(
        const _: () = {
            assert!(proved!($Type, via::Display), stringify!($Type));
            assert!(!proved!($Type, via::Debug), stringify!($Type));
        };
    )*};
}

macro_rules! rejected {
    ($($Type:ty,)*) => {$(
        const _: () = {
            assert!(!proved!($Type, via::Display), stringify!($Type));
            assert!(!proved!($Type, via::Debug), stringify!($Type));
        };
    )*};
}

/// Asserts a verdict on what holds or points to `$Content`.
macro_rules! around {
    ($verdict:ident $Content:ty => $module:ident; $($Type:ty,)*) => {
        mod $module {
            use super::*;
            type Content = $Content;
            $verdict! { $($Type,)* }
        }
    };
}

/// Prints its parts. A type with several has a row for each.
macro_rules! parts {
    ($($Type:ty,)*) => {
        around! { accepted u8 => parts_proved; $($Type,)* }
        around! { rejected Unproved => parts_unproved; $($Type,)* }
    };
}

/// Prints what it shares if it can be locked, and waits for it if it is serialized.
macro_rules! locks {
    ($($Type:ty,)*) => {
        around! { accepted u8 => lock_small; $($Type,)* }
        around! { rejected Unproved => lock_unknown; $($Type,)* }
        around! { rejected HashMap<u8, u8> => lock_map; $($Type,)* }
        around! { not_serialized u8 => lock_serialized; $($Type,)* }
    };
}

macro_rules! not_serialized {
    ($($Type:ty,)*) => {
        const _: () = { $(assert!(!proved!($Type, via::Serialize), stringify!($Type));)* };
    };
}

/// As locks, but that their `Display` is that of one value, and fine where that is.
macro_rules! guards {
    ($($Type:ty,)*) => {
        around! { accepted u8 => guard_small; $($Type,)* }
        around! { message String => guard_text; $($Type,)* }
        around! { rejected Shown => guard_shown; $($Type,)* }
        around! { rejected HashMap<u8, u8> => guard_map; $($Type,)* }
    };
}

/// A type of which nothing is known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Unproved;

/// A type that can be printed, which is no proof.
struct Shown;

impl fmt::Display for Shown {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// A type of which one of the two ways to print it is proved.
macro_rules! half_proved {
    ($($Name:ident: $Via:ident,)*) => {$(
        #[derive(Debug)]
        struct $Name;
        impl LogSafe<via::$Via> for $Name {}
        impl fmt::Display for $Name {
            fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                Ok(())
            }
        }
    )*};
}
half_proved! { ByDisplay: Display, ByDebug: Debug, }

accepted! {
    tracing::field::DebugValue<ByDebug>, tracing::field::DisplayValue<ByDisplay>,
}

rejected! {
    tracing::field::DebugValue<ByDisplay>, tracing::field::DisplayValue<ByDebug>,
}

// The list of a crate may name what a feature proves: neither is in the way of the other.
log_safe::trust_types! {
    mod logs;
    "a row of each table of a feature":
        uuid::Uuid, tokio::sync::mpsc::Sender<u8>, indexmap::IndexMap<u8, u8>,
        parking_lot::Mutex<u8>, parking_lot::MutexGuard<'_, u8>,
        dashmap::mapref::one::Ref<'_, u8, u8>, dashmap::DashMap<u8, u8>;
}

parts! {
    arc_swap::ArcSwap<Content>, arc_swap::Guard<std::sync::Arc<Content>>,
    arrayvec::ArrayVec<Content, 8>, arrayvec::IntoIter<Content, 8>,
    async_lock::OnceCell<Content>,
    bytes::buf::Chain<Content, u8>, bytes::buf::Chain<u8, Content>, bytes::buf::IntoIter<Content>,
    bytes::buf::Limit<Content>, bytes::buf::Take<Content>,
    crossbeam_skiplist::map::Entry<'static, Content, u8>,
    crossbeam_skiplist::map::Entry<'static, u8, Content>,
    crossbeam_skiplist::set::Entry<'static, Content>,
    crossbeam_utils::CachePadded<Content>, std::sync::Mutex<crossbeam_utils::CachePadded<Content>>,
    dashmap::ReadOnlyView<Content, u8>, dashmap::ReadOnlyView<u8, Content>,
    either::Either<Content, u8>, either::Either<u8, Content>,
    std::sync::Mutex<either::Either<Content, u8>>, std::sync::Mutex<either::Either<u8, Content>>,
    hashbrown::HashMap<Content, u8>, hashbrown::HashMap<u8, Content>,
    hashbrown::hash_map::Iter<'static, Content, u8>, hashbrown::hash_map::Iter<'static, u8, Content>,
    hashbrown::hash_map::Keys<'static, Content, u8>, hashbrown::hash_map::Values<'static, u8, Content>,
    hashbrown::HashSet<Content>, hashbrown::hash_set::Iter<'static, Content>,
    indexmap::IndexMap<Content, u8>, indexmap::IndexMap<u8, Content>,
    indexmap::map::Slice<Content, u8>, indexmap::map::Slice<u8, Content>,
    indexmap::map::IntoIter<Content, u8>, indexmap::map::IntoIter<u8, Content>,
    indexmap::map::Iter<'static, Content, u8>, indexmap::map::Iter<'static, u8, Content>,
    indexmap::map::Keys<'static, Content, u8>, indexmap::map::Values<'static, u8, Content>,
    indexmap::IndexSet<Content>, indexmap::set::Slice<Content>, indexmap::set::IntoIter<Content>,
    indexmap::set::Iter<'static, Content>,
    once_cell::sync::OnceCell<Content>, once_cell::sync::Lazy<Content>,
    once_cell::unsync::OnceCell<Content>, once_cell::unsync::Lazy<Content>,
    std::sync::Mutex<once_cell::sync::OnceCell<Content>>,
    std::sync::Mutex<once_cell::unsync::OnceCell<Content>>,
    smallvec::SmallVec<[Content; 4]>, smallvec::Drain<'static, [Content; 4]>,
    smallvec::IntoIter<[Content; 4]>,
    spin::Once<Content>,
    tokio::sync::OnceCell<Content>, tokio::sync::broadcast::error::SendError<Content>,
    tracing::instrument::Instrumented<Content>, tracing::instrument::WithDispatch<Content>,
    url::Host<Content>,
}

locks! {
    async_lock::Mutex<Content>, async_lock::RwLock<Content>,
    crossbeam_utils::sync::ShardedLock<Content>,
    parking_lot::Mutex<Content>, parking_lot::ReentrantMutex<Content>, parking_lot::RwLock<Content>,
    spin::Mutex<Content>, spin::RwLock<Content>,
    tokio::sync::Mutex<Content>, tokio::sync::RwLock<Content>,
    tokio::sync::watch::Receiver<Content>, tokio::sync::watch::Sender<Content>,
}

guards! {
    async_lock::MutexGuard<'static, Content>, async_lock::MutexGuardArc<Content>,
    async_lock::RwLockReadGuard<'static, Content>, async_lock::RwLockReadGuardArc<Content>,
    async_lock::RwLockUpgradableReadGuard<'static, Content>,
    async_lock::RwLockWriteGuard<'static, Content>, async_lock::RwLockWriteGuardArc<Content>,
    crossbeam_utils::sync::ShardedLockReadGuard<'static, Content>,
    crossbeam_utils::sync::ShardedLockWriteGuard<'static, Content>,
    dashmap::mapref::one::Ref<'static, u8, Content>,
    dashmap::mapref::one::RefMut<'static, u8, Content>,
    dashmap::mapref::one::MappedRef<'static, u8, Unproved, Content>,
    dashmap::mapref::one::MappedRefMut<'static, u8, Unproved, Content>,
    parking_lot::MutexGuard<'static, Content>, parking_lot::MappedMutexGuard<'static, Content>,
    parking_lot::ReentrantMutexGuard<'static, Content>,
    parking_lot::MappedReentrantMutexGuard<'static, Content>,
    parking_lot::RwLockReadGuard<'static, Content>,
    parking_lot::RwLockUpgradableReadGuard<'static, Content>,
    parking_lot::RwLockWriteGuard<'static, Content>,
    parking_lot::MappedRwLockReadGuard<'static, Content>,
    parking_lot::MappedRwLockWriteGuard<'static, Content>,
    spin::mutex::MutexGuard<'static, Content>, spin::rwlock::RwLockReadGuard<'static, Content>,
    spin::rwlock::RwLockUpgradableGuard<'static, Content>,
    spin::rwlock::RwLockWriteGuard<'static, Content>,
    tokio::sync::MappedMutexGuard<'static, Content>, tokio::sync::MutexGuard<'static, Content>,
    tokio::sync::OwnedMutexGuard<Content>, tokio::sync::OwnedRwLockReadGuard<Content>,
    tokio::sync::OwnedRwLockWriteGuard<Content>, tokio::sync::RwLockReadGuard<'static, Content>,
    tokio::sync::RwLockWriteGuard<'static, Content>, tokio::sync::watch::Ref<'static, Content>,
}

// An entry prints its key by `Debug`.
message! {
    dashmap::mapref::one::Ref<'static, Unproved, u8>,
    dashmap::mapref::one::RefMut<'static, Unproved, u8>,
    dashmap::mapref::one::MappedRef<'static, Unproved, u8, u8>,
    dashmap::mapref::one::MappedRefMut<'static, Unproved, u8, u8>,
}

accepted! {
    arc_swap::ArcSwap<u8>, arc_swap::ArcSwapOption<String>,
    arrayvec::ArrayString<8>, arrayvec::ArrayVec<u8, 8>, arrayvec::CapacityError<Unproved>,
    async_lock::Mutex<u8>, async_lock::OnceCell<String>, async_lock::Semaphore,
    bytes::Bytes, bytes::BytesMut,
    camino::Utf8Path, camino::Utf8PathBuf,
    chrono::DateTime<chrono::Utc>, chrono::DateTime<chrono::FixedOffset>, chrono::NaiveDate,
    chrono::TimeDelta,
    compact_str::CompactString,
    crossbeam_channel::Sender<Unproved>, crossbeam_channel::TrySendError<Unproved>,
    crossbeam_queue::SegQueue<Unproved>,
    crossbeam_skiplist::SkipMap<Unproved, Unproved>,
    crossbeam_utils::CachePadded<u8>, crossbeam_utils::sync::ShardedLock<u8>,
    dashmap::ReadOnlyView<u8, String>, dashmap::mapref::one::Ref<'static, u8, u8>,
    deadpool::Status,
    either::Either<u8, String>,
    flume::Receiver<Unproved>, flume::RecvError, flume::SendError<Unproved>,
    futures_channel::mpsc::TrySendError<Unproved>, futures_channel::oneshot::Canceled,
    hashbrown::HashMap<u8, String>, hashbrown::HashSet<u8>,
    http::HeaderName, http::HeaderValue, http::Method, http::StatusCode, http::Uri, http::Version,
    http::Extensions, http::uri::Authority,
    humantime::Duration, humantime::Rfc3339Timestamp,
    indexmap::IndexMap<u8, String>, indexmap::IndexSet<u8>,
    ipnet::IpNet,
    jiff::Timestamp, jiff::Zoned, jiff::Span,
    log::Level, log::LevelFilter,
    nix::errno::Errno,
    once_cell::sync::Lazy<String>, once_cell::sync::OnceCell<String>, once_cell::unsync::OnceCell<u8>,
    parking_lot::Mutex<u8>, parking_lot::MutexGuard<'static, u8>, parking_lot::RwLock<bool>,
    r2d2::State,
    rust_decimal::Decimal,
    rustix::io::Errno,
    semver::Version, semver::VersionReq,
    serde_json::Value, serde_json::Error, serde_json::Map<String, serde_json::Value>,
    smallvec::SmallVec<[u8; 4]>,
    smol_str::SmolStr,
    spin::Mutex<u8>, spin::Once<String>,
    time::OffsetDateTime, time::Duration,
    tinyvec::ArrayVec<[u8; 2]>, tinyvec::TinyVec<[String; 2]>,
    tokio::net::TcpStream,
    tokio::sync::Mutex<u8>, tokio::sync::MutexGuard<'static, u8>, tokio::sync::Notify,
    tokio::sync::OnceCell<String>, tokio::sync::Semaphore,
    tokio::sync::mpsc::Sender<Unproved>, tokio::sync::mpsc::error::SendError<Unproved>,
    tokio::sync::oneshot::Receiver<Unproved>, tokio::sync::watch::Receiver<u8>,
    tokio::task::Id, tokio::task::JoinError, tokio::task::JoinHandle<Unproved>,
    tokio::time::Instant, tokio::time::error::Elapsed,
    tracing::Level, tracing::Span, tracing::Metadata<'static>,
    ulid::Ulid,
    url::Url, url::Host, url::Host<&'static str>,
    uuid::Uuid, uuid::fmt::Hyphenated,

    // They compose, with one another and with what std has.
    Option<std::sync::Arc<indexmap::IndexMap<uuid::Uuid, smallvec::SmallVec<[bytes::Bytes; 2]>>>>,
    std::sync::Mutex<uuid::Uuid>, parking_lot::RwLock<Option<chrono::NaiveDate>>,
    Result<http::StatusCode, tokio::task::JoinError>,
}

message! {
    anyhow::Error, eyre::Report,
}

rejected! {
    // What it holds.
    flume::Drain<'static, u8>,
    tinyvec::TinyVec<[std::sync::Mutex<String>; 2]>, std::sync::Mutex<tinyvec::ArrayVec<[u8; 2]>>,
    // Whatever the peer sent.
    http::HeaderMap, http::Request<()>, http::Response<()>, http::request::Parts,
    // A lock holds little.
    std::sync::Mutex<indexmap::IndexMap<u8, u8>>, std::sync::Mutex<indexmap::IndexSet<u8>>,
    std::sync::Mutex<hashbrown::HashMap<u8, u8>>, std::sync::Mutex<hashbrown::HashSet<u8>>,
    std::sync::Mutex<arrayvec::ArrayVec<u8, 8>>, std::sync::Mutex<smallvec::SmallVec<[u8; 4]>>,
    std::sync::Mutex<bytes::Bytes>,
    std::sync::Mutex<serde_json::Value>,
    std::sync::Mutex<smallvec::SmallVec<[Unproved; 4]>>,
}

/// The one table of features is `Cargo.toml`; the rows of `impls/mod.rs`, the files and the table
/// for readers follow it.
#[test]
fn every_feature_has_its_file_and_its_rows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a member of the workspace");
    let read = |path: &str| fs::read_to_string(root.join(path)).expect("it is part of the project");
    let (manifest, table, docs) = (
        read("runtime/Cargo.toml"),
        read("runtime/src/impls/mod.rs"),
        read("runtime/docs/foreign.md"),
    );

    let features = manifest.split("\n[features]\n").nth(1).expect("it has features");
    let features = features.split("\n[").next().expect("something comes before it");
    let mut crates: Vec<&str> = features
        .lines()
        .filter_map(|line| line.split_once(" = [\"dep:"))
        .map(|(name, _)| name)
        // What this crate is made for, and what it serializes with.
        .filter(|name| !["log", "tracing", "serde"].contains(name))
        .collect();
    crates.sort_unstable();

    for name in &crates {
        let module = name.replace('-', "_");
        assert!(
            table.contains(&format!("#[cfg(feature = \"{name}\")]\nmod {module};\n")),
            "`{name}` has no row in `impls/mod.rs`"
        );
        let file = read(&format!("runtime/src/impls/{module}.rs"));
        let version = file.split_once(", version ").and_then(|(_, rest)| rest.split_once(' '));
        let (version, _) = version.expect("the file says which version was read");
        assert!(
            docs.contains(&format!("\n| `{name}` | {version} |")),
            "`{name}` {version} has no row in `runtime/docs/foreign.md`"
        );
    }
    assert!(
        docs.contains(&crates.join(" ")),
        "the command in `runtime/docs/foreign.md` lacks a feature"
    );
    let rows = table.split("#[cfg(feature = \"").filter(|row| row.contains("\")]\nmod ")).count();
    // And those of `alloc`, `log`, `std` and `tracing`.
    assert_eq!(rows, crates.len() + 4, "a row of `impls/mod.rs` has no feature");
}
