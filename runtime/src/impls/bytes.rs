//! `bytes`, version 1.12.2 read: prints the bytes as a byte string, escaped; the adapters print what they read from or write to.

use bytes::buf::{Chain, IntoIter, Limit, Take, UninitSlice};
use bytes::{Bytes, BytesMut};

foreign! { leaf: Bytes, BytesMut, UninitSlice, }

foreign! { as_parts:
    [A, B] Chain<A, B> => A, B;
    [T] IntoIter<T> => T;
    [T] Limit<T> => T;
    [T] Take<T> => T;
}
