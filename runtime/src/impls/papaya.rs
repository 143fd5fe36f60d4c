//! `papaya`, version 0.2.5 read: walks the whole shared map without a lock (family C), and delays the freeing of what is
//! removed meanwhile.

use papaya::{HashMap, HashMapRef, HashSet, HashSetRef};

hazard! { NotShared:
    [K, V, S] HashMap<K, V, S>;
    [K, V, S, G] HashMapRef<'_, K, V, S, G>;
    [K, S] HashSet<K, S>;
    [K, S, G] HashSetRef<'_, K, S, G>;
}
