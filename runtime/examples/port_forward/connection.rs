//! A connection, and the streams that are open on it.

use std::fmt;
use std::net::SocketAddr;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use dashmap::DashMap;
use log_safe::log_safe;

use crate::log_call;

/// What the handler knows of its connection.
///
/// As in the original it is an interface value: the handler, and each of its log calls, sees a
/// `dyn Connection` and cannot know what formatting it would walk. `#[log_safe]` on the trait
/// makes every `dyn Connection` print the two fields marked `id`, and nothing else.
#[log_safe]
pub(crate) trait Connection: fmt::Debug + Send + Sync {
    #[log_safe(id)]
    fn id(&self) -> u64;
    #[log_safe(id)]
    fn peer(&self) -> SocketAddr;
    fn idle_timeout(&self) -> Duration;
    fn set_idle_timeout(&self, timeout: Duration);
    fn add_stream(&self, id: u32, stream: StreamState);
    /// Runs `update` on the entry of a stream, with whatever lock protects it held.
    fn update_stream(&self, id: u32, update: &mut dyn FnMut(&mut StreamState));
    fn remove_streams(&self, ids: &[u32]);
    fn stream_count(&self) -> usize;
}

/// What a connection remembers of a stream.
#[derive(Debug)]
#[expect(dead_code, reason = "only a deep `{:?}` reads it")]
pub(crate) struct StreamState {
    pub(crate) kind: StreamKind,
    pub(crate) port: u16,
    pub(crate) failed: bool,
}

/// The `streamtype` header. A value type: it is logged in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[log_safe(value)]
pub(crate) enum StreamKind {
    /// Carries the text of an error from the server to the client.
    Error,
    /// Carries the forwarded bytes, both ways.
    Data,
}

impl fmt::Display for StreamKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            StreamKind::Error => "error",
            StreamKind::Data => "data",
        })
    }
}

/// A connection over HTTP/2.
///
/// The `Debug` that everybody derives is the trap: it formats `streams` by locking one shard of
/// the map after the other, while other threads, or this very thread, hold those locks.
#[derive(Debug)]
pub(crate) struct H2Connection {
    id: u64,
    peer: SocketAddr,
    /// In milliseconds.
    idle_timeout: AtomicU64,
    streams: Streams,
}

impl H2Connection {
    pub(crate) fn new(id: u64, peer: SocketAddr) -> Self {
        H2Connection {
            id,
            peer,
            idle_timeout: AtomicU64::new(u64::MAX),
            streams: Streams::default(),
        }
    }
}

impl Connection for H2Connection {
    fn id(&self) -> u64 {
        self.id
    }

    fn peer(&self) -> SocketAddr {
        self.peer
    }

    fn idle_timeout(&self) -> Duration {
        Duration::from_millis(self.idle_timeout.load(Relaxed))
    }

    fn set_idle_timeout(&self, timeout: Duration) {
        let milliseconds = u64::try_from(timeout.as_millis()).unwrap_or(u64::MAX);
        self.idle_timeout.store(milliseconds, Relaxed);
    }

    fn add_stream(&self, id: u32, stream: StreamState) {
        self.streams.map().insert(id, stream);
    }

    fn update_stream(&self, id: u32, update: &mut dyn FnMut(&mut StreamState)) {
        if let Some(mut stream) = self.streams.map().get_mut(&id) {
            update(&mut stream);
        }
    }

    fn remove_streams(&self, ids: &[u32]) {
        for id in ids {
            self.streams.map().remove(id);
        }
    }

    fn stream_count(&self) -> usize {
        self.streams.map().len()
    }
}

/// The map. In a service it would be a plain `DashMap`; this program counts who takes its locks.
#[derive(Default)]
struct Streams(DashMap<u32, StreamState>);

impl Streams {
    fn map(&self) -> &DashMap<u32, StreamState> {
        log_call::notice_lock();
        &self.0
    }
}

impl fmt::Debug for Streams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.map().fmt(f)
    }
}
