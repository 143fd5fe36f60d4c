//! `tinyvec`, version 1.13.3 read: prints its elements.

use tinyvec::{Array, ArrayVec, ArrayVecIterator, SliceVec, TinyVec, TinyVecIterator};

foreign! { many:
    [A: Array] ArrayVec<A> => A::Item;
    [A: Array] ArrayVecIterator<A> => A::Item;
    [T] SliceVec<'_, T> => T;
    [A: Array] TinyVec<A> => A::Item;
    [A: Array] TinyVecIterator<A> => A::Item;
}

collection! {
    [A: Array] ArrayVec<A> => A::Item;
    [A: Array] TinyVec<A> => A::Item;
}
