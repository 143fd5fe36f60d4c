use log_safe::{log_safe, safe_info};

#[log_safe(value)]
#[derive(Debug)]
struct Packet<T>(T);

#[derive(Debug)]
struct Unknown;

type Connection = Packet<Unknown>;

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it:?}");
}

fn main() {}
