//! Fragments of `macro_rules!` come in groups without visible limits.

use log_safe::tracing::{Level, Span, instrument};

macro_rules! instrumented {
    ($name:ident, $span:expr, $level:path, $target:expr, $ty:ty, $value:expr, $body:block) => {
        #[instrument(
            level = $level,
            target = $target,
            skip($span),
            fields(value = $value, debug = ?$value),
            ret
        )]
        fn $name(span: Span, port: $ty) -> $ty $body
    };
}

instrumented!(listen, span, Level::INFO, "net", Option<u16>, 1 + 1, { None });

fn main() {
    assert_eq!(listen(Span::none(), Some(1)), None);
}
