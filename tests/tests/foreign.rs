//! Types of foreign crates, with the feature of each: what is proved, what is rejected.
//!
//! `without_features.rs` asks the same of the hazards where no feature is on.

#![allow(missing_docs, reason = "a table of types, and no API")]

use std::fs;
use std::path::Path;

use log_safe::via;

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

/// A type of which nothing is known.
struct Unproved;

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
    hashbrown::HashMap<u8, String>, hashbrown::HashSet<u8>,
    http::HeaderName, http::HeaderValue, http::Method, http::StatusCode, http::Uri, http::Version,
    http::Extensions, http::uri::Authority,
    indexmap::IndexMap<u8, String>, indexmap::IndexSet<u8>,
    ipnet::IpNet,
    jiff::Timestamp, jiff::Zoned, jiff::Span,
    log::Level, log::LevelFilter,
    once_cell::sync::Lazy<String>, once_cell::sync::OnceCell<String>, once_cell::unsync::OnceCell<u8>,
    parking_lot::Mutex<u8>, parking_lot::MutexGuard<'static, u8>, parking_lot::RwLock<bool>,
    r2d2::State,
    rust_decimal::Decimal,
    semver::Version, semver::VersionReq,
    serde_json::Value, serde_json::Error, serde_json::Map<String, serde_json::Value>,
    smallvec::SmallVec<[u8; 4]>,
    smol_str::SmolStr,
    spin::Mutex<u8>, spin::Once<String>,
    time::OffsetDateTime, time::Duration,
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
    // As their parts.
    arc_swap::ArcSwap<Unproved>,
    arrayvec::ArrayVec<Unproved, 8>,
    either::Either<u8, Unproved>,
    hashbrown::HashMap<u8, Unproved>,
    indexmap::IndexMap<Unproved, u8>,
    once_cell::sync::OnceCell<Unproved>, once_cell::sync::Lazy<Unproved>,
    smallvec::SmallVec<[Unproved; 4]>,
    tokio::sync::OnceCell<Unproved>,
    url::Host<Unproved>,
    // Whatever the peer sent.
    http::HeaderMap, http::Request<()>, http::Response<()>, http::request::Parts,
    // A lock holds little.
    std::sync::Mutex<indexmap::IndexMap<u8, u8>>,
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
