//! What is printed while a lock is held, because the argument that takes the guard keeps it.
//!
//! The temporaries of an argument live until the record is written. The types of
//! `*map.lock().unwrap()` and of `map.borrow().keys()` do not show the guard. So the macros, which
//! know the names of the methods that take one, pass such an argument through [`guarded`]. They pass
//! the operand of each `*` through [`operand`], which sees the type of the guard:
//!
//! * `arg(guarded(&argument).log_safe_guarded())`
//! * `arg(&**operand(&guard).log_safe_guarded())`
//!
//! rustc finds the method by autoderef, as it finds those of `check/mod.rs`:
//!
//! 1. what prints little ([`Released`]) is given back: the argument, or the operand if it guards that;
//! 2. what prints more, or may, is replaced by an [`UnderGuard`], whose `LogSafe` impl asks for
//!    [`Released`]: rustc rejects the call, in the words of that trait;
//! 3. everything else is given back: a type whose `LogSafe` was written by hand, a type parameter, an
//!    operand that is not a guard. Their types do not say how much is printed.
//!
//! A type that is inferred only after the call is held to the first step.

#![expect(
    clippy::inline_always,
    clippy::unused_self,
    reason = "a checked call must compile to the code of an unchecked one, or not at all"
)]

use core::fmt::{Debug, Formatter, Result};
use core::marker::PhantomData;
use core::mem::size_of;
use core::ops::Deref;

use crate::LogSafe;
use crate::check::step;
use crate::hazard::Released;
use crate::walk::{KnownOutside, Walk};

/// Takes up an argument that holds a guard.
#[inline(always)]
pub const fn guarded<T: ?Sized>(value: &T) -> Guarded<'_, T> {
    Guarded(KnownGuarded(Unguarded(value)))
}

/// Takes up what a `*` stands before.
#[inline(always)]
pub const fn operand<T: ?Sized>(value: &T) -> Operand<'_, T> {
    Operand(MaybeGuard(KnownOperand(Unguarded(value))))
}

/// An argument that holds a guard, and may print little.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Guarded<'a, T: ?Sized>(KnownGuarded<'a, T>);

/// An argument that holds a guard, and may be known to print more than little.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct KnownGuarded<'a, T: ?Sized>(Unguarded<'a, T>);

/// The operand of a `*`, which may be a reference: that is no guard.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Operand<'a, T: ?Sized>(MaybeGuard<'a, T>);

/// The operand of a `*`, which may be the guard of what prints little.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct MaybeGuard<'a, T: ?Sized>(KnownOperand<'a, T>);

/// The operand of a `*`, which may be the guard of what is known to print more.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct KnownOperand<'a, T: ?Sized>(Unguarded<'a, T>);

/// An argument or an operand that is accepted.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Unguarded<'a, T: ?Sized>(&'a T);

/// The guard of a lock or cell.
pub trait Guards {
    /// What it guards.
    type Content: ?Sized;
}

impl<'a, T: ?Sized + Released> Guarded<'a, T> {
    /// Gives the argument back.
    #[inline(always)]
    pub const fn log_safe_guarded(self) -> &'a T {
        self.0.0.0
    }
}

impl<'a, T: ?Sized> KnownGuarded<'a, T>
where
    Walk<T, KnownOutside>: Unpin,
{
    /// Gives the argument back, as what is not proved.
    pub const fn log_safe_guarded(self) -> &'a UnderGuard<T> {
        never()
    }
}

/// The first step, because a call in a `const fn` cannot reach another.
impl<'a, 'b, T: ?Sized> Operand<'a, &'b T> {
    /// Gives the reference back.
    #[inline(always)]
    pub const fn log_safe_guarded(self) -> &'a &'b T {
        self.0.0.0.0
    }
}

impl<'a, G: ?Sized + Guards<Content: Released>> MaybeGuard<'a, G> {
    /// Gives the guard back.
    #[inline(always)]
    pub const fn log_safe_guarded(self) -> &'a G {
        self.0.0.0
    }
}

impl<'a, G: ?Sized + Guards> KnownOperand<'a, G>
where
    Walk<G::Content, KnownOutside>: Unpin,
{
    /// Gives the guard back, as one of what is not proved.
    pub const fn log_safe_guarded(self) -> &'a Guard<G> {
        never()
    }
}

impl<'a, T: ?Sized> Unguarded<'a, T> {
    /// Gives the argument back.
    #[inline(always)]
    pub const fn log_safe_guarded(self) -> &'a T {
        self.0
    }
}

step!(Guarded to KnownGuarded);
step!(KnownGuarded to Unguarded);
step!(Operand to MaybeGuard);
step!(MaybeGuard to KnownOperand);
step!(KnownOperand to Unguarded);
step!(Unguarded);

/// What is returned in a call that does not compile. Should one do so all the same, its build fails
/// here.
const fn never<'a, T: ?Sized>() -> &'a T {
    // No pointer has this size. It is asked of `T`, so that rustc asks only once the type is known.
    const {
        assert!(
            size_of::<*const T>() == 0,
            "a collection is written to the log while a lock is held"
        );
    }
    unreachable!()
}

/// What is printed while a lock is held, and is not little.
pub struct UnderGuard<T: ?Sized>(PhantomData<T>);

impl<Via, T: ?Sized + Released> LogSafe<Via> for UnderGuard<T> {}

/// [`AnyFormat`](crate::check) asks for it besides the proof.
impl<T: ?Sized> Debug for UnderGuard<T> {
    fn fmt(&self, _: &mut Formatter<'_>) -> Result {
        Ok(())
    }
}

/// The guard of what is not little.
#[expect(missing_debug_implementations, reason = "never a value")]
pub struct Guard<G: ?Sized>(PhantomData<G>);

impl<G: ?Sized + Guards> Deref for Guard<G> {
    type Target = UnderGuard<G::Content>;

    fn deref(&self) -> &Self::Target {
        never()
    }
}

/// Where the argument goes on to dereference it. It may come to something little; whether it does is
/// not looked at.
impl<T: ?Sized> Deref for UnderGuard<T> {
    type Target = Self;

    fn deref(&self) -> &Self::Target {
        never()
    }
}
