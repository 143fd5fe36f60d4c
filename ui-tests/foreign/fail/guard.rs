//! Guards of `parking_lot` and `tokio`.

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
    peers: Vec<uuid::Uuid>,
}

async fn flooded(server: &Server) {
    safe_error!("flooded: {:?}", *server.streams.read());
    safe_error!("flooded: {:?}", server.streams.upgradable_read().values());
    safe_error!("flooded: {:?}", server.streams.try_read_for(std::time::Duration::ZERO).unwrap().keys());
    safe_error!("flooded: {:?}", *server.names.lock().await);
    safe_error!("flooded: {:?}", server.names.lock().await.keys());
    safe_error!("flooded: {:?}", server.names.blocking_lock().keys());
    safe_error!("flooded: {:?}", *server.peers.borrow());
    safe_error!("flooded: {:?}", server.peers.borrow().iter());
    let guard = server.streams.write();
    safe_error!("flooded: {:?}", *guard);
    logs::safe_error!("flooded: {:?}", *server.builders.lock());
    logs::safe_error!("flooded: {:?}", server.builders.lock().iter());
    safe_error!("flooded: {:?}", *server.queues.get(&1).unwrap());
    safe_error!("flooded: {:?}", *server.queues.get_mut(&1).unwrap());
    safe_error!("flooded: {:?}", *server.state.lock());
}

fn main() {}
