//! The events of `tracing`, each after the spans it happened in, on their way to the audit.

use std::fmt::{Debug, Write};
use std::time::Instant;

use log::Level;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id};
use tracing::{Event, Metadata, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::{LookupSpan, Registry, Scope};

use crate::audit::Audit;
use crate::log_call;

pub(super) fn install(audit: &'static Audit) {
    // There is no other: this is called once.
    let _ = tracing::subscriber::set_global_default(Registry::default().with(Story(audit)));
}

struct Story(&'static Audit);

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Story {
    /// Not those of `h2`, which has its own.
    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        Audit::wants(metadata.target())
    }

    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        let mut text = Text(span.name().to_owned());
        log_call::within(|| attributes.record(&mut text));
        span.extensions_mut().insert(text);
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let started = Instant::now();
        let mut text = Text(String::new());
        for span in context.event_scope(event).into_iter().flat_map(Scope::from_root) {
            if let Some(Text(span)) = span.extensions().get() {
                text.0.push_str(span);
                text.0.push_str(": ");
            }
        }
        log_call::within(|| event.record(&mut text));
        let metadata = event.metadata();
        let level = match *metadata.level() {
            tracing::Level::ERROR => Level::Error,
            tracing::Level::WARN => Level::Warn,
            tracing::Level::INFO => Level::Info,
            tracing::Level::DEBUG => Level::Debug,
            tracing::Level::TRACE => Level::Trace,
        };
        self.0.read(started, level, metadata.target(), format_args!("{}", text.0));
    }
}

/// A span or an event, in words.
struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // Writing to a `String` does not fail.
        let _ = match field.name() {
            "message" => write!(self.0, "{value:?}"),
            name => write!(self.0, " {name}={value:?}"),
        };
    }
}
