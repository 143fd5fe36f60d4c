//! The `Debug` of an erased error prints what it was made from.

use std::error::Error;
use std::io;

use log_safe::safe_error;

fn log(error: &dyn Error, boxed: Box<dyn Error + Send + Sync>, io: io::Error) {
    safe_error!("{error:?}");
    safe_error!("{:?}", boxed);
    safe_error!("{io:?}");
    safe_error!(error:? = io; "lost");

    let result: Result<(), io::Error> = Err(io);
    safe_error!("{:?}", result);
}

fn main() {
    let _ = log;
}
