//! `crossbeam-utils`, version 0.8.23 read: a cell copies its value out, a sharded lock tries and then holds (family B), the rest prints a
//! name.

use crossbeam_utils::sync::{
    Parker, ShardedLock, ShardedLockReadGuard, ShardedLockWriteGuard, Unparker, WaitGroup,
};
use crossbeam_utils::{Backoff, CachePadded};

foreign! { leaf: Backoff, Parker, Unparker, WaitGroup, }

foreign! { as_parts: [T] CachePadded<T> => T; }

foreign! { locked: [T: ?Sized] ShardedLock<T> => T; }

foreign! { guard:
    [T: ?Sized] ShardedLockReadGuard<'_, T> => T;
    [T: ?Sized] ShardedLockWriteGuard<'_, T> => T;
}

wrapper! { [T] CachePadded<T> => T; }
