//! What is rejected, whatever features there are.

use std::collections::HashMap;
use std::hash::RandomState;
use std::sync::Arc;

use log_safe::via;

macro_rules! hazards {
    ($($Type:ty,)*) => {$(
        const _: () = {
            assert!(!proved!($Type, via::Display), stringify!($Type));
            assert!(!proved!($Type, via::Debug), stringify!($Type));
            assert!(!proved!(Arc<$Type>, via::Debug), stringify!($Type));
            assert!(!proved!(Option<Vec<$Type>>, via::Debug), stringify!($Type));
            assert!(!proved!(HashMap<u8, $Type>, via::Debug), stringify!($Type));
            assert!(!proved!(std::sync::Mutex<$Type>, via::Debug), stringify!($Type));
        };
    )*};
}

type Map = HashMap<u8, u8>;

/// A manager of pooled nothing.
#[allow(unreachable_pub, reason = "it is the whole of the package without features")]
pub struct Manager;

impl r2d2::ManageConnection for Manager {
    type Connection = ();
    type Error = std::fmt::Error;

    fn connect(&self) -> Result<(), Self::Error> {
        Ok(())
    }

    fn is_valid(&self, (): &mut ()) -> Result<(), Self::Error> {
        Ok(())
    }

    fn has_broken(&self, (): &mut ()) -> bool {
        false
    }
}

impl deadpool::managed::Manager for Manager {
    type Type = ();
    type Error = std::fmt::Error;

    async fn create(&self) -> Result<(), Self::Error> {
        Ok(())
    }

    async fn recycle(
        &self,
        (): &mut (),
        _: &deadpool::managed::Metrics,
    ) -> deadpool::managed::RecycleResult<Self::Error> {
        Ok(())
    }
}

hazards! {
    // A: waits for locks.
    dashmap::DashMap<u8, u8>, dashmap::DashSet<u8>,
    scc::HashMap<u8, u8>, scc::HashSet<u8>, scc::HashCache<u8, u8>,
    r2d2::Pool<Manager>,

    // B: tries a lock, and then holds it.
    async_lock::Mutex<Map>, async_lock::RwLock<Map>, async_lock::MutexGuard<'static, Map>,
    crossbeam_utils::sync::ShardedLock<Map>,
    dashmap::mapref::one::Ref<'static, u8, Map>, dashmap::mapref::one::RefMut<'static, u8, Map>,
    deadpool::managed::Pool<Manager>,
    elsa::FrozenMap<u8, Box<u8>>, elsa::sync::FrozenMap<u8, Box<u8>>, elsa::FrozenVec<Box<u8>>,
    elsa::sync::FrozenVec<Box<u8>>, elsa::FrozenBTreeMap<u8, Box<u8>>,
    parking_lot::Mutex<Map>, parking_lot::RwLock<Map>, parking_lot::ReentrantMutex<Map>,
    parking_lot::MutexGuard<'static, Map>, parking_lot::RwLockReadGuard<'static, Map>,
    parking_lot::MappedMutexGuard<'static, Map>, parking_lot::RwLockWriteGuard<'static, Map>,
    spin::Mutex<Map>, spin::RwLock<Map>, spin::MutexGuard<'static, Map>,
    tokio::sync::Mutex<Map>, tokio::sync::RwLock<Map>, tokio::sync::MutexGuard<'static, Map>,
    tokio::sync::OwnedMutexGuard<Map>, tokio::sync::RwLockReadGuard<'static, Map>,
    tokio::sync::watch::Sender<Map>, tokio::sync::watch::Receiver<Map>,
    tokio::sync::watch::Ref<'static, Map>,

    // C: walks what others change.
    flurry::HashMap<u8, u8>, flurry::HashSet<u8>,
    flurry::HashMapRef<'static, u8, u8>, flurry::HashSetRef<'static, u8>,
    moka::sync::Cache<u8, u8>, moka::sync::SegmentedCache<u8, u8>,
    papaya::HashMap<u8, u8>, papaya::HashSet<u8>,
    papaya::HashMapRef<'static, u8, u8, RandomState, papaya::LocalGuard<'static>>,
    papaya::HashSetRef<'static, u8, RandomState, papaya::LocalGuard<'static>>,
    scc::HashIndex<u8, u8>, scc::TreeIndex<u8, u8>,
}
