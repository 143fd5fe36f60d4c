//! The point of the project, in time: a connection is logged while other threads write to its map.
//!
//! Prints a line for each case: map, entries, what is printed, writers, then in nanoseconds the
//! median cost of the log call, and the 99.9th percentile and maximum of how late a write was done.
//!
//! `cargo run --release -p log-safe-perf -- stall` makes the table and the plot of it.

#![allow(missing_docs, reason = "not a library")]

use std::collections::HashMap;
use std::env;
use std::fmt::{Debug, Display, Write};
use std::hint::{black_box, spin_loop};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use dashmap::DashMap;
use log_safe::{log_safe, safe_error};

/// How often each writer writes. A write that comes late is counted from when it was due, so that
/// a long stall weighs as much as all the writes that it held up.
const PERIOD: Duration = Duration::from_micros(10);

#[derive(Debug, Clone)]
#[expect(dead_code, reason = "read by `Debug`")]
struct Stream {
    kind: &'static str,
    bytes: u64,
}

#[log_safe]
#[derive(Debug)]
struct Connection<M> {
    #[log_safe(id)]
    id: u64,
    streams: Arc<M>,
}

trait Streams: Debug + Send + Sync + 'static {
    const NAME: &'static str;

    fn new() -> Self;

    fn insert(&self, key: u64, stream: Stream);
}

impl Streams for Mutex<HashMap<u64, Stream>> {
    const NAME: &'static str = "Mutex<HashMap>";

    fn new() -> Self {
        Mutex::default()
    }

    fn insert(&self, key: u64, stream: Stream) {
        self.lock().expect("no writer panics").insert(key, stream);
    }
}

impl Streams for DashMap<u64, Stream> {
    const NAME: &'static str = "DashMap";

    fn new() -> Self {
        DashMap::new()
    }

    fn insert(&self, key: u64, stream: Stream) {
        DashMap::insert(self, key, stream);
    }
}

/// Formats each record, as loggers do, into memory that is there.
struct Logger(Mutex<String>);

impl log::Log for Logger {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        let mut text = self.0.lock().expect("no call panics");
        text.clear();
        write!(text, "{}", record.args()).expect("a String takes everything");
        black_box(&*text);
    }

    fn flush(&self) {}
}

fn nanoseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}

/// Writes on time until told to stop; gives back how late each write was done.
fn write<M: Streams>(streams: &M, entries: u64, stop: &AtomicBool) -> Vec<u64> {
    let mut late = Vec::with_capacity(1 << 20);
    let mut due = Instant::now();
    while !stop.load(Ordering::Relaxed) {
        due += PERIOD;
        while Instant::now() < due {
            spin_loop();
        }
        let bytes = late.len() as u64;
        streams.insert(bytes.wrapping_mul(7919) % entries, Stream { kind: "stdout", bytes });
        late.push(nanoseconds(due.elapsed()));
    }
    late
}

fn measure<M: Streams>(entries: u64, writers: usize, calls: u32) {
    let connection = Connection { id: 7, streams: Arc::new(M::new()) };
    for key in 0..entries {
        connection.streams.insert(key, Stream { kind: "stdout", bytes: key });
    }
    let deep = || log::error!("flooded: {connection:?}");
    let identity = || safe_error!("flooded: {connection}");
    // What the machine does to the writers by itself.
    let idle = || {};
    let sides: [(&str, &dyn Fn()); 3] =
        [("Debug", &deep), ("identity", &identity), ("idle", &idle)];
    for (side, call) in sides {
        // The first call makes room in the logger.
        call();
        let stop = AtomicBool::new(false);
        let (mut costs, mut late) = thread::scope(|scope| {
            let threads: Vec<_> = (0..writers)
                .map(|_| scope.spawn(|| write(&*connection.streams, entries, &stop)))
                .collect();
            let costs: Vec<u64> = (0..calls)
                .map(|_| {
                    thread::sleep(Duration::from_millis(10));
                    let start = Instant::now();
                    call();
                    nanoseconds(start.elapsed())
                })
                .collect();
            stop.store(true, Ordering::Relaxed);
            let late = threads.into_iter().flat_map(|thread| thread.join().expect("a writer"));
            (costs, late.collect::<Vec<u64>>())
        });
        costs.sort_unstable();
        late.sort_unstable();
        let median = costs[costs.len() / 2];
        let percentile = late.get(late.len() * 999 / 1000).unwrap_or(&0);
        let worst = late.last().unwrap_or(&0);
        let line: &[&dyn Display] =
            &[&M::NAME, &entries, &side, &writers, &median, percentile, worst];
        println!("{}", line.iter().map(ToString::to_string).collect::<Vec<_>>().join("\t"));
    }
}

fn main() {
    // `cargo test --benches` runs this too, and does not want to wait.
    if !env::args().any(|argument| argument == "--bench") {
        return;
    }
    log::set_boxed_logger(Box::new(Logger(Mutex::default()))).expect("the first logger");
    log::set_max_level(log::LevelFilter::Trace);
    for entries in [10, 1_000, 100_000, 1_000_000] {
        let calls = if entries > 100_000 { 5 } else { 30 };
        for writers in 0..=2 {
            measure::<Mutex<HashMap<u64, Stream>>>(entries, writers, calls);
            measure::<DashMap<u64, Stream>>(entries, writers, calls);
        }
    }
}
