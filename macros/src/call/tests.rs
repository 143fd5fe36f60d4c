//! The call path as a whole, over generated input.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::expand;
use super::template::{Target, Use, string_value, uses};

/// Calls of each grammar, in every form that their readers tell apart.
const CALLS: &[(&str, &str)] = &[
    ("log", r#"target: "net", "{} {conn:?}", id"#),
    ("log", r#"logger: LOGGER, target: "net", key, a:? = f(x), b:%, c:err = e; "{x:>w$.*}", 1"#),
    (
        "log",
        r#"key = |a, b| a, c = x as Map<K, V>; "{0:?} {name}", <A as B<C, D>>::f(), name = 2,"#,
    ),
    ("log", r##"r#"{type}"#, r#type = format!("{x:?} {}", format_args!("{y}"))"##),
    ("log_level", r#"target: T, Level::Error, "a":serde = 1; concat!("{", "}"), v[0]"#),
    ("format", r#""{:?} {:1$}", a.b(), c?"#),
    ("event", r#"parent: &span, a.b = ?c, %d, "literal" = 1, { CONST } = 2, "{e}", e = f"#),
    ("event_level", r#"Level::INFO, { a = 1, ?b }, "{} {c:?}", d"#),
    ("span_level", r#"target: "t", Level::INFO, "name", a, b = %c"#),
];

fn call(grammar: &str, arguments: TokenStream) -> TokenStream {
    let mut call: TokenStream =
        format!("[$ crate::__private] (log::error) {grammar}").parse().unwrap();
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

/// Half a call is still a call of the delegate, so an editor can complete in it and rustc says what
/// it misses.
#[test]
fn incomplete_input_reaches_the_delegate() {
    for (grammar, arguments) in CALLS {
        for prefix in prefixes(&arguments.parse().unwrap()) {
            let expansion = expand(call(grammar, prefix.clone())).to_string();
            assert!(
                expansion.contains("$ crate :: __private :: log :: error !"),
                "{grammar} {prefix}: {expansion}"
            );
        }
    }
}

/// Numbers without a pattern, the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    fn tokens(&mut self, depth: usize) -> TokenStream {
        const TOKENS: &[&str] = &[
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
        let mut tokens = TokenStream::new();
        for _ in 0..self.below(9) {
            let delimiter = match self.below(14) {
                0 => Delimiter::Parenthesis,
                1 => Delimiter::Brace,
                2 => Delimiter::None,
                _ => {
                    tokens.extend(self.pick(TOKENS).parse::<TokenStream>().unwrap());
                    continue;
                }
            };
            let inner = if depth < 3 { self.tokens(depth + 1) } else { TokenStream::new() };
            tokens.extend([TokenTree::from(Group::new(delimiter, inner))]);
        }
        tokens
    }
}

#[test]
fn no_input_panics() {
    let mut random = Random(0x5EED);
    for _ in 0..5_000 {
        for (grammar, _) in CALLS {
            expand(call(grammar, random.tokens(0)));
        }
        expand(random.tokens(0));
    }
}

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

    let parts = &[
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
    let mut random = Random(0xF0_0D);
    for _ in 0..100_000 {
        let mut text = String::new();
        for _ in 0..random.below(12) {
            text.push_str(random.pick(parts));
        }
        compare(&text);
        compare(&format!("{{{text}}}"));
        compare(&format!("{{:{text}}}"));
    }
}

/// A literal has the value that rustc gives it.
#[test]
fn literals_are_unescaped_as_rustc_does() {
    let parts = &[
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
    let mut random = Random(0xE5C);
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..random.below(8) {
            text.push_str(random.pick(parts));
        }
        let mut value = Some(String::new());
        rustc_literal_escaper::unescape_str(&text, |_, character| match character {
            Ok(character) => value.as_mut().into_iter().for_each(|value| value.push(character)),
            Err(error) if error.is_fatal() => value = None,
            Err(_) => {}
        });
        assert_eq!(string_value(&format!("\"{text}\"")), value, "{text:?}");
    }
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
    // 14 for each call, 19 for an argument, 23 for a capture, 43 for a key-value.
    assert_eq!(costs, [14, 14, 33, 52, 37, 57]);
}
