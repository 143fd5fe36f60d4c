//! tokio's console listens to the locks of tokio: in a program that is built for it
//! (`--cfg tokio_unstable`), each attempt at a lock is an event of `tracing`.

use std::fmt::Debug;
use std::io::{self, Stdout, Write};
use std::sync::{Mutex, PoisonError};

use log_safe::log_safe;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::{Call, refused};

#[log_safe]
#[derive(Debug)]
struct Connection {
    #[log_safe(id)]
    id: u64,
    #[expect(dead_code, reason = "only a deep `{:?}` reads it")]
    streams: tokio::sync::Mutex<Vec<u32>>,
}

refused!(Connection);
refused!(tokio::sync::Mutex<Vec<u32>>);

/// Printing tries the lock, and trying it tells the subscriber, which is just taking down what is
/// printed.
pub(crate) fn tokio(call: Call) {
    let locking = Locking(Mutex::new(io::stdout()));
    tracing::subscriber::set_global_default(locking).expect("it is the only one");
    let conn = Connection { id: 7, streams: tokio::sync::Mutex::new(vec![1]) };
    call.make(|| tracing::error!("lost {conn:?}"), || log_safe::tracing::error!("lost {conn}"));
}

/// As most are: it locks what it writes to, and formats the event into that.
struct Locking(Mutex<Stdout>);

impl Subscriber for Locking {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn event(&self, event: &Event<'_>) {
        let mut out = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if *event.metadata().level() == tracing::Level::ERROR {
            event.record(&mut Message(&mut out));
        }
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Message<'a>(&'a mut Stdout);

impl Visit for Message<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "message" {
            writeln!(self.0, "{value:?}").expect("the parent keeps stdout open");
        }
    }
}
