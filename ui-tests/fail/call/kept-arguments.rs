//! What `safe_format_args!` holds is checked.

use log_safe::safe_format_args;

#[derive(Debug)]
struct Connection;

fn connect() -> Connection {
    Connection
}

fn main() {
    let a = safe_format_args!("{:?}", connect()); //~ ERROR not proved safe to log
    println!("{a}");
    let b = safe_format_args!("{:?}", &connect()); //~ ERROR not proved safe to log
    println!("{b}");
    let c = safe_format_args!("{:x}", std::io::Error::other("an error")); //~ ERROR
    println!("{c}");
}
