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
//! rustc finds the method by autoderef, as it finds those of `check.rs`. For a [`Collection`], and for
//! the guard of a collection, the method returns an [`UnderGuard`]. Its `LogSafe` impl is bounded by
//! [`Released`], which no type implements, so rustc rejects the call. For all other types the method
//! returns the argument.

#![expect(
    clippy::inline_always,
    clippy::unused_self,
    reason = "a checked call must compile to the code of an unchecked one, or not at all"
)]

use core::fmt::{Debug, Formatter, Result};
use core::iter;
use core::marker::PhantomData;
use core::ops::Deref;
use core::pin::Pin;
use core::slice;

use crate::LogSafe;
use crate::hazard::Released;

/// Takes up an argument that holds a guard.
#[inline(always)]
pub const fn guarded<T: ?Sized>(value: &T) -> Guarded<'_, T> {
    Guarded(Unguarded(value))
}

/// Takes up what a `*` stands before.
#[inline(always)]
pub const fn operand<T: ?Sized>(value: &T) -> Operand<'_, T> {
    Operand(Unguarded(value))
}

/// An argument that holds a guard, and may be a collection.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Guarded<'a, T: ?Sized>(Unguarded<'a, T>);

/// The operand of a `*`, which may be the guard of a collection.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Operand<'a, T: ?Sized>(Unguarded<'a, T>);

/// An argument that is no collection, or an operand that is no guard of one.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Unguarded<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized + Collection> Guarded<'a, T> {
    /// Gives the argument back, as what is not proved.
    pub const fn log_safe_guarded(&self) -> &'a UnderGuard<T> {
        never()
    }
}

impl<'a, G: ?Sized + GuardsCollection> Operand<'a, G> {
    /// Gives the guard back, as one of what is not proved.
    pub const fn log_safe_guarded(&self) -> &'a Guard<G> {
        never()
    }
}

impl<'a, T: ?Sized> Unguarded<'a, T> {
    /// Gives the argument back.
    #[inline(always)]
    pub const fn log_safe_guarded(&self) -> &'a T {
        self.0
    }
}

impl<'a, T: ?Sized> Deref for Guarded<'a, T> {
    type Target = Unguarded<'a, T>;

    #[inline(always)]
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<'a, T: ?Sized> Deref for Operand<'a, T> {
    type Target = Unguarded<'a, T>;

    #[inline(always)]
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// What is returned in a call that does not compile.
const fn never<'a, T: ?Sized>() -> &'a T {
    panic!("this call does not compile")
}

/// A collection that is printed while a lock is held.
pub struct UnderGuard<T: ?Sized>(PhantomData<T>);

impl<Via, T: ?Sized + Released> LogSafe<Via> for UnderGuard<T> {}

/// [`Any`](crate::check) asks for it besides the proof.
impl<T: ?Sized> Debug for UnderGuard<T> {
    fn fmt(&self, _: &mut Formatter<'_>) -> Result {
        Ok(())
    }
}

/// The guard of a collection.
#[expect(missing_debug_implementations, reason = "never a value")]
pub struct Guard<G: ?Sized>(PhantomData<G>);

impl<G: ?Sized + Deref> Deref for Guard<G> {
    type Target = UnderGuard<G::Target>;

    fn deref(&self) -> &Self::Target {
        never()
    }
}

/// Where the collection is in a pointer, and the argument goes on to dereference it.
impl<T: ?Sized + Deref> Deref for UnderGuard<T> {
    type Target = UnderGuard<T::Target>;

    fn deref(&self) -> &Self::Target {
        never()
    }
}

/// Holds for what has any number of elements and prints all of them, whatever stands between.
pub trait Collection {}

/// Holds for the guards of collections.
pub trait GuardsCollection {}

macro_rules! collections {
    ($([$($generics:tt)*] $Type:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Collection for $Type {}
    )*};
}

/// Types that are collections where another is: `[T: ?Sized] &T => T;`.
macro_rules! as_collection {
    ($([$($generics:tt)*] $Type:ty => $Part:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Collection for $Type where $Part: Collection {}
    )*};
}

collections! {
    [T] [T];
    [T] slice::Iter<'_, T>;
    [T] slice::IterMut<'_, T>;
    [T] slice::Chunks<'_, T>;
    [T] slice::ChunksExact<'_, T>;
    [T] slice::RChunks<'_, T>;
    [T] slice::Windows<'_, T>;
}

as_collection! {
    [T: ?Sized] &T => T;
    [T: ?Sized] &mut T => T;
    [T] Option<T> => T;
    [T, E] core::result::Result<T, E> => T;
    [T] Pin<T> => T;

    [A, B] iter::Chain<A, B> => A;
    [A, B] iter::Zip<A, B> => A;
    [I] iter::Cloned<I> => I;
    [I] iter::Copied<I> => I;
    [I] iter::Enumerate<I> => I;
    [I, P] iter::Filter<I, P> => I;
    [I, F] iter::FilterMap<I, F> => I;
    [I] iter::Fuse<I> => I;
    [I, F] iter::Inspect<I, F> => I;
    [I, F] iter::Map<I, F> => I;
    [I: Iterator<Item: IntoIterator>] iter::Flatten<I> => I;
    [I, U: IntoIterator, F] iter::FlatMap<I, U, F> => I;
    [I, P] iter::MapWhile<I, P> => I;
    [I: Iterator] iter::Peekable<I> => I;
    [I] iter::Rev<I> => I;
    [I] iter::Skip<I> => I;
    [I, P] iter::SkipWhile<I, P> => I;
    [I] iter::StepBy<I> => I;
    [I] iter::Take<I> => I;
    [I, P] iter::TakeWhile<I, P> => I;
}

#[cfg(feature = "alloc")]
mod of_alloc {
    use alloc::borrow::{Cow, ToOwned};
    use alloc::boxed::Box;
    use alloc::collections::{binary_heap, btree_map, btree_set, linked_list, vec_deque};
    use alloc::rc::Rc;
    #[cfg(target_has_atomic = "ptr")]
    use alloc::sync::Arc;
    use alloc::vec;

    use super::Collection;

    collections! {
        [T] vec::Drain<'_, T>;
        [T] vec::IntoIter<T>;
        [T] vec_deque::Drain<'_, T>;
        [T] vec_deque::IntoIter<T>;
        [T] vec_deque::Iter<'_, T>;
        [T] vec_deque::IterMut<'_, T>;
        [T] linked_list::IntoIter<T>;
        [T] linked_list::Iter<'_, T>;
        [T] binary_heap::Drain<'_, T>;
        [T] binary_heap::IntoIter<T>;
        [T] binary_heap::Iter<'_, T>;
        [K, V] btree_map::IntoIter<K, V>;
        [K, V] btree_map::IntoKeys<K, V>;
        [K, V] btree_map::IntoValues<K, V>;
        [K, V] btree_map::Iter<'_, K, V>;
        [K, V] btree_map::IterMut<'_, K, V>;
        [K, V] btree_map::Keys<'_, K, V>;
        [K, V] btree_map::Range<'_, K, V>;
        [K, V] btree_map::RangeMut<'_, K, V>;
        [K, V] btree_map::Values<'_, K, V>;
        [K, V] btree_map::ValuesMut<'_, K, V>;
        [T] btree_set::IntoIter<T>;
        [T] btree_set::Iter<'_, T>;
        [T] btree_set::Range<'_, T>;
        [T] btree_set::Difference<'_, T>;
        [T] btree_set::Intersection<'_, T>;
        [T] btree_set::SymmetricDifference<'_, T>;
        [T] btree_set::Union<'_, T>;
    }

    as_collection! {
        [T: ?Sized] Box<T> => T;
        [T: ?Sized] Rc<T> => T;
        [B: ?Sized + ToOwned] Cow<'_, B> => B;
    }

    #[cfg(target_has_atomic = "ptr")]
    as_collection! { [T: ?Sized] Arc<T> => T; }
}

#[cfg(feature = "std")]
mod of_std {
    use std::collections::{hash_map, hash_set};

    use super::Collection;

    collections! {
        [K, V] hash_map::Drain<'_, K, V>;
        [K, V] hash_map::IntoIter<K, V>;
        [K, V] hash_map::IntoKeys<K, V>;
        [K, V] hash_map::IntoValues<K, V>;
        [K, V] hash_map::Iter<'_, K, V>;
        [K, V] hash_map::IterMut<'_, K, V>;
        [K, V] hash_map::Keys<'_, K, V>;
        [K, V] hash_map::Values<'_, K, V>;
        [K, V] hash_map::ValuesMut<'_, K, V>;
        [T] hash_set::Drain<'_, T>;
        [T] hash_set::IntoIter<T>;
        [T] hash_set::Iter<'_, T>;
        [T, S] hash_set::Difference<'_, T, S>;
        [T, S] hash_set::Intersection<'_, T, S>;
        [T, S] hash_set::SymmetricDifference<'_, T, S>;
        [T, S] hash_set::Union<'_, T, S>;
    }
}
