//! Where log lines go, and what can go wrong there: `--logger-blocks`, `--logger-fails`,
//! `--logger-panics`.
//!
//! log-safe proves what a log call formats. The logger is the program's own, and runs in the thread
//! that logs: if it waits, that thread waits, with whatever it has locked; if it panics, that
//! thread unwinds, and here a whole connection would end for one line. A service that cannot vouch
//! for what its logger writes to does as [`Sink::write`] does.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// What goes wrong, each now and then.
#[derive(Clone, Copy, Default)]
pub(crate) struct Faults {
    pub(crate) blocks: bool,
    pub(crate) fails: bool,
    pub(crate) panics: bool,
}

impl Faults {
    /// Nobody reads the pipe for a while.
    fn block(self, line: u64) -> bool {
        self.blocks && line % 1024 == 0
    }

    /// The disk is full every other thousand lines.
    fn fail(self, line: u64) -> bool {
        self.fails && line / 1000 % 2 == 1
    }

    fn panic(self, line: u64) -> bool {
        self.panics && line % 64 == 63
    }
}

#[derive(Default)]
pub(crate) struct Sink {
    pub(crate) faults: Faults,
    /// The number of the next line. Locked while a line is written, as stderr is: when one thread
    /// waits there, all wait that log.
    next: Mutex<u64>,
    pub(crate) written: AtomicU64,
    pub(crate) blocked: AtomicU64,
    pub(crate) failed: AtomicU64,
    pub(crate) panicked: AtomicU64,
}

impl Sink {
    pub(crate) fn new(faults: Faults) -> Self {
        Sink { faults, ..Sink::default() }
    }

    /// Writes a line, or counts what became of it. Whoever logs goes on in any case.
    pub(crate) fn write(&self, write: impl FnOnce()) {
        let outcome = match catch_unwind(AssertUnwindSafe(|| self.try_write(write))) {
            Ok(Ok(())) => &self.written,
            Ok(Err(_)) => &self.failed,
            Err(_) => &self.panicked,
        };
        outcome.fetch_add(1, Relaxed);
    }

    fn try_write(&self, write: impl FnOnce()) -> io::Result<()> {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let line = *next;
        *next += 1;
        if self.faults.block(line) {
            self.blocked.fetch_add(1, Relaxed);
            thread::sleep(Duration::from_millis(20));
        }
        if self.faults.panic(line) {
            // A panic in all but the message on stderr, of which there would be thousands.
            resume_unwind(Box::new("the logger panics"));
        }
        if self.faults.fail(line) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        write();
        Ok(())
    }
}
