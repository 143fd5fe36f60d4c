// Part of a generated crate: what the calls of `random_calls.rs` name, and how two are compared.

mod local {
    use std::cell::RefCell;

    pub use tracing::field::{Empty, debug, display};

    pub static LOCAL: crate::capture::Capture = crate::capture::Capture("local");

    thread_local! {
        pub static KEPT: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }

    /// Takes the result of a call that records nothing.
    pub fn kept(text: String) {
        KEPT.with_borrow_mut(|kept| kept.push(text));
    }
}

macro_rules! run {
    ($function:expr, $span:expr, $is_nested:expr) => {{
        let mut recorded = Vec::new();
        let logged = capture::seen(log::LevelFilter::Trace, || {
            recorded = subscriber::seen(|| {
                $function(
                    17, -3, 1, 2.5, 8, 2, "tëxt", "owned".to_owned(), true, 'c', (1, "two"),
                    vec![1, 2], Some(5), io::Error::other("broken"), Point { x: 4 },
                    log::Level::Info, $span, Hazard,
                );
            });
        });
        // The two stand on the same line of two files, in two modules.
        let text = format!("{logged:?} {recorded:?} {:?}", local::KEPT.take());
        let text = text.replace("original", "checked");
        if $is_nested {
            // rustc writes a nested `format_args!` into the text around it; ours is an argument.
            let parts = text.split("as_str: ").map(|part| part.split_once(", key_values").map_or(part, |(_, rest)| rest));
            parts.collect::<Vec<_>>().concat()
        } else {
            text
        }
    }};
}

macro_rules! compare {
    ($seed:expr, $call:expr, $span:expr, $theirs:path, $ours:path) => {{
        let nested = $call.contains("format_args!");
        let (theirs, ours) = (run!($theirs, $span, nested), run!($ours, $span, nested));
        assert_ne!(theirs, "[] [] []", "{}", $call);
        if theirs != ours {
            println!("{}: {}\n  {theirs}\n  {ours}", $seed, $call);
        }
    }};
}
