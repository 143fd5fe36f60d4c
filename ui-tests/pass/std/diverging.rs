//! An argument that returns, panics, or is still to be written.

use log_safe::safe_error;

#[allow(unreachable_code)]
fn returns() -> u8 {
    safe_error!("{}", return 5);
    safe_error!("{:?}", return 6);
    7
}

#[allow(unreachable_code)]
fn unwritten() {
    safe_error!("{} {:?}", todo!(), unimplemented!());
}

fn main() {
    returns();
    let _ = unwritten;
}
