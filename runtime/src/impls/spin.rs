//! `spin`, version 0.12.3 read: the locks try and then hold (family B), their guards print what they guard.

use spin::mutex::{Mutex, MutexGuard};
use spin::once::Once;
use spin::rwlock::{RwLock, RwLockReadGuard, RwLockUpgradableGuard, RwLockWriteGuard};

foreign! { set_later: [T, R] Once<T, R> => T; }

foreign! { locked:
    [T: ?Sized, R] Mutex<T, R> => T;
    [T: ?Sized, R] RwLock<T, R> => T;
}

foreign! { guard:
    [T: ?Sized] MutexGuard<'_, T> => T;
    [T: ?Sized] RwLockReadGuard<'_, T> => T;
    [T: ?Sized, R] RwLockUpgradableGuard<'_, T, R> => T;
    [T: ?Sized, R] RwLockWriteGuard<'_, T, R> => T;
}
