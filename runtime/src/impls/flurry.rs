//! `flurry`, version 0.5.2 read: walks the whole shared map without a lock (family C), and delays the freeing of what is
//! removed meanwhile.

use flurry::{HashMap, HashMapRef, HashSet, HashSetRef};

hazard! { NotShared:
    [K, V, S] HashMap<K, V, S>;
    [K, V, S] HashMapRef<'_, K, V, S>;
    [T, S] HashSet<T, S>;
    [T, S] HashSetRef<'_, T, S>;
}
