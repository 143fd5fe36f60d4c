//! The call path as a whole: what each call expands to, and generated input.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::expand;
use super::template::{Target, Use, string_value, uses};
use crate::testing::{dense, fuzz, leaves, snapshot};

/// Calls of each grammar, in every form that their readers tell apart. `log log` stands for the
/// grammar `log` where the delegate is `log!` itself.
const CALLS: &[(&str, &str)] = &[
    ("log", r#"target: "net", "{} {conn:?}", id"#),
    ("log", r#"logger: LOGGER, target: "net", key, a:? = f(x), b:%, c:err = e; "{x:>w$.*}", 1"#),
    (
        "log",
        r#"key = |a, b| a, c = x as Map<K, V>; "{0:?} {name}", <A as B<C, D>>::f(), name = 2,"#,
    ),
    ("log", r##"r#"{type}"#, r#type = format!("{x:?} {}", format_args!("{y}"))"##),
    ("log log", r#"target: T, Level::Error, "a":serde = 1; concat!("{", "}"), v[0]"#),
    ("format", r#""{:?} {:1$}", a.b(), c?"#),
    ("format_args", r#""{:?} {} {:1$}", a.b(), c + 1, d"#),
    ("event", r#"parent: &span, a.b = ?c, %d, "literal" = 1, { CONST } = 2, "{e}", e = f"#),
    ("event_level", r#"Level::INFO, { a = 1, ?b }, "{} {c:?}", d"#),
    ("span_level", r#"target: "t", Level::INFO, "name", a, b = %c"#),
    ("record", r#"span, a.b = ?c, "literal" = 1, d"#),
    ("write", r#"out, "{a} {:?}", b"#),
    (
        "checked",
        r#"my::audit!(user: id, "{a} {:?}", b; "key" => c, "other" => %d, "third" => ?e);"#,
    ),
];

fn call(grammar: &str, arguments: TokenStream) -> TokenStream {
    call_by("$ crate::__private", "log::error", grammar, arguments)
}

/// A call of `delegate`, or the one that `grammar` names before itself.
fn call_by(private: &str, delegate: &str, grammar: &str, arguments: TokenStream) -> TokenStream {
    let (delegate, grammar) = grammar.split_once(' ').unwrap_or((delegate, grammar));
    let mut call: TokenStream = format!("[{private}] ({delegate}) {grammar}").parse().unwrap();
    call.extend(arguments);
    call
}

/// `tokens`, cut off behind each of its tokens, also inside of its groups.
fn prefixes(tokens: &TokenStream) -> Vec<TokenStream> {
    let mut prefixes = Vec::new();
    let mut before: Vec<TokenTree> = Vec::new();
    for token in tokens.clone() {
        prefixes.push(before.iter().cloned().collect());
        if let TokenTree::Group(group) = &token {
            for inner in self::prefixes(&group.stream()) {
                let cut = Group::new(group.delimiter(), inner);
                prefixes.push(before.iter().cloned().chain([cut.into()]).collect());
            }
        }
        before.push(token);
    }
    prefixes.push(before.into_iter().collect());
    prefixes
}

/// What a call of each form expands to, kept in `macros/snapshots/calls.txt`: a line for the call,
/// a line for what becomes of it. The path of the runtime crate is written `P`.
#[test]
fn expansions() {
    let mut written = String::new();
    for (grammar, calls) in EXPANDED {
        for arguments in *calls {
            let delegate = match *grammar {
                "checked" => "",
                "log" => "error",
                _ => "m",
            };
            let call = call_by("P", delegate, grammar, arguments.parse().unwrap());
            let expansion = dense(&expand(call).to_string());
            writeln!(written, "{grammar}: {arguments}\n    {expansion}").unwrap();
        }
    }
    snapshot("calls.txt", &written);
}

/// What `trust_types!` cannot write.
#[test]
fn a_dollar() {
    let written = super::with_dollar("m::defined { ($ a) }".parse().unwrap()).to_string();
    assert_eq!(written, "m :: defined ! { $ ($ a) }");
}

/// `@[…]` in a call stands for a group without visible limits, which a proc macro can write, and
/// through which rustc sees. (At the top level of a call they are gone when it gets here.)
#[test]
fn groups_hide_nothing() {
    fn grouped(tokens: TokenStream) -> TokenStream {
        let mut tokens = tokens.into_iter();
        let mut out = TokenStream::new();
        while let Some(token) = tokens.next() {
            out.extend([match (&token, tokens.clone().next()) {
                (TokenTree::Punct(at), Some(TokenTree::Group(group))) if at.as_char() == '@' => {
                    tokens.next();
                    Group::new(Delimiter::None, grouped(group.stream())).into()
                }
                (TokenTree::Group(group), _) => {
                    Group::new(group.delimiter(), grouped(group.stream())).into()
                }
                _ => token,
            }]);
        }
        out
    }

    for (grammar, arguments) in [
        ("format", r#""{}", (@[format]!("{a:?}"))"#),
        ("format", r#""{}", (@[format!]("{a:?}"))"#),
        ("format", r#""{}", (format!@[("{a:?}")])"#),
        ("format", r#""{}", (@[format]@[!]@[@[("{a:?}")]])"#),
        ("format", r#""{}", (format!@[]("{a:?}"))"#),
        ("format", r#""{}", format!(@["{:?}", a])"#),
        ("format", r#""{}", format_args!(@["{:?}", a])"#),
        ("format", r#""{}", format!("{:?}" @[, a])"#),
        ("format", r#""{}", format!("{a:?}" @[])"#),
        ("format", r#""{}", format!(@[] "{a:?}")"#),
        ("format", r#""{}", format!(@[@["{a:?}"]])"#),
        ("format", r#""{}", format!("{:?}", @[1, a])"#),
        ("event", r#"{ @[a = ?b] }, "c""#),
        ("event", r#"{ @[@[?a], b = 1] }, "c""#),
        ("event", r#"{ a @[= ?b] }, "c""#),
        ("event", r#"{ @[?] a }, "c""#),
        ("event", r#"{ @["{:?}", a] }"#),
        ("checked", r#"m!(@["{:?}", a])"#),
        ("checked", r#"m!(@[?a], "b")"#),
        ("checked", r#"m!(a @[= ?b], "c")"#),
    ] {
        let delegate = if grammar == "checked" { "" } else { "m" };
        let call = call_by("P", delegate, grammar, grouped(arguments.parse().unwrap()));
        let expansion = expand(call).to_string();
        let inner = expansion.replacen("log_safe_display", "", usize::from(grammar == "format"));
        let refused = expansion.contains("compile_error") || expansion.contains("concat");
        assert!(refused || inner.contains("log_safe_"), "{arguments}: {expansion}");
    }
}

/// A literal that a `macro_rules!` was given comes in a group without visible limits, and is a
/// literal all the same.
#[test]
fn fragments() {
    for (grammar, before, literal) in [
        ("format", "", r#""{a}""#),
        ("write", "out,", r#""{a}""#),
        ("log", "a = b;", r#""{a}""#),
        ("log", "target: t,", r#""{a}""#),
        ("event", "?a,", r#""{a}""#),
        ("event", "name: n,", r#""{a}""#),
        ("format", r#""{}","#, r#""text""#),
    ] {
        let literal: TokenStream = literal.parse().unwrap();
        let fragment = |inner| Group::new(Delimiter::None, inner);
        let expanded = |literal: TokenStream| {
            let mut arguments: TokenStream = before.parse().unwrap();
            arguments.extend(literal);
            leaves(expand(call(grammar, arguments)))
        };
        let in_two = TokenTree::from(fragment(TokenTree::from(fragment(literal.clone())).into()));
        assert_eq!(expanded(in_two.into()), expanded(literal), "{grammar} {before}");
    }
}

/// A call for each way that the readers of a grammar can go.
const EXPANDED: &[(&str, &[&str])] = &[
    (
        "format",
        &[
            "",
            r#""plain""#,
            r#""plain","#,
            r#""{}", 5"#,
            r#""{} {}", x.y?, f(z),"#,
            r#""{:?} {:x} {:p}", a, b, c"#,
            r#""{:#?} {:#x?} {1:?} {2:?}", a, b, c"#,
            r#""{0} {0:?}", a"#,
            r#""{0:?} {0:x}", a"#,
            r#""{0} {0:x}", a"#,
            r#""{0:p} {0}", a"#,
            r#""{:1$} {:.*} {}", a, b, c, d"#,
            r#""{} {1:?} {a}", b, c, a = d"#,
            r#""unused", a"#,
            r#""too {} few {}", a"#,
            r#""{a} {a:?} {b:?} {c:w$} {d:p}""#,
            r#""{a}","#,
            r#""{a} {}", b"#,
            r#""{type} {self} {r#type}""#,
            r#""{type} {a} {c} {d}", r#type = b, a == c, c => d, d = e"#,
            r#""{a}", a =* b"#,
            r#""{type} {self} {match:?}""#,
            r#""{name}", name = format!("{x}")"#,
            r#"r"{a}""#,
            r##"r#"{a:?}"# , b"##,
            r#""\x7ba\u{7d}""#,
            r#""{a b}", c"#,
            r#""{""#,
            r#"b"{a}", c"#,
            "'c', d",
            r#"concat!("{a}", "{}"), b"#,
            "text, a",
            r#""{}", -a"#,
            r#""{}", a as u8"#,
            r#""{}", a..b"#,
            r#""{}", a.b"#,
            r#""{}", a::<B, C>(d, e)"#,
            r#""{}", ["a"]"#,
            r#""{} {}", a as Map<K, V>, <T as U<V, W>>::X"#,
            r#""{} {}", |a, b| a, a < b"#,
            r#""{} {}", a || b, move |a, b| c"#,
            r#""{:1$}", a, b.c"#,
            r#""{:1$}", a, |b, c| d"#,
            r#""{:p}", a"#,
            r#""{}", format_args!("{a} {}", b)"#,
            r#""{}", ::core::format_args!("{a}")"#,
            r#""{:?}", r#format_args!("{a}")"#,
            r#""{}", format_args!("{a}").to_string()"#,
            r#""{}", a + format_args!("{a}")"#,
            r#""{}", std::format!("{a} {:?}", b)"#,
            r#""{}", (format!("{a}"), [r#format!("{b}")], { format!("{c}") })"#,
            r#""{}", other!("{b}", format!("{a}"))"#,
            r#""{}", a.format_args("{b}")"#,
            r#""{}", (a.format("{b}"), format ? ("{c}"))"#,
            r#""{}", vec![format!("{a}")]"#,
            r#""{}", if !(a == format!("{b}")) { c } else { d }"#,
            r#"matches!(panic!("{a}"), b), c"#,
            r#""{:1$}", 1, format!("{a}").len()"#,
            r#""{} {:?} {}", a.to_string(), &b.c.to_string(), -d.to_string()"#,
            r#""{} {}", &*a::<B, fn() -> C<{ 1 }>>(b).to_string(), &mut m!(a).to_string()"#,
            r#""{} {}", (a < b).to_string(), a < b::<C>().to_string()"#,
        ],
    ),
    (
        "format_args",
        &[
            r#""{} {:?} {}", a, b.c, *d"#,
            r#""{} {:?} {:x}", a.b(), c(d)?, e()"#,
            r#""{} {} {a}", &a, b + 1"#,
            r#""{:1$} {0:?}", a(), b()"#,
            r#""{}", format!("{a}")"#,
        ],
    ),
    ("write", &["", "out", r#"out, "{a}""#, r#"format!("{a}"), "{}", b"#]),
    (
        "log",
        &[
            "",
            r#""{}", a"#,
            r#"target: "t", "{}", a"#,
            r#"target: format!("{a}"), "b""#,
            r#"target: format_args!("{a}"), "b""#,
            r#"target:: "{a}", b"#,
            r#"target: ::t(), "{a}", b"#,
            r#"logger: l, "{}", a"#,
            r#"logger: l, target: t, "{}", a"#,
            r#"target: t, logger: l, "{}", a"#,
            "target: t",
            r#"target: a; "b""#,
            r#"other: a, "b""#,
            r#"a; "b""#,
            r#"a, b, ; "c {}", d"#,
            r#"a = b; "c""#,
            r#""a" = b, (c) = d, { e } = f; "g""#,
            r#"format!("{a}") = b; "c""#,
            r#"(format!("{a}")) = b; "c""#,
            r#"a:?, b:debug, c:%, d:display, e:err, f:serde, g:sval; "h""#,
            r#"a:? = h, b:debug = h, c:% = h, d:display = h, e:err = h, f:serde = h, g:sval = h; "h""#,
            r#"a:err = (b, c); "d""#,
            r#"a:? = format_args!("{b}"), c = "d", e:% = format!("{f}"); "g""#,
            r#"a:unknown; "b""#,
            r#"a:unknown = c; "b""#,
            r#"a b = c; "d""#,
            r#"a + b; "d""#,
            r#"a:? + b; "d""#,
            r#"a;? = b; "d""#,
            r#"target: t, a = 1; "b""#,
            r#"logger:?, target:% = a, b; "c""#,
            r#"target:? = a, b; "c""#,
        ],
    ),
    (
        "log log",
        &[
            "l",
            r#"l, "{}", a"#,
            r#"target: t, l, "{}", a"#,
            r#"logger: m, target: t, l, a = b; "{c}""#,
            r#"target: t, "{}", a"#,
            r#"format!("{a}"), "b""#,
        ],
    ),
    (
        "event",
        &[
            "",
            r#""{}", a"#,
            r#"concat!("{}"), a"#,
            r#"target: t, "{}", a"#,
            r#"name: n, target: t, parent: p, "{}", a"#,
            r#"parent: ::core::option::Option::None, "{}", a"#,
            r#"other: a, "b""#,
            "target: t",
            "a, b.c, ?d, %e.f",
            "a = b, c.d = ?e, f = %g",
            "a =? b, c =% d, e == f",
            "a => b",
            "a = = b",
            r#""a" = b, { C } = ?d, (e) = f"#,
            r#"a, "{} {b}", c"#,
            r#"a, ?b, concat!("{}"), c, d = e"#,
            "a.b.",
            "?a.",
            "?a + b, c",
            "!a, b",
            "?",
            "a = ",
            "a = ?",
            "= a, = = b",
            r#"a = debug(&b), c = Empty, d = "text", e = format_args!("{f}")"#,
            r#"{ a, ?b, c = %d }, "{} {e}", f"#,
            "{ a }",
            r#"{ a + b }, "c""#,
            r#"[ a ], "c""#,
            r#"{ A } = b, "c""#,
            "a + b, c",
            "(a), b",
            "f(a), b",
        ],
    ),
    ("event_level", &["l", r#"l, "{}", a"#, r#"target: t, l, { a, %b }, "c {}", d"#, "l, a = ?b"]),
    (
        "span_level",
        &["l", r#"l, "n""#, r#"l, "n", a, b = %c"#, r#"target: t, parent: p, l, "{n}", ?a"#],
    ),
    ("span", &[r#""n""#, r#""{n}", a = ?b"#, r#"parent: p, "n", %a,"#]),
    ("record", &["s", "s, a = ?b, c"]),
    (
        "checked",
        &[
            "",
            "a",
            "a!",
            r#"a!("b");"#,
            "a!()",
            "::a::b!()",
            "a + b!()",
            "a? b()",
            "a::b![c]",
            r#"a!("{}", b)"#,
            r#"a::b!{"{c}"}"#,
            r#"a!("{b}", c; "d" => e, "f" => %g, "h" => ?i)"#,
            r#"a!(b, "{}", c)"#,
            r#"a!(b: 1, "{}", c)"#,
            r#"a!(b: 1, c, "{}", d)"#,
            r#"a!(b, c, "{}", d)"#,
            r#"a!("who", "{}", d)"#,
            r#"a!("who", "what", "{}", d)"#,
            r#"a!("who", concat!("{}"), d)"#,
            r#"a!("{}", "{}", d)"#,
            r#"a!("{}", "text", d)"#,
            r#"a!("{}", d, "{}")"#,
            r#"a!("{}", d, e, "{}")"#,
            r#"a!("}", "{}", d)"#,
            r#"a!(concat!("{}"), b)"#,
            r#"a!(b'c', "{}", d)"#,
            "a!(b; \"c\" => d)",
            "a!(; \"c\" => d)",
            "a!(b)",
            r#"a!("b"; "c" => #%d)"#,
            r#"a!("b"; "c" = d)"#,
            r#"a!("b"; "c" =>)"#,
            r#"a!("b"; = "c" > => d)"#,
            r#"a!("b"; "c" => format!("{d}"), )"#,
            r#"a!("b"; o!("c" => d))"#,
        ],
    ),
    ("unknown", &["a"]),
];

/// Half a call is still a call of the delegate, so an editor can complete in it and rustc says what
/// it misses.
#[test]
fn incomplete_input_reaches_the_delegate() {
    // Half a call of another macro is none that could be handed on.
    for (grammar, arguments) in CALLS.iter().filter(|(grammar, _)| *grammar != "checked") {
        for prefix in prefixes(&arguments.parse().unwrap()) {
            let expansion = expand(call(grammar, prefix.clone())).to_string();
            let delegate = match *grammar {
                "log" => "$ crate :: __private :: log :: log !",
                "log log" => "$ crate :: __private :: log !",
                _ => "$ crate :: __private :: log :: error !",
            };
            assert!(expansion.contains(delegate), "{grammar} {prefix}: {expansion}");
        }
    }
}

/// Whatever the arguments are, the answer is tokens: as many as were given, within a factor, and
/// among them all that the user wrote, in the same order.
#[test]
fn any_input_is_handed_on() {
    fuzz(8_000, |random| {
        let (grammar, arguments) = CALLS[random.below(CALLS.len())];
        let arguments: TokenStream = if random.below(4) == 0 {
            random.tokens(WORDS, 0)
        } else {
            random.edited(arguments.parse().unwrap(), WORDS)
        };
        let mut given = leaves(arguments.clone());
        // Of a whole call, which may be a statement.
        given.pop_if(|last| grammar == "checked" && last == ";");
        let expansion = expand(call(grammar, arguments.clone()));
        let mut written = leaves(expansion.clone());
        assert!(written.len() <= 60 + 60 * given.len(), "{arguments}\n{expansion}");

        // What is refused is not handed on, and the path of `format_args!` is ours.
        let is_ours = |name: &String| name == "compile_error" || name.ends_with("format_args");
        if !written.iter().chain(&given).any(is_ours) {
            // `checked!` calls a macro with braces where it binds a variable.
            let is_delimiter = |leaf: &String| matches!(&**leaf, "(" | ")" | "{" | "}" | "[" | "]");
            given.retain(|leaf| !is_delimiter(leaf));
            written.retain(|leaf| !is_delimiter(leaf));
            let mut written = written.iter();
            let lost = given.iter().find(|given| !written.any(|written| written == *given));
            assert_eq!(lost, None, "{grammar} {arguments}\n{expansion}");
        }
        expand(arguments);
    });
}

/// What stands in a call.
const WORDS: &[&str] = &[
    "target",
    "logger",
    "parent",
    "name",
    "a",
    "r#type",
    "_",
    "self",
    "as",
    "dyn",
    "move",
    "return",
    "format",
    "format_args",
    "concat",
    "x",
    ":",
    "::",
    ",",
    ",",
    ",",
    ";",
    "=",
    "==",
    "=>",
    "->",
    "?",
    "%",
    "&",
    "|",
    "||",
    "<",
    ">",
    ">>",
    "<<",
    "!",
    "$",
    ".",
    "..",
    "'a",
    "#",
    "17",
    "2.5",
    "'c'",
    "b\"bytes\"",
    "c\"text\"",
    "\"\"",
    "\"{}\"",
    "\"{a:?}\"",
    "\"{a\"",
    "\"{:1$.*} {b:w$}\"",
    "r#\"{x}\"#",
    "\"{self:?} {crate} {_}\"",
    "\"{0:p}\"",
];

/// What rustc makes of a format string: the same list as [`uses`], or none if it complains.
fn uses_by_rustc(text: &str) -> Option<Vec<(Target, Use)>> {
    use ra_ap_rustc_parse_format::{Count, ParseMode, Parser, Piece, Position};

    let count = |count: &Count<'_>| match *count {
        Count::CountIsName(name, _) => Some((Target::Name(name.to_owned()), Use::Count)),
        Count::CountIsParam(index) | Count::CountIsStar(index) => {
            Some((Target::Index(index), Use::Count))
        }
        Count::CountIs(_) | Count::CountImplied => None,
    };
    let mut parser = Parser::new(text, None, None, false, ParseMode::Format);
    let mut all = Vec::new();
    for piece in parser.by_ref() {
        let Piece::NextArgument(argument) = piece else { continue };
        all.extend(count(&argument.format.width));
        all.extend(count(&argument.format.precision));
        let target = match argument.position {
            Position::ArgumentImplicitlyIs(index) | Position::ArgumentIs(index) => {
                Target::Index(index)
            }
            Position::ArgumentNamed(name) => Target::Name(name.to_owned()),
        };
        let usage = match argument.format.ty {
            "" => Use::Display,
            "?" if argument.format.alternate => Use::AlternateDebug,
            "?" => Use::Debug,
            "x" | "X" | "o" | "b" | "e" | "E" => Use::Numeric,
            "p" => Use::Pointer,
            // An unknown trait, which rustc reports later.
            _ => return None,
        };
        all.push((target, usage));
    }
    parser.errors.is_empty().then_some(all)
}

fn compare(text: &str) {
    assert_eq!(uses(text).ok(), uses_by_rustc(text), "{text:?}");
}

/// rustc's own parser and ours understand the same of every short format string over the
/// characters that mean something, and of many longer ones.
#[test]
fn format_strings_are_read_as_rustc_does() {
    const SIGNIFICANT: &[char] = &['{', '}', ':', '?', '0', '$', '.', '*', 'x', '<', '#', '_', ' '];
    let mut texts = vec![String::new()];
    for _ in 0..5 {
        texts = texts
            .iter()
            .flat_map(|text| SIGNIFICANT.iter().map(move |&next| format!("{text}{next}")))
            .collect();
        for text in &texts {
            compare(text);
            compare(&format!("{{{text}}}"));
        }
        // The placeholders are where the grammar is.
        if texts.len() > 10_000 {
            break;
        }
    }

    let parts: &[&str] = &[
        "{",
        "}",
        "{{",
        "}}",
        ":",
        "?",
        "x",
        "X",
        "o",
        "b",
        "e",
        "E",
        "p",
        "#",
        "+",
        "-",
        "0",
        "1",
        "9",
        "65535",
        "65536",
        "007",
        "$",
        ".",
        "*",
        "<",
        "^",
        ">",
        " ",
        "\n",
        "\u{a0}",
        "\u{2003}",
        "_",
        "a",
        "_a",
        "type",
        "r#",
        "self",
        "é",
        "ａ",
        "世",
        "\u{301}",
        "٣",
        "🦀",
        "\u{200d}",
        "!",
        "=",
        ",",
        "&",
        "{}",
        "{:?}",
        "{a:?}",
        "{0:1$.2$}",
        "{:.*}",
        "{a:}<5?}",
    ];
    fuzz(50_000, |random| {
        let text: String = (0..random.below(12)).map(|_| random.pick(parts)).collect();
        compare(&text);
        compare(&format!("{{{text}}}"));
        compare(&format!("{{:{text}}}"));
    });
}

/// A literal has the value that rustc gives it.
#[test]
fn literals_are_unescaped_as_rustc_does() {
    let parts: &[&str] = &[
        "a",
        "{",
        "}",
        " ",
        "\n",
        "\t",
        "\\n",
        "\\t",
        "\\r",
        "\\0",
        "\\\\",
        "\\'",
        "\\\"",
        "'",
        "\\x7b",
        "\\x7B",
        "\\x00",
        "\\u{7b}",
        "\\u{00_7D}",
        "\\u{1F980}",
        "\\\n",
        "\\\n   \t",
        "é",
        "🦀",
    ];
    fuzz(20_000, |random| {
        let text: String = (0..random.below(8)).map(|_| random.pick(parts)).collect();
        let mut value = Some(String::new());
        rustc_literal_escaper::unescape_str(&text, |_, character| match character {
            Ok(character) => value.as_mut().into_iter().for_each(|value| value.push(character)),
            Err(error) if error.is_fatal() => value = None,
            Err(_) => {}
        });
        assert_eq!(string_value(&format!("\"{text}\"")), value, "{text:?}");
    });
}

/// Rule of the call path: tokens are split, not parsed. `syn` is for the derive.
#[test]
fn the_call_path_has_no_syn() {
    let sources = concat!(env!("CARGO_MANIFEST_DIR"), "/src/call");
    for file in std::fs::read_dir(sources).unwrap() {
        let path = file.unwrap().path();
        let source = std::fs::read_to_string(&path).unwrap();
        let tokens: TokenStream = source.parse().unwrap();
        for forbidden in ["syn", "quote", "parse_quote", "parse_macro_input", "quote_spanned"] {
            assert!(!names(tokens.clone(), forbidden), "{} names {forbidden}", path.display());
        }
    }
}

/// True if `tokens` use an identifier `wanted` anywhere.
fn names(tokens: TokenStream, wanted: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == wanted,
        TokenTree::Group(group) => names(group.stream(), wanted),
        _ => false,
    })
}

/// How many tokens an expansion has more than the call it delegates to. rustc carries them through
/// every macro of the facade, which is compile time: a larger number needs a reason.
#[test]
fn what_a_check_costs_in_tokens() {
    fn count(tokens: TokenStream) -> usize {
        let inner = |token| match token {
            TokenTree::Group(group) => count(group.stream()),
            _ => 0,
        };
        tokens.into_iter().map(|token| 1 + inner(token)).sum()
    }

    let added = |arguments: &str| {
        let parse = |text: &str| text.parse::<TokenStream>().unwrap();
        let delegate = parse(&format!("$ crate::__private::log::error!({arguments})"));
        count(expand(call("log", parse(arguments)))) - count(delegate)
    };
    let costs = [
        r#""plain""#,
        r#""{}", 5"#,
        r#""{}", x"#,
        r#""{:?} {}", x.y, f(z)"#,
        r#""{x}""#,
        r#"k = x; "plain""#,
    ]
    .map(added);
    // 15 for each call (10 of them are the level), 15 for an argument, 19 for a capture, 33 for a
    // key-value.
    assert_eq!(costs, [15, 15, 30, 45, 34, 48]);
}
