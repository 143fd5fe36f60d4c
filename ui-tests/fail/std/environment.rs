//! The whole environment, with its secrets.

use log_safe::safe_error;

fn main() {
    safe_error!("{:?}", std::env::vars());
}
