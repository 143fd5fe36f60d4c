//! Twin of `fail/guard.rs`.

#![allow(dead_code)]

use std::cell::RefCell;
use std::collections::HashMap;

use log_safe::{log_safe, safe_error, trust_types};

trust_types! {
    mod logs;
    "prints its number only": uuid::Builder;
}

struct Server {
    streams: parking_lot::RwLock<HashMap<u32, String>>,
    names: tokio::sync::Mutex<HashMap<u32, String>>,
    peers: tokio::sync::watch::Receiver<Vec<u32>>,
    builders: parking_lot::Mutex<Vec<uuid::Builder>>,
    queues: dashmap::DashMap<u32, Vec<u8>>,
    state: parking_lot::Mutex<State>,
}

#[log_safe(value)]
#[derive(Debug)]
struct State {
    open: u32,
    id: uuid::Uuid,
}

async fn flooded(server: &Server) {
    safe_error!("flooded: {:?}", server.streams.read().len());
    safe_error!("flooded: {:?}", server.streams.upgradable_read().values().next());
    let streams = server.streams.read().clone();
    safe_error!("flooded: {streams:?}");
    safe_error!("flooded: {:?}", server.names.lock().await.get(&1));
    safe_error!("flooded: {:?}", server.names.blocking_lock().len());
    safe_error!("flooded: {:?}", server.peers.borrow().len());
    logs::safe_error!("flooded: {:?}", server.builders.lock().first());
    safe_error!("flooded: {:?}", *server.state.lock());
    let ids: dashmap::DashMap<u32, u64> = dashmap::DashMap::new();
    safe_error!("flooded: {:?} {:?}", *ids.get(&1).unwrap(), *ids.get_mut(&1).unwrap());
    let state = RefCell::new(Some(uuid::Uuid::nil()));
    safe_error!("flooded: {:?}", *state.borrow());
}

fn main() {}
