use log_safe::{log_safe, safe_info};

#[log_safe]
trait Connection {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

trait Unmarked {}

// Each of them is a type of its own.
fn log(
    unpin: &(dyn Connection + Unpin),
    all: Box<dyn Connection + Send + Sync + Unpin>,
    unmarked: &(dyn Unmarked + Unpin),
) {
    safe_info!("{unpin:?}");
    safe_info!("{all:?}");
    safe_info!("{unmarked}");
}

fn main() {}
