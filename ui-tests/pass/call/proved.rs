// What `fail/call` rejects, with a type that is proved.

use std::fmt;

struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection#1")
    }
}

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection#1")
    }
}

impl<V> log_safe::LogSafe<V> for Connection {}

mod case_positional {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{:?} {}", conn, conn);
    }
}

mod case_explicit_index {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{1:?} {0}", 1, conn);
    }
}

mod case_named {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{c:?}", c = conn);
    }
}

mod case_captured {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{conn}");
    }
}

mod case_mixed {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        let id = 7;
        safe_error!("{id} {} {c:?} {conn}", id, c = conn);
    }
}

mod case_every_debug {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{conn:#?} {conn:x?} {conn:X?} {conn:>9?}");
    }
}

mod case_expression {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{:?}", Some(&conn).map(|conn| conn));
    }
}

fn main() {
    case_positional::main();
    case_explicit_index::main();
    case_named::main();
    case_captured::main();
    case_mixed::main();
    case_every_debug::main();
    case_expression::main();
}
