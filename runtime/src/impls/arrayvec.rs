//! `arrayvec`, version 0.7.8 read: prints its elements; a string prints itself, an error only says that there was no room.

use arrayvec::{ArrayString, ArrayVec, CapacityError, IntoIter};

foreign! { opaque:
    [const N: usize] ArrayString<N>;
    [T] CapacityError<T>;
}

foreign! { many:
    [T, const N: usize] ArrayVec<T, N> => T;
    [T, const N: usize] IntoIter<T, N> => T;
}

collection! { [T, const N: usize] ArrayVec<T, N> => T; }
