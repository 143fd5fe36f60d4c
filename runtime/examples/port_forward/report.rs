//! What a run has counted, and whether the accounts agree.

use std::fmt;
use std::io::{self, Write};
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::time::{MissedTickBehavior, interval};

use crate::audit::Audit;
use crate::sink::Sink;
use crate::{log_call, memory};

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
    pub(crate) half_closed: AtomicU64,
    pub(crate) left_idle: AtomicU64,
    pub(crate) bytes_sent: AtomicU64,
    pub(crate) bytes_returned: AtomicU64,
    pub(crate) lost: Findings,

    // By the server.
    pub(crate) forwarded: AtomicU64,
    pub(crate) failed: AtomicU64,
    pub(crate) timed_out: AtomicU64,
    pub(crate) refused: AtomicU64,
    pub(crate) closed_idle: AtomicU64,
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
    let started = Instant::now();
    loop {
        ticks.tick().await;
        // Without a stderr there is nobody to tell.
        let _ = writeln!(
            io::stderr(),
            "{:>4} s: {} connections, {} requests, {} returned, {} log lines, {} lost",
            started.elapsed().as_secs(),
            value(&tally.connections),
            value(&tally.requests),
            Bytes(value(&tally.bytes_returned)),
            value(&audit.lines),
            tally.lost.count(),
        );
    }
}

/// Prints the summary; true if nothing was lost, the accounts agree, and the log is fit to print.
pub(crate) fn summary(
    out: &mut impl Write,
    tally: &Tally,
    audit: &Audit,
    took: Duration,
    memory: Option<&[u64]>,
    server_ended: bool,
) -> io::Result<bool> {
    let [connections, streams, flooded] =
        [&tally.connections, &tally.streams, &tally.flooded].map(value);
    let [requests, returned, duplicated] =
        [&tally.requests, &tally.returned, &tally.duplicated].map(value);
    let [broken, reset, unpaired] =
        [&tally.broken_by_service, &tally.reset_by_client, &tally.never_paired].map(value);
    let [half_closed, left_idle] = [&tally.half_closed, &tally.left_idle].map(value);
    let [sent, received] = [&tally.bytes_sent, &tally.bytes_returned].map(value);
    let Sink { faults, written, blocked, failed: unwritten, panicked, .. } = &audit.sink;
    let [written, blocked, unwritten, panicked] =
        [written, blocked, unwritten, panicked].map(value);
    let locks_taken = log_call::locks_taken();
    let [lines, longest_line] = [&audit.lines, &audit.longest_line].map(value);
    let failed = broken + reset + unpaired;
    // A connection that failed has lost something too, though no request.
    let lost = requests.saturating_sub(returned + failed).max(tally.lost.count());

    let mut complaints = tally.lost.first();
    complaints.extend(audit.unfit.first());
    let mut agree = |what: &str, counter: &AtomicU64, expected: u64| {
        // What was lost puts the rest out of balance, and was said already.
        if lost == 0 && value(counter) != expected {
            complaints.push(format!("{what}: {} instead of {expected}", value(counter)));
        }
    };
    agree("bytes returned", &tally.bytes_returned, sent);
    agree("requests that the server forwarded", &tally.forwarded, returned);
    agree("requests that failed at the server", &tally.failed, broken + reset);
    agree("requests that timed out at the server", &tally.timed_out, unpaired);
    agree("streams that the server refused", &tally.refused, duplicated);
    agree("streams left in the maps of closed connections", &tally.left_in_map, 0);
    agree("connections that the server closed as idle", &tally.closed_idle, left_idle);
    for (asked_for, count, what) in [
        (faults.blocks, blocked, "blocked"),
        (faults.fails, unwritten, "failed"),
        (faults.panics, panicked, "panicked"),
    ] {
        if asked_for && count == 0 {
            complaints.push(format!("the logger never {what}: the run was too short"));
        }
    }
    if locks_taken > 0 {
        complaints.push(format!("log calls took locks of connections, {locks_taken} times"));
    }
    if let Some(growth) = memory.and_then(memory::growth) {
        complaints.push(format!("memory has grown by {}", Bytes(growth)));
    }
    if !server_ended {
        complaints.push("the server still has connections".to_owned());
    }

    let seconds = took.as_secs_f64();
    let milliseconds = audit.longest_call().as_secs_f64() * 1e3;
    let unfit = audit.unfit.count();
    let bytes_lost = sent.saturating_sub(received);
    let (sent, received) = (Bytes(sent), Bytes(received));
    writeln!(out, "connections       {connections}, {left_idle} of them closed for being idle")?;
    writeln!(
        out,
        "streams           {streams}; {flooded} more came and went in the maps meanwhile"
    )?;
    writeln!(out, "requests          {requests} in {seconds:.1} s")?;
    writeln!(out, "  returned        {returned}, {half_closed} of them to a half-closed client;")?;
    writeln!(out, "                  {duplicated} duplicate streams refused")?;
    writeln!(out, "  failed          {failed}, all on purpose: {broken} broken by the service,")?;
    writeln!(out, "                  {reset} reset by the client, {unpaired} timed out")?;
    writeln!(out, "bytes             {sent} sent, {received} returned, {bytes_lost} bytes lost")?;
    writeln!(out, "log lines         {lines}, the longest of {longest_line} bytes")?;
    writeln!(
        out,
        "  written         {written}; {unwritten} failed, {panicked} panicked, {blocked} blocked"
    )?;
    writeln!(out, "  locks taken     {locks_taken} of connections")?;
    writeln!(
        out,
        "longest log call  {milliseconds:.3} ms, waiting for a core and stderr included"
    )?;
    if let Some(samples) = memory {
        let quarters: Vec<_> = samples.iter().map(|&bytes| Bytes(bytes).to_string()).collect();
        let told = if quarters.is_empty() {
            "not told by this system".into()
        } else {
            quarters.join(", ")
        };
        writeln!(out, "memory            {told} (after each quarter)")?;
    }
    writeln!(out, "unfit to print    {unfit}")?;
    writeln!(out, "lost              {lost}")?;
    for complaint in &complaints {
        writeln!(out, "! {complaint}")?;
    }
    Ok(lost == 0 && complaints.is_empty())
}

fn value(counter: &AtomicU64) -> u64 {
    counter.load(Relaxed)
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
