//! What the oracle reads, that it sees what is wrong, and the holes that were once found by hand.

#![expect(clippy::needless_raw_string_hashes, reason = "the rows of a table look alike")]

use proc_macro2::TokenStream;

use super::fuzz::Case;
#[cfg(feature = "tracing")]
use super::generate::Shape;
use super::generate::fragments;
use super::tokens::Edition;
use super::{Printed, Reader};

/// The call of a macro of the facade, its path behind `P`, and what it prints.
#[test]
fn what_a_call_prints() {
    let cases: &[(&str, &str)] = &[
        (r#"core::format_args!("plain {{}}")"#, ""),
        (r#"alloc::format!("{} {:?} {0:x}", a.b, (c))"#, "Display a.b, Debug c, Numeric a.b"),
        (r#"alloc::format!("{1:#?} {x:e}", "a", 1, x = b, )"#, "an argument that is never used"),
        (r#"alloc::format!("{a} {0:?} {:w$p}", a = b)"#, "Display b, Debug b, Pointer b"),
        (r#"alloc::format!("{:.*} {:1$}", 1, b, c)"#, "Display b, Display c"),
        (r#"alloc::format!("\x7bself:?} {type}")"#, "Debug self, Display r#type"),
        (r##"alloc::format!(r#"{a:?}"#)"##, "Debug a"),
        (r#"alloc::format!("{type}", r#type = |a, b| c)"#, "Display |a,b|c"),
        (r#"alloc::format!(__fragment("{a}"))"#, "Display a"),
        (r#"alloc::format!("{}", __fragment(a + b) * c)"#, "Display a+b*c"),
        (r#"alloc::format!(concat!("{", "}"), a)"#, "Unknown a"),
        (r#"alloc::format!(P::core::concat!("{} {:?}"), a, b)"#, "Display a, Debug b"),
        (r#"alloc::format!(P::core::concat!("{a}"))"#, "a capture in a string that is no literal"),
        (r#"alloc::format!("{}", f(format!("{b:?}"), c))"#, "Display f(format!(),c), Debug b"),
        (r#"alloc::format!("{}", m!(a, format!("{b:?}")))"#, "Display m!(), Debug b"),
        (
            r#"alloc::format!("{}", a + dbg!(b, &c))"#,
            "Display a+dbg!(), AlternateDebug b, AlternateDebug c",
        ),
        (
            r#"alloc::format!("{}", { assert_eq!(b, c.d); 1 })"#,
            "Display {assert_eq!();1}, Debug b, Debug c.d",
        ),
        (
            r#"alloc::format!("{}", 'a: { break 'a !(format!("{b}")) })"#,
            "Display 'a:{break 'a!(format!())}, Display b",
        ),
        (r#"core::write!(if let | A | B = a { b } else { c }, "{d:?}")"#, "Debug d"),
        (r#"core::writeln!(a)"#, ""),
        (r#"core::write!(f as fn() -> ! < g, "{d:?}", e > 0)"#, "an argument that is never used"),
        (r#"log::error!("{}", a)"#, "Display a"),
        (r#"log::log!(target: a, Level::Info, "{b}")"#, "Display b"),
        (
            r#"log::log!(logger: a, target: b, c, d, e:?, "f":% = g, h:err = i; "{j}")"#,
            "Plain d, Debug e, Display g, Error i, Display j",
        ),
        (
            r#"log::error!(target:% = a, logger:serde; "{b}", b == c)"#,
            "an argument that is never used",
        ),
        (r#"log::error!(a:unknown; "b")"#, "an unknown capture, or no value"),
        (r#"tracing::error!("{}", a)"#, "Display a"),
        (
            r#"tracing::error!(parent: a, b, ?c.d, e = f, g = %h, "i" = j, { K } = ?l, "{m:?}")"#,
            "Plain b, Debug c.d, Plain f, Display h, Plain j, Debug l, Debug m",
        ),
        (
            r#"tracing::event!(target: a, b, { c = ?d, %e }, "{}", f)"#,
            "Debug d, Display e, Display f",
        ),
        (r#"tracing::event!(a, b = |c, d| e, f)"#, "Plain |c,d|e, Plain f"),
        (r#"tracing::span!(a, "b {c}", d)"#, "Plain d"),
        (r#"tracing::info_span!("a", b, "{c}")"#, "Plain b, Display c"),
        (r#"tracing::record_all!(a, b = ?c)"#, "Debug c"),
        (r#"tracing::record_all!(a, "{c}")"#, "no field"),
    ];
    for (call, expected) in cases {
        let call: TokenStream = format!("P::{call}").parse().unwrap();
        let printed = Reader::call("P", fragments(call.clone()), Edition::Later);
        assert_eq!(listed(&printed), *expected, "{call}");
    }
}

fn listed(printed: &syn::Result<Vec<Printed>>) -> String {
    match printed {
        Ok(printed) => {
            let printed = printed.iter().map(|printed| {
                let (_, how, value) = printed.meaning();
                format!("{how:?} {value}")
            });
            printed.collect::<Vec<_>>().join(", ")
        }
        Err(error) => error.to_string(),
    }
}

/// Expansions that check something, and something else is printed.
#[test]
fn a_broken_expansion_is_seen() {
    for expansion in [
        // A check of another trait.
        r#"P::core::format_args!("{a:?}", a = *(P::arg)(&a).log_safe_display())"#,
        r#"P::core::format_args!("{a:#?}", a = *(P::arg)(&a).log_safe_debug())"#,
        r#"P::core::format_args!("{a:x} {a:?}", a = *(P::arg)(&a).log_safe_numeric())"#,
        r#"P::core::format_args!(concat!("{}"), *(P::arg)(&a).log_safe_display_and_debug())"#,
        r#"P::tracing::error!(a = %*<&_ as P::Value>::get(&(P::arg)(&a).log_safe_debug_value()))"#,
        r#"P::tracing::error!(a = *<&_ as P::Value>::get(&(P::arg)(&a).log_safe_debug_value()))"#,
        r#"P::log::log!(a, b:serde = *<&_ as P::Value>::get(&(P::arg)(&b).log_safe_plain_value()); "")"#,
        // No check, or not quite one.
        r#"P::core::format_args!("{}", a)"#,
        r#"P::core::format_args!("{a}")"#,
        r#"P::core::format_args!("{0}", a = a)"#,
        r#"P::core::format_args!("{}", *(P::arg)(&a).log_safe_any())"#,
        r#"P::core::format_args!("{}", *(Q::arg)(&a).log_safe_display())"#,
        r#"P::core::format_args!("{}", *(P::other)(&a).log_safe_display())"#,
        r#"P::core::format_args!("{}", (*(P::arg)(&a).log_safe_display()).b)"#,
        r#"P::core::format_args!("{}", *(P::arg)(&a).log_safe_display() | b)"#,
        r#"P::core::format_args!("{}", *(P::arg)(&a).log_safe_display().clone())"#,
        r#"P::core::format_args!("{}", *(P::arg)(&mut a).log_safe_display())"#,
        r#"P::core::format_args!("{}", format_args!("{}", 1))"#,
        r#"P::tracing::error!(a = ?*<&_ as Q::Value>::get(&(P::arg)(&a).log_safe_debug_value()))"#,
        r#"P::tracing::error!(a = ?*<&_ as P::Other>::get(&(P::arg)(&a).log_safe_debug_value()))"#,
        "P::tracing::error!(a = ?<&_ as P::Value>::get(&(P::arg)(&a).log_safe_debug_value()))",
        // Somewhere inside.
        r#"P::core::format_args!("{}", *(P::arg)(&f(format!("{a}"))).log_safe_display())"#,
        r#"P::core::format_args!("{}", P::core::format_args!("{a}"))"#,
        r#"P::core::format_args!("{:1$}", 1, format!("{a}").len())"#,
        r#"P::core::write!(format!("{a}"), "")"#,
        r#"P::log::log!(target: format!("{a}"), b, "")"#,
        r#"P::log::log!(a, (format!("{b}")) = 1; "")"#,
        r#"P::tracing::error!(parent: m!(print!("{a}")), "")"#,
        // An argument that takes the place of another.
        r#"P::core::format_args!("{a} {:?}", a = *(P::arg)(&a).log_safe_display())"#,
        r#"P::tracing::error!(parent: if let | A = a { b } else { c }, d = ?e, f = 1 | 2, "")"#,
        // The macro may take any of the strings.
        r#"m!("E01", 5, "{a}")"#,
        r#"m!(a, b, "c")"#,
        r#"m!("a", b; "c" => d)"#,
        r#"m!("a"; "c" => ?*<&_ as P::Value>::get(&(P::arg)(&d).log_safe_plain_value()))"#,
        r#"m!(?a, "b")"#,
        r#"m!(concat!("{}"), a)"#,
        // A name that is bound to something else.
        r#"match (<&_ as P::Value>::get(&(P::arg)(&b).log_safe_display_value()),) { (b,) => { m!("{b:?}") } }"#,
        r#"match (<&_ as P::Value>::get(&(P::arg)(&b).log_safe_display_value()),) { (b,) => { m!("{c}") } }"#,
        r#"match (<&_ as P::Value>::get(&(P::arg)(&b).log_safe_display_value()),) { (c,) => { m!("{c}") } }"#,
        r#"P::core::format_args!("{}", match (<&_ as P::Value>::get(&(P::arg)(&b).log_safe_display_value()),) { (b,) => { P::core::format_args!("{b:?}") } })"#,
        // A receiver, and an argument that is kept.
        r#"P::core::format_args!("{}", *(P::arg)(&a.to_string()).log_safe_display())"#,
        r#"P::core::format_args!("{}", *(P::arg)(&(&a.b().to_string().c())).log_safe_display())"#,
        r#"P::core::format_args!("{:?}", P::Held { value: a(), proof: |__log_safe_value| { <&_ as P::Value>::get(&(P::arg)(&__log_safe_value).log_safe_display_value()); } }.value)"#,
        r#"P::core::format_args!("{:?}", P::Held { value: a(), proof: |__log_safe_value| { <&_ as P::Value>::get(&(P::arg)(&b).log_safe_debug_value()); } }.value)"#,
        r#"P::core::format_args!("{:p}", *(P::arg)(&a).log_safe_display())"#,
    ] {
        let printed = Reader::call("P", expansion.parse().unwrap(), Edition::Later);
        let is_seen = match &printed {
            Ok(printed) => printed.iter().any(|printed| !printed.is_proved()),
            // `m!("a", b; …)` takes `"a"` for the format string.
            Err(error) => error.to_string() == "no macro call" || expansion.contains("\"a\", b;"),
        };
        assert!(is_seen, "{expansion}\n{printed:?}");
    }
}

/// The twins of the broken ones.
#[test]
fn a_sound_expansion_is_accepted() {
    for expansion in [
        r#"P::core::format_args!("{a:?}", a = *(P::arg)(&a).log_safe_debug())"#,
        r#"P::core::format_args!("{a:?} {0:#?}", a = *(P::arg)(&(a + b)).log_safe_alternate_debug())"#,
        r#"P::core::format_args!("{:1$}", (*(P::arg)(&a).log_safe_display()), b)"#,
        r#"P::core::format_args!("{:p} {a}", (P::arg)(&a).log_safe_any(), a = 1)"#,
        r#"P::core::format_args!("{}", match (<&_ as P::Value>::get(&(P::arg)(&a).log_safe_display_value()),) { (a,) => { P::core::format_args!("{a}") } })"#,
        r#"P::core::format_args!("{:?}", P::Held { value: a(), proof: |__log_safe_value| { <&_ as P::Value>::get(&(P::arg)(&__log_safe_value).log_safe_debug_value()); } }.value)"#,
        r#"P::core::format_args!("{}", *(P::arg)(&(*<&_ as P::Value>::get(&(P::arg)(&a).log_safe_to_string())).to_string().len()).log_safe_display())"#,
        r#"P::core::format_args!(concat!("{}"), (P::arg)(&a).log_safe_any())"#,
        r#"P::core::format_args!("{}", P::core::format_args!("{}", 1))"#,
        r#"P::tracing::error!(a = ?*<&_ as P::Value>::get(&(P::arg)(&a).log_safe_debug_value()))"#,
        r#"P::log::log!(a, b:err = c; "")"#,
        r#"m!("E01", "{}", *(P::arg)(&a).log_safe_display(); "b" => 1)"#,
        r#"m!(user: a, b, concat!("{}"), (P::arg)(&a).log_safe_any())"#,
        r#"match (<&_ as P::Value>::get(&(P::arg)(&b).log_safe_debug_text()),) { (b,) => { m!("{b:?}") } }"#,
        r#"match (<&_ as P::Value>::get(&(P::arg)(&r#type).log_safe_debug_value()),) { (r#type,) => { m! { "{type:?}" } } }"#,
        r#"match ((P::count)(&w), (<&_ as P::Value>::get(&(P::arg)(&b).log_safe_debug_text()), <&_ as P::Value>::get(&(P::arg)(&b).log_safe_display_value()),).0,) { (w, b,) => { m! { "{b:w$?} {b}" } } }"#,
    ] {
        let printed = Reader::call("P", expansion.parse().unwrap(), Edition::Later);
        let printed = printed.unwrap_or_else(|error| panic!("{expansion}\n{error}"));
        assert!(printed.iter().all(Printed::is_proved), "{expansion}\n{printed:#?}");
    }
}

/// A message that the macros could not read is handed to rustc as it is, in a way that never compiles.
#[test]
fn an_unread_message_is_rejected() {
    for expansion in [
        r#"P::alloc::format!("{}", *(P::arg)(&P::core::format_args!("{a:?}")).log_safe_display())"#,
        r#"P::alloc::format!("{}", *(P::arg)(&P::core::format_args!("{")).log_safe_display())"#,
    ] {
        let printed = Reader::call("P", expansion.parse().unwrap(), Edition::Later);
        assert!(printed.is_err(), "{expansion}\n{printed:#?}");
    }
}

/// Holes that attacks found, each with the number of its kind: no expansion prints anything that is
/// not proved, and none makes legal what rustc rejects.
#[test]
fn holes() {
    let mut open = Vec::new();
    for (kind, edition, macro_name, arguments) in HOLES {
        let (grammar, delegate) = match macro_name.split_once(' ') {
            Some(parts) => parts,
            None => (*macro_name, ""),
        };
        let case = Case::of(grammar, delegate, fragments(arguments.parse().unwrap()), *edition);
        if let Some(wrong) = case.wrong() {
            open.push(format!("{kind}: {macro_name} {arguments}\n    {wrong}"));
        }
    }
    assert!(open.is_empty(), "{} of {}\n{}", open.len(), HOLES.len(), open.join("\n"));
}

const HOLES: &[(u8, Edition, &str, &str)] = &[
    // A forgotten argument: what is appended for a capture takes its place.
    (1, Edition::Later, "format alloc::format", r#""{conn} in state {:?}""#),
    (1, Edition::Later, "format alloc::format", r#""{conn} {0:?}""#),
    (1, Edition::Later, "format alloc::format", r#""{0} {conn} {1:?}", 1"#),
    (1, Edition::Later, "format alloc::format", r#""{conn} {:.*?}", 3"#),
    (1, Edition::Later, "format alloc::format", r#""{conn} {0:x}""#),
    (1, Edition::Later, "format alloc::format", r#""{conn:?} {:0$}""#),
    (1, Edition::Later, "format core::panic", r#""{conn} {:?}""#),
    (1, Edition::Later, "write core::write", r#"out, "{conn} {:?}""#),
    (1, Edition::Later, "log log::error", r#""{conn} {:?}""#),
    (1, Edition::Later, "log log::error", r#"key = 1; "{conn} {:?}""#),
    (1, Edition::Later, "event tracing::error", r#"key = 1, "{conn} {:?}""#),
    (1, Edition::Later, "event tracing::error", r#"{ key = 1 }, "{conn} {:?}""#),
    (1, Edition::Later, "format alloc::format", r#""{}", format!("{conn} {:?}")"#),
    (1, Edition::Later, "format alloc::format", r#""{}", format_args!("{conn} {:?}")"#),
    (1, Edition::Later, "log log::error", r#"key = format!("{conn} {:?}"); "text""#),
    (1, Edition::Later, "checked", r#"m!("{conn} {:?}")"#),
    (1, Edition::Later, "checked", r#"m!("{conn} {:?}"; "key" => 1)"#),
    (1, Edition::Later, "format alloc::format", r#"__fragment("{conn} {:?}")"#),
    // The comma before the `;` is no argument either.
    (1, Edition::Later, "checked", r#"m!("{conn:p} {:?}",; "key" => 1)"#),
    (1, Edition::Later, "checked", r#"m!("{self} {:?}",; "key" => 1)"#),
    (1, Edition::Later, "checked", r#"m!("{CONN} {0:?}",; "key" => 1)"#),
    // What is not formatted itself is longer or shorter than it looks.
    (
        8,
        Edition::Later,
        "event tracing::info",
        r#"parent: if let | Some(1) = Some(1) { None } else { None::<Id> }, a = ?conn, b = 1 | 2, "text""#,
    ),
    (
        8,
        Edition::Later,
        "event_level tracing::event",
        r#"match a { | A => b }, c = ?conn, d = 1 | 2, "text""#,
    ),
    (
        8,
        Edition::Later,
        "event_level tracing::event",
        r#"if let | A = a { b } else { c }, c = ?conn, d = 1 | 2, "text""#,
    ),
    (
        8,
        Edition::Later,
        "span_level tracing::span",
        r#"if let | A = a { b } else { c }, "name", c = ?conn, d = 1 | 2"#,
    ),
    (
        8,
        Edition::Later,
        "span tracing::info_span",
        r#"parent: while let | A = a {}, "name", c = ?conn, d = 1 | 2"#,
    ),
    (
        8,
        Edition::Later,
        "record tracing::record_all",
        r#"if let | A = a { b } else { c }, d = ?conn, e = 1 | 2"#,
    ),
    (
        8,
        Edition::Later,
        "write core::write",
        r#"if let | A = a { b } else { c }, "{conn:?} {}", 1 | 2"#,
    ),
    (8, Edition::Later, "checked", r#"m!(if let | A = a { b } else { c }, "{conn:?} {}", 1 | 2)"#),
    (
        8,
        Edition::Later,
        "log log::error",
        r#"target: if let | A = a { b } else { c }, "{conn:?} {}", 1 | 2"#,
    ),
    (8, Edition::Later, "log log::log", r#"if let | A = a { b } else { c }, "{conn:?} {}", 1 | 2"#),
    (
        8,
        Edition::Later,
        "event tracing::info",
        r#"parent: f as fn() -> ! < g, a = ?conn, b = 1 > 0, "text""#,
    ),
    (8, Edition::Later, "write core::write", r#"f as fn() -> ! < g, "{conn:?} {}", 1 > 0"#),
    (8, Edition::Later, "record tracing::record_all", "f as fn() -> ! < g, a = ?conn, b = 1 > 0"),
    (8, Edition::Later, "record tracing::record_all", "f as fn() -> ! | g, a = ?conn, b = 1 | 0"),
    (8, Edition::E2015, "write core::write", r#"async < g, "{conn:?} {}", 1 > 0"#),
    (8, Edition::E2015, "write core::write", r#"dyn | g, "{conn:?} {}", 1 | 0"#),
    (8, Edition::E2015, "record tracing::record_all", "dyn < g, a = ?conn, b = 1 > 0"),
    (8, Edition::E2015, "checked", r#"m!(async | g, "{conn:?} {}", 1 | 0)"#),
    // Two arguments before the format string.
    (9, Edition::Later, "checked", r#"bail!("E01", 5, "lost {conn:?}")"#),
    (9, Edition::Later, "checked", r#"bail!("text", "text", "lost {conn:?}")"#),
    (9, Edition::Later, "checked", r#"m!(concat!("{:?}", "\n"), vec![conn])"#),
    // A word before `!(…)` that is no macro.
    (
        13,
        Edition::Later,
        "format alloc::format",
        r#""{}", 'a: { break 'a !(format!("{conn:?}").is_empty()) }"#,
    ),
    (
        13,
        Edition::Later,
        "event tracing::error",
        r#"a = 'a: { break 'a !(format!("{conn:?}").is_empty()) }"#,
    ),
    (
        13,
        Edition::Later,
        "format alloc::format",
        r#""{}", 'a: loop { break 'a ![format!("{conn:?}").is_empty()][0] }"#,
    ),
    (13, Edition::Later, "format alloc::format", r#""{}", &mut !(format!("{conn:?}").is_empty())"#),
    (
        13,
        Edition::Later,
        "format alloc::format",
        r#""{:p}", &raw const !(format!("{conn:?}").is_empty())"#,
    ),
    // A word that may not stand before an expression, and may behind `&`.
    (14, Edition::Later, "format alloc::format", r#""{}", mut x"#),
    (14, Edition::Later, "format alloc::format", r#""{x}", x = mut x"#),
    (14, Edition::Later, "log log::error", r#"a = mut x; "text""#),
    (14, Edition::Later, "event tracing::error", "a = mut x"),
    (14, Edition::Later, "format alloc::format", r#""{}", raw const x"#),
];

/// The same for the attribute.
#[cfg(feature = "tracing")]
#[test]
fn holes_of_the_attribute() {
    let mut open = Vec::new();
    for (kind, options, function) in ATTRIBUTE_HOLES {
        let [tokens, item] = [options, function].map(|text| fragments(text.parse().unwrap()));
        if let Some(wrong) = Case::of_attribute(&tokens, &item, Shape::Edited).wrong() {
            open.push(format!("{kind}: #[instrument({options})] {function}\n    {wrong}"));
        }
    }
    assert!(open.is_empty(), "{} of {}\n{}", open.len(), ATTRIBUTE_HOLES.len(), open.join("\n"));
}

#[cfg(feature = "tracing")]
const ATTRIBUTE_HOLES: &[(u8, &str, &str)] = &[
    // The parameters of the `async fn` inside are recorded.
    (
        2,
        "",
        "fn f(id: u64) -> Pin<Box<F>> { async fn g(id: u64, conn: C) {} Box::pin(g(id, conn)) }",
    ),
    (2, "", "fn f() -> Pin<Box<F>> { async fn g(conn: C) {} Box::pin(g(conn)) }"),
    (
        2,
        "fields(id)",
        "fn f(id: u64) -> Pin<Box<F>> { async fn g(conn: C) {} std::boxed::Box::pin(g(conn)); }",
    ),
    (
        2,
        "err",
        "fn f(id: u64) -> Pin<Box<dyn Future<Output = Result<u8, E>>>> { async fn g(conn: C) -> Result<u8, E> { a } Box::pin(g(conn)) }",
    ),
    (
        2,
        "skip(id)",
        "fn f(id: u64) -> Pin<Box<F>> { async fn g(id: u64, _self: C) {} Box::pin(g(id, conn)) }",
    ),
    // The format trait out of a fragment.
    (7, "ret(__fragment(Display))", "fn f() -> T { a }"),
    (7, "err(__fragment(Debug))", "fn f() -> Result<u8, T> { a }"),
    (7, "ret(level = \"info\", __fragment(Display))", "fn f() -> T { a }"),
    // Options inside of an invisible group.
    (12, "level = __fragment(\"info\" ret)", "fn f() -> T { a }"),
    (12, "name = __fragment(\"n\" ret)", "fn f() -> T { a }"),
    (12, "target = __fragment(\"t\" fields(a = ?c))", "fn f() { a }"),
    (12, "level = __fragment(Level::INFO fields(?c))", "fn f() { a }"),
    (12, "__fragment(level = \"info\" ret)", "fn f() -> T { a }"),
    (12, "level = __fragment(__fragment(\"info\") ret(Display)), ret", "fn f() -> T { a }"),
];
