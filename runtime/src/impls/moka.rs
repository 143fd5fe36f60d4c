//! `moka`, version 0.12.16 read: walks the whole shared cache without a lock (family C), and clones
//! each value on the way. Left out: `moka::future`, whose crates a user of `moka::sync` does not
//! have; its caches are rejected in plain words.

use moka::sync::{Cache, SegmentedCache};

hazard! { NotShared:
    [K, V, S] Cache<K, V, S>;
    [K, V, S] SegmentedCache<K, V, S>;
}
