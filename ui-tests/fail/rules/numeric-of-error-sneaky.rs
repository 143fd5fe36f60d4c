// The rule for errors is for `{}`: with `{:?}` proved, `{:x}` is not.

use std::fmt;

use log_safe::safe_error;

struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

#[derive(Debug)]
struct Broken;

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("broken")
    }
}

impl fmt::LowerHex for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{Connection:?}")
    }
}

impl std::error::Error for Broken {}

impl log_safe::LogSafe<log_safe::via::Debug> for Broken {}

fn main() {
    let error = Broken;
    safe_error!("{error:x} {error:?} {error}");
}
