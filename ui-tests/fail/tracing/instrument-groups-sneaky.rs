//! Options in invisible groups, which a proc macro can write. `@[…]` stands for such a group.

use std::fmt;

use log_safe::tracing::instrument;
use log_safe_ui_tests_hostile::grouped;

struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

grouped! {
    #[instrument(level = @["info" ret])] //~ ERROR expected `,`
    fn level() -> Connection {
        Connection
    }

    #[instrument(name = @["name", ret])]
    fn name() -> Connection { //~ ERROR not proved safe to log
        Connection
    }

    #[instrument(skip_all, target = @["t" fields(conn = ?conn)])] //~ ERROR expected `,`
    fn target(conn: Connection) {}

    #[instrument(skip_all, target = @["t", fields(conn = ?conn)])] //~ ERROR not proved safe to log
    fn target_and_comma(conn: Connection) {}

    #[instrument(skip_all, parent = @[None, fields(conn = ?conn)])] //~ ERROR unexpected token
    fn parent(conn: Connection) {}

    #[instrument(@[skip_all, @[fields@[(conn = ?conn)]]])] //~ ERROR not proved safe to log
    fn all(conn: Connection) {}

    #[instrument(skip_all, fields(@[port = 1, conn = ?conn]))] //~ ERROR not proved safe to log
    fn fields(conn: Connection) {}

    #[instrument(skip_all, fields(conn = @[?conn]))] //~ ERROR not proved safe to log
    fn sigil(conn: Connection) {}

    #[instrument(skip_all, fields(port = @[1, conn = ?conn]))] //~ ERROR unexpected token
    fn value(conn: Connection) {}

    #[instrument(err@[(Debug)])]
    fn mode() -> Result<(), std::io::Error> { //~ ERROR prints whatever the error holds
        Ok(())
    }
}

fn main() {}
