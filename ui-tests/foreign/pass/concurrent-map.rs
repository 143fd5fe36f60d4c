//! Twin of `fail/concurrent-map.rs`.

use std::collections::HashMap;
use std::sync::Arc;

use log_safe::safe_error;

struct Server {
    sessions: Arc<dashmap::DashMap<u32, String>>,
    routes: papaya::HashMap<u32, String>,
    names: elsa::sync::FrozenMap<u32, Box<u32>>,
    streams: parking_lot::Mutex<HashMap<u32, String>>,
}

fn flooded(server: &Server) {
    let first = server.sessions.get(&1).map(|entry| entry.value().clone());
    safe_error!("flooded: {first:?}");
    safe_error!("flooded: {}", server.routes.len());
    safe_error!("flooded: {:?}", server.names.get(&1));
    safe_error!("flooded: {}", server.streams.lock().len());
    safe_error!("flooded: {:?}", server.streams.lock().clone());
}

fn main() {
    flooded(&Server {
        sessions: Arc::default(),
        routes: papaya::HashMap::new(),
        names: elsa::sync::FrozenMap::new(),
        streams: parking_lot::Mutex::default(),
    });
}
