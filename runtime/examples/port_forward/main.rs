//! The incident behind `log-safe`, as a program to run.
//!
//! In January 2025 a container runtime's port-forward handler met a broken pipe, logged it, and
//! passed the live connection among the arguments. The logger walked the connection's map of
//! streams while another goroutine registered one: `fatal error: concurrent map iteration and map
//! write`, which nothing can catch, and every container of that node was without its runtime.
//!
//! Here is that handler in async Rust, on real sockets:
//!
//! ```text
//!  client ──HTTP/2──▶ server ──▶ HttpStreamHandler ──▶ forward ──TCP──▶ service
//!                       │              │
//!                       └─ Connection ◀┘   a trait object over an interior-shared map of streams
//! ```
//!
//! HTTP/2 (`h2`) and not a bare multiplexer such as yamux, because the original's protocol, SPDY,
//! is its ancestor: streams open with headers (what kind, which request, which port), can be
//! reset one by one, and the client's are numbered 1, 3, 5, …, on which the rule "a data stream
//! belongs to the error stream two before it" depends.
//!
//! Every log call is a `safe_*!` macro and takes the connection, as in the original; it prints the
//! connection's identity. `--before` shows what the original call does instead, and that the
//! compiler now refuses it.
//!
//! * `connection`: the trait, its concrete type, the map of streams
//! * `server`: accepts connections and streams, and floods the map meanwhile
//! * `handler`: pairs up streams, forwards, logs; **start reading here**
//! * `forward`: copies bytes between a stream and the local service
//! * `service`: the local TCP service: echoes, or breaks the connection
//! * `client`: what a request does, and what has to come back
//! * `audit`: the logger, which reads each line for anything else than identity
//! * `sink`: what the logger writes to: it may block, fail or panic
//! * `log_call`: what a log call must not do
//! * `facade`: `--facade tracing`
//! * `report`: the counters, the progress line, the summary
//! * `memory`: what a soak says of memory
//! * `before`: the original mistake, in child processes under a watchdog
//! * `args`: the command line

mod args;
mod audit;
mod before;
mod client;
mod connection;
mod facade;
mod forward;
mod handler;
mod log_call;
mod memory;
mod report;
mod server;
mod service;
mod sink;

use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use crate::args::{Args, Mode};
use crate::audit::Audit;
use crate::report::Tally;

fn main() -> ExitCode {
    let mode = match args::parse() {
        Ok(mode) => mode,
        Err(error) => {
            eprintln!("port_forward: {error} (see --help)");
            return ExitCode::from(2);
        }
    };
    match mode {
        Mode::Help => {
            print!("{}", args::HELP);
            ExitCode::SUCCESS
        }
        Mode::Scene(scene) => before::child(scene),
        Mode::Run { before, args } => {
            if let Some(before) = before {
                if !before::run(before.small) {
                    return ExitCode::FAILURE;
                }
                println!("\n5. The whole program, on `{{conn}}` and the checked macros");
            }
            let audit = Audit::new(args.log, args.faults);
            args.facade.install(audit);
            let finished = tokio::runtime::Runtime::new().and_then(|runtime| {
                let finished = runtime.block_on(run(&args, audit));
                // What has not ended by itself was already reported as lost.
                runtime.shutdown_background();
                finished
            });
            finished.unwrap_or_else(|error| {
                eprintln!("port_forward: cannot run here: {error}");
                ExitCode::FAILURE
            })
        }
    }
}

/// How long the server may take to notice that its clients are gone.
const SHUTDOWN: Duration = Duration::from_secs(15);

/// Starts the service, the server and the clients, and reports when the clients are done.
async fn run(args: &Args, audit: &'static Audit) -> io::Result<ExitCode> {
    let tally = Arc::new(Tally::default());
    let started = Instant::now();

    // Port 0 on loopback: nothing to configure, and nobody else can connect from outside.
    let ports = service::start().await?;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    let (stop_server, stopped) = oneshot::channel();
    let config = server::Config {
        stream_timeout: args.stream_timeout,
        idle_timeout: args.idle_timeout,
        max_streams: args.max_streams(),
    };
    let server = tokio::spawn(server::serve(listener, config, tally.clone(), stopped));

    let plan = Arc::new(client::Plan::new(args, address, ports, tally.clone()));
    let mut clients = JoinSet::new();
    for slot in 0..args.connections {
        clients.spawn(client::keep_connected(plan.clone(), slot));
    }
    if let Some(duration) = args.duration {
        watch(duration + plan.patience() * 2, tally.clone());
    }
    let progress = tokio::spawn(report::progress(tally.clone(), audit));
    let soak = args.duration.filter(|_| args.soak);
    let memory = soak.map(|duration| tokio::spawn(memory::at_each_quarter(duration)));

    tokio::select! {
        () = all(&mut clients, &tally) => {}
        result = tokio::signal::ctrl_c() => {
            result?;
            plan.stop();
            eprintln!("interrupted: open requests finish first; once more to leave at once");
            tokio::select! {
                () = all(&mut clients, &tally) => {}
                _ = tokio::signal::ctrl_c() => return Ok(ExitCode::from(130)),
            }
        }
    }
    // The server waits for this end to go.
    drop(stop_server);
    let server_ended = matches!(tokio::time::timeout(SHUTDOWN, server).await, Ok(Ok(())));
    progress.abort();

    let took = started.elapsed();
    let memory = match memory {
        Some(memory) if !plan.is_stopped() => Some(memory.await?),
        _ => None,
    };
    let complete =
        report::summary(&mut io::stdout(), &tally, audit, took, memory.as_deref(), server_ended)?;
    Ok(match complete {
        true if plan.is_stopped() => ExitCode::from(130),
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

/// Ends the process if it has not ended by then: a deadlock takes the threads that could say so.
fn watch(limit: Duration, tally: Arc<Tally>) {
    thread::spawn(move || {
        thread::sleep(limit);
        eprintln!("port_forward: no end after {limit:?}: a deadlock, or a peer that waits");
        for complaint in tally.lost.first() {
            eprintln!("! {complaint}");
        }
        std::process::exit(1);
    });
}

async fn all(clients: &mut JoinSet<()>, tally: &Tally) {
    while let Some(ended) = clients.join_next().await {
        if let Err(error) = ended {
            tally.lost.add(|| format!("a client: {error}"));
        }
    }
}
