//! In place, or by a macro that checks.

use log_safe::{safe_error, safe_format_args};

fn main() {
    safe_error!("{}", format_args!("{:?}", 5));
    let port = 5;
    let arguments = safe_format_args!("{port}");
    safe_error!("{arguments}");
}
