//! The checked macros under the names of the `tracing` crate: `use tracing::error` becomes
//! `use log_safe::tracing::error`.
//!
//! A field recorded by `?` needs [`LogSafe<via::Debug>`](crate::via::Debug), one recorded by `%`
//! and the message as they are formatted, a bare value [`LogSafe`](crate::LogSafe).
//!
//! ```
//! use log_safe::tracing::{error, info_span};
//!
//! let peer = std::net::Ipv4Addr::LOCALHOST;
//! let _entered = info_span!("forward", %peer, port = 443).entered();
//! error!(bytes.lost = 17, "connection to {peer} lost");
//! ```

#[doc(no_inline)]
pub use ::tracing::*;

/// `#[tracing::instrument]`, with what it records checked.
///
/// It takes what the original takes. A parameter that is recorded (neither skipped nor overridden
/// by a field of its name) must be proved safe as `tracing` records it: through its `Debug`, or for
/// primitives, strings and the like through `Value`. For a connection, skip the parameter and
/// record its identity. Where a function returns the future of an `async fn` in its body, `tracing`
/// records the parameters of that one.
///
/// What `err` and `ret` record must be proved as well. The check sees the value, so its type may be
/// an alias or `impl Trait`. What they record of a future is what it yields.
///
/// ```
/// use log_safe::tracing::instrument;
///
/// #[instrument(skip(body), fields(bytes = body.len()), ret)]
/// fn forward(port: u16, body: &[u8]) -> usize {
///     body.len()
/// }
///
/// assert_eq!(forward(443, b"hello"), 5);
/// ```
///
/// One option more than the original has: `crate = path`, where this crate has another name. An
/// option that the original does not know, which it skips with a warning, is an error here.
pub use log_safe_macros::instrument;

checked_macros! {$ __listed_tracing
    #[doc(hidden)]
    __tracing_event as event: event_level => tracing::event;
    #[doc(hidden)]
    __tracing_error as error: event => tracing::error;
    #[doc(hidden)]
    __tracing_warn as warn: event => tracing::warn;
    #[doc(hidden)]
    __tracing_info as info: event => tracing::info;
    #[doc(hidden)]
    __tracing_debug as debug: event => tracing::debug;
    #[doc(hidden)]
    __tracing_trace as trace: event => tracing::trace;
    #[doc(hidden)]
    __tracing_span as span: span_level => tracing::span;
    #[doc(hidden)]
    __tracing_error_span as error_span: span => tracing::error_span;
    #[doc(hidden)]
    __tracing_warn_span as warn_span: span => tracing::warn_span;
    #[doc(hidden)]
    __tracing_info_span as info_span: span => tracing::info_span;
    #[doc(hidden)]
    __tracing_debug_span as debug_span: span => tracing::debug_span;
    #[doc(hidden)]
    __tracing_trace_span as trace_span: span => tracing::trace_span;
    #[doc(hidden)]
    __tracing_record_all as record_all: record => tracing::record_all;
}

// Written out: to Rust 1.85 a name that comes from an expansion is ambiguous beside the glob above, and
// then other crates see neither.
#[doc(inline)]
pub use {
    __tracing_debug as debug, __tracing_debug_span as debug_span, __tracing_error as error,
    __tracing_error_span as error_span, __tracing_event as event, __tracing_info as info,
    __tracing_info_span as info_span, __tracing_record_all as record_all, __tracing_span as span,
    __tracing_trace as trace, __tracing_trace_span as trace_span, __tracing_warn as warn,
    __tracing_warn_span as warn_span,
};
