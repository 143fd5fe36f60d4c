//! `scc`, version 3.8.8 read: the hash tables wait for the lock of each bucket (family A), the indexes walk the whole shared
//! table without one (family C). An entry holds its bucket.

use core::hash::{BuildHasher, Hash};

use scc::{HashCache, HashIndex, HashMap, HashSet, TreeIndex, hash_cache, hash_index, hash_map};

hazard! { WaitsForNoLock:
    [K, V, H: BuildHasher] HashMap<K, V, H>;
    [K, H: BuildHasher] HashSet<K, H>;
    [K, V, H: BuildHasher] HashCache<K, V, H>;
}

hazard! { NotShared:
    [K, V, H: BuildHasher] HashIndex<K, V, H>;
    [K, V] TreeIndex<K, V>;
}

foreign! { unprinted_guard:
    [K: Eq + Hash, V, H: BuildHasher] hash_cache::OccupiedEntry<'_, K, V, H> => V;
    [K: Eq + Hash, V, H: BuildHasher] hash_index::OccupiedEntry<'_, K, V, H> => V;
    [K: Eq + Hash, V, H: BuildHasher] hash_map::OccupiedEntry<'_, K, V, H> => V;
}
