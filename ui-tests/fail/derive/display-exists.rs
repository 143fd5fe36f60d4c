use std::fmt;

use log_safe::{log_safe, safe_info};

#[log_safe]
struct Connection {
    #[log_safe(id)]
    id: u64,
}

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.id)
    }
}

fn log(connection: &Connection) {
    safe_info!("{connection}");
}

fn main() {}
