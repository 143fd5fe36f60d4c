//! `{:#?}` of a report prints the `Debug` of what is inside.

use log_safe::safe_error;

fn failed(error: &anyhow::Error) {
    safe_error!("failed: {error:?}");
}

fn main() {}
