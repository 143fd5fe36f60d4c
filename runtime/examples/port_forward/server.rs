//! Accepts connections, and the streams that clients open on them.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use bytes::Bytes;
use h2::Reason;
use http::{HeaderMap, Response};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::connection::{Connection, H2Connection, StreamKind, StreamState};
use crate::facade::{safe_debug, safe_error};
use crate::forward::Halves;
use crate::handler::{HttpStreamHandler, Stream};
use crate::report::Tally;

/// The headers that open a stream.
pub(crate) const STREAM_TYPE: &str = "streamtype";
pub(crate) const REQUEST_ID: &str = "requestid";
pub(crate) const PORT: &str = "port";

#[derive(Clone, Copy)]
pub(crate) struct Config {
    /// How long the second stream of a pair may take.
    pub(crate) stream_timeout: Duration,
    /// How long a connection may be without streams.
    pub(crate) idle_timeout: Duration,
    /// How many streams a connection may have.
    pub(crate) max_streams: u32,
}

/// Serves until the other end of `stopped` is dropped and the connections have ended.
pub(crate) async fn serve(
    listener: TcpListener,
    config: Config,
    tally: Arc<Tally>,
    mut stopped: oneshot::Receiver<()>,
) {
    let mut connections = JoinSet::new();
    for id in 1.. {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = &mut stopped => break,
        };
        match accepted {
            Ok((tcp, peer)) => {
                connections.spawn(connection(id, tcp, peer, config, tally.clone()));
            }
            Err(error) => {
                safe_error!("cannot accept a connection: {error}");
                // Out of descriptors, most likely; some are given back soon.
                sleep(Duration::from_millis(10)).await;
            }
        }
        while connections.try_join_next().is_some() {}
    }
    while connections.join_next().await.is_some() {}
}

#[cfg_attr(feature = "tracing", log_safe::tracing::instrument(skip(tcp, config, tally)))]
async fn connection(id: u64, tcp: TcpStream, peer: SocketAddr, config: Config, tally: Arc<Tally>) {
    let conn: Arc<dyn Connection> = Arc::new(H2Connection::new(id, peer));
    safe_debug!("upgrading port forward response: {conn}");
    let upgraded = h2::server::Builder::new()
        .max_concurrent_streams(config.max_streams)
        // Streams that are reset on purpose must not pass for an attack.
        .max_pending_accept_reset_streams(config.max_streams as usize)
        .max_local_error_reset_streams(None)
        .handshake(tcp)
        .await;
    let h2 = match upgraded {
        Ok(h2) => h2,
        Err(error) => {
            safe_error!("unable to upgrade {conn}: {error}");
            return;
        }
    };
    let idle_timeout = config.idle_timeout;
    safe_debug!("setting idle timeout to {idle_timeout:?}: {conn}");
    conn.set_idle_timeout(idle_timeout);

    // One slot, as in the original: the handler takes streams up at once and never waits for
    // their bytes.
    let (to_handler, streams) = mpsc::channel(1);
    let handler = HttpStreamHandler::new(conn.clone(), config.stream_timeout, tally.clone());
    let flood = tokio::spawn(flood(conn.clone(), tally.clone()));
    tokio::join!(receive(h2, &*conn, to_handler, &tally), Arc::new(handler).run(streams));
    flood.abort();
    // Aborted is what it should be.
    let _ = flood.await;
    tally.left_in_map.fetch_add(conn.stream_count() as u64, Relaxed);
}

/// Drives the connection: registers the streams that the client opens, and hands them on.
async fn receive(
    mut h2: h2::server::Connection<TcpStream, Bytes>,
    conn: &dyn Connection,
    to_handler: mpsc::Sender<Stream>,
    tally: &Tally,
) {
    let mut is_closing = false;
    loop {
        let (request, mut respond) = match timeout(conn.idle_timeout(), h2.accept()).await {
            Ok(Some(Ok(accepted))) => accepted,
            Ok(Some(Err(error))) => {
                safe_debug!("connection failed: {conn}: {error}");
                return;
            }
            Ok(None) => return,
            Err(_) => {
                if !is_closing && conn.stream_count() == 0 {
                    is_closing = true;
                    tally.closed_idle.fetch_add(1, Relaxed);
                    safe_debug!("closing an idle connection: {conn}");
                    h2.graceful_shutdown();
                }
                continue;
            }
        };
        let (head, recv) = request.into_parts();
        let Some((kind, request, port)) = read_headers(&head.headers) else {
            safe_error!("stream without proper headers refused: {conn}");
            respond.send_reset(Reason::REFUSED_STREAM);
            continue;
        };
        // It can fail only because the client has reset the stream already.
        let Ok(send) = respond.send_response(Response::new(()), false) else { continue };
        let id = send.stream_id().as_u32();
        conn.add_stream(id, StreamState { kind, port, failed: false });
        let stream = Stream { id, kind, request, port, halves: Halves { recv, send } };
        if to_handler.send(stream).await.is_err() {
            return;
        }
    }
}

/// The type of a stream, its request (not every client says) and its port.
fn read_headers(headers: &HeaderMap) -> Option<(StreamKind, Option<u64>, u16)> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let kind = match text(STREAM_TYPE)? {
        "error" => StreamKind::Error,
        "data" => StreamKind::Data,
        _ => return None,
    };
    let request = match headers.get(REQUEST_ID) {
        Some(_) => Some(text(REQUEST_ID)?.parse().ok()?),
        None => None,
    };
    Some((kind, request, text(PORT)?.parse().ok()?))
}

/// Registers and removes streams as a busy peer would, while the handler logs: what the other
/// goroutine of the incident did. Server-initiated streams have even numbers, so none of
/// these is taken for a client's.
async fn flood(conn: Arc<dyn Connection>, tally: Arc<Tally>) {
    let ids: Vec<u32> = (1..=64).map(|number| number * 2).collect();
    loop {
        for &id in &ids {
            conn.add_stream(id, StreamState { kind: StreamKind::Data, port: 0, failed: false });
        }
        conn.remove_streams(&ids);
        tally.flooded.fetch_add(ids.len() as u64, Relaxed);
        sleep(Duration::from_millis(5)).await;
    }
}
