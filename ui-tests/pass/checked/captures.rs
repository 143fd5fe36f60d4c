//! A captured variable stays what the macro that is checked would capture.

use log_safe::{checked, log_safe};

/// A key-value of a structured logger is `name = value`, whatever the format string names.
macro_rules! structured {
    ($format:literal $(, $value:expr)* $(, $name:ident = $named:expr)* $(,)?) => {
        (format!($format $(, $value)* $(, $name = $named)*), [$(stringify!($name)),*] as [&str; 0])
    };
}

/// Takes a literal, and arguments without names.
macro_rules! literal {
    ($format:literal $(, $argument:expr)* $(,)?) => { format!($format $(, $argument)*) };
}

/// Moves its named arguments.
macro_rules! moved {
    ($format:literal $(, $name:ident = $value:expr)*) => {{
        $(let $name = $value;)*
        format!($format)
    }};
}

/// Expands to statements.
macro_rules! statements {
    ($($arg:tt)+) => {
        let text = format!($($arg)+);
        assert_eq!(text, "443");
    };
}

macro_rules! bail {
    ($($arg:tt)+) => { return Err(format!($($arg)+)) };
}

const LIMIT: u32 = 2;

fn fails(port: u16) -> Result<u32, String> {
    if port == 443 {
        checked!(bail!("{port} of {LIMIT}"));
    }
    Ok(1)
}

struct Connection {
    port: u16,
}

impl Connection {
    fn log(&self, r#type: &str) -> String {
        let port = self.port;
        checked!(literal!("{type} {port:>1$} {}", port, 5))
    }
}

#[log_safe(debug)]
struct Id;

async fn later(port: u16) -> String {
    async fn value() -> u16 {
        1
    }
    checked!(literal!("{port} {}", value().await))
}

fn main() {
    let port = 443;
    let name = String::from("a");
    let id = Id;
    assert_eq!(checked!(structured!("{port} {name}")).0, "443 a");
    assert_eq!(checked!(literal!("{port} {name} {}", 1)), "443 a 1");
    assert_eq!(checked!(literal!("{name}")), "a");
    assert_eq!(checked!(moved!("{name}")), "a");
    assert_eq!(checked!(literal!("{id:?} {id}")), "Id Id");
    checked!(statements!("{port}"));
    checked! { statements!("{port}") }
    assert_eq!(fails(port), Err("443 of 2".to_owned()));
    drop(later(1));
    // The name belongs to the caller still, in the other arguments too.
    assert_eq!(checked!(literal!("{name} {}", { let name = 1; name })), "a 1");
    assert_eq!(checked!(literal!("{port:#x} {port:?} {port}")), "0x1bb 443 443");
    let width = 5;
    assert_eq!(checked!(literal!("{port:width$}")), "  443");
    assert_eq!(Some(1).ok_or_else(|| checked!(literal!("{name}"))), Ok(1));
    drop(name);
}
