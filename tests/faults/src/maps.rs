//! Concurrent maps.

use std::fmt::Debug;

use log_safe::{log_safe, safe_error};

use crate::{Call, logger, refused};

#[log_safe]
#[derive(Debug)]
struct Connection<M> {
    #[log_safe(id)]
    id: u64,
    streams: M,
}

refused!(dashmap::DashMap<u32, &'static str>);
refused!(scc::HashMap<u32, &'static str>);
refused!(Connection<dashmap::DashMap<u32, &'static str>>);

/// The incident's handler: it has an entry of the map when it logs the owner of the map.
pub(crate) fn dashmap(call: Call) {
    logger::install();
    let conn = Connection { id: 7, streams: dashmap::DashMap::new() };
    let _entry = conn.streams.entry(1).insert("open");
    log_both(call, &conn);
}

/// The same. `scc` documents it: its `Debug` waits for the lock of each bucket.
pub(crate) fn scc(call: Call) {
    logger::install();
    let conn = Connection { id: 7, streams: scc::HashMap::new() };
    let _entry = conn.streams.entry_sync(1).insert_entry("open");
    log_both(call, &conn);
}

/// Nobody holds anything, but there are many streams.
pub(crate) fn flood(call: Call) {
    logger::install();
    let streams: dashmap::DashMap<u32, &str> = (0..100_000).map(|id| (id, "open")).collect();
    log_both(call, &Connection { id: 7, streams });
}

fn log_both<M: Debug>(call: Call, conn: &Connection<M>) {
    call.make(|| log::error!("lost {conn:?}"), || safe_error!("lost {conn}"));
}
