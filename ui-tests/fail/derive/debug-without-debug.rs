use std::sync::Arc;

use log_safe::{log_safe, safe_info};

#[log_safe]
struct Connection {
    #[log_safe(id)]
    id: u64,
}

fn log(connection: &Arc<Connection>) {
    safe_info!("{connection:?}");
}

fn main() {}
