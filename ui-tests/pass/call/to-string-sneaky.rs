//! The text of `to_string` is accepted where the text of `{}` is, and where `to_string` is not that
//! of `Display`.

use std::convert::identity;
use std::sync::{Arc, LazyLock};
use std::{fmt, io};

use log_safe::log::info;
use log_safe::{LogSafe, checked, log_safe, safe_format, safe_format_args, tracing};

#[log_safe(debug)]
struct Connection;

struct Frame;

impl Frame {
    #[expect(clippy::inherent_to_string, reason = "it is no `Display`")]
    fn to_string(&self) -> String {
        "frame".to_owned()
    }
}

fn generic<T: LogSafe + fmt::Display, E: std::error::Error>(value: &T, error: E) {
    info!("{} {}", value.to_string(), error.to_string());
}

macro_rules! fragment {
    ($value:expr) => { info!("{}", $value) };
}

macro_rules! fragment_receiver {
    ($value:expr) => { info!("{}", $value.to_string()) };
}

static LAZY: LazyLock<Connection> = LazyLock::new(|| Connection);

fn main() {
    let conn = Connection;
    info!("{}", conn.to_string());
    info!("{:?}", &conn.to_string());
    info!("{} {}", (conn.to_string()), &&conn.to_string());
    info!("{}", conn.to_string().trim().len());
    fragment!(conn.to_string());
    info!(conn = conn.to_string(); "lost");
    tracing::info!(conn = %conn.to_string());
    info!("{}", identity::<&Connection>(&conn).to_string());
    info!("{}", &*conn.to_string());
    info!("{}", &mut conn.to_string());
    info!("{}", dbg!(&conn).to_string());
    info!("{}", { &conn }.to_string());
    info!("{}", vec![&conn][0].to_string());
    info!("{} {}", format_args!("{conn}").to_string(), format!("{conn}").to_string());
    fragment_receiver!(1 + 2);
    info!("{} {}", conn.r#to_string(), conn.to_string::<>());
    info!("{}", <Option<&Connection>>::Some(&conn).unwrap().to_string());
    info!("{}", 5.to_string().parse::<u8>().unwrap().to_string());
    info!("{} {}", LAZY.to_string(), (&LAZY).to_string());
    info!("{} {}", (&Frame).to_string(), Arc::new(Connection).to_string());
    info!("{}", { assert_eq!(1, 1, "{conn}"); 1 });
    checked!(println!("{}", conn.to_string()));
    let arguments = safe_format_args!("{}", conn.to_string());
    println!("{arguments}");
    assert_eq!(safe_format!("{}", Frame.to_string()), "frame");
    assert_eq!(safe_format!("{} {}", "text".to_string(), 'c'.to_string()), "text c");
    assert_eq!(safe_format!("{:?}", Some(1).unwrap().to_string()), "\"1\"");
    let error: Box<dyn std::error::Error> = "boxed".into();
    assert_eq!(safe_format!("{}", error.to_string()), "boxed");
    generic(&conn, io::Error::other("an error"));
}
