//! The fields of `tracing`'s macros are no leading argument.

use log_safe::checked;

#[derive(Debug)]
struct Connection;

fn main() {
    let conn = Connection;
    checked!(tracing::error!(?conn, "text")); //~ ERROR expected one argument that is not printed
    checked!(tracing::error!(conn = ?conn, "text")); //~ ERROR expected one argument that is not printed
    checked!(tracing::error!(conn.name = %conn, "text")); //~ ERROR expected one argument that is not printed
    checked!(tracing::error!({ conn = ?conn }, "text")); //~ ERROR expected one argument that is not printed
}
