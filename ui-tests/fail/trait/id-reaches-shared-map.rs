use log_safe::{log_safe, safe_info};

use std::collections::HashMap;
use std::sync::Mutex;

#[log_safe]
trait Connection {
    #[log_safe(id)]
    fn streams(&self) -> &Mutex<HashMap<u32, String>>;
}

// The call site is not to be blamed as well.
fn log(it: &dyn Connection) {
    safe_info!("{it}");
}

fn main() {}
