//! `dashmap`, version 6.2.1 read: walks all shards, and waits for the lock of each (family A): it never returns if this thread
//! holds a `RefMut` into the map. A `Ref` prints its entry while it holds the lock of the shard.

use core::hash::Hash;

use dashmap::mapref::multiple::{RefMulti, RefMutMulti};
use dashmap::mapref::one::{MappedRef, MappedRefMut, Ref, RefMut};
use dashmap::{DashMap, DashSet, ReadOnlyView, setref};

hazard! { WaitsForNoLock:
    [K, V, S] DashMap<K, V, S>;
    [K, S] DashSet<K, S>;
}

foreign! { entry:
    [K: Eq + Hash, V] Ref<'_, K, V> => K, V;
    [K: Eq + Hash, V] RefMut<'_, K, V> => K, V;
    [K: Eq + Hash, V, T] MappedRef<'_, K, V, T> => K, T;
    [K: Eq + Hash, V, T] MappedRefMut<'_, K, V, T> => K, T;
}

foreign! { unprinted_guard:
    [K: Eq + Hash, V] RefMulti<'_, K, V> => V;
    [K: Eq + Hash, V] RefMutMulti<'_, K, V> => V;
    [K: Eq + Hash] setref::multiple::RefMulti<'_, K> => K;
    [K: Eq + Hash] setref::one::Ref<'_, K> => K;
}

// No lock is left in it, and nothing changes it.
foreign! { many: [K, V, S] ReadOnlyView<K, V, S> => K, V; }
