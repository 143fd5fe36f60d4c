//! The original line, with the checked macro.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use log_safe::{log_safe, safe_error};

#[log_safe]
#[derive(Debug)]
struct Connection {
    #[log_safe(id)]
    id: u64,
    streams: Mutex<HashMap<u32, String>>,
}

fn forward_port(conn: &Arc<Connection>, port: u16) {
    if let Err(cause) = std::net::TcpStream::connect(("127.0.0.1", port)) {
        safe_error!("forwarding port failed: {conn:?}, port {port}: {cause}");
    }
}

fn main() {
    forward_port(&Arc::new(Connection { id: 7, streams: Mutex::default() }), 8080);
}
