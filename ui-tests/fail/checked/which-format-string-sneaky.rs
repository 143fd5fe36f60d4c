//! A text before the format string does not hide it.

use log_safe::checked;

#[derive(Debug)]
struct Connection;

macro_rules! audit {
    ($user:expr, $($arg:tt)+) => { println!("{}: {}", $user, format_args!($($arg)+)) };
}

fn main() {
    let conn = Connection;
    checked!(audit!("root", "{:?}", conn)); //~ ERROR not proved safe to log
    checked!(audit!("root", "{conn:?}")); //~ ERROR not proved safe to log
    checked!(audit!("root", concat!("{:?}", ""), conn)); //~ ERROR not proved safe to log
}
