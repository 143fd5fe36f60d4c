//! `elsa`, version 1.11.2 read: the `sync` ones try their lock and then hold it while they print every entry (family B); the
//! others are maps and vectors that grow behind a shared reference.

use elsa::{FrozenBTreeMap, FrozenMap, FrozenVec, sync};

hazard! { HoldsNoLock:
    [K, V] sync::FrozenMap<K, V>;
    [T] sync::FrozenVec<T>;
    [K, V, S] FrozenMap<K, V, S>;
    [K, V] FrozenBTreeMap<K, V>;
    [T] FrozenVec<T>;
}
