//! Twin of `fail/trust-types.rs`.

use std::collections::HashMap;

use self::foreign::{Id, Pool};

/// Stands for a crate that knows nothing of `log-safe`.
mod foreign {
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub struct Id(pub u32);

    #[derive(Debug)]
    pub struct Pool(pub u32);
}

log_safe::trust_types! {
    mod logs;
    "prints its number only, read in foreign 1.2": Id;
    "two numbers, read in foreign 1.2": Pool;
    "proved by a feature too, and here for `HashMap<Uuid, Id>`": uuid::Uuid;
}

fn call(id: &Id, pool: &Pool) {
    crate::logs::log::info!("{pool:?}");
    crate::logs::log::info!("{:?}", HashMap::from([(Id(1), Pool(2))]));
    log_safe::log::info!("{:?}", log_safe::trust(id, "prints its number only"));
    crate::logs::log::info!("{:?}", HashMap::from([(uuid::Uuid::nil(), Id(1))]));
    // What the macros of `log-safe` accept, these do too.
    crate::logs::log::info!("{} {:?} {}", 1, Some("a"), std::io::Error::other("b"));
}

fn main() {
    call(&Id(1), &Pool(2));
}
