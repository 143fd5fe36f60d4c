//! Values of `tracing`'s own types, and the message of an error in each form.

use log_safe::tracing::field::{self, Empty};
use log_safe::tracing::{Level, Span, error, event, info_span, record_all};

#[derive(Debug)]
struct Connection;
impl<Via> log_safe::LogSafe<Via> for Connection {}

const NAME: &str = "k";

fn main() {
    let conn = Connection;
    let err = std::io::Error::other("e");
    let source: Option<&std::io::Error> = Some(&err);
    error!(conn = debug(&conn), error = display(&err), "m");
    error!(error = source.map(field::display), cause = &err as &dyn std::error::Error);
    error!(parent: ::core::option::Option::None, %err, conn = ?conn, "{err} {conn:?}");
    event!(Level::INFO, level = ?Level::INFO, span = ?Span::none(), empty = Empty, some = Some(1));
    let span = info_span!("s", { NAME } = Empty, "any text" = ?conn, r#type = 1,);
    record_all!(span, k = 1, message = %"m");
}
