//! The types of `tracing` and `tracing-core`, versions 0.1.44 and 0.1.36 read.
//!
//! Not here, because they print values that nobody checked: `Event`, `Attributes`, `Record`,
//! `ValueSet`, `dyn Value`.

use core::fmt::{Debug, Display};

use tracing::dispatcher::{SetGlobalDefaultError, WeakDispatch};
use tracing::field::{DebugValue, DisplayValue, Empty, Field, FieldSet};
use tracing::instrument::Instrumented;
use tracing::level_filters::LevelFilter;
use tracing::metadata::{Kind, Metadata, ParseLevelError, ParseLevelFilterError};
use tracing::span::{Entered, EnteredSpan, Id, Span};
use tracing::subscriber::{Interest, NoSubscriber};
use tracing::{Dispatch, Level, callsite::Identifier};

use crate::{LogSafe, via};

leaf! {
    Empty,
    Field, FieldSet,
    Level, LevelFilter, ParseLevelError, ParseLevelFilterError,
    Kind, Metadata<'_>, Identifier,
    // Their metadata and a number; the fields went to the subscriber.
    Id, Span, Entered<'_>, EnteredSpan,
    // The address of the subscriber.
    Dispatch,
    WeakDispatch,
    SetGlobalDefaultError,
    Interest, NoSubscriber,
}

#[cfg(feature = "std")]
leaf! {
    tracing::dispatcher::DefaultGuard,
}

as_parts! {
    [T] Instrumented<T> => T;
}

#[cfg(feature = "std")]
as_parts! {
    [T] tracing::instrument::WithDispatch<T> => T;
}

// What `debug(x)` and `display(x)` give print `x` in that way, whichever way they are printed.
impl<Via, T: Debug + LogSafe<via::Debug>> LogSafe<Via> for DebugValue<T> {}
impl<Via, T: Display + LogSafe<via::Display>> LogSafe<Via> for DisplayValue<T> {}

walked! {
    [T: Debug] DebugValue<T> => Parts: T;
    [T: Display] DisplayValue<T> => Parts: T;
}
