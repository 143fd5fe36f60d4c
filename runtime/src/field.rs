//! What `#[log_safe(value)]` proves of a type, and how it proves a field: in a function that is never
//! called.
//!
//! The proof is a search, as it is for arguments (see `check/mod.rs`): autoderef takes the first step
//! that has the method `log_safe_proof` for the type, and the last gives a [`Missing`]. (The steps
//! hold a pointer to the type, since to know how it is dropped has no end for some recursive types.)
//!
//! `L` is the crate's own list of types (see `trust_types!`), or [`NoList`] without one. A field
//! that the list proves is as good as one under `#[log_safe(trust = "…")]`: the type that holds it is
//! the crate's own, so it may be proved for everyone.

#![expect(missing_debug_implementations, reason = "no value of these types is ever used")]
#![expect(
    clippy::must_use_candidate,
    clippy::unused_self,
    reason = "only the derive calls this, in a function that never runs"
)]

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, rc::Rc, sync::Arc};
use core::error::Error;
use core::fmt::{Binary, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use core::marker::PhantomData;
use core::ops::Deref;

use crate::check::{In, List, NoList};
use crate::{LogSafe, via};

/// What a search may end in. (A trait with a method and not a function with a bound, for the same
/// reason as [`Value`](crate::check::Value) is one.)
pub trait Accepted {
    /// Called where the proof is asked for.
    fn accept(self);
}

/// A proof.
pub struct Proved;

/// What the rule for errors accepts: the message.
///
/// It says nothing of the numeric traits, and a type with one field can have a derive forward its own
/// to those of the field. So the derive asks further there, by `log_safe_forwarded`, and an error
/// that has such a trait is not accepted. `STEP` counts the traits.
pub struct ErrorMessage<T: ?Sized, V, const STEP: u8 = 0>(PhantomData<*const T>, PhantomData<V>);

/// What is accepted where `T` is log-safe via `V`.
pub struct Missing<T: ?Sized, V>(PhantomData<*const T>, PhantomData<V>);

impl Accepted for &Proved {
    fn accept(self) {}
}

impl Proved {
    /// There is nothing to add.
    pub const fn log_safe_forwarded(self) -> Self {
        self
    }
}

impl<T: ?Sized, V> Missing<T, V> {
    /// There is nothing to add.
    pub const fn log_safe_forwarded(self) -> Self {
        Missing(PhantomData, PhantomData)
    }
}

impl<T: ?Sized, V, const STEP: u8> Clone for ErrorMessage<T, V, STEP> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized, V, const STEP: u8> Copy for ErrorMessage<T, V, STEP> {}

/// The steps of [`ErrorMessage`].
macro_rules! numeric {
    ($($step:literal: $Numeric:ident to $next:literal;)*) => {$(
        impl<T: ?Sized + $Numeric, V> ErrorMessage<T, V, $step> {
            /// The error has this trait.
            pub const fn log_safe_forwarded(self) -> Missing<T, V> {
                Missing(PhantomData, PhantomData)
            }
        }

        impl<T: ?Sized, V> Deref for ErrorMessage<T, V, $step> {
            type Target = ErrorMessage<T, V, $next>;

            fn deref(&self) -> &Self::Target {
                &ErrorMessage(PhantomData, PhantomData)
            }
        }
    )*};
}

numeric! {
    0: LowerHex to 1;
    1: UpperHex to 2;
    2: Octal to 3;
    3: Binary to 4;
    4: LowerExp to 5;
    5: UpperExp to 6;
}

impl<T: ?Sized, V> ErrorMessage<T, V, 6> {
    /// The error has none of them.
    pub const fn log_safe_forwarded(self) -> Proved {
        Proved
    }
}

impl<T: ?Sized, V> Accepted for &ErrorMessage<T, V> {
    fn accept(self) {}
}

impl<T: ?Sized + LogSafe<V>, V> Accepted for &Missing<T, V> {
    fn accept(self) {}
}

/// What is printed by an expression in a text of another derive, if not a field or a part of one: it
/// must not be an `S`, the value that prints it.
pub struct Printed<T: ?Sized, S: ?Sized, N>(N, PhantomData<*const T>, PhantomData<*const S>);

/// Never accepted. The words for a value that is printed within its own text.
pub struct Recursive<S: ?Sized>(PhantomData<*const S>);

/// Holds for nothing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is printed within its own text, without end",
    label = "prints another `{Self}`, and so itself",
    note = "name what it should print of it, or say why it ends: `log_safe::trust(&…, \"reason\")`",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/not_proved/"
)]
pub trait Ends {}

impl<S: ?Sized + Ends> Accepted for &Recursive<S> {
    fn accept(self) {}
}

impl<T: ?Sized, S: ?Sized, N> Printed<T, S, N> {
    /// The start of the search; `next` is that of the search for any other type.
    pub fn of(value: &T, next: impl FnOnce(&T) -> N) -> Self {
        Printed(next(value), PhantomData, PhantomData)
    }
}

impl<T: ?Sized, S: ?Sized, N> Deref for Printed<T, S, N> {
    type Target = N;

    fn deref(&self) -> &N {
        &self.0
    }
}

/// The types that print an `S` as it is.
macro_rules! recursive {
    ($($(#[$cfg:meta])? $Type:ty,)*) => {$(
        $(#[$cfg])?
        impl<S: ?Sized, N> Printed<$Type, S, N> {
            /// The first choice.
            pub const fn log_safe_proof(&self) -> Recursive<S> {
                Recursive(PhantomData)
            }
        }
    )*};
}

recursive! {
    S, &S, &&S, &mut S, Option<&S>,
    #[cfg(feature = "alloc")] Box<S>,
    #[cfg(feature = "alloc")] Rc<S>,
    #[cfg(feature = "alloc")] Arc<S>,
    #[cfg(feature = "alloc")] &Box<S>,
    #[cfg(feature = "alloc")] &Rc<S>,
    #[cfg(feature = "alloc")] &Arc<S>,
}

/// Proves a field via `V`: it is [`LogSafe`], or on the crate's own list `L`.
pub struct Field<T: ?Sized, V, L = NoList>(ListedField<T, V, L>);

/// The second step of [`Field`].
pub struct ListedField<T: ?Sized, V, L>(OtherField<T, V, L>);

/// Proves a field via `Display`: as [`Field`] does, or it is an error, whose message is accepted.
pub struct DisplayField<T: ?Sized, L = NoList>(ListedDisplayField<T, L>);

/// The second step of [`DisplayField`].
pub struct ListedDisplayField<T: ?Sized, L>(ErrorField<T, L>);

/// The third step of [`DisplayField`].
pub struct ErrorField<T: ?Sized, L>(OtherField<T, via::Display, L>);

/// The last step of a search.
pub struct OtherField<T: ?Sized, V, L>(PhantomData<*const T>, PhantomData<(V, L)>);

/// Proves a field via `Display` and via `Debug` in one search, and complains of one of them: the
/// first that is not proved. Most fields are proved by the first step, and this costs the compiler
/// half of what two searches do. (Not for types that depend on a type parameter: what is known of it
/// differs between the two proofs.)
pub struct FullField<T: ?Sized, L = NoList, const STEP: u8 = 0>(
    PhantomData<*const T>,
    PhantomData<L>,
);

impl<T: ?Sized, V, L> OtherField<T, V, L> {
    const fn new() -> Self {
        OtherField(PhantomData, PhantomData)
    }
}

impl<T: ?Sized, V, L> Field<T, V, L> {
    const fn new() -> Self {
        Field(ListedField(OtherField::new()))
    }

    /// The start of the search, for the type that the field has.
    pub const fn of(_: &T) -> Self {
        Self::new()
    }

    /// The same for a packed field, which cannot be borrowed.
    pub const fn at(_: *const T) -> Self {
        Self::new()
    }
}

impl<T: ?Sized, L> DisplayField<T, L> {
    const fn new() -> Self {
        DisplayField(ListedDisplayField(ErrorField(OtherField::new())))
    }

    /// See [`Field::of`].
    pub const fn of(_: &T) -> Self {
        Self::new()
    }

    /// See [`Field::at`].
    pub const fn at(_: *const T) -> Self {
        Self::new()
    }
}

impl<T: ?Sized, L> FullField<T, L> {
    const fn new() -> Self {
        FullField(PhantomData, PhantomData)
    }

    /// See [`Field::of`].
    pub const fn of(_: &T) -> Self {
        Self::new()
    }

    /// See [`Field::at`].
    pub const fn at(_: *const T) -> Self {
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

impl<T: ?Sized + Error, L: List> ErrorField<T, L> {
    /// The third.
    pub const fn log_safe_proof(&self) -> ErrorMessage<T, L::Display> {
        ErrorMessage(PhantomData, PhantomData)
    }
}

// The methods take a copy, which costs the compiler less than a reference.
impl<T: ?Sized, L, const STEP: u8> Clone for FullField<T, L, STEP> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized, L, const STEP: u8> Copy for FullField<T, L, STEP> {}

/// The steps of [`FullField`]: for whom each is, and what it finds.
macro_rules! full_field {
    ($($step:literal: [$($bound:tt)*] => $Found:ty, $found:expr;)*) => {$(
        impl<T: ?Sized + $($bound)*, L: List> FullField<T, L, $step> {
            /// See the table.
            pub const fn log_safe_proof(self) -> $Found {
                $found
            }
        }
    )*};
    (deref $($from:literal to $to:literal,)*) => {$(
        impl<T: ?Sized, L> Deref for FullField<T, L, $from> {
            type Target = FullField<T, L, $to>;

            fn deref(&self) -> &Self::Target {
                &FullField(PhantomData, PhantomData)
            }
        }
    )*};
}

full_field! { deref 0 to 1, 1 to 2, 2 to 3, 3 to 4, 4 to 5, 5 to 6, 6 to 7, 7 to 8, 8 to 9, }

full_field! {
    0: [LogSafe + LogSafe<via::Debug>] => Proved, Proved;
    1: [LogSafe<L::Display> + LogSafe<L::Debug>] => Proved, Proved;
    2: [LogSafe + LogSafe<L::Debug>] => Proved, Proved;
    3: [LogSafe<L::Display> + LogSafe<via::Debug>] => Proved, Proved;
    4: [Error + LogSafe<via::Debug>] => ErrorMessage<T, L::Display>, ErrorMessage(PhantomData, PhantomData);
    5: [Error + LogSafe<L::Debug>] => ErrorMessage<T, L::Display>, ErrorMessage(PhantomData, PhantomData);
    6: [LogSafe] => Missing<T, L::Debug>, Missing(PhantomData, PhantomData);
    7: [LogSafe<L::Display>] => Missing<T, L::Debug>, Missing(PhantomData, PhantomData);
    8: [Error] => Missing<T, L::Debug>, Missing(PhantomData, PhantomData);
    9: [] => Missing<T, L::Display>, Missing(PhantomData, PhantomData);
}

/// By which traits a type under `#[log_safe(value)]` may be printed in full.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not proved safe to log via `{V}`",
    label = "its `#[log_safe(value)]` does not prove this",
    note = "for serde, prove its `Serialize` as well: `#[log_safe(value, serialize)]` above the type",
    note = "beside types of the list of `log_safe::trust_types!`, name the list: `#[log_safe(value, crate = crate::logs)]` above the type",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/display_only/"
)]
pub trait ValueProof<V> {
    /// Holds the proof of each field. Never called: in a body and not in a `where` clause, it may
    /// rest on itself, so that types may be recursive.
    fn fields();
}

/// [`ValueProof`] with `value(Display)`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is proved safe to log through `Display` only",
    label = "its `#[log_safe(value(Display))]` does not prove this",
    note = "write `{{}}` instead of `{{:?}}`, or prove `Debug` as well: `#[log_safe(value)]` above the type",
    note = "for serde: `#[log_safe(value(Display), serialize)]`",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/display_only/"
)]
pub trait DisplayValueProof<V> {
    /// See [`ValueProof::fields`].
    fn fields();
}
