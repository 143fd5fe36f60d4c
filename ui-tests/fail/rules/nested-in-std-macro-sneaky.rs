// Rule 5: neither the macros of std that take expressions nor a negation hide a `format!`.

use std::fmt;

use log_safe::safe_error;

struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

fn main() {
    let conn = Connection;
    safe_error!("{:?}", vec![format!("{conn:?}")]);
    safe_error!("{}", dbg!(format!("{conn:?}")));
    safe_error!("{}", if !(format!("{conn:?}").is_empty()) { 1 } else { 2 });
}
