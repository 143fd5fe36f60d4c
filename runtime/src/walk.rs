//! Whether formatting a type comes to an end, and how much it prints at once.
//!
//! [`LogSafe`](crate::LogSafe) does not say: its proof of a type may rest on itself, so that trees
//! are accepted. A tree ends, as it is built from its leaves. A value that holds itself does not,
//! and safe code can build one in two ways only: through what is set later (`OnceLock`, `Cell`,
//! `LazyLock`, `ArcSwap`), or through a `static`, which may refer to itself (`&'static State`).
//!
//! So this is a walk over types, from a type to the types that its formatting reads. Each step is a
//! [`Walk`], which is `Unpin` where the walk from there on is fine. `Unpin` is an auto trait: unlike a
//! trait of this crate it holds where it rests on itself, so a tree is fine, and trees that hold one
//! another are. What is set later or lent by a `static` is counted on the way: round a circle that
//! has such a link, the count runs out.
//!
//! The derive asks it of each field that a type prints ([`Ends`]), and never of an argument: whoever
//! holds itself has a field through which it does. A walk from a field goes
//!
//! * into a generic type, whose parameters may be the type that asks;
//! * not into another type, which asks for itself ([`Outset`]), unless that is set later or lent
//!   ([`After`]): then it goes everywhere;
//! * into a type with lifetimes, but not where all of them are those of the type that asks
//!   ([`Passed`]). The derive lets what is lent for such a lifetime count as held (see its `walk.rs`),
//!   so a circle of such links is found where a lifetime is said to be `'static`.
//!
//! A type that is declared safe by hand is on no such way: nobody knows what it reads, and its
//! promise is taken as it stands where it is a field or set later. Behind another type that is set
//! later, it makes the walk fail.

#![expect(missing_debug_implementations, reason = "no value of these types is ever used")]
#![expect(
    clippy::must_use_candidate,
    clippy::unused_self,
    reason = "only the derive calls this, where it never runs"
)]

use core::marker::{PhantomData, PhantomPinned};
use core::ops::Deref;

use crate::field::{Accepted, Proved};
use crate::hazard::Finite;

/// What the formatting of a type reads, as the walk in mode `M` goes on.
pub trait Walked<M> {
    /// `Unpin` where the walk is fine: `()`, a [`Walk`], a tuple of them, or what the derive made.
    type Parts;
}

/// The walk over what formatting a `T` reads.
pub struct Walk<T: ?Sized, M>(PhantomData<*const T>, PhantomData<M>);

impl<T: ?Sized + Walked<M, Parts: Unpin>, M> Unpin for Walk<T, M> {}

/// How a walk goes on.
pub trait Mode {
    /// From what holds a `T` that is set later or that a `static` may lend.
    type Later<T: ?Sized>;
    /// From a collection, of which these are the elements.
    type Many<Parts>;
    /// From a type under `#[log_safe]` without parameters.
    type Closed<Parts>;
    /// From one that has lifetimes alone.
    type Borrowing<Parts>;
    /// From another type under `#[log_safe]`.
    type Generic<Parts>;
    /// The mode in a type under `#[log_safe]`.
    type Inner;
}

/// The mode of a walk that has passed nothing yet that is set later.
pub enum Outset {}

/// [`Outset`] of a field to whose type the type that asks passes its own lifetimes.
pub enum Passed {}

/// [`Passed`] where the type also passes its own type parameters and no other types: then none of
/// them is the type that asks.
pub enum Lent {}

/// The mode of a walk that may pass `LEFT` more times what is set later.
pub enum After<const LEFT: u8> {}

/// The mode of a walk that only asks whether each type on the way of [`Outset`] is known.
pub enum Known {}

/// [`Known`], but for the elements of collections.
pub enum KnownOutside {}

/// The mode of a walk that asks whether little is printed: no collection, and no more than `LEFT`
/// types under `#[log_safe]` in one another.
pub enum Brief<const LEFT: u8> {}

/// Where a walk fails.
pub struct Refused(PhantomPinned);

impl Mode for Outset {
    type Later<T: ?Sized> = Walk<T, After<8>>;
    type Many<Parts> = Parts;
    type Closed<Parts> = ();
    type Borrowing<Parts> = Parts;
    type Generic<Parts> = Parts;
    type Inner = Self;
}

impl Mode for Passed {
    type Later<T: ?Sized> = Walk<T, After<8>>;
    type Many<Parts> = Parts;
    type Closed<Parts> = ();
    type Borrowing<Parts> = ();
    type Generic<Parts> = Parts;
    type Inner = Self;
}

impl Mode for Lent {
    type Later<T: ?Sized> = Walk<T, After<8>>;
    type Many<Parts> = Parts;
    type Closed<Parts> = ();
    type Borrowing<Parts> = ();
    type Generic<Parts> = ();
    type Inner = Self;
}

impl Mode for Known {
    type Later<T: ?Sized> = Walk<T, Self>;
    type Many<Parts> = Parts;
    type Closed<Parts> = ();
    type Borrowing<Parts> = Parts;
    type Generic<Parts> = Parts;
    type Inner = Self;
}

impl Mode for KnownOutside {
    type Later<T: ?Sized> = Walk<T, Self>;
    type Many<Parts> = ();
    type Closed<Parts> = Parts;
    type Borrowing<Parts> = Parts;
    type Generic<Parts> = Parts;
    type Inner = Self;
}

/// The modes that count, each with the next.
macro_rules! counted {
    ($($left:literal to $next:literal,)*) => {$(
        impl Mode for After<$left> {
            type Later<T: ?Sized> = Walk<T, After<$next>>;
            type Many<Parts> = Parts;
            type Closed<Parts> = Parts;
            type Borrowing<Parts> = Parts;
            type Generic<Parts> = Parts;
            type Inner = Self;
        }

        impl Mode for Brief<$left> {
            type Later<T: ?Sized> = Walk<T, Self>;
            type Many<Parts> = Refused;
            type Closed<Parts> = Parts;
            type Borrowing<Parts> = Parts;
            type Generic<Parts> = Parts;
            type Inner = Brief<$next>;
        }
    )*};
}

counted! { 8 to 7, 7 to 6, 6 to 5, 5 to 4, 4 to 3, 3 to 2, 2 to 1, 1 to 0, }

impl Mode for After<0> {
    type Later<T: ?Sized> = Refused;
    type Many<Parts> = Parts;
    type Closed<Parts> = Parts;
    type Borrowing<Parts> = Parts;
    type Generic<Parts> = Parts;
    type Inner = Self;
}

impl Mode for Brief<0> {
    type Later<T: ?Sized> = Walk<T, Self>;
    type Many<Parts> = Refused;
    type Closed<Parts> = Refused;
    type Borrowing<Parts> = Refused;
    type Generic<Parts> = Refused;
    type Inner = Self;
}

/// What a method gives back that has the signature `F`: anything that it can make up.
pub struct Computed<F>(PhantomData<F>);

impl<F: Fn(&'static ()) -> R, R, M: Mode> Walked<M> for Computed<F> {
    type Parts = M::Later<R>;
}

/// The type that asks, where it holds itself: as a list does, any number of times.
pub struct Itself;

impl<M: Mode> Walked<M> for Itself {
    type Parts = M::Many<()>;
}

/// What a generic type holds of itself with a `T` for a parameter, which it may hold in any way.
pub struct Again<T: ?Sized>(PhantomData<T>);

impl<T: ?Sized, M: Mode> Walked<M> for Again<T> {
    type Parts = M::Later<T>;
}

/// The search for the end of a field of `Owner`, in mode `M`: the first of three steps that has the
/// method `log_safe_end` (see `check/mod.rs`).
pub struct Ends<T: ?Sized, Owner: ?Sized, M = Outset, const BACK: bool = false>(
    KnownEnds<T, Owner, BACK>,
    PhantomData<M>,
);

/// The second step: all is known, so something that is set later leads back.
pub struct KnownEnds<T: ?Sized, Owner: ?Sized, const BACK: bool>(UnknownEnds<T, Owner, BACK>);

/// The last step: a type is declared safe by hand. Then it is `BACK` that decides: whether `T` is
/// written in a way that may lead back.
pub struct UnknownEnds<T: ?Sized, Owner: ?Sized, const BACK: bool>(Endless<T, Owner>);

/// What is accepted where `T` is said to be [`Finite`], which nothing is.
pub struct Endless<T: ?Sized, Owner: ?Sized>(PhantomData<*const T>, PhantomData<*const Owner>);

impl<T: ?Sized + Finite<Owner>, Owner: ?Sized> Accepted for &Endless<T, Owner> {
    fn accept(self) {}
}

impl<T: ?Sized, Owner: ?Sized> Endless<T, Owner> {
    const fn new() -> Self {
        Endless(PhantomData, PhantomData)
    }
}

impl<T: ?Sized, Owner: ?Sized, M, const BACK: bool> Ends<T, Owner, M, BACK> {
    /// The start of the search.
    pub const fn start() -> Self {
        Ends(KnownEnds(UnknownEnds(Endless::new())), PhantomData)
    }
}

impl<T: ?Sized, Owner: ?Sized, M, const BACK: bool> Deref for Ends<T, Owner, M, BACK> {
    type Target = KnownEnds<T, Owner, BACK>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T: ?Sized, Owner: ?Sized, const BACK: bool> Deref for KnownEnds<T, Owner, BACK> {
    type Target = UnknownEnds<T, Owner, BACK>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T: ?Sized, Owner: ?Sized, M, const BACK: bool> Ends<T, Owner, M, BACK>
where
    Walk<T, M>: Unpin,
{
    /// The first choice.
    pub const fn log_safe_end(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized, Owner: ?Sized, const BACK: bool> KnownEnds<T, Owner, BACK>
where
    Walk<T, Known>: Unpin,
{
    /// The second.
    pub const fn log_safe_end(&self) -> Endless<T, Owner> {
        Endless::new()
    }
}

impl<T: ?Sized, Owner: ?Sized> UnknownEnds<T, Owner, false> {
    /// The last.
    pub const fn log_safe_end(&self) -> Proved {
        Proved
    }
}

impl<T: ?Sized, Owner: ?Sized> UnknownEnds<T, Owner, true> {
    /// The last.
    pub const fn log_safe_end(&self) -> Endless<T, Owner> {
        Endless::new()
    }
}
