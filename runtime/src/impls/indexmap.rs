//! `indexmap`, version 2.14.2 read: prints its entries: an owned map.

use indexmap::map::{self, Slice};
use indexmap::{IndexMap, IndexSet, TryReserveError, set};

foreign! { leaf: TryReserveError, }

foreign! { many:
    [K, V, S] IndexMap<K, V, S> => K, V;
    [K, V] Slice<K, V> => K, V;
    [K, V] map::IntoIter<K, V> => K, V;

    [T, S] IndexSet<T, S> => T;
    [T] set::Slice<T> => T;
    [T] set::IntoIter<T> => T;
}

foreign! { lent:
    [K, V] map::Iter<'_, K, V> => K, V;
    [K, V] map::Keys<'_, K, V> => K;
    [K, V] map::Values<'_, K, V> => V;
    [T] set::Iter<'_, T> => T;
}

map! {
    [K, V, S] IndexMap<K, V, S>;
    [T, S] IndexSet<T, S>;
}
