//! Calls to read: what real ones are made of, and what could be taken for something else.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

use super::tokens::{Edition, shown};
use crate::testing::Random;

/// In all lists `$` stands for an expression, `T` for a type, `M` for a format string with its
/// arguments, `N` for a name.
const EXPRESSIONS: &[&str] = &[
    "N",
    "1",
    "N.b",
    "\"text\"",
    "'c'",
    "S",
    "1.",
    "1.0e1",
    "b\"{a}\"",
    "c\"{a}\"",
    "r#\"{a}\"#",
    "N.0.1",
    "1u8",
    "r#type",
    "self.N",
    "N.0",
    "-$",
    "!$",
    "*$",
    "&$",
    "&mut $",
    "&&$",
    "&raw const N",
    "$?",
    "$.await",
    "$.to_string()",
    "&N.b.to_string().c",
    "($)",
    "($, $)",
    "[$, $]",
    "[$; 2]",
    "$ + $",
    "$ * $",
    "$ | $",
    "$ || $",
    "$ & $",
    "$ && $",
    "$ < $",
    "$ > $",
    "$ <= $",
    "$ >= $",
    "$ == $",
    "$ << $",
    "$ >> $",
    "$ .. $",
    "..= $",
    "$ ..",
    "N = $",
    "N += $",
    "N >>= $",
    "N |= $",
    "$ as T",
    "$ as T as T",
    "$ as T < $",
    "$ as T > $",
    "$ as T | $",
    "f($, $)",
    "$.m($)",
    "$.m::<T, T>($)",
    "$.m::<T>",
    "f::<T, T>($)",
    "f::<{ N < b }, -1, 'a'>($)",
    "<T>::f($)",
    "<T as X<T, T>>::f($)",
    "<T as X<A = T, B = T>>::F",
    "m::S::<T, T> { a: $, ..$ }",
    "S { a, b: $ }",
    "|| $",
    "|a| $",
    "|a, b| $",
    "|a: T, b: &T| $",
    "|&a, (b, c)| $",
    "|a, b| -> T { $ }",
    "move || $",
    "move |a, b| $",
    "static |a, b| $",
    "async move { $ }",
    "async move |a, b| $",
    "const { $ }",
    "unsafe { $ }",
    "{ $ }",
    "{ N < b; $ }",
    "{ let A | B = $; $ }",
    "'a: { $ }",
    "'a: { break 'a $ }",
    "'a: loop { break 'a $ }",
    "'a: { break 'a !($) }",
    "&mut !($)",
    "break $",
    "loop { break $ }",
    "if $ { $ } else { $ }",
    "if let Some(a) | Other(a) = $ { $ } else { $ }",
    "if let | Some(1) = $ { $ } else { $ }",
    "if let | A | B = $ { $ } else { $ }",
    "matches!($, | A | B)",
    "match $ { A | B if c < d => $, _ => $ }",
    "match $ { | A | B => $, | C => $, }",
    "while $ { $ }",
    "while let | A | B = $ {}",
    "for a in $ { $ }",
    "return $",
    "yield $",
    "loop {}",
    "mac!(a, b; c)",
    "m::mac![$, $]",
    "vec![$, $]",
    "dbg!($)",
    "concat!(\"{\", \"}\")",
    "format!(M)",
    "format!(M).is_empty()",
    "std::format!(M)",
    "format_args!(M)",
    "::core::format_args!(M).to_string()",
    "$.push_str(&format!(M))",
    "println!(M)",
    "write!($, M)",
    "panic!(M)",
    "assert_eq!($, $)",
    "assert_ne!($, &$, M)",
    "mut N",
    "union | $",
    "auto < $",
    "gen | $",
    "_",
];

/// Of edition 2015, where these words are names.
const EXPRESSIONS_OF_2015: &[&str] = &[
    "dyn",
    "async",
    "await",
    "try",
    "dyn < $",
    "async | $",
    "dyn | $",
    "async < $",
    "N as dyn < $",
];

const TYPES: &[&str] = &[
    "u8",
    "A",
    "m::A",
    "_",
    "Vec<T>",
    "Map<T, T>",
    "m::Map::<T, T>",
    "X<'a, T, A = T>",
    "Array<T, { 1 }, -1>",
    "<T as X<T, T>>::A",
    "<T>::A",
    "&T",
    "&'a mut T",
    "&'static T",
    "*const T",
    "*mut T",
    "[T; 2]",
    "[T]",
    "(T, T)",
    "()",
    "fn(T, T) -> T",
    "fn()",
    "fn() -> !",
    "fn(T) -> *const T",
    "unsafe extern \"C\" fn(a: T) -> T",
    "for<'a> fn(&'a T, T) -> !",
    "dyn X<T, T>",
    "&(dyn X<T, T> + Send)",
    "impl Fn(T, T) -> T",
    "Box<dyn for<'a> Fn(&'a T) -> T + 'a>",
    "mac!(a, b)",
    "dyn",
    "async",
];

const NAMES: &[&str] = &["a", "b", "conn", "_x", "r#type", "self", "e", "level", "Conn"];

/// Options of `#[instrument]`.
#[cfg(feature = "tracing")]
const OPTIONS: &[&str] = &[
    "skip_all",
    "skip(a)",
    "skip(a, b)",
    "skip(a, conn,)",
    "skip(self)",
    "skip()",
    "fields(F)",
    "fields(F, F)",
    "fields(N)",
    "fields(?N, %N)",
    "fields(N = ?N, N = %N, N)",
    "fields(N.b = $)",
    "fields(?N = $)",
    "fields({ S } = ?N)",
    "fields()",
    "err",
    "err(Debug)",
    "err(Display)",
    "err(level = \"info\", Debug)",
    "err(Debug, level = Level::INFO)",
    "err()",
    "ret",
    "ret(Debug)",
    "ret(Display)",
    "ret(level = \"info\")",
    "level = \"info\"",
    "level = Level::INFO",
    "level = 3",
    "level = N",
    "name = \"n\"",
    "name = N",
    "\"name\"",
    "target = \"t\"",
    "target = N",
    "parent = $",
    "parent = N",
    "follows_from = $",
    "unknown",
    "unknown = $",
    "unknown(N)",
    "crate = P0",
];

/// Functions to stand below it.
#[cfg(feature = "tracing")]
const FUNCTIONS: &[&str] = &[
    "fn f() {}",
    "fn f(a: u8, b: T, conn: &T) {}",
    "fn f(&self, a: u8, b: T) -> T { a }",
    "fn f(self: T, (a, b): (T, T)) {}",
    "fn f(S { a, b: (conn, _), .. }: S, W(e, ..): W, &mut ref x: &mut T, [p, q]: [T; 2]) {}",
    "fn f(a @ Some(_): T, mut b: T, ref conn: T) {}",
    "async fn f(a: T, conn: T) -> Result<T, T> { a }",
    "pub(crate) unsafe extern \"C\" fn f<'a, X: Y>(a: &'a str, b: std::string::String) -> T where X: Z { b }",
    "fn f(a: T) -> Result<T, T> { a }",
    "fn f(a: T) -> impl Future<Output = Result<T, T>> { async move { a } }",
    "fn f(a: T) -> Pin<Box<dyn Future<Output = T>>> { Box::pin(async move { a }) }",
    "fn f(a: T) -> Pin<Box<dyn Future<Output = T>>> { async fn g(a: T, conn: T) -> T { a } Box::pin(g(a, conn)) }",
    "fn f(a: T) -> Pin<Box<dyn Future<Output = T>>> { async fn g(conn: T) {} fn h() {} std::boxed::Box::pin(g(a)) }",
    "fn f(&self, a: T) -> Pin<Box<dyn Future<Output = T>>> { async fn g(_self: &S, a: T) -> T { a } Box::pin(g(self, a)) }",
    "fn f(a: T) -> T { async fn g(conn: T) {} g }",
    "fn f(a: T) { unfinished( }",
    "const fn f(a: T) {}",
    "struct S;",
];

/// Generates input.
pub(super) struct Generator<'a> {
    pub(super) random: &'a mut Random,
    pub(super) edition: Edition,
}

impl Generator<'_> {
    /// A call.
    pub(super) fn call(&mut self) -> Call {
        loop {
            let (grammar, delegate) = GRAMMARS[self.random.below(GRAMMARS.len())];
            let text = match grammar {
                "log" => self.log(delegate),
                "format" | "format_args" => self.message(2),
                "write" => format!("{}, {}", self.expression(3), self.message(2)),
                "checked" => self.checked(),
                _ => self.tracing(grammar),
            };
            if let Ok(tokens) = text.parse::<TokenStream>() {
                let (arguments, shape) = self.disguised(fragments(tokens));
                return Call { grammar, delegate, arguments, shape };
            }
        }
    }

    /// An attribute and the function below it.
    #[cfg(feature = "tracing")]
    pub(super) fn attribute(&mut self) -> (TokenStream, TokenStream, Shape) {
        loop {
            let mut text = String::new();
            let mut shape = Shape::Natural;
            for _ in 0..self.random.below(5) {
                let field = self.field();
                let option = self.random.pick(OPTIONS).replace('F', &field);
                // Most of them may be given once.
                let word = option.split([' ', '(']).next().unwrap_or_default();
                if text.contains(word) && self.random.below(8) > 0 {
                    continue;
                }
                let option = self.filled(&option, 2);
                // Now and then in one group with the value of the option before it.
                match text.rsplit_once("= ") {
                    Some((before, value)) if self.random.below(8) == 0 => {
                        let value = value.trim_end_matches([',', ' ']);
                        text = format!("{before}= {FRAGMENT}({value} {option}), ");
                        shape = Shape::Grouped;
                    }
                    _ => {
                        text += &option;
                        // Now and then none, or one too many.
                        text += match self.random.below(10) {
                            0 => " ",
                            1 => ",, ",
                            _ => ", ",
                        };
                    }
                }
            }
            let function = self.random.pick(FUNCTIONS);
            let function = self.filled(function, 2);
            if let (Ok(options), Ok(function)) = (text.parse(), function.parse()) {
                let [options, function] = [options, function].map(fragments);
                let (options, its) = self.disguised(options);
                let (function, of_function) = self.disguised(function);
                return (options, function, shape.max(its).max(of_function));
            }
        }
    }

    /// Now and then some of the tokens in invisible groups, or edited.
    fn disguised(&mut self, mut tokens: TokenStream) -> (TokenStream, Shape) {
        let mut shape = Shape::Natural;
        if self.random.below(3) == 0 {
            shape = Shape::Grouped;
            for _ in 0..=self.random.below(3) {
                tokens = self.grouped(tokens);
            }
        }
        if self.random.below(10) == 0 {
            const WORDS: &[&str] = &[",", "?", "%", "=", ":", "|", "<", "a", "{}", "&", "!", "mut"];
            tokens = self.random.edited(tokens, WORDS);
            // It puts in groups of all kinds.
            let is_grouped = shown(tokens.clone()).contains('⟦');
            shape = shape.max(if is_grouped { Shape::Grouped } else { Shape::Edited });
        }
        (tokens, shape)
    }

    /// Some tokens that stand next to each other in a group without delimiters, as a procedural macro
    /// may write them.
    fn grouped(&mut self, tokens: TokenStream) -> TokenStream {
        let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
        if tokens.is_empty() {
            return TokenStream::new();
        }
        // Not between the characters of one operator.
        let is_joint = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint);
        let mut at = self.random.below(tokens.len());
        while at > 0 && is_joint(&tokens[at - 1]) {
            at -= 1;
        }
        if self.random.below(8) == 0 {
            // A `$v:vis` may be empty.
            tokens.insert(at, Group::new(Delimiter::None, TokenStream::new()).into());
        } else if let (TokenTree::Group(group), true) = (&tokens[at], self.random.below(3) > 0) {
            tokens[at] = Group::new(group.delimiter(), self.grouped(group.stream())).into();
        } else {
            let mut end = tokens.len().min(at + 1 + self.random.below(4));
            while end < tokens.len() && is_joint(&tokens[end - 1]) {
                end += 1;
            }
            let inner = tokens[at..end].iter().cloned().collect();
            tokens.splice(at..end, [Group::new(Delimiter::None, inner).into()]);
        }
        tokens.into_iter().collect()
    }

    fn expression(&mut self, depth: usize) -> String {
        // The first ones are the short ones, of which calls mostly consist.
        let short = depth == 0 || self.random.below(3) == 0;
        let all = match self.edition {
            _ if short => &EXPRESSIONS[..8],
            Edition::E2015 if self.random.below(8) == 0 => EXPRESSIONS_OF_2015,
            _ => EXPRESSIONS,
        };
        let template = self.random.pick(all);
        self.filled(template, depth.saturating_sub(1))
    }

    fn filled(&mut self, template: &str, depth: usize) -> String {
        let mut text = String::new();
        let fragment = |random: &mut Random, inner: String| match random.below(20) {
            0 => format!("{FRAGMENT}({inner})"),
            _ => inner,
        };
        let characters: Vec<char> = template.chars().collect();
        for (at, character) in characters.iter().enumerate() {
            // Capitals within a word are letters.
            let is_word = |at: usize| characters.get(at).is_some_and(|c| c.is_alphanumeric());
            let is_alone = !is_word(at + 1) && (at == 0 || !is_word(at - 1));
            match character {
                '$' => {
                    let inner = self.expression(depth);
                    text += &fragment(self.random, inner);
                }
                'T' if is_alone => {
                    let types = if depth == 0 { &TYPES[..3] } else { TYPES };
                    let template = self.random.pick(types);
                    let inner = self.filled(template, depth.saturating_sub(1));
                    text += &fragment(self.random, inner);
                }
                'M' if is_alone => text += &self.message(depth),
                // A fragment that is a name has no ends.
                'N' if is_alone => text += self.random.pick(NAMES),
                _ => text.push(*character),
            }
        }
        text
    }

    /// A format string and its arguments, most often as many as it needs.
    fn message(&mut self, depth: usize) -> String {
        let mut template = String::new();
        let mut names: Vec<&str> = Vec::new();
        let (mut next, mut needed) = (0, 0);
        for _ in 0..=self.random.below(3) {
            let name = self.random.pick(NAMES).trim_start_matches("r#");
            let kind =
                self.random.pick(&["", "", ":?", ":?", ":#?", ":x", ":p", ":>5", ":e", ":?}{:?"]);
            let index = self.random.below(3);
            let place = match self.random.below(9) {
                0 => "text {{}} ".to_owned(),
                1..=3 => {
                    next += kind.matches('{').count() + 1;
                    format!("{{{kind}}}")
                }
                4 => {
                    needed = needed.max(index + 1);
                    format!("{{{index}{}}}", kind.split('}').next().unwrap())
                }
                5 | 6 => {
                    names.push(name);
                    format!("{{{name}{}}}", kind.split('}').next().unwrap())
                }
                7 => match self.random.below(3) {
                    0 => {
                        next += 2;
                        "{:.*}".to_owned()
                    }
                    1 => {
                        next += 1;
                        needed = needed.max(index + 1);
                        format!("{{:{index}$}}")
                    }
                    _ => {
                        next += 1;
                        names.push(name);
                        format!("{{:{name}$?}}")
                    }
                },
                _ if self.random.below(6) == 0 => {
                    self.random.pick(&["{", "}", "{a b}", "{r#type}", "{a.b}", "{:?x}"]).to_owned()
                }
                _ => self.random.pick(&["-", "\\n", "\\x7b\\u{7d}", "\\x7bconn:?\\x7d"]).to_owned(),
            };
            template += &place;
        }
        let count = match self.random.below(12) {
            0 => next.max(needed).saturating_sub(1),
            1 => next.max(needed) + 1,
            _ => next.max(needed),
        };
        let mut text = match self.random.below(12) {
            0 => format!("concat!(\"{template}\")"),
            1 if !template.contains('\\') => format!("r#\"{template}\"#"),
            2 if !template.contains('\\') => format!("r\"{template}\""),
            3 => format!("{FRAGMENT}(\"{template}\")"),
            _ => format!("\"{template}\""),
        };
        let with_name = if self.random.below(4) == 0 { self.random.below(count + 1) } else { 0 };
        for at in 0..count {
            text += ", ";
            if at + with_name >= count {
                write!(text, "{} = ", self.random.pick(NAMES)).unwrap();
            }
            text += &self.expression(depth);
        }
        for name in names {
            if self.random.below(3) == 0 {
                let name = if name == "type" { "r#type" } else { name };
                write!(text, ", {name} = {}", self.expression(depth)).unwrap();
            }
        }
        text + self.random.pick(&["", "", ","])
    }

    fn log(&mut self, delegate: &str) -> String {
        let mut text = String::new();
        if self.random.below(5) == 0 {
            write!(text, "logger: {}, ", self.expression(3)).unwrap();
        }
        if self.random.below(3) == 0 {
            write!(text, "target: {}, ", self.expression(3)).unwrap();
        }
        if delegate == "log::log" {
            write!(text, "{}, ", self.expression(3)).unwrap();
        }
        if self.random.below(3) == 0 {
            let keys: Vec<String> = (0..=self.random.below(2))
                .map(|_| {
                    let key = self
                        .random
                        .pick(&["N", "N", "\"key\"", "($)", "{ $ }", "target", "logger"]);
                    let capture = self
                        .random
                        .pick(&["", "", ":?", ":%", ":debug", ":err", ":serde", ":unknown"]);
                    let value =
                        self.random.pick(&["", " = $", " = $", " = $", " = format_args!(M)"]);
                    self.filled(&format!("{key}{capture}{value}"), 2)
                })
                .collect();
            write!(text, "{}; ", keys.join(", ")).unwrap();
        }
        text + &self.message(2)
    }

    fn field(&mut self) -> String {
        let field = self.random.pick(&[
            "N",
            "N.b",
            "?N",
            "%N",
            "?N.b",
            "N = $",
            "N = ?$",
            "N = %$",
            "N =? $",
            "N.b = ?$",
            "\"text\" = $",
            "{ S } = ?$",
            "N = format_args!(M)",
            "N = ?format!(M)",
        ]);
        self.filled(field, 2)
    }

    fn tracing(&mut self, grammar: &str) -> String {
        let mut text = String::new();
        let is_record = grammar == "record";
        for head in ["name", "target", "parent"] {
            if !is_record && self.random.below(5) == 0 {
                write!(text, "{head}: {}, ", self.expression(3)).unwrap();
            }
        }
        if grammar != "event" && grammar != "span" {
            write!(text, "{}, ", self.expression(3)).unwrap();
        }
        if grammar.starts_with("span") {
            text += self.random.pick(&["\"name\", ", "S, ", "\"{conn:?}\", "]);
        }
        let mut fields = String::new();
        for _ in 0..self.random.below(3) {
            write!(fields, "{}, ", self.field()).unwrap();
        }
        let is_event = grammar.starts_with("event");
        if is_event && self.random.below(5) == 0 {
            fields = format!("{{ {fields} }}, ");
        }
        text += &fields;
        if is_event && self.random.below(3) > 0 {
            text += &self.message(2);
        }
        text
    }

    fn checked(&mut self) -> String {
        let mut text = self.random.pick(&["m!", "a::m!", "::a::bail!"]).to_owned();
        text += "(";
        for _ in 0..self.random.below(3) {
            let leading =
                self.random.pick(&["$, ", "\"E01\", ", "5, ", "user: $, ", "N, ", "N = $, "]);
            text += &self.filled(leading, 2);
        }
        text += &self.message(2);
        if self.random.below(5) == 0 {
            let pairs = self.random.pick(&[
                "; \"key\" => $",
                "; \"key\" => ?$, \"other\" => %$",
                "; S => $,",
                ",; \"key\" => 1",
            ]);
            text += &self.filled(pairs, 2);
        }
        text + ")"
    }
}

/// A call of one of our macros.
pub(super) struct Call {
    pub(super) grammar: &'static str,
    /// The macro that it delegates to.
    pub(super) delegate: &'static str,
    pub(super) arguments: TokenStream,
    pub(super) shape: Shape,
}

/// How far from real code generated tokens are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// Invisible groups stand where fragments of a `macro_rules!` do.
    Natural,
    /// Something was removed, doubled or put in. Most of these are no Rust.
    Edited,
    /// Invisible groups end where no fragment does, as only a procedural macro writes them.
    Grouped,
}

/// Before the parentheses of what is to be a fragment of a `macro_rules!`.
const FRAGMENT: &str = "__fragment";

/// `tokens`, with what is marked as a fragment in an invisible group.
pub(super) fn fragments(tokens: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            out.push(token);
            continue;
        };
        let is_fragment =
            matches!(out.last(), Some(TokenTree::Ident(marker)) if marker == FRAGMENT);
        let delimiter = if is_fragment { Delimiter::None } else { group.delimiter() };
        if is_fragment {
            out.pop();
        }
        out.push(Group::new(delimiter, fragments(group.stream())).into());
    }
    out.into_iter().collect()
}

/// Each grammar, and a macro of it.
const GRAMMARS: &[(&str, &str)] = &[
    ("log", "log::error"),
    ("log", "log::log"),
    ("format_args", "core::format_args"),
    ("format", "alloc::format"),
    ("write", "core::write"),
    ("event", "tracing::error"),
    ("event_level", "tracing::event"),
    ("span", "tracing::error_span"),
    ("span_level", "tracing::span"),
    ("record", "tracing::record_all"),
    ("checked", ""),
];
