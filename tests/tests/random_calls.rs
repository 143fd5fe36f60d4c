//! Random valid calls of `log`, `tracing` and `format!`: ours records what the original does, and
//! refuses the same call with a hazard in it, wherever that stands.
//!
//! `RANDOM_CALLS=5000 RANDOM_SEED=7` asks for more and others.

mod generated;

use std::fmt::Write as _;
use std::process::Command;

use generated::{cargo, errors, errors_in, package};

/// What an argument can be printed by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Everything; also as a width or a precision.
    Usize,
    Int,
    Float,
    Text,
    /// `{:?}` alone.
    Debug,
    /// `{}` alone, and no `{:?}`: errors.
    Message,
}

use Kind::{Debug, Float, Int, Message, Text, Usize};

const KINDS: &[Kind] = &[Usize, Int, Int, Float, Text, Text, Text, Debug, Debug, Message];

/// The parameters of each function that a call stands in, by what they are.
fn variables(kind: Kind) -> &'static [&'static str] {
    match kind {
        Usize => &["width", "prec"],
        Int => &["int", "r#type", "negative"],
        Float => &["float"],
        Text => &["text", "owned", "flag", "letter"],
        Debug => &["pair", "list", "opt"],
        Message => &["err"],
    }
}

/// `$` is a format string with its arguments.
fn expressions(kind: Kind) -> &'static [&'static str] {
    match kind {
        Usize => &["3", "1 + 2", "text.len()", "{ width }", "list[0] as usize", "*&prec"],
        Int => &[
            "-5_i32",
            "17",
            "int + 1 * 2",
            "int as u64 >> 1",
            "int as i64 - -1",
            "<u16 as Into<u32>>::into(3)",
            "pair.0",
            "(|a: u32, b: u32| a | b)(1, 2)",
            "if flag { 1 } else { 2 }",
            "match int { 1 | 2 => 1, n if n > 2 => 2, _ => 3 }",
            "std::convert::identity::<u32>(int)",
            "size_of::<Result<u8, u16>>()",
            "{ let a = int; a << 2 }",
            "point.x",
            "&&int",
            "format!($).len()",
        ],
        Float => &["1.5", "float * 2.0 / 3.0", "f64::from(int)", "-float", "1e10_f64"],
        Text => &[
            "\"lit {} {{\"",
            "r#\"{raw}\"#",
            "'c'",
            "true",
            "&owned",
            "owned.as_str()",
            "owned.clone() + \"x\"",
            "int < 5",
            "int <= 5 && flag || int == 3",
            "!flag",
            "text as &'static str",
            "concat!(\"a\", 1)",
            "stringify!({ a })",
            "format!($)",
            "std::format!($).as_str()",
            "format_args!($)",
            "{ let a = format!($); a }",
            "vec![format!($)].concat()",
            "(|a: &str, b: &str| format!(\"{a}{b}\"))(\"1\", text)",
        ],
        Debug => &[
            "(1, \"a\")",
            "Some(int)",
            "[1, 2]",
            "&list[..]",
            "1..3",
            "..=int",
            "Err::<u8, _>(text)",
            "text.split('x').collect::<Vec<&str>>()",
            "BTreeMap::<u8, Vec<u8>>::new()",
            "opt.map(|a| a + 1)",
            "Box::new([Some((int, text))])",
        ],
        Message => &["&err", "io::Error::other(\"x\")", "fmt::Error"],
    }
}

/// `SplitMix64`.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((number ^ (number >> 31)) >> 33).expect("31 bits") % limit
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

struct Generator {
    random: Random,
    /// How many places were filled in which a hazard can stand.
    places: usize,
    /// The place in which one does.
    hazard: Option<usize>,
}

/// An argument of a format string.
struct Argument {
    kind: Kind,
    value: String,
}

impl Generator {
    /// `text`, or the hazard if it is its turn.
    fn place(&mut self, text: String) -> String {
        self.places += 1;
        if self.hazard == Some(self.places) { "hazard".to_owned() } else { text }
    }

    fn expression(&mut self, kind: Kind, depth: usize) -> String {
        let text = if self.random.one_in(3) {
            self.random.pick(variables(kind))
        } else {
            self.random.pick(expressions(kind))
        };
        let text = match text.split_once('$') {
            None => text.to_owned(),
            Some(_) if depth == 0 => "text".to_owned(),
            Some((before, after)) => format!("{before}{}{after}", self.format(depth - 1)),
        };
        // A width must stay a number.
        if kind == Usize { text } else { self.place(text) }
    }

    /// A format string with its arguments.
    fn format(&mut self, depth: usize) -> String {
        let raw = self.random.one_in(4);
        let (mut pieces, mut captures) = (Vec::new(), false);
        let (mut positional, mut named): (Vec<Argument>, Vec<(String, Argument)>) =
            Default::default();
        let mut next = 0;
        let hides = self.random.one_in(4);
        let pool = ["a", "b", "r#match", "ünï", "_x", if hides { "int" } else { "c" }];
        for _ in 0..self.random.below(5) {
            pieces.push(self.plain(raw));
            // `{:.*}` takes its precision before its value.
            let star =
                self.random.one_in(6) && positional.get(next).is_none_or(|at| at.kind == Usize);
            if star {
                if next == positional.len() {
                    let value = self.expression(Usize, depth);
                    positional.push(Argument { kind: Usize, value });
                }
                next += 1;
            }
            let any = self.random.pick(KINDS);
            let (target, kind) = match self.random.below(6) {
                0 if !positional.is_empty() => {
                    let index = self.random.below(positional.len());
                    (index.to_string(), positional[index].kind)
                }
                1 => {
                    let name = self.random.pick(&pool);
                    if let Some((_, argument)) = named.iter().find(|(known, _)| known == name) {
                        (name.replace("r#", ""), argument.kind)
                    } else {
                        let value = self.expression(any, depth);
                        named.push((name.to_owned(), Argument { kind: any, value }));
                        (name.replace("r#", ""), any)
                    }
                }
                2 | 3 => {
                    captures = true;
                    let name = self.random.pick(variables(any));
                    // Not what an argument hides.
                    let name = if name == "int" && hides { "negative" } else { name };
                    let name =
                        if any == Usize { name.to_owned() } else { self.place(name.to_owned()) };
                    (name.replace("r#", ""), any)
                }
                _ => {
                    if next == positional.len() {
                        let value = self.expression(any, depth);
                        positional.push(Argument { kind: any, value });
                    }
                    next += 1;
                    (String::new(), positional[next - 1].kind)
                }
            };
            let spec = self.spec(kind, star, &positional, &mut captures);
            pieces.push(format!("{{{target}{spec}}}"));
        }
        pieces.push(self.plain(raw));

        let mut out = if raw {
            format!("r#\"{}\"#", pieces.concat())
        } else if !captures && pieces.len() > 2 && self.random.one_in(3) {
            let (first, rest) = pieces.split_at(2);
            format!("concat!(\"{}\", \"{}\")", first.concat(), rest.concat())
        } else {
            format!("\"{}\"", pieces.concat())
        };
        for argument in positional {
            write!(out, ", {}", argument.value).expect("a String");
        }
        for (name, argument) in named {
            write!(out, ", {name} = {}", argument.value).expect("a String");
        }
        out + self.random.pick(&["", "", "", ","])
    }

    /// Text around the placeholders.
    fn plain(&mut self, raw: bool) -> String {
        let all = ["", "", " ", "text", "{{", "}}", "{{}}", "é🦀", "=", "%s", ";", ", ", "\n"];
        let escaped = [
            "\\n",
            "\\\"",
            "\\u{e9}",
            "\\x41",
            "\\\n    ",
            "\\x7b\\x7b",
            "\\u{7d}}",
            "\\\\",
            "\\'",
        ];
        if raw || self.random.one_in(2) {
            self.random.pick(&all)
        } else {
            self.random.pick(&escaped)
        }
        .to_owned()
    }

    /// Behind the name of an argument, with its `:`.
    fn spec(
        &mut self,
        kind: Kind,
        star: bool,
        positional: &[Argument],
        captures: &mut bool,
    ) -> String {
        let mut count = |generator: &mut Self| -> String {
            let numbers: Vec<usize> =
                (0..positional.len()).filter(|&index| positional[index].kind == Usize).collect();
            match generator.random.below(4) {
                0 if !numbers.is_empty() => format!("{}$", generator.random.pick(&numbers)),
                1 => {
                    *captures = true;
                    generator.random.pick(&["width$", "prec$"]).to_owned()
                }
                _ => generator.random.below(12).to_string(),
            }
        };
        let mut spec = String::new();
        if self.random.one_in(4) {
            spec += self.random.pick(&["<", "^", ">", "*<", "{^", "}>", "🦀^", ":<"]);
        }
        spec += self.random.pick(&["", "", "", "", "+", "-"]);
        spec += self.random.pick(&["", "", "", "#"]);
        spec += self.random.pick(&["", "", "", "0"]);
        if self.random.one_in(3) {
            let width = count(self);
            // `0$` would be the flag and a `$`.
            spec += if width.starts_with('0') { "7" } else { &width };
        }
        if star {
            spec += ".*";
        } else if self.random.one_in(4) {
            spec = spec + "." + &count(self);
        }
        spec += match kind {
            Usize | Int => {
                self.random.pick(&["", "", "?", "x", "X", "o", "b", "e", "E", "x?", "X?"])
            }
            Float => self.random.pick(&["", "", "?", "e", "E"]),
            Text => self.random.pick(&["", "", "?"]),
            Debug => self.random.pick(&["?", "?", "x?"]),
            Message => "",
        };
        let space = if self.random.one_in(9) { " " } else { "" };
        if spec.is_empty() && self.random.one_in(3) {
            String::new()
        } else {
            format!(":{spec}{space}")
        }
    }

    /// `key = value, …; `, or nothing.
    fn key_values(&mut self) -> String {
        let pairs: Vec<String> = (0..self.random.below(4)).map(|_| self.key_value()).collect();
        if pairs.is_empty() { String::new() } else { format!("{}; ", pairs.join(", ")) }
    }

    fn key_value(&mut self) -> String {
        let (via, kinds): (&str, &[Kind]) = self.random.pick(&[
            (":?", &[Int, Float, Text, Debug] as &[Kind]),
            (":debug", &[Int, Float, Text, Debug]),
            (":%", &[Int, Float, Text, Message]),
            (":display", &[Int, Float, Text, Message]),
            (":err", &[]),
            (":serde", &[]),
            (":sval", &[]),
            ("", &[]),
            ("", &[]),
        ]);
        let plain = ["int", "float", "flag", "text", "letter", "opt"];
        let name = match via {
            ":err" => "err",
            _ if kinds.is_empty() => self.random.pick(&plain),
            _ => {
                let kind = self.random.pick(kinds);
                self.random.pick(variables(kind))
            }
        };
        if self.random.one_in(3) {
            let name = if kinds.is_empty() { name.to_owned() } else { self.place(name.to_owned()) };
            return name + via;
        }
        let value = match via {
            ":err" => self.random.pick(&["err", "io::Error::other(\"x\")"]).to_owned(),
            _ if kinds.is_empty() => self
                .random
                .pick(&["int", "text", "1 + 2", "\"lit\"", "int <= 5", "if flag { 1 } else { 2 }"])
                .to_owned(),
            _ => {
                let kind = self.random.pick(kinds);
                self.expression(kind, 1)
            }
        };
        let key = self.random.pick(&[
            "key",
            "r#type",
            "\"any key\"",
            "target",
            "logger",
            "{ \"b\" }",
            "(owned.as_str())",
        ]);
        // `target:debug = …` is a head, if it comes first.
        let is_word = via.len() > 2;
        let key = if is_word && matches!(key, "target" | "logger") { "key" } else { key };
        format!("{key}{via} = {value}")
    }

    fn log(&mut self) -> String {
        let logger = self.random.pick(&["", "", "", "logger: LOCAL, ", "logger: &LOCAL, "]);
        let target = self.random.pick(&[
            "",
            "",
            "",
            "target: \"net\", ",
            "target: &owned, ",
            "target: concat!(\"a\", \"b\"), ",
        ]);
        let name =
            self.random.pick(&["error!(", "warn!(", "info!(", "debug!(", "trace!(", "log!("]);
        let level = if name == "log!(" {
            self.random.pick(&[
                "log::Level::Info, ",
                "level, ",
                "if flag { level } else { log::Level::Warn }, ",
            ])
        } else {
            ""
        };
        let (key_values, message) = (self.key_values(), self.format(2));
        format!("LOG::{name}{logger}{target}{level}{key_values}{message})")
    }

    /// Right behind a head `tracing` takes no dotted name, and a level macro no literal.
    fn field(&mut self, first: bool, any: bool) -> String {
        let sigil = self.random.pick(&["?", "%", ""]);
        let kinds: &[Kind] = match sigil {
            "?" => &[Int, Float, Text, Debug],
            "%" => &[Int, Float, Text, Message],
            _ => &[],
        };
        if self.random.one_in(3) {
            let plain = ["int", "float", "flag", "text", "owned", "opt"];
            if kinds.is_empty() {
                return self.random.pick(&plain).to_owned();
            }
            let kind = self.random.pick(kinds);
            let name = self.random.pick(variables(kind)).to_owned();
            return sigil.to_owned() + &self.place(name);
        }
        let mut names = vec!["a", "r#type", "message", "name", "target", "parent"];
        names.extend((!first).then_some(["a.b", "a.b.c"]).into_iter().flatten());
        names.extend(any.then_some(["\"any name\"", "{ NAME }"]).into_iter().flatten());
        let name = self.random.pick(&names);
        let plain = [
            "int",
            "1 + 2",
            "\"lit\"",
            "&*owned",
            "int <= 5",
            "Empty",
            "opt",
            "debug(&pair)",
            "display(&text)",
            "&err as &(dyn Error + 'static)",
        ];
        let value = if kinds.is_empty() {
            self.random.pick(&plain).to_owned()
        } else {
            let kind = self.random.pick(kinds);
            self.expression(kind, 1)
        };
        format!("{name} = {sigil}{value}")
    }

    fn tracing(&mut self) -> String {
        let is_span = self.random.one_in(4);
        let mut heads = String::new();
        if !is_span && self.random.one_in(4) {
            heads += "name: \"named\", ";
        }
        heads += self.random.pick(&[
            "",
            "",
            "",
            "target: \"net\", ",
            "target: concat!(\"a\", \".b\"), ",
        ]);
        heads += self.random.pick(&[
            "",
            "",
            "",
            "parent: None, ",
            "parent: span, ",
            "parent: span.id(), ",
        ]);
        let parent_alone = heads.starts_with("parent");
        let levels = ["ERROR", "WARN", "INFO", "DEBUG", "TRACE"];
        let (level, by_name) = (self.random.pick(&levels), self.random.one_in(2));
        let what = if is_span { "span" } else { "event" };
        let name = match (by_name, is_span) {
            (true, true) => format!("{}_span", level.to_lowercase()),
            (true, false) => level.to_lowercase(),
            (false, _) => what.to_owned(),
        };
        if !by_name {
            write!(heads, "tracing::Level::{level}, ").expect("a String");
        }
        if is_span {
            heads += "\"span\", ";
        }
        let in_braces = !is_span && self.random.one_in(4);
        let count = self.random.below(4) + usize::from(in_braces);
        let fields: Vec<String> =
            (0..count).map(|index| self.field(index == 0, is_span || in_braces)).collect();
        // Behind `parent:` alone, `error!` and the others take `?x` by itself for their message.
        let taken_for_message = |field: &str| parent_alone && by_name && !field.contains(" = ");
        let fields_suffice = !in_braces
            && match &fields[..] {
                [] => false,
                [only] => self.random.one_in(3) && !taken_for_message(only),
                _ => self.random.one_in(3),
            };
        let fields = fields.join(", ");
        let message = if is_span || fields_suffice { None } else { Some(self.format(2)) };
        let (fields, message) = match (fields, message) {
            (fields, None) => (fields, String::new()),
            (fields, Some(message)) if count == 0 => (fields, message),
            (fields, Some(message)) if in_braces => (format!("{{ {fields} }}, "), message),
            (fields, Some(message)) => (fields + ", ", message),
        };
        let statement = if is_span { "let _ = " } else { "" };
        format!("{statement}TRACING::{name}!({heads}{fields}{message})")
    }

    /// A whole call.
    fn call(&mut self) -> String {
        match self.random.below(5) {
            0 | 1 => self.log(),
            2 | 3 => self.tracing(),
            _ => format!("kept(STD_format!({}))", self.format(2)),
        }
    }
}

/// The call of a seed, with a hazard in one of its places or without, and how many it has.
fn call(seed: u64, hazard: Option<usize>) -> (String, usize) {
    let mut generator = Generator { random: Random(seed), places: 0, hazard };
    (generator.call(), generator.places)
}

const PRELUDE: &str = r#"
#![allow(warnings)]

use std::collections::BTreeMap;
use std::error::Error;
use std::{fmt, io};

pub const NAME: &str = "constant name";

#[derive(Debug)]
pub struct Point {
    pub x: u32,
}

pub struct Hazard;
macro_rules! formatted {
    ($($Trait:ident)*) => {$(
        impl fmt::$Trait for Hazard {
            fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                Ok(())
            }
        }
    )*};
}
formatted! { Debug Display Binary Octal LowerHex UpperHex LowerExp UpperExp }
"#;

/// What `generated/local.rs` is where nothing runs.
const NEVER_RUN: &str = r"
mod local {
    pub use tracing::field::{Empty, debug, display};

    pub fn kept(_: String) {}

    pub struct Local;
    pub static LOCAL: Local = Local;

    impl log::Log for Local {
        fn enabled(&self, _: &log::Metadata<'_>) -> bool {
            false
        }
        fn log(&self, _: &log::Record<'_>) {}
        fn flush(&self) {}
    }
}
";

/// What a call stands in: a function with all that it can name.
fn function(name: &str, call: &str) -> String {
    format!(
        "pub fn {name}(int: u32, negative: i64, r#type: u8, float: f64, width: usize, prec: usize, \
         text: &'static str, owned: String, flag: bool, letter: char, pair: (u32, &str), \
         list: Vec<u8>, opt: Option<u8>, err: io::Error, point: Point, level: log::Level, \
         span: &tracing::Span, hazard: Hazard) {{ {call}; }}"
    )
}

fn ours(call: &str) -> String {
    call.replace("LOG::", "log_safe::log::")
        .replace("TRACING::", "log_safe::tracing::")
        .replace("STD_", "log_safe::safe_")
}

fn theirs(call: &str) -> String {
    call.replace("LOG::", "log::").replace("TRACING::", "tracing::").replace("STD_", "")
}

/// The seeds, of which each is a call.
fn seeds() -> impl Iterator<Item = u64> {
    let variable = |name| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let first = variable("RANDOM_SEED").unwrap_or(0) << 32;
    first..first + variable("RANDOM_CALLS").unwrap_or(150)
}

/// A file of functions, and what stands on each of its lines.
fn functions(calls: impl Iterator<Item = (String, String)>) -> (String, Vec<String>) {
    let mut text = "use super::*;\nuse crate::local::*;\n".to_owned();
    let mut lines = vec![String::new(); 2];
    for (name, call) in calls {
        let function = function(&name, &call) + "\n";
        lines.extend(function.lines().map(|_| call.clone()));
        text += &function;
    }
    (text, lines)
}

fn complaints(found: &[(String, usize, String)], file: &str, lines: &[String]) -> String {
    let mut text = String::new();
    for (_, line, error) in found.iter().filter(|(name, _, _)| name.ends_with(file)) {
        writeln!(text, "{error}\n    {}", lines.get(line - 1).map_or("", |call| call))
            .expect("a String");
    }
    text
}

#[test]
fn the_same_is_recorded() {
    let calls: Vec<(u64, String)> = seeds().map(|seed| (seed, call(seed, None).0)).collect();
    let all = |write: fn(&str) -> String| {
        functions(calls.iter().map(|(seed, call)| (format!("c{seed}"), write(call))))
    };
    let ((original, _), (checked, lines)) = (all(theirs), all(ours));
    let tests = env!("CARGO_MANIFEST_DIR");
    let mut main = format!(
        "{PRELUDE}\n#[path = r\"{tests}/tests/capture/mod.rs\"]\nmod capture;\n\
         #[path = r\"{tests}/tests/subscriber/mod.rs\"]\nmod subscriber;\n\
         mod original;\nmod checked;\n{}\nfn main() {{ subscriber::subscribed(true, || {{\n\
         let span = tracing::info_span!(\"parent\");\n",
        include_str!("generated/local.rs"),
    );
    for (seed, call) in &calls {
        writeln!(
            main,
            "compare!({seed}_u64, {call:?}, &span, original::c{seed}, checked::c{seed});"
        )
        .expect("a String");
    }
    main += "}) }\n";
    let package = package(
        "random_calls",
        &[("main.rs", &main), ("original.rs", &original), ("checked.rs", &checked)],
    );
    let output = cargo(&package, "build");
    let found = errors(&String::from_utf8(output.stdout).expect("JSON is UTF-8"));
    let invalid = complaints(&found, "original.rs", &lines);
    assert!(invalid.is_empty(), "no valid calls:\n{invalid}");
    let refused = complaints(&found, "checked.rs", &lines);
    assert!(refused.is_empty(), "refused by ours alone:\n{refused}");
    let wrong = complaints(&found, "main.rs", &[]);
    assert!(output.status.success(), "{wrong}{}", String::from_utf8_lossy(&output.stderr));

    let output = Command::new(package.binary()).output().expect("it was built");
    let differences = String::from_utf8_lossy(&output.stdout);
    let failure = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && differences.is_empty(), "{differences}{failure}");
    println!("{} calls", calls.len());
}

#[test]
fn a_hazard_is_refused_wherever_it_stands() {
    let calls = seeds().filter_map(|seed| {
        let places = call(seed, None).1;
        let place = 1 + Random(!seed).below(places.max(1));
        (places > 0).then(|| (format!("c{seed}"), call(seed, Some(place)).0))
    });
    let calls: Vec<(String, String)> = calls.collect();
    let all = |write: fn(&str) -> String| {
        functions(calls.iter().map(|(name, call)| (name.clone(), write(call))))
    };
    let ((original, _), (checked, lines)) = (all(theirs), all(ours));
    let library = format!("{PRELUDE}\nmod original;\nmod checked;\n{NEVER_RUN}");
    let found = errors_in(&package(
        "random_hazards",
        &[("lib.rs", &library), ("original.rs", &original), ("checked.rs", &checked)],
    ));
    let invalid = complaints(&found, "original.rs", &lines) + &complaints(&found, "lib.rs", &lines);
    assert!(invalid.is_empty(), "no valid calls:\n{invalid}");
    let refused: Vec<&String> = found
        .iter()
        .filter(|(file, _, error)| file.ends_with("checked.rs") && error.starts_with("E0277"))
        .map(|(_, line, _)| &lines[line - 1])
        .collect();
    let mut accepted = lines[2..].iter().collect::<Vec<_>>();
    accepted.retain(|call| !refused.contains(call));
    accepted.dedup();
    assert!(accepted.is_empty(), "accepted: {accepted:#?}");
    println!("{} calls", calls.len());
}
