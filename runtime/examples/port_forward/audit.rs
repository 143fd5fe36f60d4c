//! The logger. It reads each line before it prints it.
//!
//! Every record of the program is formatted and measured, printed or not, so that a run says
//! something about all of its log calls and the terminal stays readable.

use std::fmt::{self, Write};
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use env_logger::Logger;
use log::{Level, LevelFilter, Log, Metadata, Record};

use crate::log_call;
use crate::report::Findings;
use crate::sink::{Faults, Sink};

/// What is printed of warnings and errors unless the user asks for all of them.
const LINES_A_SECOND: u64 = 4;

pub(crate) struct Audit {
    /// `None` in the scenes of `--before`, whose lines are too long to print.
    printer: Option<Logger>,
    ration: Option<Ration>,
    pub(crate) sink: Sink,
    pub(crate) lines: AtomicU64,
    pub(crate) longest_line: AtomicU64,
    /// In nanoseconds, with the time that printing took.
    longest_call: AtomicU64,
    pub(crate) unfit: Findings,
}

impl Audit {
    /// Prints through `env_logger`: at `level` if given, else as `RUST_LOG` says, else a ration of
    /// the warnings and errors.
    pub(crate) fn new(level: Option<LevelFilter>, faults: Faults) -> &'static Audit {
        let mut builder = env_logger::Builder::new();
        let mut ration = None;
        match level {
            Some(level) => builder.filter_level(level),
            None if std::env::var_os(env_logger::DEFAULT_FILTER_ENV).is_some() => {
                builder.parse_default_env()
            }
            None => {
                ration = Some(Ration::default());
                builder.filter_level(LevelFilter::Warn)
            }
        };
        Audit::leak(Some(builder.build()), ration, faults)
    }

    /// Prints nothing.
    pub(crate) fn silent() -> &'static Audit {
        Audit::leak(None, None, Faults::default())
    }

    /// A logger is for the rest of the process.
    fn leak(printer: Option<Logger>, ration: Option<Ration>, faults: Faults) -> &'static Audit {
        Box::leak(Box::new(Audit {
            printer,
            ration,
            sink: Sink::new(faults),
            lines: AtomicU64::new(0),
            longest_line: AtomicU64::new(0),
            longest_call: AtomicU64::new(0),
            unfit: Findings::default(),
        }))
    }

    /// Becomes the logger of `log`.
    pub(crate) fn install(&'static self) {
        // There is no other: this is called once.
        let _ = log::set_logger(self);
        log::set_max_level(LevelFilter::Trace);
    }

    /// True for what this program logs; other crates' lines are not its to judge.
    pub(crate) fn wants(target: &str) -> bool {
        target.starts_with(env!("CARGO_CRATE_NAME"))
    }

    /// Takes in a line whose log call began at `started`.
    pub(crate) fn read(
        &self,
        started: Instant,
        level: Level,
        target: &str,
        text: fmt::Arguments<'_>,
    ) {
        let line = log_call::within(|| {
            let record = Record::builder().level(level).target(target).args(text).build();
            self.sink.write(|| self.print(&record));
            Line::read(text)
        });
        if let Some(reason) = line.unfit {
            self.unfit.add(|| format!("{reason} in a log line: {}…", line.start));
        }
        let took = u64::try_from(started.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.lines.fetch_add(1, Relaxed);
        self.longest_line.fetch_max(line.length, Relaxed);
        self.longest_call.fetch_max(took, Relaxed);
    }

    pub(crate) fn longest_call(&self) -> Duration {
        Duration::from_nanos(self.longest_call.load(Relaxed))
    }

    fn print(&self, record: &Record<'_>) {
        let Some(printer) = &self.printer else { return };
        if printer.matches(record) && self.ration.as_ref().is_none_or(Ration::take) {
            printer.log(record);
        }
    }
}

/// So many lines a second.
struct Ration {
    started: Instant,
    /// The current second, and the lines printed in it.
    printed: Mutex<(u64, u64)>,
}

impl Default for Ration {
    fn default() -> Self {
        Ration { started: Instant::now(), printed: Mutex::default() }
    }
}

impl Ration {
    fn take(&self) -> bool {
        let now = self.started.elapsed().as_secs();
        let mut printed = self.printed.lock().unwrap_or_else(PoisonError::into_inner);
        if printed.0 != now {
            *printed = (now, 0);
        }
        printed.1 += 1;
        printed.1 <= LINES_A_SECOND
    }
}

impl Log for Audit {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        Audit::wants(metadata.target())
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            self.read(Instant::now(), record.level(), record.target(), *record.args());
        }
    }

    fn flush(&self) {}
}

/// A line, as it comes out of the formatter: a deep `{:?}` can have a hundred megabytes, which
/// nobody wants to hold in one piece.
#[derive(Default)]
pub(crate) struct Line {
    pub(crate) length: u64,
    pub(crate) start: String,
    /// What an identity does not print.
    pub(crate) unfit: Option<&'static str>,
    previous: u8,
}

impl Line {
    pub(crate) fn read(text: fmt::Arguments<'_>) -> Line {
        let mut line = Line::default();
        // `Line` does not fail, and what else fails is not this program's text.
        let _ = line.write_fmt(text);
        line
    }
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        /// Bounded output: an identity and a message are short.
        const LONGEST: u64 = 400;

        if self.start.len() < 60 {
            self.start.extend(text.chars().take(60 - self.start.len()));
        }
        self.length += text.len() as u64;
        for &byte in text.as_bytes() {
            let unfit = match byte {
                b'x' if self.previous == b'0' => Some("a raw address"),
                b'{' | b'}' | b'[' | b']' => Some("the contents of an object or a map"),
                b'<' => Some("a placeholder for what is locked"),
                b'\n' => Some("a line break"),
                _ => None,
            };
            self.previous = byte;
            self.unfit = self.unfit.or(unfit);
        }
        if self.length > LONGEST {
            self.unfit = self.unfit.or(Some("unbounded output"));
        }
        Ok(())
    }
}
