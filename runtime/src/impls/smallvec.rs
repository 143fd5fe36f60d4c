//! `smallvec`, version 1.16.6 read: prints its elements.

use smallvec::{Array, CollectionAllocErr, Drain, IntoIter, SmallVec};

foreign! { leaf: CollectionAllocErr, }

foreign! { many:
    [A: Array] SmallVec<A> => A::Item;
    [A: Array] Drain<'_, A> => A::Item;
    [A: Array] IntoIter<A> => A::Item;
}

collection! { [A: Array] SmallVec<A> => A::Item; }
