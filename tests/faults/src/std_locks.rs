//! The locks of std.

use std::collections::HashMap;
use std::fmt::{Debug, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread;

use log::{Log, Metadata, Record};
use log_safe::{log_safe, safe_error};

use crate::{Call, logger, refused};

type Streams = HashMap<u32, &'static str>;

#[log_safe]
#[derive(Debug)]
struct Connection<L> {
    #[log_safe(id)]
    id: u64,
    streams: L,
}

refused!(Connection<Mutex<Streams>>);
refused!(Connection<RwLock<Streams>>);
refused!(Mutex<Streams>);
refused!(RwLock<Streams>);

/// The lock is held, as it is when something goes wrong with what it protects.
pub(crate) fn mutex(call: Call) {
    logger::install();
    let conn = Connection { id: 7, streams: Mutex::new(Streams::from([(1, "open")])) };
    let _streams = conn.streams.lock().expect("nothing panics");
    log_both(call, &conn);
}

/// The same, held by a writer.
pub(crate) fn rwlock(call: Call) {
    logger::install();
    let conn = Connection { id: 7, streams: RwLock::new(Streams::from([(1, "open")])) };
    let _streams = conn.streams.write().expect("nothing panics");
    log_both(call, &conn);
}

/// The lock is free: printing takes it, and every writer waits until all of the map is written to
/// the log. Here the two wait for one another, so the stall has no end: one thread registers
/// streams and empties the log, a piece at a time.
pub(crate) fn stall(call: Call) {
    let conn = Arc::new(Connection { id: 7, streams: Mutex::new(Streams::from([(1, "open")])) });
    let (pieces, to_write) = sync_channel::<String>(0);
    let (written, is_written) = sync_channel(0);
    let writer = conn.clone();
    thread::spawn(move || {
        for (id, piece) in (2..).zip(to_write) {
            writer.streams.lock().expect("nothing panics").insert(id, "open");
            print!("{piece}");
            if written.send(()).is_err() {
                break;
            }
        }
    });
    logger::set(Piecewise(Mutex::new(Pieces { pieces, is_written })));
    log_both(call, &conn);
}

fn log_both<L: Debug>(call: Call, conn: &Connection<L>) {
    call.make(|| log::error!("lost {conn:?}"), || safe_error!("lost {conn}"));
}

/// A logger that another thread writes for.
struct Piecewise(Mutex<Pieces>);

struct Pieces {
    pieces: SyncSender<String>,
    is_written: Receiver<()>,
}

impl Log for Piecewise {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        let mut out = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        writeln!(out, "{}", record.args()).expect("the other thread does not end");
    }

    fn flush(&self) {}
}

impl Write for Pieces {
    fn write_str(&mut self, piece: &str) -> std::fmt::Result {
        self.pieces.send(piece.to_owned()).map_err(|_| std::fmt::Error)?;
        self.is_written.recv().map_err(|_| std::fmt::Error)
    }
}
