//! With a sigil, `target` and `logger` are keys: `log` reads no expression there.

use std::collections::HashMap;
use std::sync::Mutex;

use log_safe::log::error;

fn main() {
    let target = Mutex::new(HashMap::from([(1, 2)]));
    let logger = &target;
    error!(target:?, k = 1; "no");
    error!(logger:? = target, k = 1; "no");
    error!(logger:?, target:? = target, k = 1; "no");
}
