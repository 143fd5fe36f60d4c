//! How `#[log_safe(value)]` proves a field, in a function that is never called.
//!
//! The proof is a search, as it is for arguments (see `check.rs`): autoderef takes the first step
//! that has the method `log_safe_proof` for the type, and the last gives a [`Missing`]. (The steps
//! hold a pointer to the type, since to know how it is dropped has no end for some recursive types.)

#![expect(missing_debug_implementations, reason = "no value of these types is ever used")]
#![expect(
    clippy::new_without_default,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    clippy::unused_self,
    reason = "only the derive calls this, in a function that never runs"
)]

use core::error::Error;
use core::marker::PhantomData;
use core::ops::Deref;

use crate::{LogSafe, via};

/// What a search may end in. (A trait with a method and not a function with a bound, for the same
/// reason as [`Value`](crate::check::Value) is one.)
pub trait Accepted {
    /// Called where the proof is asked for.
    fn accept(self);
}

/// A proof.
pub struct Proved;

/// What is accepted where `T` is log-safe via `V`.
pub struct Missing<T: ?Sized, V>(PhantomData<*const T>, PhantomData<V>);

impl<T: ?Sized, V> Missing<T, V> {
    /// Where there is nothing to search for, since only [`LogSafe`] is a proof.
    pub const fn new() -> Self {
        Missing(PhantomData, PhantomData)
    }

    /// See [`DisplayField`].
    pub const fn log_safe_proof(&self) -> Self {
        Self::new()
    }
}

impl Accepted for &Proved {
    fn accept(self) {}
}

impl<T: ?Sized + LogSafe<V>, V> Accepted for &Missing<T, V> {
    fn accept(self) {}
}

/// Proves a field via `Display`: it is [`LogSafe`], or an error, whose message is accepted.
pub struct DisplayField<T: ?Sized>(ErrorField<T>);

/// The second step of [`DisplayField`].
pub struct ErrorField<T: ?Sized>(OtherField<T>);

/// The last step of [`DisplayField`].
pub struct OtherField<T: ?Sized>(PhantomData<*const T>);

impl<T: ?Sized> DisplayField<T> {
    /// The start of the search.
    pub const fn new() -> Self {
        DisplayField(ErrorField(OtherField(PhantomData)))
    }
}

impl<T: ?Sized> Deref for DisplayField<T> {
    type Target = ErrorField<T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T: ?Sized> Deref for ErrorField<T> {
    type Target = OtherField<T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T: ?Sized + LogSafe> DisplayField<T> {
    /// The first choice.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized + Error> ErrorField<T> {
    /// The second.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized> OtherField<T> {
    /// The last.
    pub const fn log_safe_proof(&self) -> Missing<T, via::Display> {
        Missing::new()
    }
}

/// Proves a field via `Debug` that is proved via `Display` elsewhere, and says nothing where that
/// proof fails: one complaint about a field is enough. Not for types that depend on a type
/// parameter, of which the two places may know different things.
pub struct DebugField<T: ?Sized>(DisplayedField<T>);

/// The second step of [`DebugField`]: [`DisplayField`] has no complaint.
pub struct DisplayedField<T: ?Sized>(DisplayedError<T>);

/// The third step of [`DebugField`]: neither here.
pub struct DisplayedError<T: ?Sized>(Complained<T>);

/// The last step of [`DebugField`]: it complains.
pub struct Complained<T: ?Sized>(PhantomData<*const T>);

impl<T: ?Sized> DebugField<T> {
    /// The start of the search.
    pub const fn new() -> Self {
        DebugField(DisplayedField(DisplayedError(Complained(PhantomData))))
    }
}

impl<T: ?Sized> Deref for DebugField<T> {
    type Target = DisplayedField<T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T: ?Sized> Deref for DisplayedField<T> {
    type Target = DisplayedError<T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T: ?Sized> Deref for DisplayedError<T> {
    type Target = Complained<T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T: ?Sized + LogSafe<via::Debug>> DebugField<T> {
    /// The first choice.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized + LogSafe> DisplayedField<T> {
    /// The second.
    pub const fn log_safe_proof(&self) -> Missing<T, via::Debug> {
        Missing::new()
    }
}

impl<T: ?Sized + Error> DisplayedError<T> {
    /// The third.
    pub const fn log_safe_proof(&self) -> Missing<T, via::Debug> {
        Missing::new()
    }
}

impl<T: ?Sized> Complained<T> {
    /// The last.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}
