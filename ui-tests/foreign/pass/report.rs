//! Twin of `fail/report.rs`.

use log_safe::safe_error;

fn failed(error: &anyhow::Error) {
    safe_error!("failed: {error}");
    safe_error!("failed: {error:#}");
    safe_error!("failed: {error:?}");
    safe_error!("failed: {:x?}", &mut anyhow::Error::msg("no route to host"));
    safe_error!("failed: {:#?}", format_args!("{:?}", error));
    safe_error!("failed: {}", log_safe::chain(&**error));
}

fn main() {
    failed(&anyhow::Error::msg("no route to host"));
}
