//! The same groups, with one option or value each.

use log_safe::log_safe;
use log_safe::tracing::instrument;
use log_safe_ui_tests_hostile::grouped;

#[log_safe(debug)]
struct Connection;

grouped! {
    #[instrument(level = @["info"], ret)]
    fn level() -> Connection {
        Connection
    }

    #[instrument(name = @["name", ret])]
    fn name() -> Connection {
        Connection
    }

    #[instrument(skip_all, target = @["t"], fields(conn = ?conn))]
    fn target(conn: Connection) {}

    #[instrument(skip_all, target = @["t", fields(conn = ?conn)])]
    fn target_and_comma(conn: Connection) {}

    #[instrument(skip_all, parent = @[None], fields(conn = ?conn))]
    fn parent(conn: Connection) {}

    #[instrument(@[skip_all, @[fields@[(conn = ?conn)]]])]
    fn all(conn: Connection) {}

    #[instrument(skip_all, fields(@[port = 1, conn = ?conn]))]
    fn fields(conn: Connection) {}

    #[instrument(skip_all, fields(conn = @[?conn]))]
    fn sigil(conn: Connection) {}

    #[instrument(skip_all, fields(port = @[1], conn = ?conn))]
    fn value(conn: Connection) {}

    #[instrument(err@[(Display)])]
    fn mode() -> Result<(), std::io::Error> {
        Ok(())
    }
}

fn main() {
    let _ = (level(), name(), mode());
    target(Connection);
    target_and_comma(Connection);
    parent(Connection);
    all(Connection);
    fields(Connection);
    sigil(Connection);
    value(Connection);
}
