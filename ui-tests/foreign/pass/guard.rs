//! Twin of `fail/guard.rs`.

#![allow(dead_code)]

use std::collections::HashMap;

use log_safe::{safe_error, trust_types};

trust_types! {
    mod logs;
    "prints its number only": uuid::Builder;
}

struct Server {
    streams: parking_lot::RwLock<HashMap<u32, String>>,
    names: tokio::sync::Mutex<HashMap<u32, String>>,
    peers: tokio::sync::watch::Receiver<Vec<u32>>,
    builders: parking_lot::Mutex<Vec<uuid::Builder>>,
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
}

fn main() {}
