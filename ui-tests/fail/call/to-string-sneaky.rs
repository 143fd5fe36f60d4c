//! The text of `to_string` is the text of `{}`.

use std::convert::identity;
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

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

macro_rules! fragment_receiver {
    ($value:expr) => { info!("{}", $value.to_string()) };
}

/// Has no `Display`: `to_string` is that of the connection.
struct Pointer(Connection);

impl Deref for Pointer {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.0
    }
}

static LAZY: LazyLock<Connection> = LazyLock::new(|| Connection);

fn generic<T: ToString>(value: &T, object: &dyn ToString) {
    info!("{} {}", value.to_string(), object.to_string()); //~ ERROR not proved safe to log
}

fn main() {
    let pointer = Pointer(Connection);
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
    fragment_receiver!(Connection); //~ ERROR not proved safe to log
    info!("{}", conn.r#to_string()); //~ ERROR not proved safe to log
    info!("{}", conn.to_string::<>()); //~ ERROR not proved safe to log
    info!("{}", <Option<&Connection>>::Some(&conn).unwrap().to_string()); //~ ERROR not proved safe to log
    info!("{}", 5.to_string().parse::<u8>().map(|_| &conn).unwrap().to_string()); //~ ERROR not proved safe to log
    info!("{}", LAZY.to_string()); //~ ERROR not proved safe to log
    info!("{}", pointer.to_string()); //~ ERROR not proved safe to log
    info!("{}", (&pointer).to_string()); //~ ERROR not proved safe to log
    info!("{}", Arc::new(Pointer(Connection)).to_string()); //~ ERROR not proved safe to log
    info!("{}", { assert_eq!(1, 2, "{conn}"); 1 }); //~ ERROR not proved safe to log
    checked!(println!("{}", conn.to_string())); //~ ERROR not proved safe to log
    let arguments = safe_format_args!("{}", conn.to_string()); //~ ERROR not proved safe to log
    println!("{arguments}");
}
