//! A logger as most are: it locks what it writes to, and formats the record into that.

use std::io::{self, Stdout, Write};
use std::sync::{Mutex, PoisonError};

use log::{LevelFilter, Log, Metadata, Record};

struct Locking(Mutex<Stdout>);

pub(crate) fn install() {
    set(Locking(Mutex::new(io::stdout())));
}

/// Makes `logger` the logger; there is no other.
pub(crate) fn set(logger: impl Log + 'static) {
    log::set_boxed_logger(Box::new(logger)).expect("it is the only one");
    log::set_max_level(LevelFilter::Trace);
}

impl Log for Locking {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        let mut out = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        writeln!(out, "{}", record.args()).expect("the parent keeps stdout open");
    }

    fn flush(&self) {}
}
