//! The types of `alloc`.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::collections::{
    BTreeMap, BTreeSet, BinaryHeap, LinkedList, TryReserveError, VecDeque, binary_heap, btree_map,
    btree_set, linked_list, vec_deque,
};
use alloc::ffi::{CString, FromVecWithNulError, IntoStringError, NulError};
use alloc::rc::{self, Rc};
use alloc::string::{self, String};
#[cfg(target_has_atomic = "ptr")]
use alloc::sync::{self, Arc};
use alloc::vec::{self, Vec};

use crate::hazard::{BoundedIn, NotUpgraded};
use crate::{LogSafe, via};

leaf! {
    CString, FromVecWithNulError, IntoStringError, NulError,
    String, string::Drain<'_>, string::FromUtf16Error, string::FromUtf8Error,
    TryReserveError,
}

/// Weak pointers: `(Weak)`. serde follows them, and what they are for is to lead back.
macro_rules! weak {
    ($($Weak:ident)::+) => {
        #[diagnostic::do_not_recommend]
        impl<T: ?Sized> LogSafe<via::Display> for $($Weak)::+<T> {}

        #[diagnostic::do_not_recommend]
        impl<T: ?Sized> LogSafe<via::Debug> for $($Weak)::+<T> {}

        impl<T: ?Sized> LogSafe<via::Serialize> for $($Weak)::+<T> where Self: NotUpgraded {}

        #[diagnostic::do_not_recommend]
        impl<Lock: ?Sized, T: ?Sized> BoundedIn<Lock> for $($Weak)::+<T> {}

        walked! { [T: ?Sized] $($Weak)::+<T> => Parts: ; }
    };
}

weak!(rc::Weak);
#[cfg(target_has_atomic = "ptr")]
weak!(sync::Weak);

as_parts! {
    [T: ?Sized] Box<T> => T;
    [T: ?Sized] Rc<T> => T;
}

// It borrows, or not.
set_later! { [B: ?Sized + ToOwned] Cow<'_, B> => B, B::Owned; }

many! {
    [T] Vec<T> => T;
    [T] vec::Drain<'_, T> => T;
    [T] vec::IntoIter<T> => T;
    [I: Iterator] vec::Splice<'_, I> => I, I::Item;
    [T] VecDeque<T> => T;
    [T] vec_deque::Drain<'_, T> => T;
    [T] vec_deque::IntoIter<T> => T;
    [T] vec_deque::IterMut<'_, T> => T;
    [T] LinkedList<T> => T;
    [T] linked_list::IntoIter<T> => T;
    [T] linked_list::IterMut<'_, T> => T;
    [T] BinaryHeap<T> => T;
    [T] binary_heap::Drain<'_, T> => T;
    [T] binary_heap::IntoIter<T> => T;
    [T: Ord] binary_heap::PeekMut<'_, T> => T;
    [K, V] BTreeMap<K, V> => K, V;
    [K, V] btree_map::Entry<'_, K, V> => K, V;
    [K, V] btree_map::OccupiedEntry<'_, K, V> => K, V;
    [K, V] btree_map::VacantEntry<'_, K, V> => K;
    [K, V] btree_map::IntoIter<K, V> => K, V;
    [K, V] btree_map::IntoKeys<K, V> => K;
    [K, V] btree_map::IntoValues<K, V> => V;
    [K, V] btree_map::IterMut<'_, K, V> => K, V;
    [K, V] btree_map::RangeMut<'_, K, V> => K, V;
    [K, V] btree_map::ValuesMut<'_, K, V> => V;
    [T] BTreeSet<T> => T;
    [T] btree_set::IntoIter<T> => T;
}

lent! {
    [T] vec_deque::Iter<'_, T> => T;
    [T] linked_list::Iter<'_, T> => T;
    [T] binary_heap::Iter<'_, T> => T;
    [K, V] btree_map::Iter<'_, K, V> => K, V;
    [K, V] btree_map::Keys<'_, K, V> => K;
    [K, V] btree_map::Range<'_, K, V> => K, V;
    [K, V] btree_map::Values<'_, K, V> => V;
    [T] btree_set::Difference<'_, T> => T;
    [T] btree_set::Intersection<'_, T> => T;
    [T] btree_set::Iter<'_, T> => T;
    [T] btree_set::Range<'_, T> => T;
    [T] btree_set::SymmetricDifference<'_, T> => T;
    [T] btree_set::Union<'_, T> => T;
}

#[cfg(target_has_atomic = "ptr")]
as_parts! { [T: ?Sized] Arc<T> => T; }

wrapper! {
    [T: ?Sized] Box<T> => T;
    [T: ?Sized] Rc<T> => T;
}

#[cfg(target_has_atomic = "ptr")]
wrapper! { [T: ?Sized] Arc<T> => T; }

collection! {
    [T] Vec<T> => T;
    [T] VecDeque<T> => T;
    [T] LinkedList<T> => T;
    [T] BinaryHeap<T> => T;
}

map! {
    [K, V] BTreeMap<K, V>;
    [T] BTreeSet<T>;
}
