//! Names, values and sigils that a `macro_rules!` was given.

use log_safe::tracing::info;

#[derive(Debug)]
struct Connection;

macro_rules! value {
    ($name:ident, $value:expr) => {
        info!($name = ?$value)
    };
}

macro_rules! tokens {
    ($($field:tt)*) => {
        info!($($field)*)
    };
}

macro_rules! literal {
    ($message:literal, $value:expr) => {
        info!($message, $value)
    };
}

fn main() {
    let conn = Connection;
    value!(conn, conn); //~ ERROR not proved safe to log
    tokens!(name = ?conn); //~ ERROR not proved safe to log
    tokens!({ parent = ?conn }, "m"); //~ ERROR not proved safe to log
    literal!("{:?}", conn); //~ ERROR not proved safe to log
}
