//! The clients: what each request does, and what has to come back.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::time::{Duration, Instant};

use bytes::Bytes;
use h2::client::{ResponseFuture, SendRequest};
use h2::{Reason, RecvStream, SendStream};
use http::Request;
use tokio::net::TcpStream;
use tokio::sync::{Mutex, Semaphore};
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::args::Args;
use crate::audit::Line;
use crate::connection::StreamKind;
use crate::forward::{Halves, receive, send};
use crate::report::Tally;
use crate::server::{PORT, REQUEST_ID, STREAM_TYPE};
use crate::service::Ports;

/// A busy machine may stand still for a while; that is no byte lost.
const PATIENCE: Duration = Duration::from_secs(120);

/// What all clients know.
pub(crate) struct Plan {
    server: SocketAddr,
    ports: Ports,
    requests_per_connection: u32,
    max_streams: u32,
    bytes: usize,
    permits: Arc<Semaphore>,
    /// One round of requests if there is none.
    deadline: Option<Instant>,
    /// Whether some connections are left for the server to close.
    some_idle: bool,
    /// How long a request, or the end of an idle connection, may take before it counts as lost.
    patience: Duration,
    stopped: AtomicBool,
    next_seed: AtomicU64,
    tally: Arc<Tally>,
}

impl Plan {
    pub(crate) fn new(args: &Args, server: SocketAddr, ports: Ports, tally: Arc<Tally>) -> Self {
        Plan {
            server,
            ports,
            requests_per_connection: args.streams,
            max_streams: args.max_streams(),
            bytes: args.bytes,
            permits: Arc::new(Semaphore::new(args.in_flight as usize)),
            deadline: args.duration.map(|duration| Instant::now() + duration),
            some_idle: args.soak,
            patience: args.stream_timeout + args.idle_timeout + PATIENCE,
            stopped: AtomicBool::new(false),
            next_seed: AtomicU64::new(0),
            tally,
        }
    }

    /// Starts no more requests.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Relaxed);
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.load(Relaxed)
    }

    pub(crate) fn patience(&self) -> Duration {
        self.patience
    }

    fn is_over(&self) -> bool {
        self.is_stopped() || self.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }
}

/// Opens a connection, and another when its requests are done, for as long as the plan says.
pub(crate) async fn keep_connected(plan: Arc<Plan>, slot: u32) {
    for round in 0.. {
        // Every other connection is of the kind that sends no request ids.
        let with_request_ids = (slot + round) % 2 == 0;
        let until_idle = plan.some_idle && (slot + round) % 4 == 3;
        if let Err(error) = connection(&plan, with_request_ids, until_idle).await {
            plan.tally.lost.add(|| format!("a connection: {error}"));
            return;
        }
        if plan.deadline.is_none() || plan.is_over() {
            return;
        }
    }
}

async fn connection(plan: &Arc<Plan>, with_request_ids: bool, until_idle: bool) -> io::Result<()> {
    let tcp = TcpStream::connect(plan.server).await?;
    tcp.set_nodelay(true)?;
    let (sender, h2) = h2::client::Builder::new()
        .initial_max_send_streams(plan.max_streams as usize)
        .max_local_error_reset_streams(None)
        .handshake(tcp)
        .await
        .map_err(io::Error::other)?;
    let mut driver = tokio::spawn(h2);
    plan.tally.connections.fetch_add(1, Relaxed);

    let client = Arc::new(Client { plan: plan.clone(), sender: Mutex::new(sender) });
    let mut requests = JoinSet::new();
    for index in 0..plan.requests_per_connection {
        let permit = plan.permits.clone().acquire_owned().await.map_err(io::Error::other)?;
        if plan.is_over() {
            break;
        }
        plan.tally.requests.fetch_add(1, Relaxed);
        let client = client.clone();
        let fate = Fate::of(index, with_request_ids);
        let request = with_request_ids.then_some(u64::from(index));
        requests.spawn(async move {
            client.request(fate, request).await;
            drop(permit);
        });
        while requests.try_join_next().is_some() {}
    }
    // A request that panicked is missing in the accounts, and so is lost.
    while requests.join_next().await.is_some() {}
    if until_idle {
        // The server has had enough of it, some time.
        let closed = timeout(plan.patience, &mut driver).await.map_err(io::Error::other)?;
        plan.tally.left_idle.fetch_add(1, Relaxed);
        return closed?.map_err(io::Error::other);
    }
    // The last sender is gone: the connection closes itself.
    drop(client);
    match driver.await {
        Ok(closed) => closed.map_err(io::Error::other),
        Err(error) => Err(io::Error::other(error)),
    }
}

/// What becomes of a request. All but the first three are failures on purpose.
#[derive(Clone, Copy, Debug)]
enum Fate {
    /// All bytes come back.
    Returned { data_first: bool },
    /// The same, and a second error stream for the request is refused.
    Duplicated,
    /// The same, but the client has closed its half before the service says a word.
    HalfClosed,
    /// The service resets its connection: the incident's path.
    BrokenByService,
    /// The client resets the data stream in the middle.
    ResetByClient,
    /// The data stream is never opened.
    NeverPaired,
}

impl Fate {
    fn of(index: u32, with_request_ids: bool) -> Fate {
        match index % 32 {
            3 => Fate::BrokenByService,
            7 | 23 => Fate::HalfClosed,
            11 => Fate::ResetByClient,
            19 => Fate::NeverPaired,
            // Without request ids the order of the streams is what pairs them.
            27 if with_request_ids => Fate::Duplicated,
            other => Fate::Returned { data_first: with_request_ids && other % 4 == 1 },
        }
    }
}

struct Client {
    plan: Arc<Plan>,
    /// Locked while the streams of a pair are opened, so that their numbers are neighbours.
    sender: Mutex<SendRequest<Bytes>>,
}

impl Client {
    /// Makes a request, and enters it into the accounts.
    async fn request(&self, fate: Fate, request: Option<u64>) {
        let tally = &self.plan.tally;
        let ended = match timeout(self.plan.patience, self.follow(fate, request)).await {
            Ok(ended) => ended,
            Err(_) => Err(io::ErrorKind::TimedOut.into()),
        };
        if let Err(error) = ended {
            tally.lost.add(|| format!("request {request:?}, planned {fate:?}: {error}"));
            return;
        }
        let counter = match fate {
            Fate::Returned { .. } => &tally.returned,
            Fate::Duplicated => {
                tally.duplicated.fetch_add(1, Relaxed);
                &tally.returned
            }
            Fate::HalfClosed => {
                tally.half_closed.fetch_add(1, Relaxed);
                &tally.returned
            }
            Fate::BrokenByService => &tally.broken_by_service,
            Fate::ResetByClient => &tally.reset_by_client,
            Fate::NeverPaired => &tally.never_paired,
        };
        counter.fetch_add(1, Relaxed);
    }

    async fn follow(&self, fate: Fate, request: Option<u64>) -> io::Result<()> {
        let Plan { ports, bytes, tally, .. } = &*self.plan;
        let pattern = Pattern { seed: self.plan.next_seed.fetch_add(1, Relaxed), length: *bytes };
        match fate {
            Fate::Returned { data_first } => {
                let (errors, data) = self.open_pair(request, ports.echo, data_first).await?;
                exchange(data.accepted().await?, pattern, tally).await?;
                expect(errors, "").await
            }
            Fate::Duplicated => {
                let errors = self.open(StreamKind::Error, request, ports.echo).await?;
                let duplicate = self.open(StreamKind::Error, request, ports.echo).await?;
                let data = self.open(StreamKind::Data, request, ports.echo).await?;
                exchange(data.accepted().await?, pattern, tally).await?;
                drop(duplicate);
                expect(errors, "error processing stream").await
            }
            Fate::HalfClosed => {
                /// What the service keeps until it may answer.
                const MOST: usize = 64 * 1024;

                let pattern = Pattern { length: pattern.length.min(MOST), ..pattern };
                let (errors, data) = self.open_pair(request, ports.late, false).await?;
                exchange(data.accepted().await?, pattern, tally).await?;
                expect(errors, "").await
            }
            Fate::BrokenByService => {
                let (errors, data) = self.open_pair(request, ports.reset, false).await?;
                let mut data = data.accepted().await?;
                // How far it gets is up to the kernel; that it fails is checked.
                let _ = pattern.send(&mut data.send).await;
                expect(errors, "error forwarding port").await
            }
            Fate::ResetByClient => {
                let (errors, data) = self.open_pair(request, ports.echo, false).await?;
                let mut data = data.accepted().await?;
                send(&mut data.send, pattern.chunk(0, pattern.length.div_ceil(2))).await?;
                data.send.send_reset(Reason::CANCEL);
                // What has come back and nobody reads would fill the window of the connection, in
                // which the error text has to fit.
                drop(data);
                expect(errors, "error forwarding port").await
            }
            Fate::NeverPaired => {
                let errors = self.open(StreamKind::Error, request, ports.echo).await?;
                expect(errors, "timed out waiting for streams").await
            }
        }
    }

    async fn open_pair(
        &self,
        request: Option<u64>,
        port: u16,
        data_first: bool,
    ) -> io::Result<(Opened, Opened)> {
        let mut sender = self.sender.lock().await;
        Ok(if data_first {
            let data = self.open_with(&mut sender, StreamKind::Data, request, port).await?;
            (self.open_with(&mut sender, StreamKind::Error, request, port).await?, data)
        } else {
            let error = self.open_with(&mut sender, StreamKind::Error, request, port).await?;
            (error, self.open_with(&mut sender, StreamKind::Data, request, port).await?)
        })
    }

    async fn open(&self, kind: StreamKind, request: Option<u64>, port: u16) -> io::Result<Opened> {
        self.open_with(&mut *self.sender.lock().await, kind, request, port).await
    }

    async fn open_with(
        &self,
        sender: &mut SendRequest<Bytes>,
        kind: StreamKind,
        request: Option<u64>,
        port: u16,
    ) -> io::Result<Opened> {
        let mut head = Request::post("http://pod/portforward")
            .header(STREAM_TYPE, kind.to_string())
            .header(PORT, port);
        if let Some(request) = request {
            head = head.header(REQUEST_ID, request);
        }
        let head = head.body(()).map_err(io::Error::other)?;
        // On an error stream the client has nothing to say.
        let finished = kind == StreamKind::Error;
        std::future::poll_fn(|context| sender.poll_ready(context))
            .await
            .map_err(io::Error::other)?;
        let (response, send) = sender.send_request(head, finished).map_err(io::Error::other)?;
        self.plan.tally.streams.fetch_add(1, Relaxed);
        Ok(Opened { response, send })
    }
}

/// A stream that the server has yet to accept.
struct Opened {
    response: ResponseFuture,
    send: SendStream<Bytes>,
}

impl Opened {
    async fn accepted(self) -> io::Result<Halves> {
        let response = self.response.await.map_err(io::Error::other)?;
        Ok(Halves { recv: response.into_body(), send: self.send })
    }
}

/// Sends the pattern and checks that it comes back, whole and in order.
async fn exchange(data: Halves, pattern: Pattern, tally: &Tally) -> io::Result<()> {
    let Halves { mut recv, send: mut to } = data;
    // Counted beforehand: what is not sent after all is lost, too.
    tally.bytes_sent.fetch_add(pattern.length as u64, Relaxed);
    let upload = async {
        pattern.send(&mut to).await?;
        to.send_data(Bytes::new(), true).map_err(io::Error::other)
    };
    let download = async {
        let mut received = 0;
        while let Some(chunk) = receive(&mut recv).await? {
            let end = received + chunk.len();
            if end > pattern.length || chunk != pattern.chunk(received, end) {
                return Err(io::Error::other(format!("other bytes came back, from {received} on")));
            }
            received = end;
            tally.bytes_returned.fetch_add(chunk.len() as u64, Relaxed);
        }
        if received < pattern.length {
            return Err(io::Error::other(format!("only {received} bytes came back")));
        }
        Ok(())
    };
    tokio::try_join!(upload, download)?;
    Ok(())
}

/// Checks what the server wrote on the error stream: the text that belongs to the failure, or
/// nothing, and never more than an identity.
async fn expect(errors: Opened, wanted: &str) -> io::Result<()> {
    let text = read_text(errors.accepted().await?.recv).await?;
    if let Some(reason) = Line::read(format_args!("{text}")).unfit {
        return Err(io::Error::other(format!("{reason} sent to the client: {text}")));
    }
    if text.contains(wanted) && text.is_empty() == wanted.is_empty() {
        return Ok(());
    }
    Err(io::Error::other(format!("the error stream says {text:?} instead of {wanted:?}")))
}

async fn read_text(mut stream: RecvStream) -> io::Result<String> {
    let mut text = Vec::new();
    while let Some(chunk) = receive(&mut stream).await? {
        text.extend_from_slice(&chunk);
    }
    String::from_utf8(text).map_err(io::Error::other)
}

/// The bytes of a request: different for each, so that bytes that came back on another stream or
/// at another place are found out.
#[derive(Clone, Copy)]
struct Pattern {
    seed: u64,
    length: usize,
}

impl Pattern {
    async fn send(self, to: &mut SendStream<Bytes>) -> io::Result<()> {
        const CHUNK: usize = 16 * 1024;

        for start in (0..self.length).step_by(CHUNK) {
            send(to, self.chunk(start, self.length.min(start + CHUNK))).await?;
        }
        Ok(())
    }

    fn chunk(self, start: usize, end: usize) -> Bytes {
        /// Odd, with its bits well mixed: the golden ratio's.
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

        let first = self.seed << 32;
        (start..end).map(|at| ((first + at as u64).wrapping_mul(FACTOR) >> 56) as u8).collect()
    }
}
