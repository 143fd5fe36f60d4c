//! `hashbrown`, version 0.17.1 read: prints its entries: an owned map.

use hashbrown::{HashMap, HashSet, TryReserveError, hash_map, hash_set};

foreign! { leaf: TryReserveError, }

foreign! { many:
    [K, V, S] HashMap<K, V, S> => K, V;
    [T, S] HashSet<T, S> => T;
}

foreign! { lent:
    [K, V] hash_map::Iter<'_, K, V> => K, V;
    [K, V] hash_map::Keys<'_, K, V> => K;
    [K, V] hash_map::Values<'_, K, V> => V;
    [T] hash_set::Iter<'_, T> => T;
}

map! {
    [K, V, S] HashMap<K, V, S>;
    [T, S] HashSet<T, S>;
}
