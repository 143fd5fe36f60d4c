// What `fail/rules` rejects, with a type that is proved.

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

mod case_capture_in_literal {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("before {conn:?} after");
    }
}

mod case_escaped_braces {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("\x7bconn:?\x7d \u{7b}conn\u{7D}");
    }
}

mod case_raw_string {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!(r#"\ {conn:?}"#);
    }
}

mod case_continued_line {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!(
            "{co\
             nn:?}"
        );
    }
}

mod case_concat_argument {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!(concat!("{", ":?}"), conn);
    }
}

mod case_literal_fragment {
    use log_safe::safe_error;

    use super::*;

    static CONNECTION: Connection = Connection;

    macro_rules! log {
        ($text:literal) => { safe_error!($text) };
    }

    pub fn main() {
        log!("{CONNECTION:?}");
    }
}

mod case_expr_fragment {
    use log_safe::safe_error;

    use super::*;

    macro_rules! log {
        ($value:expr) => { safe_error!("{:?}", $value) };
    }

    pub fn main() {
        let conn = Connection;
        log!(conn);
    }
}

mod case_pointer_and_debug {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{0:p} {0:?}", &conn);
    }
}

mod case_index_of_named {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{0:?} {name:p}", name = &conn);
    }
}

mod case_raw_name {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{type:?}", r#type = conn);
        let r#match = Connection;
        safe_error!("{match}");
    }
}

mod case_fill_brace {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{conn:}<5?} {conn:{^9}");
    }
}

mod case_space_in_placeholder {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{conn :?} {conn :? }");
    }
}

mod case_named_shadows_capture {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        let value = 1;
        safe_error!("{value:?}", value = conn);
        safe_error!("{value}");
    }
}

mod case_static_capture {
    use log_safe::safe_error;

    use super::*;

    static CONNECTION: Connection = Connection;
    const CONSTANT: Connection = Connection;

    pub fn main() {
        safe_error!("{CONNECTION:?} {CONSTANT}");
    }
}

mod case_self_capture {
    use log_safe::safe_error;

    use super::*;

    impl Connection {
        fn log(&self) {
            safe_error!("{self:?} {}", self);
        }
    }

    pub fn main() {
        Connection.log();
    }
}

mod case_nested_format {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{}", format!("{conn:?}"));
    }
}

mod case_nested_deep {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{}", format!("{}", std::format!("{}", format_args!("{:?} {conn}", conn))));
    }
}

mod case_nested_in_closure {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{}", (|| format!("{conn:?}"))());
        safe_error!("{}", { let text = format!["{}", conn]; text.len() });
    }
}

mod case_nested_fragment {
    use log_safe::safe_error;

    use super::*;

    macro_rules! log {
        ($value:expr) => { safe_error!("{}", $value) };
    }

    pub fn main() {
        let conn = Connection;
        log!(format!("{:?}", conn));
    }
}

mod case_nested_raw_name {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{}", r#format!("{conn:?}"));
    }
}

mod case_array_cast_comma {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{1:0$?}", if [1] as [u8; 1] < [2] { 1 } else { 2 }, conn);
    }
}

mod case_generic_cast_comma {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{1:0$?}", if Some(1_u8) as Option<u8> < None { 1 } else { 2 }, conn);
    }
}

mod case_turbofish_comma {
    use log_safe::safe_error;

    use super::*;

    fn pair<A, B>() -> usize {
        size_of::<A>() + size_of::<B>()
    }

    pub fn main() {
        let conn = Connection;
        safe_error!("{} {:?}", pair::<u8, u16>(), conn);
    }
}

mod case_method_hijack {
    use log_safe::safe_error;

    use super::*;

    static OTHER: Connection = Connection;

    trait Hijack: Sized {
        fn debug(self) -> &'static Connection {
            &OTHER
        }

        fn display_and_debug(self) -> &'static Connection {
            &OTHER
        }
    }

    impl<T> Hijack for T {}

    pub fn main() {
        let conn = Connection;
        safe_error!("{conn:?} {conn}");
    }
}

fn main() {
    case_capture_in_literal::main();
    case_escaped_braces::main();
    case_raw_string::main();
    case_continued_line::main();
    case_concat_argument::main();
    case_literal_fragment::main();
    case_expr_fragment::main();
    case_pointer_and_debug::main();
    case_index_of_named::main();
    case_raw_name::main();
    case_fill_brace::main();
    case_space_in_placeholder::main();
    case_named_shadows_capture::main();
    case_static_capture::main();
    case_self_capture::main();
    case_nested_format::main();
    case_nested_deep::main();
    case_nested_in_closure::main();
    case_nested_fragment::main();
    case_nested_raw_name::main();
    case_array_cast_comma::main();
    case_generic_cast_comma::main();
    case_turbofish_comma::main();
    case_method_hijack::main();

    // The twin of `nested-in-std-macro-sneaky`.
    let port = 443;
    log_safe::safe_error!("{:?}", vec![format!("{port:?}")]);
    log_safe::safe_error!("{}", dbg!(format!("{port:?}")));
    log_safe::safe_error!("{}", if !(format!("{port:?}").is_empty()) { 1 } else { 2 });
}
