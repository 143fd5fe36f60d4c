//! One of each family: the words say what formatting does.

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
    safe_error!("flooded: {:?}", server.sessions);
    safe_error!("flooded: {:?}", server.routes);
    safe_error!("flooded: {:?}", server.names);
    safe_error!("flooded: {:?}", server.streams);
    safe_error!("flooded: {:?}", server.streams.lock());
    safe_error!("flooded: {:?}", server.sessions.get(&1));
}

fn main() {}
