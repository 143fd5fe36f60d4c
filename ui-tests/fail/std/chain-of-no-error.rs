//! `chain` walks errors.

use std::error::Error;
use std::rc::Rc;

use log_safe::{chain, safe_error};

fn main() {
    let shared: Rc<dyn Error> = Rc::new(std::fmt::Error);
    safe_error!("{}", chain(&shared));
    safe_error!("{}", chain("no error"));
}
