//! `lock_api`, version 0.4.14 read: the locks try and then hold (family B), their guards print what they guard. The locks of
//! `parking_lot` are these types.

use lock_api::{
    GetThreadId, MappedMutexGuard, MappedReentrantMutexGuard, MappedRwLockReadGuard,
    MappedRwLockWriteGuard, Mutex, MutexGuard, RawMutex, RawRwLock, RawRwLockUpgrade,
    ReentrantMutex, ReentrantMutexGuard, RwLock, RwLockReadGuard, RwLockUpgradableReadGuard,
    RwLockWriteGuard,
};

foreign! { locked:
    [R, T: ?Sized] Mutex<R, T> => T;
    [R, G, T: ?Sized] ReentrantMutex<R, G, T> => T;
    [R, T: ?Sized] RwLock<R, T> => T;
}

foreign! { guard:
    [R: RawMutex, T: ?Sized] MutexGuard<'_, R, T> => T;
    [R: RawMutex, T: ?Sized] MappedMutexGuard<'_, R, T> => T;
    [R: RawMutex, G: GetThreadId, T: ?Sized] ReentrantMutexGuard<'_, R, G, T> => T;
    [R: RawMutex, G: GetThreadId, T: ?Sized] MappedReentrantMutexGuard<'_, R, G, T> => T;
    [R: RawRwLock, T: ?Sized] RwLockReadGuard<'_, R, T> => T;
    [R: RawRwLockUpgrade, T: ?Sized] RwLockUpgradableReadGuard<'_, R, T> => T;
    [R: RawRwLock, T: ?Sized] RwLockWriteGuard<'_, R, T> => T;
    [R: RawRwLock, T: ?Sized] MappedRwLockReadGuard<'_, R, T> => T;
    [R: RawRwLock, T: ?Sized] MappedRwLockWriteGuard<'_, R, T> => T;
}
