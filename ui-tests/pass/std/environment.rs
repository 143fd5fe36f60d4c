//! What is needed of it.

use log_safe::safe_error;

fn main() {
    safe_error!("{:?} {:?}", std::env::var("HOME"), std::env::args());
}
