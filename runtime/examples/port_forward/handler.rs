//! The port-forward handler, with the log calls of the one that crashed.
//!
//! A client opens two streams for each request: an error stream, on which the server may tell it
//! what went wrong, and a data stream, which carries the forwarded bytes. The handler pairs them
//! up by request id and has the bytes forwarded.
//!
//! Each log call takes `self.conn`, a live object that other tasks change meanwhile, sometimes
//! with the pair table locked, once with an entry of the connection's own map locked. In the
//! original any of them could end the process. Here `{conn}` prints the connection's identity,
//! and `{conn:?}` does not compile.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, PoisonError, RwLock, RwLockWriteGuard};
use std::time::Duration;

use bytes::Bytes;
use h2::{Reason, SendStream};
use log_safe::safe_format;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::connection::{Connection, StreamKind};
use crate::facade::{safe_debug, safe_error, safe_info};
use crate::forward::{Halves, forward};
use crate::report::Tally;
use crate::service;

/// The pod whose ports are forwarded.
const POD: &str = "web-0";

/// A stream that a client has opened.
pub(crate) struct Stream {
    pub(crate) id: u32,
    pub(crate) kind: StreamKind,
    /// From the request-id header, if there was one.
    pub(crate) request: Option<u64>,
    pub(crate) port: u16,
    pub(crate) halves: Halves,
}

/// The streams of one request, until both are there.
struct StreamPair {
    error: Option<Stream>,
    data: Option<Stream>,
    /// Dropped without a word when the pair is given up.
    complete: oneshot::Sender<()>,
}

pub(crate) struct HttpStreamHandler {
    conn: Arc<dyn Connection>,
    /// Incomplete pairs, by request id.
    pairs: RwLock<HashMap<u64, StreamPair>>,
    stream_timeout: Duration,
    tally: Arc<Tally>,
}

impl HttpStreamHandler {
    pub(crate) fn new(
        conn: Arc<dyn Connection>,
        stream_timeout: Duration,
        tally: Arc<Tally>,
    ) -> Self {
        HttpStreamHandler { conn, pairs: RwLock::default(), stream_timeout, tally }
    }

    /// Handles the streams of the connection until it is closed and its requests have ended.
    pub(crate) async fn run(self: Arc<Self>, mut streams: mpsc::Receiver<Stream>) {
        let conn = &*self.conn;
        let mut requests = JoinSet::new();
        safe_debug!("waiting for port forward streams: {conn}");
        while let Some(stream) = streams.recv().await {
            self.receive(stream, &mut requests);
            while requests.try_join_next().is_some() {}
        }
        safe_info!("upgraded connection closed: {conn}");
        while requests.join_next().await.is_some() {}
    }

    /// Puts a stream into its pair, and starts forwarding when the pair is complete.
    fn receive(self: &Arc<Self>, stream: Stream, requests: &mut JoinSet<()>) {
        let conn = &*self.conn;
        let request = self.request_id(&stream);
        let kind = stream.kind;
        safe_debug!("received new type of stream: {conn}, request {request}, type {kind}");

        // From here on the pair table is locked, and each stream of the connection waits for it:
        // a log call must be short here, and must not come back for the same lock.
        let mut pairs = self.lock_pairs();
        let mut entry = match pairs.entry(request) {
            Entry::Occupied(entry) => {
                safe_debug!("found existing stream pair: {conn}, request {request}");
                entry
            }
            Entry::Vacant(entry) => {
                safe_debug!("creating new stream pair: {conn}, request {request}");
                let (complete, completed) = oneshot::channel();
                requests.spawn(self.clone().monitor(request, completed));
                entry.insert_entry(StreamPair { error: None, data: None, complete })
            }
        };
        let pair = entry.get_mut();
        let place = match kind {
            StreamKind::Error => &mut pair.error,
            StreamKind::Data => &mut pair.data,
        };
        if place.is_some() {
            self.tally.refused.fetch_add(1, Relaxed);
            conn.remove_streams(&[stream.id]);
            let text = safe_format!(
                "error processing stream: {conn}, request {request}: {kind} stream already assigned"
            );
            fail(pair.error.as_mut(), text);
            return;
        }
        *place = Some(stream);
        if pair.error.is_none() || pair.data.is_none() {
            return;
        }
        if let StreamPair { error: Some(error), data: Some(data), complete } = entry.remove() {
            // The monitor is gone only with the connection.
            let _ = complete.send(());
            requests.spawn(self.clone().forward_port(request, error, data));
        }
    }

    /// The request that a stream belongs to.
    ///
    /// A client that sends no request ids opens the two streams of a pair one after the other, so
    /// a data stream belongs to the error stream whose number is two less.
    fn request_id(&self, stream: &Stream) -> u64 {
        if let Some(request) = stream.request {
            return request;
        }
        let conn = &*self.conn;
        let Stream { id, kind, .. } = *stream;
        safe_debug!("stream received without request-id header: {conn}");
        let request = match kind {
            StreamKind::Error => id,
            StreamKind::Data => id.saturating_sub(2),
        };
        safe_debug!("assigned request id {request}: {conn}, type {kind}, stream {id}");
        request.into()
    }

    /// Gives a pair up that is not complete in time.
    async fn monitor(self: Arc<Self>, request: u64, completed: oneshot::Receiver<()>) {
        let conn = &*self.conn;
        if let Ok(Ok(())) = timeout(self.stream_timeout, completed).await {
            safe_debug!("received error and data streams: {conn}, request {request}");
            return;
        }
        // None if the second stream came just now.
        let Some(pair) = self.lock_pairs().remove(&request) else { return };
        self.tally.timed_out.fetch_add(1, Relaxed);
        let text = safe_format!("timed out waiting for streams: {conn}, request {request}");
        let StreamPair { mut error, data, .. } = pair;
        fail(error.as_mut(), text);
        self.close([error, data]);
    }

    /// Forwards the bytes of a complete pair.
    #[cfg_attr(
        feature = "tracing",
        log_safe::tracing::instrument(skip(self, error, data), fields(conn = %self.conn))
    )]
    async fn forward_port(self: Arc<Self>, request: u64, mut error: Stream, mut data: Stream) {
        let conn = &*self.conn;
        let port = data.port;
        safe_debug!("invoking forwarder: {conn}, request {request}, port {port}");
        let forwarded = forward(service::address(port), &mut data.halves).await;
        safe_debug!("done invoking forwarder: {conn}, request {request}, port {port}");

        let Err(cause) = forwarded else {
            self.tally.forwarded.fetch_add(1, Relaxed);
            self.close([Some(error), Some(data)]);
            return;
        };
        self.tally.failed.fetch_add(1, Relaxed);
        conn.update_stream(data.id, &mut |state| {
            state.failed = true;
            // The line that crashed, on the path where it crashed: the service broke the pipe.
            // The stream's entry is locked here, so the deep `{conn:?}` would wait for itself
            // (`--before` shows it).
            safe_error!("forwarding port failed: {conn}, request {request}, port {port}: {cause}");
        });
        let text = safe_format!("error forwarding port {port} to pod {POD}: {conn}: {cause}");
        fail(Some(&mut error), text);
        data.halves.send.send_reset(Reason::INTERNAL_ERROR);
        self.close([Some(error), Some(data)]);
    }

    /// Ends the streams of a request and forgets them.
    fn close(&self, streams: [Option<Stream>; 2]) {
        for mut stream in streams.into_iter().flatten() {
            self.conn.remove_streams(&[stream.id]);
            if stream.kind == StreamKind::Error {
                // The client may have gone.
                let _ = stream.halves.send.send_data(Bytes::new(), true);
            }
        }
    }

    fn lock_pairs(&self) -> RwLockWriteGuard<'_, HashMap<u64, StreamPair>> {
        // No panic leaves the table half changed.
        self.pairs.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Logs what went wrong and tells the client: the text leaves this machine, and the `%p` by which
/// the original was cured would have shown an address of this process to whoever asked.
fn fail(error_stream: Option<&mut Stream>, text: String) {
    safe_error!("{text}");
    if let Some(stream) = error_stream {
        send_text(&mut stream.halves.send, text);
    }
}

/// Not waiting for the client's window: the text is short, and a table may be locked.
fn send_text(to: &mut SendStream<Bytes>, text: String) {
    if let Err(error) = to.send_data(text.into(), false) {
        safe_debug!("the client does not listen any more: {error}");
    }
}
