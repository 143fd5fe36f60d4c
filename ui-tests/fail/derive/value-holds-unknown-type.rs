use log_safe::{log_safe, safe_info};

#[derive(Debug)]
struct Streams;

#[log_safe(value)]
#[derive(Debug)]
struct Connection {
    id: u64,
    streams: Option<Streams>,
}

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it:?}");
}

fn main() {}
