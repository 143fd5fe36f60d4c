use log_safe::{log_safe, safe_error};

#[log_safe]
trait Connection {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

fn forward(conn: &dyn Connection) {
    safe_error!("forwarding failed: {}", conn);
}

fn main() {
    let _ = forward;
}
