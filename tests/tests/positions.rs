//! Every position where an argument can stand, with every hazard: rejected by our macros, at its
//! line, although the macro it stands for takes it; and with a safe value of the same shape:
//! accepted. Every other call is one of the macros that `trust_types!` makes.
//!
//! One crate is generated, with a case a line, and checked by one run of rustc.

mod generated;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use generated::{errors_in, package};

/// How a position prints what stands there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Via {
    Display,
    Debug,
    /// A value without a sigil, as `log` takes it.
    LogValue,
    /// A value without a sigil, as `tracing` takes it.
    TracingValue,
    /// By serde or sval.
    Serialize,
    /// As an error: accepted, whatever its type.
    Error,
}

use Via::{Debug, Display, Error, LogValue, Serialize, TracingValue};

/// Calls with the grammar of `format_args!` in the place of `ARGS`. `LOG::x`, `TRACING::x`, `STD_x`
/// and `CHECKED` stand for the checked macro, and for the one it stands for.
const FORMATS: &[&str] = &[
    "LOG::error!(ARGS)",
    "LOG::warn!(ARGS)",
    "LOG::trace!(target: \"t\", ARGS)",
    "LOG::info!(logger: log::logger(), target: \"t\", ARGS)",
    "LOG::log!(log::Level::Warn, ARGS)",
    "LOG::log!(target: \"t\", log::Level::Warn, k = 1; ARGS)",
    "LOG::debug!(k = 1, l:? = 2; ARGS)",
    "TRACING::error!(ARGS)",
    "TRACING::warn!(k = 1, %l, ARGS)",
    "TRACING::info!({ k = 1 }, ARGS)",
    "TRACING::debug!(name: \"n\", target: \"t\", parent: ::core::option::Option::None, ARGS)",
    "TRACING::trace!(parent: None, { k = ?1 }, ARGS)",
    "TRACING::event!(tracing::Level::INFO, ARGS)",
    "TRACING::event!(target: \"t\", tracing::Level::INFO, { k = 1 }, ARGS)",
    "let _ = STD_format!(ARGS)",
    "drop(STD_format_args!(ARGS))",
    "let _ = STD_write!(out, ARGS)",
    "let _ = STD_writeln!(out, ARGS)",
    "STD_print!(ARGS)",
    "STD_println!(ARGS)",
    "STD_eprint!(ARGS)",
    "STD_eprintln!(ARGS)",
    "STD_panic!(ARGS)",
    "CHECKED!(audit!(ARGS))",
    "CHECKED!(audit!(\"who\", ARGS))",
    "CHECKED!(audit!(user: 7, ARGS))",
];

/// `§` is the place of the `?`.
const PLACEHOLDERS: &[&str] = &[
    r#""{:§}", h"#,
    r#""{:§}", h,"#,
    r#""{h:§}""#,
    r#""{h:§}","#,
    r#""{0:§}", h"#,
    r#""{x:§}", x = h"#,
    r#""{type:§}", r#type = h"#,
    r#""{0:§}{0:§}", h"#,
    r#""{:§} {:§}", 1, h"#,
    r#""{1:§} {0:§}", 1, h"#,
    r#""{{}} {:§}", h"#,
    r#""{:>1$§}", h, 8"#,
    r#""{:>w$§}", h, w = 8"#,
    r#""{h:>w$.p$§}", w = 8, p = 1"#,
    r#""{:.*§}", 3, h"#,
    r#""{:-^+#08§}", h"#,
    r#""{h:<9§}{h:p}", h = &h"#,
    r#""{:§}", &h"#,
    r#""{:§}", (h)"#,
    r#""{:§}", &mut h"#,
    r#""{:§}", *&h"#,
    r#""{:§}", id::<&_>(&h)"#,
    r#""{:§}", holder.h"#,
    r#""{:§}", if true { &h } else { &h }"#,
    r#""{:§}", match 1 < 2 { _ => &h }"#,
    r#""{:§}", (|_a: u8, _b: u8| &h)(1, 2)"#,
    r##"r#"{:§}"#, h"##,
    r#"r"{h:§}""#,
    r#""\x7bh:§\u{7D}""#,
    r#"concat!("a", "{:§}"), h"#,
    r#"concat!("{x:§}", ""), x = h"#,
    r#""{}", format_args!("{h:§}")"#,
    r#""{}", format_args!("{:§}", h)"#,
    r#""{}", format!("{:§}", h)"#,
    r#""{}", format!("{x:§}", x = h).len()"#,
    r#""{}", id(format!("{h:§}"))"#,
    r#""{}", format!("{}", format_args!("{h:§}"))"#,
];

/// Calls with fields in the place of `ARGS`. Right behind a head `tracing` takes no dotted name.
const FIELDS: &[&str] = &[
    "TRACING::info!(ARGS)",
    "TRACING::info!(ARGS, \"m {}\", 1)",
    "TRACING::info!({ ARGS }, \"m\")",
    "TRACING::info!(k = 1, ARGS, l = 2)",
    "TRACING::error!(name: \"n\", k = 1, ARGS)",
    "TRACING::error!(target: \"t\", { ARGS }, \"m\")",
    "TRACING::error!(parent: None, k = 1, ARGS)",
    "TRACING::error!(name: \"n\", target: \"t\", { ARGS }, \"m\")",
    "TRACING::error!(name: \"n\", parent: None, k = 1, ARGS)",
    "TRACING::error!(target: \"t\", parent: None, { ARGS }, \"m\")",
    "TRACING::error!(name: \"n\", target: \"t\", parent: None, k = 1, ARGS)",
    "TRACING::event!(tracing::Level::INFO, ARGS)",
    "TRACING::event!(tracing::Level::INFO, ARGS, \"m\")",
    "TRACING::event!(tracing::Level::INFO, { ARGS }, \"m\")",
    "TRACING::event!(name: \"n\", tracing::Level::INFO, { ARGS })",
    "let _ = TRACING::span!(tracing::Level::INFO, \"s\", ARGS)",
    "let _ = TRACING::span!(target: \"t\", parent: None, tracing::Level::INFO, \"s\", ARGS,)",
    "let _ = TRACING::trace_span!(\"s\", ARGS)",
    "let _ = TRACING::debug_span!(target: \"t\", \"s\", ARGS)",
    "let _ = TRACING::info_span!(parent: None, \"s\", k = 1, ARGS)",
    "let _ = TRACING::warn_span!(target: \"t\", parent: None, \"s\", ARGS)",
    "let _ = TRACING::error_span!(\"s\", ARGS, k = 1)",
    "TRACING::record_all!(span, k = 1, ARGS)",
];

/// `S` is the sigil.
const FIELD_VALUES: &[&str] = &[
    "Sh",
    "Sholder.h",
    "x = Sh",
    "a.b.c = Sh",
    "r#type = Sh",
    "message = Sh",
    "name = Sh",
    "target = Sh",
    "parent = Sh",
    "x = S&h",
    "x = S(h)",
    "x = S*&h",
    "x = Sholder.h",
    "x = Sid::<&_>(&h)",
    "x = Sif true { &h } else { &h }",
    "x = 1, x = Sh",
];

/// Names that the level macros of `tracing` do not take in the first place.
const FIELD_NAMES: &[&str] = &["\"any text\" = Sh", "{ K } = Sh", "{ concat!(\"a\", \"b\") } = Sh"];

/// What a field can be without a sigil, and how that prints it.
const WRAPPED: &[(&str, Via)] = &[
    ("x = debug(&h)", Debug),
    ("x = display(&h)", Display),
    ("x = tracing::field::debug(&h)", Debug),
    ("x = tracing::field::display(&h)", Display),
    ("x = Some(debug(&h))", Debug),
    ("x = Some(display(&h))", Display),
    ("x = &debug(&h)", Debug),
    ("x = ?debug(&h)", Debug),
    ("x = %display(&h)", Display),
    ("x = ?display(&h)", Display),
    ("x = ?Some(&h)", Debug),
    ("x = format_args!(\"{h:?}\")", Debug),
    ("x = format_args!(\"{h}\")", Display),
    ("x = format!(\"{h:?}\")", Debug),
    ("x = %format!(\"{h}\")", Display),
    ("x = ?format_args!(\"{}\", h)", Display),
    ("x = h", TracingValue),
    ("h", TracingValue),
    ("holder.h", TracingValue),
    ("x = &h", TracingValue),
    ("x = Some(&h)", TracingValue),
];

/// Calls with key-values in the place of `ARGS`.
const KEYED: &[&str] = &[
    "LOG::error!(ARGS; \"m\")",
    "LOG::error!(k = 1, ARGS; \"m {}\", 2)",
    "LOG::error!(ARGS, k = 1; \"m\")",
    "LOG::error!(target: \"t\", ARGS; \"m\")",
    "LOG::error!(logger: log::logger(), ARGS; \"m\")",
    "LOG::log!(log::Level::Info, ARGS, k:% = 1; \"m\")",
    "LOG::trace!(ARGS; \"m\",)",
];

const KEY_VALUES: &[(&str, Via)] = &[
    ("h:?", Debug),
    ("h:debug", Debug),
    ("h:%", Display),
    ("h:display", Display),
    ("x:? = h", Debug),
    ("target:? = h", Debug),
    ("logger:? = h", Debug),
    ("target:% = h", Display),
    ("logger:% = h", Display),
    ("x:debug = &h", Debug),
    ("\"a b\":? = holder.h", Debug),
    ("x:% = h", Display),
    ("x:display = &h", Display),
    ("\"a b\":% = holder.h", Display),
    ("h", LogValue),
    ("x = h", LogValue),
    ("\"a b\" = h", LogValue),
    ("x = &h", LogValue),
    ("x = &format!(\"{h:?}\")[..]", Debug),
    ("x:% = format_args!(\"{h}\")", Display),
    ("x:? = Some(&h)", Debug),
    ("h:serde", Serialize),
    ("x:serde = h", Serialize),
    ("\"a b\":serde = &h", Serialize),
    ("h:sval", Serialize),
    ("x:sval = holder.h", Serialize),
    ("\"a b\":sval = h", Serialize),
    ("h:err", Error),
    ("x:err = h", Error),
    ("\"a b\":err = *&h", Error),
];

/// Types whose formatting in this way is not proved.
fn hazards(via: Via) -> &'static [&'static str] {
    match via {
        Debug => &[
            "Arc<Mutex<HashMap<u8, u8>>>",
            "RefCell<BTreeMap<u8, u8>>",
            "Vec<Arc<RwLock<HashMap<u8, u8>>>>",
            "Plain",
            "&dyn Noisy",
            "T",
            "Identity",
            "fmt::Arguments<'_>",
            "std::io::Error",
        ],
        Display => &[
            "Plain",
            "Arc<Plain>",
            "&dyn Noisy",
            "Box<dyn Noisy + Send>",
            "T",
            "fmt::Arguments<'_>",
        ],
        LogValue => {
            &["log::kv::Value<'_>", "fmt::Arguments<'_>", "&dyn fmt::Debug", "&dyn fmt::Display"]
        }
        TracingValue => &[
            "fmt::Arguments<'_>",
            "tracing::field::DebugValue<Plain>",
            "tracing::field::DisplayValue<Plain>",
            "tracing::field::DebugValue<&Arc<Mutex<HashMap<u8, u8>>>>",
            "Box<dyn tracing::Value>",
        ],
        Serialize => &["Plain", "&Plain", "Vec<Plain>", "Identity", "Serialized"],
        Error => &[],
    }
}

/// Types that are proved, of the same shapes.
fn twins(via: Via) -> &'static [&'static str] {
    match via {
        Debug => &["Arc<Mutex<u8>>", "BTreeMap<u8, Vec<String>>", "&Value", "Box<Value>", "P"],
        Display => {
            &["Value", "Arc<Value>", "Identity", "std::io::Error", "P", "&dyn std::error::Error"]
        }
        LogValue => &["u8", "&str", "bool"],
        TracingValue => &[
            "u8",
            "&str",
            "tracing::field::DebugValue<Value>",
            "tracing::field::DisplayValue<std::io::Error>",
        ],
        Serialize => &["Value", "&Value", "Vec<Value>", "u8", "&str"],
        Error => &["std::io::Error", "fmt::Error", "Unproved"],
    }
}

/// Each way to print, and the types of `proved_by!` that may be printed in it. All others may not.
const WAYS: &[(&str, &[&str])] = &[
    ("\"{:}\", h", &["ByDisplay", "ByBoth", "Failure", "FailureByDebug"]),
    ("\"{:?}\", h", &["ByDebug", "ByBoth", "FailureByDebug"]),
    ("\"{:x}\", h", &["ByDisplay", "ByBoth"]),
    ("\"{:X}\", h", &["ByDisplay", "ByBoth"]),
    ("\"{:o}\", h", &["ByDisplay", "ByBoth"]),
    ("\"{:b}\", h", &["ByDisplay", "ByBoth"]),
    ("\"{:e}\", h", &["ByDisplay", "ByBoth"]),
    ("\"{:E}\", h", &["ByDisplay", "ByBoth"]),
    ("\"{0:} {0:?}\", h", &["ByBoth", "FailureByDebug"]),
    ("\"{0:?} {0:x}\", h", &["ByBoth"]),
    ("\"{0:} {0:x}\", h", &["ByDisplay", "ByBoth"]),
    ("h:%; \"m\"", &["ByDisplay", "ByBoth", "Failure", "FailureByDebug"]),
    ("h:?; \"m\"", &["ByDebug", "ByBoth", "FailureByDebug"]),
    ("h; \"m\"", &["ByDisplay", "ByBoth"]),
    ("h:serde; \"m\"", &["BySerialize"]),
];

const TYPES: &[&str] =
    &["ByNothing", "ByDisplay", "ByDebug", "BySerialize", "ByBoth", "Failure", "FailureByDebug"];

/// A call, a type that it may not print, and one that it may: what neither the positions nor the
/// ways are sure to meet in a small sample.
const PAIRS: &[(&str, &str, &str)] = &[
    // By a list's vias too, of an error the message is proved and the rest is not, and a lock is
    // not serialized.
    (r#"LOG::error!("{0} {0:?}", h)"#, "std::io::Error", "FailureByDebug"),
    (r#"LOG::error!("{:?}", h)"#, "std::io::Error", "FailureByDebug"),
    (r#"LOG::error!(concat!("{:?", "}"), h)"#, "std::io::Error", "u8"),
    (r#"LOG::error!(h:?; "m")"#, "std::io::Error", "u8"),
    (r#"LOG::error!(h:serde; "m")"#, "Mutex<u8>", "u8"),
    // What reports and `!` are exempt from: a reference to something else is not.
    (r#"LOG::error!("{:?}", &h)"#, "Plain", "Value"),
    (r#"LOG::error!("{:?}", &mut h)"#, "Plain", "Value"),
    (r#"LOG::error!("{:?}", &&mut h)"#, "RefCell<HashMap<u8, u8>>", "HashMap<u8, u8>"),
    (r#"LOG::error!("{:#?}", h)"#, "Plain", "Value"),
    (r#"LOG::error!("{:#?}", &mut h)"#, "Arc<Mutex<HashMap<u8, u8>>>", "Arc<Mutex<u8>>"),
    (r#"LOG::error!("{h:#?}")"#, "std::io::Error", "FailureByDebug"),
    // Only of an error, `display(…)` is as good as `%`.
    ("TRACING::error!(x = display(&h))", "Plain", "Unproved"),
    ("TRACING::error!(x = Some(display(&h)))", "Plain", "Unproved"),
    // What has no size of its own: `format_args!` takes none of it, a field or key-value does.
    (r#"LOG::error!(x:% = *h; "m")"#, "&dyn Noisy", "&str"),
    (r#"LOG::error!(x:% = *h; "m")"#, "Box<dyn Noisy + Send>", "Box<dyn Failing>"),
    (r#"LOG::error!(x:? = *h; "m")"#, "&[Plain]", "&[u8]"),
    (r#"LOG::error!(x:? = *h; "m")"#, "&dyn Failing", "&dyn FailingByDebug"),
    (r#"LOG::error!(x = *h; "m")"#, "&dyn LogValue", "&str"),
    (r#"LOG::error!(x:serde = *h; "m")"#, "&[Plain]", "&[u8]"),
    ("TRACING::error!(x = %*h)", "&dyn Noisy", "&str"),
    ("TRACING::error!(x = %*h)", "Arc<dyn Noisy>", "Arc<dyn Failing>"),
    ("TRACING::error!(x = ?*h)", "&[Plain]", "Box<[u8]>"),
    ("TRACING::error!(x = ?*h)", "&[Arc<Mutex<HashMap<u8, u8>>>]", "&[Arc<Mutex<u8>>]"),
];

/// All positions, or a sample of them: `POSITIONS_STEP=1` takes minutes.
fn step() -> usize {
    std::env::var("POSITIONS_STEP").ok().and_then(|step| step.parse().ok()).unwrap_or(7)
}

/// What the cases share.
const PRELUDE: &str = r#"
#![allow(warnings)]

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Write};
use std::sync::{Arc, Mutex, RwLock};

mod original;
mod rejected;
mod accepted;

log_safe::trust_types! {
    mod logs;
    "prints nothing": std::hash::SipHasher;
}

#[derive(Debug)]
struct Plain;
impl fmt::Display for Plain {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

#[derive(Debug)]
struct Identity;
impl log_safe::LogSafe for Identity {}
impl fmt::Display for Identity {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

#[derive(Debug)]
struct Value;
impl<V> log_safe::LogSafe<V> for Value {}
impl fmt::Display for Value {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// An error of which nothing else is known.
#[derive(Debug)]
struct Unproved;
impl std::error::Error for Unproved {}
impl fmt::Display for Unproved {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// Proved for all that is not asked here.
#[derive(Debug)]
struct Serialized;
impl log_safe::LogSafe for Serialized {}
impl log_safe::LogSafe<log_safe::via::Debug> for Serialized {}
impl fmt::Display for Serialized {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

macro_rules! serialize {
    ($($Type:ident)*) => {$(
        impl serde_core::Serialize for $Type {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_unit()
            }
        }
        impl sval::Value for $Type {
            fn stream<'s, S: sval::Stream<'s> + ?Sized>(&'s self, stream: &mut S) -> sval::Result {
                stream.null()
            }
        }
    )*};
}

serialize! { Plain Identity Value Serialized }

/// Types that can be printed in all ways, and are proved in some.
macro_rules! proved_by {
    ($($Name:ident: $($Via:ident)*;)*) => {$(
        struct $Name;
        $(impl log_safe::LogSafe<log_safe::via::$Via> for $Name {})*
        printed! { $Name: Debug Display Binary Octal LowerHex UpperHex LowerExp UpperExp }
        impl log::kv::ToValue for $Name {
            fn to_value(&self) -> log::kv::Value<'_> {
                log::kv::Value::null()
            }
        }
        impl serde_core::Serialize for $Name {
            fn serialize<S: serde_core::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_unit()
            }
        }
    )*};
}

macro_rules! printed {
    ($Name:ident: $($Trait:ident)*) => {$(
        impl fmt::$Trait for $Name {
            fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                Ok(())
            }
        }
    )*};
}

proved_by! {
    ByNothing: ;
    ByDisplay: Display;
    ByDebug: Debug;
    BySerialize: Serialize;
    ByBoth: Display Debug;
    Failure: ;
    FailureByDebug: Debug;
}

impl std::error::Error for Failure {}
impl std::error::Error for FailureByDebug {}

trait Noisy: fmt::Debug + fmt::Display {}

trait Failing: std::error::Error {}
trait FailingByDebug: std::error::Error {}
impl log_safe::LogSafe<log_safe::via::Debug> for dyn FailingByDebug + '_ {}

trait LogValue: log::kv::ToValue {}

struct Holder<T> {
    h: T,
}

const K: &str = "k";

fn id<T>(x: T) -> T {
    x
}

macro_rules! audit {
    (user: $user:expr, $($arg:tt)+) => { drop(($user, format_args!($($arg)+))) };
    ("who", $($arg:tt)+) => { drop(format_args!($($arg)+)) };
    ($($arg:tt)+) => { drop(format_args!($($arg)+)) };
}
pub(crate) use audit;
"#;

/// All positions, as statements that print `h`.
fn positions() -> Vec<(String, Via)> {
    let mut positions = Vec::new();
    for (via, spec) in [(Display, ""), (Debug, "?")] {
        for placeholder in PLACEHOLDERS {
            let text = placeholder.replace('§', spec);
            positions.extend(FORMATS.iter().map(|call| (call.replace("ARGS", &text), via)));
        }
        let sigil = if via == Debug { "?" } else { "%" };
        for value in FIELD_VALUES {
            let value = value.replace('S', sigil);
            positions.extend(FIELDS.iter().map(|call| (call.replace("ARGS", &value), via)));
        }
        for value in FIELD_NAMES {
            let value = value.replace('S', sigil);
            let calls = FIELDS.iter().filter(|call| takes_any_name(call));
            positions.extend(calls.map(|call| (call.replace("ARGS", &value), via)));
        }
    }
    for (value, via) in WRAPPED {
        positions.extend(FIELDS.iter().map(|call| (call.replace("ARGS", value), *via)));
    }
    for (value, via) in KEY_VALUES {
        positions.extend(KEYED.iter().map(|call| (call.replace("ARGS", value), *via)));
    }
    positions
}

/// Whether `tracing` takes a field whose name is no identifier here: in braces, behind another
/// field, and in spans.
fn takes_any_name(call: &str) -> bool {
    ["{ ARGS", "k = 1, ARGS", "\"s\", "].iter().any(|part| call.contains(part))
}

/// One line.
fn case(number: usize, position: &str, of: &str) -> String {
    format!(
        "fn c{number}<T: fmt::Debug + fmt::Display, P: fmt::Debug + fmt::Display + \
         log_safe::LogSafe<log_safe::via::Debug> + log_safe::LogSafe>\
         (mut h: {of}, l: u8, mut out: String, span: tracing::Span) \
         {{ let holder = Holder {{ h: &h }}; {position}; }}\n"
    )
}

fn ours(position: &str, number: usize) -> String {
    let path = ["log_safe", "crate::logs"][number % 2];
    position
        .replace("LOG::", &format!("{path}::log::"))
        .replace("TRACING::", &format!("{path}::tracing::"))
        .replace("STD_", &format!("{path}::safe_"))
        .replace("CHECKED!", &format!("{path}::checked!"))
}

fn theirs(position: &str) -> String {
    position
        .replace("LOG::", "log::")
        .replace("TRACING::", "tracing::")
        .replace("STD_", "")
        .replace("CHECKED!", "")
}

#[test]
fn every_position_rejects_every_hazard_and_accepts_its_twin() {
    let uses = "use super::*;\n";
    let (mut original, mut rejected, mut accepted) =
        (uses.to_owned(), uses.to_owned(), uses.to_owned());
    let mut number = 0;
    // rustc needs some 30 ms for an error: a prime step meets every call and every text.
    for (index, (position, via)) in positions().into_iter().step_by(step()).enumerate() {
        // Each position with one type, each type in many positions.
        let one = |all: &'static [&'static str]| all.get(index % all.len().max(1));
        if let Some(hazard) = one(hazards(via)) {
            number += 1;
            original += &case(number, &theirs(&position), hazard);
            rejected += &case(number, &ours(&position, index), hazard);
        }
        if let Some(twin) = one(twins(via)) {
            number += 1;
            accepted += &case(number, &ours(&position, index), twin);
        }
    }

    for (arguments, may) in WAYS {
        let mut calls = vec![format!("LOG::error!({arguments})")];
        if let Some((spec, rest)) = arguments.rsplit_once("}\"") {
            calls.push(format!("LOG::error!(concat!({spec}\", \"}}\"){rest})"));
        }
        for (call, of) in calls.iter().flat_map(|call| TYPES.iter().map(move |of| (call, *of))) {
            for path in 0..2 {
                number += 1;
                original += &case(number, &theirs(call), of);
                let checked = case(number, &ours(call, path), of);
                // A string that cannot be read is held to the vias of the list alone.
                if path == 1 && of == "ByDebug" && call.contains("concat!") {
                    continue;
                }
                *(if may.contains(&of) { &mut accepted } else { &mut rejected }) += &checked;
            }
        }
    }

    for (call, hazard, twin) in PAIRS {
        for path in 0..2 {
            number += 1;
            original += &case(number, &theirs(call), hazard);
            rejected += &case(number, &ours(call, path), hazard);
            accepted += &case(number, &ours(call, path), twin);
        }
    }

    let files = [
        ("lib.rs", PRELUDE),
        ("original.rs", &*original),
        ("rejected.rs", &*rejected),
        ("accepted.rs", &*accepted),
    ];
    let errors = errors_in(&package("positions", &files));

    let mut complaints = String::new();
    let found: BTreeSet<usize> = errors
        .iter()
        .filter(|(file, _, error)| file.ends_with("rejected.rs") && error.starts_with("E0277"))
        .map(|(_, line, _)| *line)
        .collect();
    for (index, line) in rejected.lines().enumerate().skip(1) {
        if !found.contains(&(index + 1)) {
            writeln!(complaints, "not rejected: {line}").expect("a String");
        }
    }
    for (file, line, error) in &errors {
        let what = match file {
            file if file.ends_with("accepted.rs") => "not accepted",
            file if file.ends_with("original.rs") => "not accepted by the original",
            file if file.ends_with("lib.rs") => "wrong",
            _ if error.starts_with("E0277") => continue,
            _ => "rejected for another reason",
        };
        let text = files.iter().find(|(name, _)| file.ends_with(name));
        let text = text.and_then(|(_, text)| text.lines().nth(line - 1)).unwrap_or(file);
        writeln!(complaints, "{what}: {text}\n    {error}").expect("a String");
    }
    println!("{} rejected, {} accepted", found.len(), accepted.lines().count() - 1);
    assert!(complaints.is_empty(), "{complaints}");
    assert!(found.len() * step() > 3_000, "the table shrank to {} hazards", found.len());
}
