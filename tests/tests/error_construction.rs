//! Text that is formatted before the log call: into an error, a panic, another macro's message.

#![allow(
    clippy::type_complexity,
    clippy::unnecessary_trailing_comma,
    clippy::unnecessary_wraps,
    reason = "each form of a call is meant as it stands"
)]

use std::io;
use std::panic::catch_unwind;
use std::sync::{Arc, Mutex};

use log_safe::{LogSafe, chain, checked, safe_format, safe_format_args, safe_panic};

/// Identified by its peer; its state is behind a lock.
#[derive(Debug, LogSafe)]
struct Connection {
    #[log_safe(id)]
    peer: u16,
    sent: Mutex<Vec<u8>>,
}

#[derive(Debug, thiserror::Error, LogSafe)]
#[log_safe(value(Display))]
enum ForwardError {
    #[error("cannot listen: {0}")]
    Listen(#[from] io::Error),
    #[error("port {port} is no number")]
    Port {
        port: String,
        #[source]
        source: std::num::ParseIntError,
    },
    #[error("connection {connection} is closed")]
    Closed { connection: Arc<Connection> },
    #[error("stopped")]
    Stopped,
}

fn connection() -> Arc<Connection> {
    Arc::new(Connection { peer: 443, sent: Mutex::default() })
}

#[test]
fn an_error_enum() {
    let parsed = "x".parse::<u8>().unwrap_err();
    let rows = [
        (io::Error::other("in use").into(), "cannot listen: in use: in use"),
        (
            ForwardError::Port { port: "x".to_owned(), source: parsed },
            "port x is no number: invalid digit found in string",
        ),
        (
            ForwardError::Closed { connection: connection() },
            "connection Connection(peer=443) is closed",
        ),
        (ForwardError::Stopped, "stopped"),
    ];
    for (err, text) in rows {
        let err: ForwardError = err;
        log_safe::safe_error!("{err} {}", chain(&err));
        log_safe::tracing::error!(%err, "{err}");
        assert!(text.starts_with(&safe_format!("{err}")));
        assert_eq!(safe_format!("{}", chain(&err)), text);
    }
}

/// A lock that is held does not stop the error's message: it is the identity.
#[test]
fn an_error_of_a_locked_connection() {
    let connection = connection();
    let _held = connection.sent.lock();
    let err = ForwardError::Closed { connection: Arc::clone(&connection) };
    assert_eq!(safe_format!("{err}"), "connection Connection(peer=443) is closed");
}

/// Its value lives as long as the statement, as that of `format_args!`.
#[test]
fn checked_text_is_an_argument() {
    let port = 443;
    log_safe::safe_error!("{}", safe_format_args!("port {port}"));
    log_safe::log::info!(text:% = safe_format_args!("port {}", port); "text");
    log_safe::tracing::info!(text = %safe_format_args!("port {port}"), "{}", safe_format_args!("x"));
    let texts = [
        safe_format!("{}", safe_format_args!("port {port}")),
        anyhow::anyhow!("{}", safe_format_args!("port {port}")).to_string(),
        eyre::eyre!("{}", safe_format_args!("port {}", port)).to_string(),
        (|| -> anyhow::Result<()> { anyhow::bail!("{}", safe_format_args!("port {port}")) })()
            .unwrap_err()
            .to_string(),
    ];
    assert_eq!(texts, ["port 443"; 4]);
}

/// By `{:?}` as by `{}`: it is not a string, and not quoted.
#[test]
fn checked_text_is_printed_in_every_way() {
    let port = "443";
    let texts = [
        safe_format!("{:?}", safe_format_args!("port {port}")),
        safe_format!("{:#?}", safe_format_args!("port {port}")),
        format!("{:?}", safe_format_args!("port {}", port)),
        Some(safe_format_args!("port {port}")).map(|text| safe_format!("{text:?}")).unwrap(),
    ];
    assert_eq!(texts, ["port 443"; 4]);
}

/// An in-house macro, with an argument before the text.
macro_rules! audit {
    ($user:literal, $($text:tt)*) => { format!("{}: {}", $user, format_args!($($text)*)) };
}

#[test]
fn checked_macros_of_others() {
    fn bails(connection: &Connection) -> anyhow::Result<()> {
        checked!(anyhow::bail!("lost {connection}"))
    }
    fn ensures(port: u16) -> anyhow::Result<()> {
        checked!(anyhow::ensure!(port > 1023, "port {} is taken", port));
        Ok(())
    }
    let connection = connection();
    let texts = [
        checked!(anyhow::anyhow!("lost {connection}")).to_string(),
        checked!(eyre::eyre!("lost {}", connection)).to_string(),
        bails(&connection).unwrap_err().to_string(),
    ];
    assert_eq!(texts, ["lost Connection(peer=443)"; 3]);
    assert_eq!(ensures(80).unwrap_err().to_string(), "port 80 is taken");
    assert!(ensures(8080).is_ok());
    assert_eq!(checked!(audit!("root", "lost {connection}")), "root: lost Connection(peer=443)");

    let logger = slog::Logger::root(slog::Discard, slog::o!());
    checked!(slog::info!(logger, "lost {}", connection; "port" => 443, "peer" => %connection));
}

#[test]
fn a_panic_has_its_text() {
    fn message(panics: fn()) -> String {
        let payload = catch_unwind(panics).unwrap_err();
        payload.downcast_ref::<String>().cloned().unwrap_or_else(|| {
            payload.downcast_ref::<&str>().copied().unwrap_or_default().to_owned()
        })
    }
    assert_eq!(message(|| safe_panic!("lost {}", connection())), "lost Connection(peer=443)");
    // A literal is a format string, as from edition 2021.
    assert_eq!(message(|| safe_panic!("{{}}")), "{}");
    let rows: [(fn(), fn()); 3] = [
        (|| safe_panic!(), || panic!()),
        (|| safe_panic!("text",), || panic!("text",)),
        (|| safe_panic!("{:>5}", 1), || panic!("{:>5}", 1)),
    ];
    for (ours, theirs) in rows {
        assert_eq!(message(ours), message(theirs));
    }
}
