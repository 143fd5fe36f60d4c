//! A field is one, whatever its name is.

use log_safe::tracing::{event, info, info_span, record_all, Level, Span};

#[derive(Debug)]
struct Connection;

const NAME: &str = "conn";

fn main() {
    let conn = Connection;
    info!(message = ?conn); //~ ERROR not proved safe to log
    info!(target = ?conn, "m"); //~ ERROR not proved safe to log
    info_span!("s", { NAME } = ?conn); //~ ERROR not proved safe to log
    info_span!("s", "any text" = ?conn); //~ ERROR not proved safe to log
    event!(Level::INFO, conn = 1, conn = ?conn); //~ ERROR not proved safe to log
    record_all!(Span::none(), r#type = ?&conn); //~ ERROR not proved safe to log
}
