//! `crossbeam-skiplist`, version 0.1.3 read: the map and the set print a name, an entry prints its key and value, which do not change
//! while it is held.

use crossbeam_skiplist::{SkipMap, SkipSet, map, set};

foreign! { opaque:
    [K, V] SkipMap<K, V>;
    [T] SkipSet<T>;
}

foreign! { set_later:
    [K, V] map::Entry<'_, K, V> => K, V;
    [T] set::Entry<'_, T> => T;
}
