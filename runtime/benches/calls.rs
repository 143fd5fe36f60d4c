//! One log call, or one identity, to be counted in instructions: ours, and what it stands for.
//!
//! `cargo run --release -p log-safe-perf -- guard` runs this under callgrind, once for each case
//! and side, and compares.

#![allow(missing_docs, reason = "not a library")]

use std::env;
use std::fmt::{self, Debug, Display, Formatter, Write};
use std::hint::black_box;
use std::net::{Ipv4Addr, SocketAddr};

use log_safe::{LogId, log_safe};
use tracing::field::{Field, Visit};
use tracing::span;

/// What the calls print.
struct Arguments {
    port: u16,
    name: &'static str,
    peer: SocketAddr,
    sizes: [usize; 3],
    ids: Ids,
    number: Number,
    place: Place,
}

/// The calls, for both sides: `error!` is what the module imports.
macro_rules! log_calls {
    () => {
        pub(crate) fn arguments_0(_: &Arguments) {
            error!("the listener has stopped");
        }

        pub(crate) fn arguments_1(x: &Arguments) {
            error!("connection {} lost", x.port);
        }

        pub(crate) fn arguments_4(x: &Arguments) {
            let (port, name) = (x.port, x.name);
            error!("{name}: {} on {port} sent {:?}", x.peer, x.sizes);
        }

        pub(crate) fn arguments_12(x: &Arguments) {
            let (port, name) = (x.port, x.name);
            error!(
                "{name} {port} {} {:?} {} {:?} {} {:>8} {:#x} {} {:?} {}",
                x.peer,
                x.sizes,
                x.sizes[0],
                x.name,
                x.sizes[1],
                x.sizes[2],
                x.port,
                x.sizes.len(),
                x.port,
                x.name.len(),
            );
        }
    };
}

mod log_ours {
    use log_safe::log::error;

    use super::Arguments;

    log_calls!();

    pub(crate) fn key_values(x: &Arguments) {
        error!(port = x.port, name = x.name, peer:% = x.peer, sizes:? = x.sizes; "lost");
    }
}

mod log_theirs {
    use log::error;

    use super::Arguments;

    log_calls!();

    pub(crate) fn key_values(x: &Arguments) {
        error!(port = x.port, name = x.name, peer:% = x.peer, sizes:? = x.sizes; "lost");
    }
}

mod tracing_ours {
    use log_safe::tracing::error;

    use super::Arguments;

    log_calls!();

    pub(crate) fn key_values(x: &Arguments) {
        error!(port = x.port, name = x.name, peer = %x.peer, sizes = ?x.sizes, "lost");
    }
}

mod tracing_theirs {
    use tracing::error;

    use super::Arguments;

    log_calls!();

    pub(crate) fn key_values(x: &Arguments) {
        error!(port = x.port, name = x.name, peer = %x.peer, sizes = ?x.sizes, "lost");
    }
}

/// Identities, and the same text written by hand.
mod identities {
    use super::{Address, Arguments, IdsByHand, NumberByHand, PlaceByHand, print};

    pub(crate) fn ids(x: &Arguments) {
        print(&x.ids);
    }

    pub(crate) fn ids_by_hand(x: &Arguments) {
        print(&IdsByHand(&x.ids));
    }

    pub(crate) fn log_id(x: &Arguments) {
        print(&x.number);
    }

    pub(crate) fn log_id_by_hand(x: &Arguments) {
        print(&NumberByHand(&x.number));
    }

    pub(crate) fn address(x: &Arguments) {
        print(&x.place);
    }

    pub(crate) fn address_by_hand(x: &Arguments) {
        print(&PlaceByHand(Address(&x.place)));
    }

    pub(crate) fn function(x: &Arguments) {
        print(&log_safe::identity(&x.place));
    }

    /// Shows that an allocation is noticed.
    pub(crate) fn allocates(x: &Arguments) {
        print(&x.ids.to_string());
    }
}

#[log_safe(name = "Connection")]
struct Ids {
    #[log_safe(id)]
    id: u64,
    #[log_safe(id)]
    peer: SocketAddr,
}

struct IdsByHand<'a>(&'a Ids);

impl Display for IdsByHand<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Connection(id={}, peer={})", self.0.id, self.0.peer)
    }
}

#[log_safe(name = "Connection")]
struct Number {
    id: LogId,
}

struct NumberByHand<'a>(&'a Number);

impl Display for NumberByHand<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Connection#{}", self.0.id.get())
    }
}

#[log_safe(name = "Connection")]
struct Place {
    _port: u16,
}

struct PlaceByHand<'a>(Address<'a>);

struct Address<'a>(&'a Place);

impl Display for PlaceByHand<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        #[expect(deprecated, reason = "`DefaultHasher` takes no key")]
        let mut hasher = std::hash::SipHasher::new_with_keys(black_box(1), black_box(2));
        std::hash::Hasher::write_usize(&mut hasher, std::ptr::from_ref(self.0.0).addr());
        write!(f, "Connection@{:08x}", std::hash::Hasher::finish(&hasher) >> 32)
    }
}

/// Where records and identities are written.
struct Buffer {
    bytes: [u8; 512],
    len: usize,
}

impl Buffer {
    fn new() -> Self {
        Buffer { bytes: [0; 512], len: 0 }
    }
}

impl Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// Without inlining: the two sides must not be optimised together with what they are compared by.
#[inline(never)]
fn print(value: &dyn Display) {
    let mut buffer = Buffer::new();
    write!(buffer, "{value}").expect("the buffer is large enough");
    black_box(&buffer);
}

struct Logger;

impl log::Log for Logger {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        struct Visitor<'a>(&'a mut Buffer);

        impl<'kvs> log::kv::VisitSource<'kvs> for Visitor<'_> {
            fn visit_pair(
                &mut self,
                key: log::kv::Key<'kvs>,
                value: log::kv::Value<'kvs>,
            ) -> Result<(), log::kv::Error> {
                Ok(write!(self.0, " {key}={value}")?)
            }
        }

        let mut buffer = Buffer::new();
        write!(buffer, "{}", record.args()).expect("the buffer is large enough");
        record.key_values().visit(&mut Visitor(&mut buffer)).expect("the buffer is large enough");
        black_box(&buffer);
    }

    fn flush(&self) {}
}

struct Subscriber {
    enabled: bool,
}

impl tracing::Subscriber for Subscriber {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        self.enabled
    }

    fn max_level_hint(&self) -> Option<tracing::level_filters::LevelFilter> {
        (!self.enabled).then_some(tracing::level_filters::LevelFilter::OFF)
    }

    fn event(&self, event: &tracing::Event<'_>) {
        struct Visitor(Buffer);

        impl Visit for Visitor {
            fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
                write!(self.0, " {field}={value:?}").expect("the buffer is large enough");
            }
        }

        let mut visitor = Visitor(Buffer::new());
        event.record(&mut visitor);
        black_box(&visitor.0);
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

/// What callgrind collects.
#[inline(never)]
fn counted(case: Case, arguments: &Arguments) {
    case(arguments);
}

macro_rules! cases {
    ($($module:ident: $($case:ident)*;)*) => {
        &[$($((concat!(stringify!($module), "::", stringify!($case)), $module::$case),)*)*]
    };
}

type Case = fn(&Arguments);

const CASES: &[(&str, Case)] = cases! {
    log_ours: arguments_0 arguments_1 arguments_4 arguments_12 key_values;
    log_theirs: arguments_0 arguments_1 arguments_4 arguments_12 key_values;
    tracing_ours: arguments_0 arguments_1 arguments_4 arguments_12 key_values;
    tracing_theirs: arguments_0 arguments_1 arguments_4 arguments_12 key_values;
    identities: ids ids_by_hand log_id log_id_by_hand address address_by_hand function allocates;
};

/// `calls CASE on|off`
fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [name, level, ..] = &*arguments else {
        // `cargo bench` and `cargo test --benches`: there is nothing to time here.
        return;
    };
    let Some((_, case)) = CASES.iter().find(|(known, _)| known == name) else { return };
    let enabled = level == "on";
    log::set_logger(&Logger).expect("the first logger");
    log::set_max_level(if enabled { log::LevelFilter::Trace } else { log::LevelFilter::Off });
    tracing::subscriber::set_global_default(Subscriber { enabled }).expect("the first subscriber");
    let peer = SocketAddr::from((Ipv4Addr::new(10, 0, 0, 1), 443));
    let arguments = Arguments {
        port: 443,
        name: "stdout",
        peer,
        sizes: [1, 20, 300],
        ids: Ids { id: 7, peer },
        number: Number { id: LogId::next() },
        place: Place { _port: 443 },
    };
    // The first time, callsites are registered and keys are taken.
    case(&arguments);
    counted(black_box(*case), black_box(&arguments));
}
