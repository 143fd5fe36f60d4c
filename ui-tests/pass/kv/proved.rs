// What `fail/kv` rejects, with a type that is proved.

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

mod case_debug_sign {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!(key:? = conn; "text");
        safe_error!(conn:?; "text");
    }
}

mod case_debug {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!(key:debug = conn; "text");
        safe_error!(conn:debug; "text");
    }
}

mod case_display_sign {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!(key:% = conn; "text");
        safe_error!(conn:%; "text");
    }
}

mod case_display {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!(key:display = conn; "text");
        safe_error!(conn:display; "text");
    }
}

mod case_none {
    use log_safe::safe_error;

    use super::*;

    impl log::kv::ToValue for Connection {
        fn to_value(&self) -> log::kv::Value<'_> {
            log::kv::Value::from_debug(self)
        }
    }

    pub fn main() {
        let conn = Connection;
        safe_error!(key = conn; "text");
        safe_error!(conn; "text");
    }
}

mod case_literal_key {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("key":? = conn; "text");
        safe_error!(("key"):? = conn; "text");
    }
}

mod case_key_formatted {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!((format!("{conn:?}").as_str()) = 1; "text");
    }
}

mod case_message {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!(key = 1; "{conn:?}");
    }
}

mod case_expr_fragment_key {
    use log_safe::safe_error;

    use super::*;

    static CONNECTION: Connection = Connection;

    macro_rules! log {
        ($key:expr) => { safe_error!($key:?; "text") };
    }

    pub fn main() {
        log!(CONNECTION);
    }
}

mod case_expr_fragment_capture {
    use log_safe::safe_error;

    use super::*;

    static CONNECTION: Connection = Connection;

    macro_rules! log {
        ($capture:expr) => { safe_error!(CONNECTION:$capture; "text") };
    }

    pub fn main() {
        log!(debug);
    }
}

mod case_formatted_value {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!(key = format!("{conn:?}").as_str(); "text");
        safe_error!(key:% = format_args!("{conn}"); "text");
    }
}

fn main() {
    case_debug_sign::main();
    case_debug::main();
    case_display_sign::main();
    case_display::main();
    case_none::main();
    case_literal_key::main();
    case_key_formatted::main();
    case_message::main();
    case_expr_fragment_key::main();
    case_expr_fragment_capture::main();
    case_formatted_value::main();
}
