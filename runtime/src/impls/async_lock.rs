//! `async-lock`, version 3.5.0 read: the locks try and then hold (family B), their guards print what they guard, the rest prints a
//! name or counters.

use async_lock::{
    Barrier, BarrierWaitResult, Mutex, MutexGuard, MutexGuardArc, OnceCell, RwLock,
    RwLockReadGuard, RwLockReadGuardArc, RwLockUpgradableReadGuard, RwLockUpgradableReadGuardArc,
    RwLockWriteGuard, RwLockWriteGuardArc, Semaphore, SemaphoreGuard, SemaphoreGuardArc,
};

foreign! { leaf:
    Barrier, BarrierWaitResult, Semaphore, SemaphoreGuard<'_>, SemaphoreGuardArc,
}

foreign! { set_later: [T] OnceCell<T> => T; }

foreign! { locked:
    [T: ?Sized] Mutex<T> => T;
    [T: ?Sized] RwLock<T> => T;
}

foreign! { guard:
    [T: ?Sized] MutexGuard<'_, T> => T;
    [T: ?Sized] MutexGuardArc<T> => T;
    [T: ?Sized] RwLockReadGuard<'_, T> => T;
    [T] RwLockReadGuardArc<T> => T;
    [T: ?Sized] RwLockUpgradableReadGuard<'_, T> => T;
    [T: ?Sized] RwLockUpgradableReadGuardArc<T> => T;
    [T: ?Sized] RwLockWriteGuard<'_, T> => T;
    [T: ?Sized] RwLockWriteGuardArc<T> => T;
}
