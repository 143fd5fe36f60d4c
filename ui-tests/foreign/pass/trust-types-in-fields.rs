//! Types of a crate's own list in its own types: `crate = crate::logs`.

#![allow(dead_code)]

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use log_safe::log_safe;

use self::foreign::{Id, Lost, Pool};

/// Stands for a crate that knows nothing of `log-safe`.
mod foreign {
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub struct Id(pub u32);

    #[derive(Debug)]
    pub struct Pool(pub u32);

    #[derive(Debug)]
    pub struct Lost;

    impl std::fmt::Display for Id {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            self.0.fmt(f)
        }
    }

    impl std::fmt::Display for Lost {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("lost")
        }
    }

    impl std::error::Error for Lost {}
}

log_safe::trust_types! {
    mod logs;
    "prints its number only, read in foreign 1.2": Id;
    "its derived Debug prints two numbers": Peer;
}

/// Its `Display` is proved for everyone, its `Debug` by the list.
#[log_safe]
#[derive(Debug)]
struct Peer(#[log_safe(id)] u8, u8);

/// An error, whose `Debug` is promised and whose `Display` is not.
#[derive(Debug)]
struct Failed;

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("failed")
    }
}

impl std::error::Error for Failed {}
impl log_safe::LogSafe<log_safe::via::Debug> for Failed {}

/// Each field is proved in another way by `Display` than by `Debug`.
#[log_safe(value, crate = crate::logs)]
#[derive(Debug)]
struct Attempt {
    peer: Peer,
    failed: Failed,
}

#[log_safe(value, crate = crate::logs)]
#[derive(Debug)]
struct Session {
    id: Id,
    peers: Option<Vec<(Id, u8)>>,
    // Proved for everyone, and so it may stand beside what the list proves.
    uuid: uuid::Uuid,
    inner: Option<Box<Session>>,
}

/// `Reply<Id>` is proved by the list, `Reply<Uuid>` for everyone.
#[log_safe(value, crate = crate::logs)]
#[derive(Debug)]
struct Reply<T> {
    session: Option<Session>,
    answer: Answer<T>,
}

#[log_safe(value, crate = crate::logs)]
#[derive(Debug)]
struct Answer<T>(Vec<T>, Id);

#[log_safe(value(Display), crate = crate::logs)]
#[derive(Debug)]
struct Refused {
    id: Id,
    cause: Lost,
    lost: Vec<(Id, std::io::Error)>,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.id, self.cause)
    }
}

#[log_safe(value, serialize, crate = crate::logs)]
#[derive(Debug)]
struct Counted(Id, (Id, u8));

#[logs::log_safe(debug, crate = crate::logs)]
struct Connection {
    #[log_safe(id)]
    id: Id,
    pool: Pool,
}

#[log_safe(debug, crate = crate::logs)]
trait Stream {
    #[log_safe(id)]
    fn id(&self) -> Id;
}

/// The path to this crate, and no list.
#[log_safe(value, crate = log_safe)]
#[derive(Debug)]
struct Plain(u8);

fn call(session: &Session, replies: &(Reply<Id>, Reply<u8>, Reply<uuid::Uuid>), plain: Plain) {
    crate::logs::log::info!("{session:?} {:?} {:?} {:?} {plain:?}", replies.0, replies.1, replies.2);
    // Its own types are proved for everyone.
    log_safe::log::info!("{session:?} {:?} {:?} {plain:?}", replies.1, replies.2);
}

/// Beside what the list proves.
fn mixed(id: Id, session: Session, reply: Reply<Id>, connection: Arc<Connection>, stream: &dyn Stream) {
    crate::logs::log::info!("{:?}", HashMap::from([(id, (session, reply, connection, stream))]));
}

fn messages(refused: &Refused, connection: &Connection, stream: &dyn Stream) {
    crate::logs::log::info!("{refused} {connection} {stream}");
    log_safe::log::info!("{refused} {connection} {stream}");
}

fn main() {}
