//! A type of another crate, which nobody here can annotate.
use log_safe::safe_error;

fn main() {
    let version = semver::Version::new(1, 2, 3);
    safe_error!("the peer speaks {version}");
}
