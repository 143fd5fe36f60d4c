//! Every form of `log`'s grammar, once with `log`'s macro and once with ours: the two records are
//! the same. One row is one form.

#![allow(
    clippy::cast_sign_loss,
    clippy::deref_addrof,
    clippy::init_numbered_fields,
    clippy::manual_range_contains,
    clippy::nonminimal_bool,
    clippy::overly_complex_bool_expr,
    clippy::redundant_closure_call,
    clippy::too_many_lines,
    reason = "odd expressions are the point"
)]

mod capture;

use std::fmt::{self, Display};
use std::io;

use capture::{Capture, Seen, SeenValue, seen};
use log::LevelFilter;

/// The records of `log`'s macro and of ours. Both calls have the row's line.
macro_rules! both {
    ($name:ident ! ($($call:tt)*)) => {
        (
            seen(LevelFilter::Trace, || log::$name!($($call)*)),
            seen(LevelFilter::Trace, || log_safe::log::$name!($($call)*)),
        )
    };
}

/// Each row logs the same one record through both.
macro_rules! same {
    ($($name:ident ! ($($call:tt)*);)*) => {$(
        let (theirs, ours) = both!($name!($($call)*));
        assert_eq!(theirs.len(), 1, "{}", stringify!($name!($($call)*)));
        assert_eq!(theirs, ours, "{}", stringify!($name!($($call)*)));
    )*};
}

#[test]
fn levels_and_heads() {
    let logger = Capture("local");
    let target = String::from("owned");
    let level = log::Level::Warn;
    same! {
        error!("text");
        warn!("text");
        info!("text");
        debug!("text");
        trace!("text");
        error!("text",);
        log!(log::Level::Error, "text");
        log!(level, "text");
        log!({ level }, "text",);
        log!(if level == log::Level::Warn { log::Level::Info } else { level }, "{}", 1);
        error!(target: "net", "text");
        error!(target: &target, "text {}", 1);
        error!(target: &format!("{target}.{}", 2), "text");
        error!(target: if target.len() < 9 { "short" } else { "long" }, "text",);
        log!(target: "net", level, "text");
        log!(target: concat!("net", ".", "in"), level, "text {target}");
        error!(logger: logger, "text");
        error!(logger: Capture("temporary"), "text");
        warn!(logger: logger, "text {}", 1);
        log!(logger: logger, level, "text",);
        error!(logger: logger, target: "net", "text");
        info!(logger: logger, target: "net", "{target}",);
        log!(logger: logger, target: "net", level, "text {}", 1);
        log!(logger: &&logger, target: &target, log::Level::Trace, "text {}", 1,);
        error!(target: "net", key = 1; "text");
        error!(logger: logger, key = 1; "text");
        error!(logger: logger, target: "net", key = 1, other; "text {other}", other = 2);
        log!(logger: logger, target: "net", level, key = 1; "text");
        log!(level, key = 1; "text");
    }
}

// The last row above but three records `other` as a key-value.
#[allow(non_upper_case_globals)]
const other: u32 = 3;

#[test]
fn message_arguments() {
    let (int, float, text, width, precision) = (17, 2.5, "text", 8, 2);
    let (flag, letter, bytes) = (true, 'x', [1_u8, 2, 3]);
    let pair = (1, "two");
    let r#type = "raw";
    let owned = String::from("owned");
    same! {
        error!("");
        error!("{{");
        error!("}} {{}} {{int}}");
        error!("{}", int);
        error!("{}", 17);
        error!("{} {}", "literal", 'c');
        error!("{} {}", if let | 17 = int { 1 } else { 2 }, 1 | 2);
        error!("{} {}", if let | 1 | 17 = int { 1 } else { 2 }, 1 | 2);
        error!("{} {} {}", int, float, text,);
        error!("{0} {1} {0}", int, text);
        error!("{1} {} {0} {}", int, text);
        error!("{int}");
        error!("{int} {text} {int:?}");
        error!("{int}",);
        error!("{a} {b}", a = int, b = text);
        error!("{a} {} {b} {int}", 1, a = 2, b = 3);
        error!("{0} {a} {0}", 1, a = 2);
        error!("{a} {b}", b = int, a = text,);
        error!("{int}", int = text);
        error!("{type} {}", r#type);
        error!("{type}", r#type = int);
        error!("{:?} {:#?} {:?}", pair, pair, bytes);
        error!("{pair:?} {pair:#?}");
        error!("{:x} {:X} {:o} {:b} {:#x} {:#010b}", int, int, int, int, int, int);
        error!("{:e} {:E} {:e}", float, float, 1500);
        error!("{int:x} {int:#X} {float:e}");
        error!("{bytes:x?} {bytes:X?} {bytes:#x?} {:02x?}", bytes);
        error!("{:5}|{:<5}|{:^5}|{:>5}|{:05}", int, int, int, int, int);
        error!("{:*^9}|{:->9}|{:}<9}|{:{^9}", text, text, text, text);
        error!("{:+} {:+.1} {:-}", int, float, int);
        error!("{:8.3}|{:.0}|{:.3}", float, float, text);
        error!("{:1$}|{:2$}", int, width, precision);
        error!("{:0$}", 9);
        error!("{:width$}|{:.precision$}|{:width$.precision$}", int, float, float);
        error!("{int:width$}|{float:.precision$}|{float:>+width$.precision$?}");
        error!("{:w$.p$}|{:w$}", float, text, w = 7, p = 1);
        error!("{:.*}|{:.*}", 2, float, 1, text);
        error!("{float:.*} {}", 2, int);
        error!("{:>1$.*}|{}", precision, width, int);
        error!("{:>width$}|{0:?}", text);
        error!("{0:1$} {1}", int, width);
        error!("{0} {0:?} {0:x} {0:5}", int);
        error!(r"\x7b {int} \");
        error!(r#""{int}" {{"#);
        error!(r##"{a}"#{a}"##, a = 1);
        error!("\x7bint\x7d \u{7b}text\u{7D} \"\t\\");
        error!("a\
                b {int} \
                c");
        error!("a
                b {int}");
        error!(concat!("a", "{}", 1, "{:?}"), int, text);
        error!(concat!("{:>1$} {w:.*}"), int, width, w = 2.0);
        error!(concat!("{a} {0:x}"), int, a = text);
        error!(stringify!({}), int);
        error!("{}", flag && int < 20 || int > 30);
        error!("{} {}", int < 5, float > 6.0);
        error!("{} {}", int == 5, text != "a");
        error!("{} {}", int as u64 >> 1, int << 2);
        error!("{} {}", int as u64 <= 20, text);
        error!("{:?} {}", &PAIR as &'static Pair<u8, u16>, int);
        error!("{} {}", (|a: (u8, u8), b: u8| move |c: u8, d: u8| a.0 + b + c + d)((1, 2), 3)(4, 5), 6);
        error!("{} {}", (|a: i32, b: i32| a + b)(1, 2), text.len());
        error!("{} {}", [1, 2].iter().fold(0, |a, b| a | b), int | 1);
        error!("{:?}", "a,b".split(',').collect::<Vec<&str>>());
        error!("{} {}", size_of::<(u8, u16)>(), std::mem::size_of::<Result<u8, u16>>());
        error!("{} {}", <Pair<u8, u16> as Sized2<u8, u16>>::name(), int);
        error!("{} {}", Pair::<u8, u16>(1, 2).0, Pair::<u8, u16> { 0: 1, 1: 2 }.1);
        error!("{} {}", Pair(1_u8, 2_u16) as Alias<u8, u16>, int);
        error!("{:?} {:?}", 0..3, ..=int);
        error!("{}", match int { 1 => "a", n if n > 1 && n < 99 => "b", _ => "c" });
        error!("{}", if int < 5 { text } else { "other" });
        error!("{}", { let x = int; x + 1 });
        error!("{}", 'a: { if flag { break 'a 1 } 2 });
        error!("{} {}", -int, !flag);
        error!("{} {} {}", *&int, &text, &&int);
        error!("{} {}", pair.0, pair.1);
        error!("{} {}", bytes[0], &bytes[1..].len());
        error!("{} {letter}", owned.clone() + "x");
        error!("{:?} {:?}", Some(int), Err::<(), _>(text));
        error!("{:p}", std::ptr::null::<u8>());
        error!("{}", io::Error::other("broken"));
        error!("{}", io::ErrorKind::BrokenPipe);
    }
}

/// A type whose path has commas in it.
#[derive(Debug)]
struct Pair<A, B>(A, B);

type Alias<A, B> = Pair<A, B>;

static PAIR: Pair<u8, u16> = Pair(1, 2);

trait Sized2<A, B> {
    fn name() -> &'static str;
}

impl Sized2<u8, u16> for Pair<u8, u16> {
    fn name() -> &'static str {
        "pair"
    }
}

impl<A: Display, B> Display for Pair<A, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<Via, A, B> log_safe::LogSafe<Via> for Pair<A, B> {}

/// rustc writes a nested `format_args!` into the text around it; ours is an argument. That shows in
/// [`Arguments::as_str`](fmt::Arguments::as_str), which promises nothing about it.
#[test]
fn nested_calls() {
    let (int, text) = (17, "text");
    same! {
        error!("{}", format_args!("plain"));
        error!("before {} after", format_args!("plain"));
        error!("{}", format_args!("{int} {}", text));
        error!("{}", std::format_args!("text"));
        error!("{} {a}", ::core::format_args!("{:?}", text), a = format_args!("{int:x}"));
        error!("{:?}", format_args!("{:>5}", format_args!("{int}")));
        error!("{}", format!("{int:?} {}", text));
        error!("{}", std::format!("{:1$}", text, 9));
        error!("{}", format!("{}", format!("{}", format_args!("{int}"))));
        error!("{}", { let s = format!("{text:?}"); s.len() });
        error!("{}", (|| format![r"{int:#x}"])());
        error!("{}", format! { "{}", int });
        error!("{text:?}", text = format!("{int}").as_str());
    }
}

/// The tokens of another macro reach ours as fragments, some without visible limits.
#[test]
fn through_macro_rules() {
    macro_rules! wrap {
        (expr $level:ident $format:expr $(, $arg:expr)*) => { same!($level!($format $(, $arg)*);) };
        (literal $level:ident $format:literal $(, $arg:literal)*) => { same!($level!($format $(, $arg)*);) };
        (tt $level:ident $($all:tt)*) => { same!($level!($($all)*);) };
        (named $name:ident = $value:expr, $format:literal) => { same!(error!($format, $name = $value);) };
        (target $target:expr, $lvl:expr) => { same!(log!(target: $target, $lvl, "text");) };
        (key $key:ident $value:expr) => { same!(error!($key = $value; "text");) };
        (key_literal $key:literal $value:expr) => { same!(error!($key = $value; "text");) };
        (key_tt $key:tt : $capture:tt) => { same!(error!($key : $capture; "text");) };
        (key_expr $key:expr) => { same!(error!($key = 1; "text");) };
        (width $width:expr) => { same!(error!("{:1$}", 1, $width);) };
        (block $block:block) => { same!(error!("{}", $block);) };
        (path $path:path) => { same!(error!("{}", $path);) };
        (ty $ty:ty) => { same!(error!("{}", <$ty>::default());) };
    }
    let int = 17;
    wrap!(expr error "{}", 1 + 2);
    wrap!(expr error "{} {}", 1 < 2, true || false);
    wrap!(expr error "{} {}", -1, if int > 1 { 1 } else { 2 });
    wrap!(expr warn "{:?}", 1..2);
    wrap!(expr warn concat!("{}", "{}"), 1, int as u64);
    wrap!(expr warn "{}", format!("{}", int + 1));
    wrap!(literal info "text");
    wrap!(literal info "{} {}", 1, -1);
    wrap!(tt debug "{int} {}", 1 + 2);
    wrap!(tt debug target: "t", key:? = int, int:%; "{int}");
    wrap!(named value = 1 + 2, "{value:>5}");
    wrap!(target "t", log::Level::Info);
    wrap!(key value 1 + 2);
    wrap!(key_literal "value" 1 + 2);
    wrap!(key_tt int: ?);
    wrap!(key_tt int: debug);
    wrap!(key_expr "a".trim());
    wrap!(key_expr "a");
    wrap!(width 2 + 3);
    wrap!(block { int });
    wrap!(path self::LIMIT);
    wrap!(ty u32);

    // Captures have the scope of the literal.
    macro_rules! text {
        () => {
            "{}"
        };
    }
    same! {
        error!(text!(), int);
        error!(concat!(text!(), "{}"), 1, int);
    }
}

const LIMIT: usize = 5;

#[test]
fn key_values() {
    let (int, text, float, flag) = (17_u32, "text", 2.5, true);
    let owned = String::from("owned");
    let r#type = 1;
    let error = io::Error::other("broken");
    let key = String::from("computed");
    same! {
        error!(int; "text");
        error!(int, text, float, flag; "text",);
        error!(a = 1; "text");
        error!(a = int, b = text, c = float, d = flag, e = 'c', f = 1_u128, g = -1_i8; "text");
        error!(a = &owned, b = owned.as_str(), c = Some(1), d = (); "text");
        error!(a:? = owned; "text");
        error!(a:debug = owned, b:? = (1, "two"), c:? = [1, 2]; "text");
        error!(a:% = owned; "text");
        error!(a:display = owned, b:% = 'c'; "text");
        error!(a:err = error; "text");
        error!(a:err = io::Error::other("broken"); "text");
        error!(a:serde = int, b:serde = text; "text");
        error!(a:sval = int, b:sval = text; "text");
        error!(int:?, text:?; "text");
        error!(int:debug, text:debug; "text");
        error!(int:%, text:%; "text");
        error!(int:display, text:display; "text");
        error!(error:err; "text");
        error!(error:%; "text");
        error!(error:display = error; "text");
        error!(int:serde, text:sval; "text");
        error!(r#type; "text");
        error!(r#type:? , r#type:% = 2; "text");
        error!(type = 1, match:% = 2; "text");
        error!("literal key" = 1, "b":? = text; "text");
        error!((key.as_str()) = 1, (&key):% = 2; "text");
        error!({ "block" } = 1; "text");
        error!(a = 1 + 2 * 3, b = int < 5, c = int == 17; "text");
        error!(a:? = text.split('x').collect::<Vec<_>>(), b = { int }; "text");
        error!(a = if flag { 1 } else { 2 }, b = (|a: u32, b: u32| a + b)(1, 2); "text");
        error!(a:% = format_args!("{int} {}", text), b:? = format!("{text:?}"); "text");
        error!(int, a = 1, text:%; "{} {int} {a}", text, a = 2);
        error!(int; "{int:?}");
        error!(target = 1, logger = 2; "text");
        error!(target:? = 1, a = 2; "text");
        error!(logger:% = 1, target:% = 2, a = 3; "text");
        error!(target: "t", target:? = 1, logger:% = 2, debug:debug = 3; "text");
        error!(a = 1, a = 2; "text");
        error!(a = "x;y", b:% = ';'; "text; {}", ';');
        warn!(int; "text");
        info!(int:%; "text");
        debug!(int:? = 1; "text");
        trace!(int = 1; "{}", 2);
        log!(log::Level::Info, int, text:%; "text");
        log!(target: "t", log::Level::Info, int; "{int}");
    }
    let target = 1;
    let logger = 2;
    same! {
        error!(target: "t", target:?, logger:%; "text");
        log!(log::Level::Info, target:debug, logger:display; "text");
    }
}

/// The line of a call is the line it begins at, in both.
#[test]
fn lines() {
    let line = line!();
    let ours = seen(LevelFilter::Trace, || {
        log_safe::safe_error!("one");
        log_safe::safe_error!(
            target: "t",
            a = 1;
            "{} {}",
            2,
            format!("{}", 3)
        );
        log_safe::safe_log!(log::Level::Error, "{line}");
    });
    let lines: Vec<Option<u32>> = ours.iter().map(|seen| seen.line).collect();
    assert_eq!(lines, [Some(line + 2), Some(line + 3), Some(line + 10)]);
    assert!(ours.iter().all(|seen| seen.file.as_deref() == Some(file!())));
}

/// What the comparisons compare is there.
#[test]
fn a_record_in_full() {
    let (_, ours) = both!(log!(target: "net", log::Level::Info, a = 1, b:% = "x"; "{}", 2 + 3));
    let line = line!() - 1;
    let value = |visited_as: &str, display: &str, debug: &str, borrowed: Option<&str>| SeenValue {
        visited_as: visited_as.to_owned(),
        display: display.to_owned(),
        debug: debug.to_owned(),
        borrowed: borrowed.map(str::to_owned),
        is_error: false,
    };
    let expected = Seen {
        logger: "global",
        level: log::Level::Info,
        target: "net".to_owned(),
        module_path: Some(module_path!().to_owned()),
        file: Some(file!().to_owned()),
        line: Some(line),
        message: "5".to_owned(),
        as_str: None,
        key_values: vec![
            ("a".to_owned(), value("i64 1", "1", "1", None)),
            ("b".to_owned(), value("any x", "x", "x", None)),
        ],
    };
    assert_eq!(ours, [expected]);
}
