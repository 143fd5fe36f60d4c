//! Nothing is known of what is behind a trait object.

use std::fmt::{Debug, Display};
use std::sync::Arc;

use log_safe::safe_error;

trait Connection: Debug + Display {}

fn log(connection: &dyn Connection, shared: Arc<dyn Debug + Send + Sync>, boxed: Box<dyn Display>) {
    safe_error!("{connection}");
    safe_error!("{connection:?}");
    safe_error!("{:?}", shared);
    safe_error!("{}", boxed);
}

fn main() {
    let _ = log;
}
