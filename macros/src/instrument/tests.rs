//! What an attribute expands to, and generated input.

use std::fmt::Write as _;

use proc_macro2::TokenStream;

use super::expand;
use crate::testing::{dense, fuzz, leaves, snapshot};

/// Attributes and functions, in every form that is told apart.
const CASES: &[(&str, &str)] = &[
    ("", "fn f() {}"),
    (
        "",
        "pub(crate) async fn f<T: Debug>(&self, a: &'static str, b: std::num::NonZeroU8, c: T) {}",
    ),
    ("", "fn f(mut a: u8, (b, &c): (u8, &T), S { d, e: (g, _) }: S, W(h, ..): W) { a += 1; }"),
    ("skip_all", "fn f(a: u8, b: T) {}"),
    ("skip(a, c), crate = a::b", "fn f(a: u8, b: T, c: T) {}"),
    (
        r#"level = "warn", fields(a, b.c = d, e = ?f, %g = h, ?i, "text" = j), target = "t""#,
        "fn f(a: T, b: T, e: T, g: T, i: T, j: T) {}",
    ),
    ("fields", "fn f(a: T) {}"),
    ("skip[a]", "fn f(a: T) {}"),
    ("err", "fn f() -> Result<u8, E> {}"),
    ("ret", "fn f() -> Result<u8, E> {}"),
    ("ret(Display)", "fn f() -> T {}"),
    ("err(Debug), ret(level = \"debug\")", "fn f() -> Result<T, E> {}"),
    ("ret, err(level = \"warn\")", "async fn f() -> io::Result<T> {}"),
    ("ret, err", "fn f() -> Pin<Box<dyn Send + Future<Output = Result<T, E>>>> {}"),
    ("err", "fn f() -> (impl Future<Output = Outcome<T>>) {}"),
    ("err", "async fn f() -> Pin<Box<dyn Future<Output = T>>> {}"),
    ("ret", "fn f() -> impl Iterator<Item = u8> {}"),
    ("ret", "fn f() -> [(u8, impl Copy); 2] {}"),
    ("ret, err", "fn f() {}"),
    // Options, as they are written again.
    (
        "target = T, name = N, parent = if let | Some(a) = b { a } else { c }, follows_from = d.e(),",
        "fn f() {}",
    ),
    (r#""name", level = 3, err(Debug, level = L::WARN), ret(level = "x",),,"#, "fn f() -> T {}"),
    ("level = L::<T>::WARN", "fn f() {}"),
    ("name = 1", "fn f() {}"),
    ("err(Verbose)", "fn f() {}"),
    ("err(Debug Debug)", "fn f() {}"),
    ("ret(Debug, Display)", "fn f() {}"),
    ("skip(b)", "fn f(a: T) {}"),
    ("skip(a, a)", "fn f(a: T) {}"),
    ("skip(a), skip_all", "fn f(a: T) {}"),
    // Fields.
    ("fields(a.a, b.b = 1, c.d)", "fn f(a: T, b: T, c: T) {}"),
    ("fields({N}, {N} = %a < b, %c = ?d, ?e.g, type = |h| i)", "fn f() {}"),
    ("fields(?{N})", "fn f() {}"),
    (r#"fields("text" = a)"#, "fn f() {}"),
    ("fields(a = ?b c)", "fn f() {}"),
    // Where `tracing` opens the span.
    ("", "fn f(a: T) -> B { async fn g(_self: &S, b: T) {} Box::pin(g::<u8>(self, a)) }"),
    ("", "fn f(a: T) -> B { async fn g(_self: &dyn S, b: T) {} Box::pin(g(self, a)); }"),
    ("", "fn f(a: T) -> B { fn g(b: T) {} Box::pin(g(a)) }"),
    ("", "async fn f(a: T) -> B { async fn g(b: T) {} Box::pin(g(a)) }"),
    (
        "err",
        "fn f() -> B { #[a] async fn g() -> C {} #[b] async fn g() -> Result<D, E> {} std::boxed::Box::pin(g()) }",
    ),
    ("ret", "fn f() -> impl F { async fn g() -> T {} Box::pin(g()) }"),
    ("ret", "fn f() -> impl F<Output = T> + Send { async { 1 } }"),
    ("err", "fn f() -> Pin<Box<impl F<Output = T>>> { Box::pin(async move { 1 }) }"),
    ("ret(Display)", "fn f() -> BoxFuture<'_, T> { use a::b; Box::pin(async move { 1 }) }"),
    ("ret", "fn f() { async { 1 }; m! {} }"),
    ("ret", "fn f() -> B { Box::new(async { 1 }) }"),
    // What `tracing` would read in another way.
    ("skip_all fields(a = ?b)", "fn f(a: T) {}"),
    ("skip_all, level = x::Y err", "fn f() -> Result<u8, E> {}"),
    (r#""name" ret"#, "fn f() -> T {}"),
    ("name = N ret, target = T ret", "fn f() -> T {}"),
    ("unknown fields(a = ?b), unknown = fields(a = ?b)", "fn f() {}"),
    ("err, err(Debug), fields(a), fields(b = ?c)", "fn f() -> Result<u8, E> {}"),
    ("ret(level = Display)", "fn f() -> T {}"),
    (r#"parent = g(format!("{a}")), follows_from = b ret, "name""#, "fn f() -> T {}"),
    ("err", "fn f() -> Flipped<E, u8> {}"),
    ("err", "fn f() -> Result<impl Copy, E> {}"),
    ("err", "fn f() -> Flipped<E, impl Copy> {}"),
    ("err", "fn f() -> Result<Box<dyn Future<Output = u8>>, E> {}"),
    ("err", "fn f() -> Wrapped<Box<dyn Future<Output = Result<(), u8>>>> {}"),
    ("ret", "fn f() -> impl Future<Output = u8> + Debug {}"),
    ("ret", "fn f() -> impl Future<Output = u8> + Send + 'static {}"),
    // The body, which the proofs must not see.
    ("ret", "fn f() -> T { #![allow(unused)] type T = u8; 1 }"),
    ("", "fn f() -> T { #![allow(unused)] type T = u8; 1 }"),
    ("ret", "fn f() -> Pin<Box<dyn Future<Output = T>>> { #![a] fn g() {} Box::pin(async {}) }"),
    ("ret", "fn f() -> Pin<Box<dyn Future<Output = T>>> { type T = u8; m!(); Box::pin(async {}) }"),
];

/// A line for the attribute and its function, a line for what becomes of them, in which `P` is the
/// path of `__private`.
#[test]
fn expansions() {
    let mut written = String::new();
    for (arguments, item) in CASES {
        let expansion = expand(arguments.parse().unwrap(), &item.parse().unwrap()).to_string();
        let path = if arguments.contains("crate") { "a :: b" } else { ":: log_safe" };
        let expansion = dense(&expansion.replace(&format!("{path} :: __private"), "P"));
        writeln!(written, "#[instrument({arguments})] {item}\n    {expansion}").unwrap();
    }
    snapshot("instrument.txt", &written);
}

/// Whatever the words are, the function of the user's is handed on; whatever it is that they stand
/// above, the answer is tokens.
#[test]
fn any_input_is_handed_on() {
    fuzz(2_000, |random| {
        let (arguments, item) = CASES[random.below(CASES.len())];
        let arguments = random.edited(arguments.parse().unwrap(), WORDS);
        let item: TokenStream = item.parse().unwrap();
        let (given, expansion) = (leaves(item.clone()), expand(arguments.clone(), &item));
        let written = leaves(expansion.clone());
        let handed_on = written.windows(3).any(|three| three == ["tracing", ":", ":"]);
        assert!(!handed_on || written.iter().any(|token| token == "skip_all"), "{expansion}");
        let mut rest = written.iter();
        let lost = given.iter().find(|given| !rest.any(|written| written == *given));
        assert_eq!(lost, None, "#[instrument({arguments})] {item}\n{expansion}");
        expand(arguments, &random.edited(item, WORDS));
    });
}

/// A body in other brackets stays what it is, for rustc to complain about.
#[test]
fn no_body() {
    let item: TokenStream = "fn f() [1]".parse().unwrap();
    assert!(expand(TokenStream::new(), &item).to_string().ends_with("fn f () [1]"));
}

/// What stands in the attribute, and in a function.
const WORDS: &[&str] = &[
    "skip",
    "skip_all",
    "fields",
    "err",
    "ret",
    "level",
    "name",
    "target",
    "parent",
    "crate",
    "Debug",
    "Display",
    "a",
    "b",
    "r#type",
    "self",
    "mut",
    "async",
    "impl",
    "dyn",
    "Result",
    "Future",
    "Output",
    "fn",
    "where",
    "u8",
    "T",
    "'a",
    "=",
    "?",
    "%",
    ".",
    ",",
    ",",
    ";",
    ":",
    "::",
    "->",
    "<",
    ">",
    "&",
    "#",
    "!",
    "_",
    "..",
    "|",
    "\"text\"",
    "\"{a:?}\"",
    "1",
];
