//! `arc-swap`, version 1.9.5 read: loads the pointer and prints what it points to, which nobody can change: as its pointee.

use arc_swap::strategy::Strategy;
use arc_swap::{ArcSwapAny, Guard, RefCnt};

foreign! { set_later: [T: RefCnt, S: Strategy<T>] ArcSwapAny<T, S> => T; }

foreign! { as_parts: [T: RefCnt, S: Strategy<T>] Guard<T, S> => T; }
