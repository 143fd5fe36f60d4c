//! What `syn` knows of arguments, and input of any length.

use std::time::Instant;

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::{Expr, Token};

use crate::call;
use crate::testing::{Random, fuzz};

/// `$` stands for an expression, `T` for a type, each of which is generated in turn.
const EXPRESSIONS: &[&str] = &[
    "a",
    "1",
    "\"text\"",
    "'c'",
    "a.b",
    "a.0",
    "-$",
    "!$",
    "*$",
    "&$",
    "&mut $",
    "&&$",
    "$?",
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
    "$ .. ",
    "a = $",
    "a += $",
    "a <<= $",
    "a >>= $",
    "a |= $",
    "$ as T",
    "$ as T as T",
    "$ as _",
    "f($, $)",
    "$.m($)",
    "$.m::<T, T>($)",
    "f::<T, T>($)",
    "f::<{ a < b }, -1, 'a'>($)",
    "<T>::f($)",
    "<T as X<T, T>>::f($)",
    "<T as X<A = T, B = T>>::F",
    "m::S::<T, T> { a: $, ..$ }",
    "|| $",
    "|a| $",
    "|a, b| $",
    "|a: T, b: &T| $",
    "|&a, (b, c)| $",
    "|a, b| -> T { $ }",
    "move || $",
    "move |a, b| $",
    "async move { $ }",
    "async |a, b| $",
    "const { $ }",
    "unsafe { $ }",
    "{ $ }",
    "{ a < b; $ }",
    "'a: { $ }",
    "'a: loop { break 'a $ }",
    "if $ { $ } else { $ }",
    "if let Some(a) | Other(a) = b { $ } else { $ }",
    "match a { A | B if c < d => $, _ => $ }",
    "while a < b { $ }",
    "for a in b { $ }",
    "return $",
    "loop {}",
    "mac!(a, b; c)",
    "m::mac![a]",
    "&raw const a",
    "a.await",
    "_",
];

const TYPES: &[&str] = &[
    "u8",
    "_",
    "m::A",
    "Vec<T>",
    "Map<T, T>",
    "m::Map<T, T>",
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
    "unsafe extern \"C\" fn(a: T) -> T",
    "for<'a> fn(&'a T, T)",
    "&(dyn X<T, T> + Send)",
    "&dyn Fn(T, T) -> T",
    "Box<dyn Fn(T, T) -> T>",
    "Box<dyn for<'a> Fn(&'a T) -> T + 'a>",
    "mac!(a, b)",
];

fn generated(random: &mut Random, from: &[&str], depth: usize) -> String {
    // The first ones are the short ones.
    let from = if depth == 0 { &from[..3] } else { from };
    let mut text = String::new();
    for character in random.pick(from).chars() {
        match character {
            '$' => text += &generated(random, EXPRESSIONS, depth - 1),
            'T' => text += &generated(random, TYPES, depth - 1),
            _ => text.push(character),
        }
    }
    text
}

/// How many arguments the call path finds behind a format string: each ends at a comma.
fn split(arguments: &TokenStream) -> usize {
    let mut call: TokenStream = "[P] (m) format \"\",".parse().unwrap();
    call.extend(arguments.clone());
    let expansion: Vec<TokenTree> = call::expand(call).into_iter().collect();
    let Some(TokenTree::Group(handed_on)) = expansion.last() else { panic!("{arguments}") };
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    handed_on.stream().into_iter().filter(is_comma).count()
}

/// Arguments end where rustc ends them, as far as `syn` knows.
#[test]
fn arguments_are_split_as_syn_does() {
    let parser = Punctuated::<Expr, Token![,]>::parse_separated_nonempty;
    fuzz(20_000, |random| {
        let count = 1 + random.below(3);
        let all: Vec<String> = (0..count).map(|_| generated(random, EXPRESSIONS, 3)).collect();
        let text = all.join(", ");
        let Ok(tokens) = text.parse::<TokenStream>() else { return };
        // Not each combination is an expression.
        let Ok(arguments) = parser.parse2(tokens.clone()) else { return };
        assert_eq!(split(&tokens), arguments.len(), "{text}");
    });
}

/// Calls with any number of key-values or fields, placeholders and arguments; `N` counts them.
const LONG: &[(&str, &str, &str, &str)] = &[
    ("format", "", "{aN:?}", ""),
    ("format", "", "{aN}", ", aN = b"),
    ("format", "", "{:1$.*}", ", f(a, |b, c| d)"),
    ("format", "", "{{{N}}}", ", format!(\"{a} {}\", b)"),
    ("log", "aN:? = b, c;", "", ""),
    ("event", "aN.b = ?c, d,", "{e}", ", f"),
    ("event", "aN", "", " < b::<C, D>()"),
];

/// Sixteen times the input takes some sixteen times as long, and not 256 times.
#[test]
fn the_work_is_linear() {
    for (grammar, before, placeholder, argument) in LONG {
        let time = |count: usize| {
            let repeated = |text: &str| -> String {
                (0..count).map(|number| text.replace('N', &number.to_string())).collect()
            };
            let [before, placeholders, arguments] =
                [before, placeholder, argument].map(|part| repeated(part));
            let call: TokenStream =
                format!("[P] (m) {grammar} {before} \"{placeholders}\" {arguments}")
                    .parse()
                    .unwrap();
            // The shortest is the one that nothing else got in the way of.
            let times = (0..3).map(|_| {
                let start = Instant::now();
                drop(call::expand(call.clone()));
                start.elapsed()
            });
            times.min().unwrap()
        };
        let (short, long) = (time(500), time(8_000));
        assert!(
            long < 100 * short,
            "{grammar}: {before} {placeholder} {argument}: {short:?}, {long:?}"
        );
    }
}
