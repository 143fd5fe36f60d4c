//! `safe_format_args!` may be kept in a variable where `format_args!` may (since Rust 1.89).

use log_safe::{safe_format_args, safe_info};

#[derive(Debug, Default, thiserror::Error)]
#[error("an unknown error")]
struct Unknown;

fn name(id: &str) -> String {
    id.to_owned()
}

fn fallible() -> Result<(), std::io::Error> {
    fn port() -> Result<u16, std::io::Error> {
        Ok(443)
    }
    let a = safe_format_args!("{} {:?}", port()?, name("b"));
    assert_eq!(a.to_string(), "443 \"b\"");
    Ok(())
}

async fn later() {
    let a = safe_format_args!("{}", async { String::from("x") }.await);
    assert_eq!(a.to_string(), "x");
}

fn main() {
    let (text, number) = (String::from("text"), 17);
    let boxed = Box::new(String::from("boxed"));
    let a = safe_format_args!("{}", String::from("x"));
    println!("{a}");
    let a = safe_format_args!("{} {} {text} {}", text, number + 1, *boxed);
    assert_eq!(a.to_string(), "text 18 text boxed");
    let a = safe_format_args!("{} {} {:?}", &name("a"), format!("{number}"), text.as_str());
    assert_eq!(a.to_string(), "a 17 \"text\"");
    let a = safe_format_args!("{}", std::io::Error::other("an error"));
    assert_eq!(a.to_string(), "an error");
    let a = safe_format_args!("{}", Unknown::default());
    assert_eq!(a.to_string(), "an unknown error");
    safe_info!("{} {}", safe_format_args!("{}", name("a")), text);
    fallible().unwrap();
    drop(later());
}
