#![allow(dead_code)]

use log_safe::log_safe;

#[log_safe]
#[derive(Debug)]
struct Connection {
    #[log_safe(id)]
    id: u64,
}

macro_rules! literal {
    ($text:literal, $Error:ident) => {
        #[log_safe(value(Display))]
        #[derive(Debug, thiserror::Error)]
        #[error($text)]
        struct $Error(Connection);
    };
}

literal!("lost {0}", Literal);

macro_rules! expression {
    ($text:expr, $Error:ident, $field:ident) => {
        #[log_safe(value(Display))]
        #[derive(Debug, thiserror::Error)]
        #[error($text, .$field)]
        struct $Error {
            $field: Connection,
        }
    };
}

expression!("lost {}", Expression, connection);

macro_rules! attribute {
    ($error:meta, $Error:ident) => {
        #[log_safe(value(Display))]
        #[derive(Debug, thiserror::Error)]
        #[$error]
        struct $Error(Connection);
    };
}

attribute!(error("lost {0}"), Attribute);

#[log_safe(value(Display))]
#[derive(Debug, thiserror::Error)]
#[cfg_attr(all(), error("lost {0}"))]
struct Configured(Connection);

fn main() {}
