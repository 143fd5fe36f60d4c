//! `{:#?}` of a report prints the `Debug` of what is inside.

use log_safe::safe_error;

fn failed(error: &anyhow::Error) {
    safe_error!("failed: {error:#?}");
    safe_error!("failed: {0:?} or {0:#?}", error);
    safe_error!("failed: {error}, which is {error:?}");
    safe_error!("failed: {:?}", Some(error));
    safe_error!("failed: {:?}", format_args!("{:#?}", error));
    safe_error!(concat!("failed: {", ":?}"), error);
}

fn main() {}
