//! `hashbrown`, version 0.17.1 read: prints its entries: an owned map.

use hashbrown::{HashMap, HashSet, TryReserveError, hash_map, hash_set};

foreign! { leaf: TryReserveError, }

foreign! { as_parts:
    [K, V, S] HashMap<K, V, S> => K, V;
    [K, V] hash_map::Iter<'_, K, V> => K, V;
    [K, V] hash_map::Keys<'_, K, V> => K;
    [K, V] hash_map::Values<'_, K, V> => V;

    [T, S] HashSet<T, S> => T;
    [T] hash_set::Iter<'_, T> => T;
}

map! {
    [K, V, S] HashMap<K, V, S>;
    [T, S] HashSet<T, S>;
}
