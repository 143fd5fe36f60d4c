//! What a crate's own list does not prove in the fields of its types.

use std::collections::HashMap;
use std::sync::Mutex;

use log_safe::log_safe;

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

#[log_safe(value, crate = crate::logs)]
#[derive(Debug)]
struct Session {
    id: Id,
    pool: Pool,
    ids: Mutex<Vec<Id>>,
    // The list, and everyone: a collection takes its proof from one of them.
    by_uuid: HashMap<uuid::Uuid, Id>,
    // Of the error, the message alone.
    lost: Vec<(Id, std::io::Error)>,
}

// `Serialize` waits for a lock, on a list or not.
#[log_safe(value, serialize, crate = crate::logs)]
#[derive(Debug)]
struct Counted(Id, (Id, Mutex<u8>));

// The list is not named.
#[log_safe(value)]
#[derive(Debug)]
struct Unnamed(Id);

#[log_safe(value)]
#[derive(Debug)]
struct Plain(u8);

#[log_safe(value, crate = crate::logs)]
#[derive(Debug)]
struct Reply<T>(Id, T);

fn call(plain: Plain, reply: &Reply<Id>, other: &Reply<Pool>) {
    // Proved for everyone, and not beside what the list proves.
    crate::logs::log::info!("{:?}", HashMap::from([(Id(1), plain)]));
    // On the list of this crate, and of nobody else.
    log_safe::log::info!("{reply:?}");
    crate::logs::log::info!("{other:?}");
}

fn main() {}
