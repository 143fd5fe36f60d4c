use log_safe::{log_safe, safe_error};

#[log_safe]
struct Connection {
    #[log_safe(id)]
    id: u64,
}

#[log_safe(value)]
#[derive(Debug)]
struct Config {
    port: u16,
}

fn main() {
    let conn = Connection { id: 7 };
    safe_error!("forwarding failed: {conn}");
    safe_error!("forwarding failed: {:?}", Config { port: 443 });
}
