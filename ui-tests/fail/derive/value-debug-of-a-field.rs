use std::fmt;

use log_safe::log_safe;

/// An error of which nothing else is known.
#[derive(Debug)]
struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("refused")
    }
}

impl std::error::Error for Refused {}

/// Its identity is its `Display`.
#[log_safe]
#[derive(Debug)]
struct Connection {
    #[log_safe(id)]
    id: u64,
}

// Each field is safe to log by `{}`, and by `{:?}` none.
#[log_safe(value)]
#[derive(Debug)]
struct Lost {
    cause: std::io::Error,
    source: Box<dyn std::error::Error + Send + Sync>,
    refused: Refused,
    connection: Connection,
}

fn main() {}
