//! Its message, and those of its sources.

use std::error::Error;
use std::io;

use log_safe::{chain, safe_error};

fn log(error: &dyn Error, boxed: Box<dyn Error + Send + Sync>, io: io::Error) {
    safe_error!("{error} {:?}", chain(error));
    safe_error!("{} {:?}", boxed, chain(&boxed));
    safe_error!("{io} {}", chain(&io));
    safe_error!(error:% = io, error_kind:? = io.kind(); "lost");
    safe_error!(error:err = io; "lost");

    let result: Result<(), io::Error> = Err(io);
    safe_error!("{:?}", result.as_ref().map_err(chain));

    // A plain error holds nothing of others.
    safe_error!("{:?} {:?}", "x".parse::<u8>(), String::from_utf8(vec![0xff]));
}

fn main() {
    log(&std::fmt::Error, "lost".into(), io::ErrorKind::BrokenPipe.into());
}
