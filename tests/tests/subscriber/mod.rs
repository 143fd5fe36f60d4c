//! A subscriber that keeps what each thread records, with all that a backend can see of it.

use std::cell::{Cell, RefCell};
use std::error::Error;
use std::fmt::Debug;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{Interest, with_default};
use tracing::{Event, Level, Metadata, Subscriber};

/// What a backend can see of a call.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Seen {
    pub(crate) what: &'static str,
    /// The span that is recorded into, entered or followed.
    pub(crate) span: Option<&'static str>,
    pub(crate) metadata: Option<SeenMetadata>,
    pub(crate) parent: Option<Parent>,
    pub(crate) values: Vec<(&'static str, &'static str, String)>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SeenMetadata {
    pub(crate) name: &'static str,
    pub(crate) target: String,
    pub(crate) level: Level,
    pub(crate) module_path: Option<String>,
    pub(crate) file: Option<String>,
    pub(crate) line: Option<u32>,
    pub(crate) kind: String,
    pub(crate) fields: Vec<&'static str>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Parent {
    Root,
    Contextual,
    Span(&'static str),
}

thread_local! {
    static SEEN: RefCell<Vec<Seen>> = const { RefCell::new(Vec::new()) };
    static SPANS: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    static ENABLED: Cell<bool> = const { Cell::new(true) };
}

struct Capture;

fn name(id: &Id) -> &'static str {
    SPANS.with_borrow(|spans| spans[usize::try_from(id.into_u64()).unwrap() - 1])
}

fn keep(what: &'static str, span: Option<&Id>) {
    let span = span.map(name);
    push(Seen { what, span, metadata: None, parent: None, values: Vec::new() });
}

fn push(seen: Seen) {
    SEEN.with_borrow_mut(|all| all.push(seen));
}

fn metadata(of: &Metadata<'_>) -> SeenMetadata {
    SeenMetadata {
        name: of.name(),
        target: of.target().to_owned(),
        level: *of.level(),
        module_path: of.module_path().map(str::to_owned),
        file: of.file().map(str::to_owned),
        line: of.line(),
        kind: format!("{:?}", (of.is_event(), of.is_span())),
        fields: of.fields().iter().map(|field| field.name()).collect(),
    }
}

fn parent(is_root: bool, explicit: Option<&Id>) -> Parent {
    match explicit {
        Some(id) => Parent::Span(name(id)),
        None if is_root => Parent::Root,
        None => Parent::Contextual,
    }
}

impl Subscriber for Capture {
    fn register_callsite(&self, _: &'static Metadata<'static>) -> Interest {
        Interest::sometimes()
    }

    fn enabled(&self, of: &Metadata<'_>) -> bool {
        // Only `enabled!` is asked of here: other calls show what they ask for.
        if of.target() == "asked" {
            let metadata = Some(metadata(of));
            push(Seen { what: "enabled", span: None, metadata, parent: None, values: Vec::new() });
        }
        ENABLED.get()
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut values = Values(Vec::new());
        span.record(&mut values);
        push(Seen {
            what: "span",
            span: None,
            metadata: Some(metadata(span.metadata())),
            parent: Some(parent(span.is_root(), span.parent())),
            values: values.0,
        });
        SPANS.with_borrow_mut(|spans| {
            spans.push(span.metadata().name());
            Id::from_u64(spans.len() as u64)
        })
    }

    fn record(&self, span: &Id, record: &Record<'_>) {
        let mut values = Values(Vec::new());
        record.record(&mut values);
        let span = Some(name(span));
        push(Seen { what: "record", span, metadata: None, parent: None, values: values.0 });
    }

    fn record_follows_from(&self, _: &Id, follows: &Id) {
        keep("follows", Some(follows));
    }

    fn event(&self, event: &Event<'_>) {
        let mut values = Values(Vec::new());
        event.record(&mut values);
        push(Seen {
            what: "event",
            span: None,
            metadata: Some(metadata(event.metadata())),
            parent: Some(parent(event.is_root(), event.parent())),
            values: values.0,
        });
    }

    fn enter(&self, span: &Id) {
        keep("enter", Some(span));
    }

    fn exit(&self, span: &Id) {
        keep("exit", Some(span));
    }
}

struct Values(Vec<(&'static str, &'static str, String)>);

macro_rules! visit {
    ($($method:ident: $ty:ty),* $(,)?) => {
        impl Visit for Values {
            $(fn $method(&mut self, field: &Field, value: $ty) {
                self.0.push((field.name(), stringify!($method), format!("{value:?}")));
            })*
        }
    };
}

visit! {
    record_f64: f64,
    record_i64: i64,
    record_u64: u64,
    record_i128: i128,
    record_u128: u128,
    record_bool: bool,
    record_str: &str,
    record_bytes: &[u8],
    record_error: &(dyn Error + 'static),
    record_debug: &dyn Debug,
}

/// What `calls` records on this thread.
pub(crate) fn seen<T>(calls: impl FnOnce() -> T) -> Vec<Seen> {
    SEEN.with_borrow_mut(Vec::clear);
    calls();
    SEEN.take()
}

/// Runs `calls` with everything enabled, or nothing.
pub(crate) fn subscribed<T>(enabled: bool, calls: impl FnOnce() -> T) -> T {
    ENABLED.set(enabled);
    with_default(Capture, calls)
}
