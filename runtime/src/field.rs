//! How `#[log_safe]` proves a field.

use core::error::Error;
use core::marker::PhantomData;
use core::ops::Deref;

use crate::LogSafe;

/// Proves that a field is log-safe via `V`. Called in a function that never runs.
pub const fn field<T: ?Sized + LogSafe<V>, V>() {}

/// Proves that a field is log-safe via `Display`, or is an error, whose message is accepted.
///
/// The methods are found by autoderef in this order, as those of [`Check`](crate::check::Check)
/// are: [`DisplayField`] for `LogSafe`, [`ErrorField`] for `Error`, [`UnprovedField`] for the rest.
#[expect(missing_debug_implementations, reason = "never a value at run time")]
pub struct DisplayField<T: ?Sized>(ErrorField<T>);

/// See [`DisplayField`].
#[expect(missing_debug_implementations, reason = "never a value at run time")]
pub struct ErrorField<T: ?Sized>(UnprovedField<T>);

/// See [`DisplayField`].
#[expect(missing_debug_implementations, reason = "never a value at run time")]
pub struct UnprovedField<T: ?Sized>(PhantomData<T>);

impl<T: ?Sized> DisplayField<T> {
    /// The start of the search.
    pub const fn new() -> Self {
        DisplayField(ErrorField(UnprovedField(PhantomData)))
    }
}

impl<T: ?Sized> Deref for DisplayField<T> {
    type Target = ErrorField<T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T: ?Sized> Deref for ErrorField<T> {
    type Target = UnprovedField<T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// What a proved field gives.
#[expect(missing_debug_implementations, reason = "never a value at run time")]
pub struct Proved;

impl<T: ?Sized + LogSafe> DisplayField<T> {
    /// `T` is log-safe.
    pub const fn proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized + Error> ErrorField<T> {
    /// `T` is an error.
    pub const fn proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized> UnprovedField<T> {
    /// Nothing is known of `T`.
    pub const fn proof(&self) -> &Self {
        self
    }
}

/// What [`proved`] accepts.
pub trait Accepted {}

impl Accepted for Proved {}

impl<T: ?Sized + LogSafe> Accepted for &UnprovedField<T> {}

/// Takes the outcome of [`DisplayField`], or reports what is missing.
pub fn proved(_: impl Accepted) {}
