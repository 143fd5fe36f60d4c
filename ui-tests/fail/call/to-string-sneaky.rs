//! The text of `to_string` is the text of `{}`.

use std::convert::identity;
use std::fmt;

use log_safe::log::info;
use log_safe::{checked, safe_format_args, tracing};

#[derive(Debug)]
struct Connection;

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

struct Owner {
    conn: Connection,
}

macro_rules! fragment {
    ($value:expr) => { info!("{}", $value) };
}

fn main() {
    let conn = Connection;
    let owner = Owner { conn: Connection };
    info!("{}", conn.to_string()); //~ ERROR not proved safe to log
    info!("{:?}", &owner.conn.to_string()); //~ ERROR not proved safe to log
    info!("{}", Some(&conn).unwrap().to_string()); //~ ERROR not proved safe to log
    info!("{} {}", (conn.to_string()), &&conn.to_string()); //~ ERROR not proved safe to log
    info!("{}", conn.to_string().trim().len()); //~ ERROR not proved safe to log
    fragment!(conn.to_string()); //~ ERROR not proved safe to log
    info!(conn = conn.to_string(); "lost"); //~ ERROR not proved safe to log
    tracing::info!(conn = %conn.to_string()); //~ ERROR not proved safe to log
    info!("{}", identity::<&Connection>(&conn).to_string()); //~ ERROR not proved safe to log
    info!("{}", &*conn.to_string()); //~ ERROR not proved safe to log
    info!("{}", &mut conn.to_string()); //~ ERROR not proved safe to log
    info!("{}", dbg!(&conn).to_string()); //~ ERROR not proved safe to log
    info!("{}", { &conn }.to_string()); //~ ERROR not proved safe to log
    info!("{}", vec![&conn][0].to_string()); //~ ERROR not proved safe to log
    checked!(println!("{}", conn.to_string())); //~ ERROR not proved safe to log
    let arguments = safe_format_args!("{}", conn.to_string()); //~ ERROR not proved safe to log
    println!("{arguments}");
}
