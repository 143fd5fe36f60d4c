//! What a crate's own list does not reach.

use std::collections::HashMap;
use std::sync::Mutex;

use self::foreign::{Id, Pool};

/// Stands for a crate that knows nothing of `log-safe`.
mod foreign {
    #[derive(Debug, PartialEq, Eq, Hash)]
    pub struct Id(pub u32);

    #[derive(Debug)]
    pub struct Pool(pub u32);
}

log_safe::trust_types! {
    mod logs;
    "prints its number only, read in foreign 1.2": Id;
}

fn call(id: &Id, pool: &Pool) {
    // Not on the list.
    crate::logs::log::info!("{pool:?}");
    crate::logs::log::info!("{:?}", HashMap::from([(Id(1), Pool(2))]));
    // On the list of this crate, and of nobody else.
    log_safe::log::info!("{id:?}");
    // A lock holds little.
    crate::logs::log::info!("{:?}", Mutex::new(Id(1)));
    // Proved by a feature: the two do not mix.
    crate::logs::log::info!("{:?}", HashMap::from([(uuid::Uuid::nil(), Id(1))]));
}

fn main() {}
