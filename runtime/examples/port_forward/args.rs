//! The command line.

use std::str::FromStr;
use std::time::Duration;

use lexopt::{Parser, ValueExt};
use log::LevelFilter;

use crate::before::Scene;
use crate::facade::Facade;
use crate::sink::Faults;

pub(crate) const HELP: &str = "\
Forwards ports over HTTP/2 on loopback, checks that every byte comes back, and reads its own log.

Usage: cargo run --release --example port_forward -- [OPTIONS]

Size:
  --connections N        connections at the same time [16]
  --streams N            requests per connection, each an error stream and a data stream [512]
  --bytes N              bytes that a request sends [65536]
  --in-flight N          requests open at the same time, over all connections [64]
  --duration SECONDS     replace finished connections by new ones for that long [one round]
  --stream-timeout SECS  how long the second stream of a pair may take [1]
  --small                4 connections, 64 requests of 16384 bytes each

Endurance:
  --soak SECONDS         as --duration, and check that memory stays flat; some connections are left
                         idle, for the server to close
  --idle-timeout SECS    how long a connection may be without streams [5]
  --logger-blocks        the logger waits now and then, and all that log with it
  --logger-fails         the logger's disk is full half of the time
  --logger-panics        the logger panics now and then

Output:
  --log LEVEL            print log lines to stderr: off, error, warn, info, debug, trace
                         [up to 4 warnings and errors a second; RUST_LOG works too]
  --facade NAME          log by way of `log` or `tracing` (with `--features tracing`) [log]

Other:
  --before               first show the original mistake, and the compiler refusing it; takes
                         --small
  --help                 print this

Exit code: 0 if nothing was lost, no log line was unfit to print, no log call took a lock of a
connection, and memory stayed flat; 1 if not, 2 for bad arguments, 130 if interrupted.
";

const LEVELS: &str = "off, error, warn, info, debug or trace";

/// What the program is asked to do.
pub(crate) enum Mode {
    Help,
    Run {
        /// `--before`
        before: Option<Before>,
        args: Args,
    },
    /// `--scene`, with which `--before` starts its child processes.
    Scene(Scene),
}

/// How large to show the original mistake.
pub(crate) struct Before {
    pub(crate) small: bool,
}

pub(crate) struct Args {
    pub(crate) connections: u32,
    pub(crate) streams: u32,
    pub(crate) bytes: usize,
    pub(crate) in_flight: u32,
    pub(crate) duration: Option<Duration>,
    pub(crate) soak: bool,
    pub(crate) stream_timeout: Duration,
    pub(crate) idle_timeout: Duration,
    pub(crate) faults: Faults,
    pub(crate) log: Option<LevelFilter>,
    pub(crate) facade: Facade,
}

impl Args {
    /// The most streams that one connection can have open: three for each request, the third a
    /// duplicate. If a client had to wait for leave to open the second stream of a pair, the pair
    /// would time out, and a request would be lost to our own limit.
    pub(crate) fn max_streams(&self) -> u32 {
        self.in_flight.min(self.streams) * 3
    }
}

pub(crate) fn parse() -> Result<Mode, lexopt::Error> {
    use lexopt::prelude::{Long, Short};

    let (mut connections, mut streams, mut bytes, mut in_flight) = (None, None, None, None);
    let (mut duration, mut stream_timeout, mut log, mut facade) = (None, None, None, None);
    let (mut idle_timeout, mut faults, mut soak) = (None, Faults::default(), false);
    let (mut small, mut before, mut sized) = (false, false, false);

    let mut parser = Parser::from_env();
    while let Some(arg) = parser.next()? {
        let option = match arg {
            Long(name) => name.to_owned(),
            Short('h') => "help".to_owned(),
            other => return Err(other.unexpected()),
        };
        let parser = &mut parser;
        match &*option {
            "connections" => connections = Some(number(parser, &option, 10_000)?),
            "streams" => streams = Some(number(parser, &option, 1_000_000)?),
            "bytes" => bytes = Some(number(parser, &option, 1 << 30)?),
            "in-flight" => in_flight = Some(number(parser, &option, 100_000)?),
            "duration" => duration = Some(seconds(parser, &option)?),
            "stream-timeout" => stream_timeout = Some(seconds(parser, &option)?),
            "soak" => (soak, duration) = (true, Some(seconds(parser, &option)?)),
            "idle-timeout" => idle_timeout = Some(seconds(parser, &option)?),
            "logger-blocks" => faults.blocks = true,
            "logger-fails" => faults.fails = true,
            "logger-panics" => faults.panics = true,
            "log" => log = Some(one_of(parser, &option, LEVELS)?),
            "facade" => facade = Some(one_of(parser, &option, Facade::NAMES)?),
            "small" => small = true,
            "before" => before = true,
            "scene" => return Ok(Mode::Scene(parser.value()?.parse()?)),
            "help" => return Ok(Mode::Help),
            _ => return Err(lexopt::Error::UnexpectedOption(format!("--{option}"))),
        }
        sized |= option != "small" && option != "before";
    }
    if before && sized {
        return Err("--before takes no other option than --small".into());
    }
    let before = before.then_some(Before { small });
    let default = |large, of_small| if small { of_small } else { large };
    let args = Args {
        connections: connections.unwrap_or(default(16, 4)),
        streams: streams.unwrap_or(default(512, 64)),
        bytes: bytes.unwrap_or(default(65_536, 16_384)) as usize,
        in_flight: in_flight.unwrap_or(64),
        duration,
        soak,
        stream_timeout: stream_timeout.unwrap_or(Duration::from_secs(1)),
        idle_timeout: idle_timeout.unwrap_or(Duration::from_secs(5)),
        faults,
        log,
        facade: facade.unwrap_or(Facade::Log),
    };
    Ok(Mode::Run { before, args })
}

fn number(parser: &mut Parser, option: &str, most: u32) -> Result<u32, lexopt::Error> {
    value(parser, option, &format!("a number from 1 to {most}"), |text| {
        text.parse().ok().filter(|number| (1..=most).contains(number))
    })
}

fn seconds(parser: &mut Parser, option: &str) -> Result<Duration, lexopt::Error> {
    /// A day; also keeps the sum with `Instant::now()` far from overflow.
    const MOST: f64 = 86_400.0;

    value(parser, option, "a number of seconds, more than 0 and at most a day", |text| {
        let seconds = text.parse().ok().filter(|&seconds| seconds > 0.0 && seconds <= MOST);
        seconds.map(Duration::from_secs_f64)
    })
}

fn one_of<T: FromStr>(parser: &mut Parser, option: &str, names: &str) -> Result<T, lexopt::Error> {
    value(parser, option, names, |text| text.parse().ok())
}

/// The value of `option`, which was just read.
fn value<T>(
    parser: &mut Parser,
    option: &str,
    wanted: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, lexopt::Error> {
    let text = parser.value()?;
    match text.to_str().and_then(read) {
        Some(value) => Ok(value),
        None => Err(format!("--{option} takes {wanted}, not {text:?}").into()),
    }
}
