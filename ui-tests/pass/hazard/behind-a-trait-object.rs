//! The proof, asked of every implementor.

use std::any::Any;
use std::error::Error;
use std::fmt::{Debug, Display};
use std::sync::Arc;

use log_safe::{LogSafe, safe_error, via};

trait Connection: Debug + Display + LogSafe + LogSafe<via::Debug> {}

impl Connection for u64 {}

fn log(connection: &dyn Connection, shared: Arc<dyn Connection>, boxed: Box<dyn Error>) {
    safe_error!("{connection}");
    safe_error!("{connection:?}");
    safe_error!("{:?}", shared);
    safe_error!("{}", boxed);
}

fn main() {
    log(&5, Arc::new(6), "lost".into());
    // `Any { .. }`
    let any: Box<dyn Any + Send> = Box::new(5);
    safe_error!("{any:?}");
}
