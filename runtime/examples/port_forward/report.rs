//! What a run has counted, and whether the accounts agree.

use std::fmt;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

use crate::audit::Audit;

/// The counters of a run. The clients and the server count for themselves.
#[derive(Default)]
pub(crate) struct Tally {
    // By the clients.
    pub(crate) connections: AtomicU64,
    pub(crate) requests: AtomicU64,
    pub(crate) streams: AtomicU64,
    pub(crate) returned: AtomicU64,
    pub(crate) broken_by_service: AtomicU64,
    pub(crate) reset_by_client: AtomicU64,
    pub(crate) never_paired: AtomicU64,
    pub(crate) duplicated: AtomicU64,
    pub(crate) bytes_sent: AtomicU64,
    pub(crate) bytes_returned: AtomicU64,
    pub(crate) lost: Findings,

    // By the server.
    pub(crate) forwarded: AtomicU64,
    pub(crate) failed: AtomicU64,
    pub(crate) timed_out: AtomicU64,
    pub(crate) refused: AtomicU64,
    pub(crate) flooded: AtomicU64,
    pub(crate) left_in_map: AtomicU64,
}

/// Things that should not be: their number, and the first few of them.
#[derive(Default)]
pub(crate) struct Findings {
    count: AtomicU64,
    first: Mutex<Vec<String>>,
}

impl Findings {
    pub(crate) fn add(&self, describe: impl FnOnce() -> String) {
        const KEEP: u64 = 5;

        if self.count.fetch_add(1, Relaxed) < KEEP {
            self.first.lock().unwrap_or_else(PoisonError::into_inner).push(describe());
        }
    }

    pub(crate) fn count(&self) -> u64 {
        self.count.load(Relaxed)
    }

    pub(crate) fn first(&self) -> Vec<String> {
        self.first.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Prints a line a second, until it is aborted.
pub(crate) async fn progress(tally: Arc<Tally>, audit: &'static Audit) {
    let mut ticks = interval(Duration::from_secs(1));
    ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
    ticks.tick().await;
    for second in 1.. {
        ticks.tick().await;
        eprintln!(
            "{second:>4} s: {} connections, {} requests, {} returned, {} log lines, {} lost",
            tally.connections.load(Relaxed),
            tally.requests.load(Relaxed),
            Bytes(tally.bytes_returned.load(Relaxed)),
            audit.lines.load(Relaxed),
            tally.lost.count(),
        );
    }
}

/// Prints the summary; true if nothing was lost, the accounts agree, and the log is fit to print.
pub(crate) fn summary(tally: &Tally, audit: &Audit, took: Duration, server_ended: bool) -> bool {
    let of = |counter: &AtomicU64| counter.load(Relaxed);
    let [returned, broken, reset, unpaired] =
        [&tally.returned, &tally.broken_by_service, &tally.reset_by_client, &tally.never_paired]
            .map(of);

    let requests = of(&tally.requests);
    let missing = requests.saturating_sub(returned + broken + reset + unpaired);
    // A connection that failed has lost something too, though no request.
    let lost = missing.max(tally.lost.count());
    let (sent, received) = (of(&tally.bytes_sent), of(&tally.bytes_returned));

    let mut complaints = tally.lost.first();
    complaints.extend(audit.unfit.first());
    if lost == 0 {
        let mut agree = |what: &str, counted: u64, expected: u64| {
            if counted != expected {
                complaints.push(format!("{what}: {counted} instead of {expected}"));
            }
        };
        agree("bytes returned", received, sent);
        agree("requests that the server forwarded", of(&tally.forwarded), returned);
        agree("requests that failed at the server", of(&tally.failed), broken + reset);
        agree("requests that timed out at the server", of(&tally.timed_out), unpaired);
        agree("streams that it refused", of(&tally.refused), of(&tally.duplicated));
        agree("streams left in the maps of closed connections", of(&tally.left_in_map), 0);
    }
    if !server_ended {
        complaints.push("the server still has connections".to_owned());
    }

    let (streams, flooded) = (of(&tally.streams), of(&tally.flooded));
    let (seconds, milliseconds) = (took.as_secs_f64(), audit.longest_call().as_secs_f64() * 1e3);
    println!("connections       {}", of(&tally.connections));
    println!("streams           {streams}; {flooded} more came and went in the maps meanwhile");
    println!("requests          {requests} in {seconds:.1} s");
    println!(
        "  returned        {returned}, and {} duplicate streams refused",
        of(&tally.duplicated)
    );
    println!("  failed          {}, all on purpose:", broken + reset + unpaired);
    println!(
        "                  {broken} broken by the service, {reset} reset by the client, {unpaired} timed out"
    );
    println!("bytes             {} sent, {} returned", Bytes(sent), Bytes(received));
    println!(
        "log lines         {}, the longest of {} bytes",
        of(&audit.lines),
        of(&audit.longest_line)
    );
    println!("longest log call  {milliseconds:.3} ms, waiting for a core and for stderr included");
    println!("unfit to print    {}", audit.unfit.count());
    println!("lost              {lost}");
    for complaint in &complaints {
        println!("! {complaint}");
    }
    lost == 0 && complaints.is_empty()
}

struct Bytes(u64);

impl fmt::Display for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const UNITS: &[&str] = &["bytes", "KiB", "MiB", "GiB", "TiB"];

        let mut scaled = self.0;
        let mut unit = 0;
        while scaled >= 10_000 && unit + 1 < UNITS.len() {
            scaled /= 1024;
            unit += 1;
        }
        write!(f, "{scaled} {}", UNITS[unit])
    }
}
