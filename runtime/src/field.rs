//! How `#[log_safe(value)]` proves a field, in a function that is never called.
//!
//! The proof is a search, as it is for arguments (see `check.rs`): autoderef takes the first step
//! that has the method `log_safe_proof` for the type, and the last gives a [`Missing`]. (The steps
//! hold a pointer to the type, since to know how it is dropped has no end for some recursive types.)
//!
//! `L` is the crate's own list of types (see `trust_types!`), or [`Everyone`] without one. A field
//! that the list proves is as good as one under `#[log_safe(trust = "…")]`: the type that holds it is
//! the crate's own, so it may be proved for everyone.

#![expect(missing_debug_implementations, reason = "no value of these types is ever used")]
#![expect(
    clippy::new_without_default,
    clippy::must_use_candidate,
    clippy::unused_self,
    reason = "only the derive calls this, in a function that never runs"
)]

use core::error::Error;
use core::marker::PhantomData;
use core::ops::Deref;

use crate::check::{Everyone, In, List};
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

impl Accepted for &Proved {
    fn accept(self) {}
}

impl<T: ?Sized + LogSafe<V>, V> Accepted for &Missing<T, V> {
    fn accept(self) {}
}

/// Proves a field via `V`: it is [`LogSafe`], or on the crate's own list `L`.
pub struct Field<T: ?Sized, V, L = Everyone>(ListedField<T, V, L>);

/// The second step of [`Field`].
pub struct ListedField<T: ?Sized, V, L>(OtherField<T, V, L>);

/// Proves a field via `Display`: as [`Field`] does, or it is an error, whose message is accepted.
pub struct DisplayField<T: ?Sized, L = Everyone>(ListedDisplayField<T, L>);

/// The second step of [`DisplayField`].
pub struct ListedDisplayField<T: ?Sized, L>(ErrorField<T, L>);

/// The third step of [`DisplayField`].
pub struct ErrorField<T: ?Sized, L>(OtherField<T, via::Display, L>);

/// The last step of a search.
pub struct OtherField<T: ?Sized, V, L>(PhantomData<*const T>, PhantomData<(V, L)>);

/// Proves a field via `Debug` that is proved via `Display` elsewhere, and says nothing where that
/// proof fails: one complaint about a field is enough. Not for types that depend on a type
/// parameter, of which the two places may know different things.
pub struct DebugField<T: ?Sized, L = Everyone>(ListedDebugField<T, L>);

/// The second step of [`DebugField`].
pub struct ListedDebugField<T: ?Sized, L>(DisplayedField<T, L>);

/// The third step of [`DebugField`]: [`DisplayField`] has no complaint.
pub struct DisplayedField<T: ?Sized, L>(ListedDisplayedField<T, L>);

/// The fourth step of [`DebugField`]: neither here.
pub struct ListedDisplayedField<T: ?Sized, L>(DisplayedError<T, L>);

/// The fifth step of [`DebugField`]: neither here.
pub struct DisplayedError<T: ?Sized, L>(Complained<T>, PhantomData<L>);

/// The last step of [`DebugField`]: it complains.
pub struct Complained<T: ?Sized>(PhantomData<*const T>);

impl<T: ?Sized, V, L> OtherField<T, V, L> {
    const fn new() -> Self {
        OtherField(PhantomData, PhantomData)
    }
}

impl<T: ?Sized, V, L> Field<T, V, L> {
    /// The start of the search.
    pub const fn new() -> Self {
        Field(ListedField(OtherField::new()))
    }

    /// The same for the type that the field has.
    pub const fn of(_: &T) -> Self {
        Self::new()
    }
}

impl<T: ?Sized, L> DisplayField<T, L> {
    /// The start of the search.
    pub const fn new() -> Self {
        DisplayField(ListedDisplayField(ErrorField(OtherField::new())))
    }

    /// See [`Field::of`].
    pub const fn of(_: &T) -> Self {
        Self::new()
    }
}

impl<T: ?Sized, L> DebugField<T, L> {
    /// The start of the search.
    pub const fn new() -> Self {
        let complains = DisplayedError(Complained(PhantomData), PhantomData);
        DebugField(ListedDebugField(DisplayedField(ListedDisplayedField(complains))))
    }

    /// See [`Field::of`].
    pub const fn of(_: &T) -> Self {
        Self::new()
    }
}

/// Each step leads to the next.
macro_rules! steps {
    ($([$($param:ident),+] $Step:ident => $Next:ty;)*) => {$(
        impl<T: ?Sized, $($param),+> Deref for $Step<T, $($param),+> {
            type Target = $Next;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }
    )*};
}

steps! {
    [V, L] Field => ListedField<T, V, L>;
    [V, L] ListedField => OtherField<T, V, L>;
    [L] DisplayField => ListedDisplayField<T, L>;
    [L] ListedDisplayField => ErrorField<T, L>;
    [L] ErrorField => OtherField<T, via::Display, L>;
    [L] DebugField => ListedDebugField<T, L>;
    [L] ListedDebugField => DisplayedField<T, L>;
    [L] DisplayedField => ListedDisplayedField<T, L>;
    [L] ListedDisplayedField => DisplayedError<T, L>;
    [L] DisplayedError => Complained<T>;
}

impl<T: ?Sized + LogSafe<V>, V, L> Field<T, V, L> {
    /// The first choice.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized + LogSafe<V::Via>, V: In<L>, L> ListedField<T, V, L> {
    /// The second.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized, V: In<L>, L> OtherField<T, V, L> {
    /// The last: it complains of what the list lacks.
    pub const fn log_safe_proof(&self) -> Missing<T, V::Via> {
        Missing(PhantomData, PhantomData)
    }
}

impl<T: ?Sized + LogSafe, L> DisplayField<T, L> {
    /// The first choice.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> ListedDisplayField<T, L> {
    /// The second.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized + Error, L> ErrorField<T, L> {
    /// The third.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized + LogSafe<via::Debug>, L> DebugField<T, L> {
    /// The first choice.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized + LogSafe<L::Debug>, L: List> ListedDebugField<T, L> {
    /// The second.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized + LogSafe, L: List> DisplayedField<T, L> {
    /// The third.
    pub const fn log_safe_proof(&self) -> Missing<T, L::Debug> {
        Missing(PhantomData, PhantomData)
    }
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> ListedDisplayedField<T, L> {
    /// The fourth.
    pub const fn log_safe_proof(&self) -> Missing<T, L::Debug> {
        Missing(PhantomData, PhantomData)
    }
}

impl<T: ?Sized + Error, L: List> DisplayedError<T, L> {
    /// The fifth.
    pub const fn log_safe_proof(&self) -> Missing<T, L::Debug> {
        Missing(PhantomData, PhantomData)
    }
}

impl<T: ?Sized> Complained<T> {
    /// The last.
    pub const fn log_safe_proof(&self) -> Proved {
        Proved
    }
}
