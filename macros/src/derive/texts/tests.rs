//! What is found in the attributes of other derives, a row for each form.

use quote::ToTokens as _;

use proc_macro2::{Delimiter, Group};
use quote::quote;

use super::super::errors::Errors;
use super::super::model::Item;
use super::What;

/// What the texts of `item` print, and why it is refused: `by Debug: field 0`, for each variant.
fn found(item: &str) -> Vec<String> {
    found_by("value, serialize", item)
}

fn found_by(options: &str, item: &str) -> Vec<String> {
    let item = format!("#[log_safe({options})] {item}");
    let input: syn::DeriveInput = syn::parse_str(&item).unwrap();
    let mut errors = Errors::default();
    let item = Item::read(&mut errors, &input);
    assert!(errors.is_empty());
    described(&item)
}

fn described(item: &Item<'_>) -> Vec<String> {
    let prints = item.variants.iter().flat_map(|variant| &variant.prints).map(|print| {
        let what = match &print.what {
            What::Field(field) => format!("field {field}"),
            What::Itself(_) => "itself".to_owned(),
            What::Expression(expression) => {
                let tokens: proc_macro2::TokenStream = expression.tokens.iter().cloned().collect();
                let chain = if expression.is_chain { "" } else { "any " };
                format!("{chain}`{}` of {:?}", tokens.to_token_stream(), expression.fields)
            }
        };
        format!("{:?} {:?}: {what}", print.by, print.how)
    });
    let refusals = item.texts.refusals.iter().map(|refusal| {
        let message = refusal.error.to_string();
        let start = message.find("prints: ").map_or(0, |at| at + "prints: ".len());
        let end = message.find("; if it").unwrap_or(message.len());
        format!("{:?} refused: {}", refusal.by, &message[start..end])
    });
    prints.chain(refusals).collect()
}

#[track_caller]
fn assert_found(rows: &[(&str, &[&str])]) {
    for (item, expected) in rows {
        assert_eq!(found(item), *expected, "{item}");
    }
}

const NO_ARGUMENT: &str = "Display refused: a placeholder of this text has no argument";
const NO_PLACEHOLDER: &str = "Display refused: no placeholder of the text names this argument";
const SELF: &str = "Display refused: `self` could be printed within its own text, without end \
                    (`self.field` is understood)";

#[test]
fn thiserror() {
    assert_found(&[
        (
            r#"#[error("{}", f(self.0))] struct E(A);"#,
            &["Display Display: any `f (__this . 0)` of [0]"],
        ),
        (r#"#[error("{0:.5$}")] struct E(A);"#, &["Display Display: field 0"]),
        (r#"#[error("lost")] struct E(A);"#, &[]),
        (r#"#[error("{{0}} {0}")] struct E(A);"#, &["Display Display: field 0"]),
        (
            r#"#[error("{1:?} {0:x}")] struct E(A, B);"#,
            &["Display Debug: field 1", "Display Numeric: field 0"],
        ),
        (r#"#[error("{_0:#?}")] struct E(A);"#, &["Display Debug: field 0"]),
        (r#"#[error("{type} {x:p}")] struct E { r#type: A, x: B }"#, &["Display Display: field 0"]),
        (r#"#[error("{}", .0)] struct E(A);"#, &["Display Display: field 0"]),
        (r#"#[error("{:?}", &(.x))] struct E { x: A }"#, &["Display Debug: field 0"]),
        (r#"#[error("{:?}", self.x)] struct E { x: A }"#, &["Display Debug: field 0"]),
        (r#"#[error("{x:?}", x = .y)] struct E { x: A, y: B }"#, &["Display Debug: field 1"]),
        (
            r#"#[error("{0:?}", _0 = .1)] struct E(A, B);"#,
            &["Display Debug: field 1", "Display Debug: field 1", "Display Debug: field 0"],
        ),
        (r#"#[error("{:?}", .0.map)] struct E(A);"#, &["Display Debug: `__field0 . map` of [0]"]),
        (
            r#"#[error("{:?}", .1.0.map)] struct E(A, B);"#,
            &["Display Debug: any `__field1 . 0 . map` of [1]"],
        ),
        (r#"#[error("{}", .0[0])] struct E(A);"#, &["Display Display: `__field0 [0]` of [0]"]),
        (
            r#"#[error("{}", f(.0, x))] struct E(A);"#,
            &["Display Display: any `f (__field0 , x)` of [0]"],
        ),
        (
            r#"#[error("{}", .0::<A, B>() + .1 .0)] struct E(A, B);"#,
            &["Display Display: any `__field0 ::< A , B > () + __field1 . 0` of [0, 1]"],
        ),
        (
            r#"#[error("{}", if .a { .b } else { &a })] struct E { a: A, b: B }"#,
            &["Display Display: any `if __field0 { __field1 } else { & a }` of [0, 1, 0]"],
        ),
        (
            r#"#[error("{}", self.name(self.x))] struct E { x: A }"#,
            &["Display Display: any `__this . name (__this . x)` of [0]"],
        ),
        (
            r#"#[error("{MAP:?} {}", self::MAX)] struct E;"#,
            &["Display Debug: any `MAP` of []", "Display Display: any `self :: MAX` of []"],
        ),
        (r#"#[error("{0:.1$} {1:>w$}", 1.5, 2, w = 3)] struct E;"#, &[]),
        (r#"#[error("{:?}", .0.to_string())] struct E(A);"#, &["Display Display: field 0"]),
        (
            r#"#[error("{}", &.0.b.to_string())] struct E(A);"#,
            &["Display Display: `__field0 . b` of [0]"],
        ),
        (
            r#"#[error("{}", format_args!("{:?} {MAX}", .0))] struct E(A);"#,
            &["Display Debug: field 0", "Display Display: any `MAX` of []"],
        ),
        (
            r#"#[error("{}", format!("{a:?}"))] struct E { a: A }"#,
            &[r#"Display Display: any `format ! ("{a:?}")` of [0]"#],
        ),
        (
            r#"#[error("{self:?} {self}")] struct E;"#,
            &["Display Debug: itself", "Display Display: itself"],
        ),
        (
            r#"#[error("{} {}", *self, self.to_string())] struct E;"#,
            &["Display Display: itself", "Display Display: itself"],
        ),
        (r#"#[error("{:?}", .0.x)] struct E(#[log_safe(trust = "small")] A);"#, &[]),
        (
            r#"#[error("shared {0}")] enum E { A(A), #[error("{0:?}")] B(B), #[error(transparent)] C(C) }"#,
            &["Display Display: field 0", "Display Debug: field 0"],
        ),
        (
            r"enum E { #[error(transparent)] A(A), #[error(not(source))] B(B), C(#[error(ignore)] C) }",
            &[],
        ),
    ]);
}

#[test]
fn not_understood() {
    assert_found(&[
        (r#"#[error("{x} {0:?}")] struct E { x: A }"#, &[NO_ARGUMENT]),
        (r#"#[error("{0} {:?}")] struct E(A);"#, &[NO_ARGUMENT]),
        (r#"#[error("{1:?}", .0)] struct E(A);"#, &[NO_ARGUMENT]),
        (r#"#[display("{}")] struct E(A);"#, &[NO_ARGUMENT]),
        (r#"#[display("{:?}")] enum E { A(A) }"#, &[NO_ARGUMENT]),
        (r#"#[display("{_1:p} {0:?}")] struct E(A, B);"#, &[NO_ARGUMENT]),
        (r#"#[error("{}", format_args!("{0:?}"))] struct E(A);"#, &[NO_ARGUMENT]),
        (r#"#[error("lost", .0)] struct E(A);"#, &[NO_PLACEHOLDER]),
        (r#"#[display("{a}", a = _0, alt = "{_0:?}")] struct E(A);"#, &[NO_PLACEHOLDER]),
        (r#"#[error("{}", W(self))] struct E;"#, &[SELF]),
        (r#"#[error("{}", format!("{self}"))] struct E;"#, &[SELF]),
        (r#"#[error("{}", self.clone())] struct E;"#, &[SELF]),
        (r#"#[error("{}", [self.to_string()])] struct E;"#, &[SELF]),
        (
            r#"#[error("{}", .y)] struct E { x: A }"#,
            &["Display refused: there is no field of this name"],
        ),
        (
            r#"#[error("{a.b}")] struct E;"#,
            &["Display refused: log-safe does not understand this format string"],
        ),
        (
            r#"#[error(concat!("{0:?}"))] struct E;"#,
            &["Display refused: this is no string literal"],
        ),
        (r#"#[error("x"suffix)] struct E;"#, &["Display refused: this is no string literal"]),
        (r#"#[error(b"x")] struct E;"#, &["Display refused: this is no string literal"]),
        (
            r#"#[error("{x}", x = )] struct E;"#,
            &["Display refused: log-safe does not understand this argument"],
        ),
        (
            r#"#[error("{crate}")] struct E;"#,
            &["Display refused: log-safe does not know what `{crate}` is"],
        ),
        (
            r"#[error(fmt = f)] struct E;",
            &["Display refused: `fmt` names code that log-safe cannot read"],
        ),
        (r#"enum E { #[error(fmt = f)] A(#[log_safe(trust = "x")] A) }"#, &[]),
        (
            r"enum E { #[error(fmt = f)] A }",
            &["Display refused: `fmt` names code that log-safe cannot read"],
        ),
        (
            r#"#[display = "{_0}"] struct E(A);"#,
            &["Display refused: log-safe does not understand this"],
        ),
        (r"#[display(1 + 1)] struct E(A);", &["Display refused: this is no string literal"]),
        (r"#[debug(Self::f)] struct E(A);", &["Debug refused: log-safe does not understand this"]),
    ]);
}

#[test]
fn derive_more() {
    assert_found(&[
        (
            r#"struct E { #[debug("{} {:?}")] x: A }"#,
            &["Debug refused: a placeholder of this text has no argument"],
        ),
        (
            r#"#[display("{_variant} {x:?}")] enum E { A { x: A }, #[display("b")] B }"#,
            &["Display Debug: field 0", "Display Debug: any `x` of []"],
        ),
        (
            r#"#[display("{_0} {}", _1)] struct E(A, B);"#,
            &["Display Display: field 0", "Display Display: field 1"],
        ),
        (r#"#[display("{0:?}", _1)] struct E(A, B);"#, &["Display Debug: field 1"]),
        (r#"#[debug("{x}")] struct E { x: A }"#, &["Debug Display: field 0"]),
        (r#"struct E(#[debug("{_1:?}")] A, #[debug(skip)] B);"#, &["Debug Debug: field 1"]),
        (
            r#"#[lower_hex("{_0:?}")] #[pointer("{_0}")] struct E(A);"#,
            &["Display Debug: field 0", "Display Display: field 0"],
        ),
        (
            r#"#[display("{_variant} {_0:?}")] enum E { #[display("{_0:x}")] A(A), B(B) }"#,
            &["Display Numeric: field 0", "Display Debug: field 0", "Display Debug: field 0"],
        ),
        // The default of version 2, which names the fields of other variants.
        (
            r#"#[display("{x:?}")] enum E { A { x: A }, #[display("{y:x}")] B { y: B } }"#,
            &["Display Debug: field 0", "Display Numeric: field 0"],
        ),
        (
            r#"#[display("{:?}", x)] enum E { A { x: A }, #[display("b")] B { y: B } }"#,
            &["Display Debug: field 0"],
        ),
        // Version 1 prints it beside the variant's own.
        (
            r#"#[display("{x:?} {MAX}")] enum E { #[display("a")] A { x: A } }"#,
            &["Display Debug: field 0", "Display Display: any `MAX` of []"],
        ),
        (r#"#[display(rename_all = "lowercase")] #[display(bound(T: A))] struct E<T>(T);"#, &[]),
        // 0.99
        (
            r#"#[display(fmt = "{:?} {}", _0, "_1.len()")] struct E(A, B);"#,
            &["Display Debug: field 0", "Display Display: `_1 . len ()` of [1]"],
        ),
        (
            r#"#[display(fmt = "of {}")] enum E { #[display(fmt = "{}", "self")] A, B }"#,
            &["Display Display: itself"],
        ),
        (
            r#"#[display(fmt = "{}", "(")] struct E(A);"#,
            &["Display refused: log-safe does not understand this argument"],
        ),
    ]);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn others() {
    assert_found(&[
        (
            r#"#[doc = " {x}"] #[derive(snafu::Other)] struct E(A);"#,
            &["Display Display: any `x` of []"],
        ),
        (
            r#"#[doc = " {x}"] #[ignore_extra_doc_attributes] struct E(A);"#,
            &["Display Display: any `x` of []"],
        ),
        // parse-display
        (
            r#"#[display("{0:?} {b}")] struct E(A);"#,
            &["Display Debug: field 0", "Display Display: any `b` of []"],
        ),
        (r#"#[display(style = "lowercase")] enum E { #[display("{}")] A }"#, &[]),
        (r#"struct E { #[display("<{:?}>")] x: A }"#, &["Display Debug: field 0"]),
        (
            r"struct E { #[display(with = f)] x: A }",
            &["Display refused: `with` names code that log-safe cannot read"],
        ),
        // custom_debug
        (r#"struct E { y: B, #[debug(format = "{}")] x: A }"#, &["Debug Display: field 1"]),
        // err-derive and failure
        (
            r#"#[error(display = "{:?} {}", 1, _0)] struct E(A, B);"#,
            &["Display Debug: field 1", "Display Display: field 0"],
        ),
        (r#"#[fail(display = "{:?}", x)] struct E { x: A }"#, &["Display Debug: field 0"]),
        // displaydoc
        (
            r#"#[displaydoc("{0:?} {MAP}")] struct E(A);"#,
            &["Display Debug: field 0", "Display Display: any `MAP` of []"],
        ),
        (r#"#[doc = " {0:?} {x} {self} {MAP}"] struct E(A);"#, &["Display Debug: field 0"]),
        (
            r#"#[doc = " {0:?} {x} {self} {MAP}"] #[derive(Display)] struct E(A);"#,
            &[
                "Display Debug: field 0",
                "Display Display: itself",
                "Display Display: any `MAP` of []",
            ],
        ),
        (
            r#"#[doc = " {x}"] #[derive(displaydoc::Display)] struct E(A);"#,
            &["Display Display: any `x` of []"],
        ),
        (
            r#"#[doc = " a"] #[doc = " {0:?}"] #[doc = ""] #[doc = " {1:?}"] struct E(A, B);"#,
            &["Display Debug: field 0"],
        ),
        (r#"#[doc = " {0:?"] struct E(A);"#, &[]),
        (r#"#[doc = " {0:?}"] #[error("{0}")] struct E(A);"#, &["Display Display: field 0"]),
        (r#"#[doc = " {0:?}"] enum E { A(A) }"#, &[]),
        (
            r#"#[doc = " {0:?}"] #[prefix_enum_doc_attributes] enum E { A(A) }"#,
            &["Display Debug: field 0"],
        ),
        // snafu
        (
            r#"enum E { #[snafu(visibility(pub), display("{x:?} {}", y))] A { x: A, y: B } }"#,
            &["Display Debug: field 0", "Display Display: field 1"],
        ),
        (r#"enum E { #[snafu(display("{x} {0:?}"))] A { x: A } }"#, &[NO_ARGUMENT]),
        (r"enum E { #[snafu(display)] A }", &["Display refused: log-safe does not know `display`"]),
        // strum
        (
            r#"enum E { #[strum(to_string = "{0:?} {field1}", serialize = "a")] A(A, B) }"#,
            &["Display Debug: field 0", "Display Display: field 1"],
        ),
        (
            r#"#[strum(prefix = "{0:?}")] enum E { #[strum(serialize = "{")] A, B(B) }"#,
            &["Display Debug: field 0"],
        ),
        (
            r#"enum E { #[strum(to_string = "{")] A(A) }"#,
            &["Display refused: log-safe does not understand this format string"],
        ),
        (r#"enum E { #[strum(default, message = "{0:?}", props(a = "b"))] A(A) }"#, &[]),
        // educe and derivative
        (r"#[educe(Debug(name(X)), Clone(method(f)))] struct E(#[educe(Debug(ignore))] A);", &[]),
        (
            r"struct E(#[educe(Debug(method = f))] A);",
            &["Debug refused: `method` names code that log-safe cannot read"],
        ),
        (r#"struct E(#[educe(Debug(method(f)))] #[log_safe(trust = "x")] A);"#, &[]),
        (
            r#"#[derivative(Debug = "transparent")] struct E(#[derivative(Debug = "ignore")] A);"#,
            &[],
        ),
        (
            r#"struct E(#[derivative(Debug(format_with = "f"))] A);"#,
            &["Debug refused: `format_with` names code that log-safe cannot read"],
        ),
        (
            r#"struct E(#[derivative(Debug = "other")] A);"#,
            &["Debug refused: log-safe does not understand this"],
        ),
        // serde
        (
            r#"#[serde(rename_all = "x", tag = "t")] struct E(#[serde(skip)] A, #[serde(flatten)] B);"#,
            &[],
        ),
        (
            r#"#[serde(into = "X")] struct E(#[serde(with = "x")] A, #[serde_as(as = "X")] B);"#,
            &[
                "Serialize refused: `into` names code that log-safe cannot read",
                "Serialize refused: `with` names code that log-safe cannot read",
                "Serialize refused: `as` names code that log-safe cannot read",
            ],
        ),
        (
            r"struct E(#[serde(other_word)] A);",
            &["Serialize refused: log-safe does not know `other_word`"],
        ),
        (r"struct E(#[unknown(with = f)] A);", &[]),
    ]);
}

#[test]
fn expressions() {
    for (argument, expected) in [
        ("*x", "any `* x` of [0]"),
        ("-x", "any `- x` of [0]"),
        ("&&x", "field 0"),
        ("&x + y", "any `& x + y` of [0, 1]"),
        ("x + &y.to_string()", "any `x + & y . to_string ()` of [0, 1]"),
        ("(x)", "field 0"),
        ("(x, y)", "any `(x , y)` of [0, 1]"),
        ("()", "any `()` of []"),
        ("x.y", "`x . y` of [0]"),
        ("x.0?", "`x . 0 ?` of [0]"),
        ("x[0]", "`x [0]` of [0]"),
        ("x(0)", "any `x (0)` of [0]"),
        ("x!(0)", "any `x ! (0)` of [0]"),
        ("x::Y", "any `x :: Y` of [0]"),
        ("f(self.x)", "any `f (__this . x)` of [0]"),
        ("x == y", "any `x == y` of [0, 1]"),
        ("a::<B<C>>(c) > .x", "any `a ::< B < C >> (c) > __field0` of [0]"),
        ("f(|x| x)", "any `f (| x | x)` of [0, 0]"),
        ("a.x", "any `a . x` of []"),
        ("a..x", "any `a .. x` of []"),
        ("a < .x && b > .y", "any `a < __field0 && b > __field1` of [0, 1]"),
        ("a::<B>.x", "any `a ::< B >. x` of []"),
        ("|a| -> B { .x }", "any `| a | -> B { __field0 }` of [0]"),
        ("return .x", "any `return __field0` of [0]"),
    ] {
        let item = format!(r#"#[display("{{}}", {argument})] struct E {{ x: A, y: B }}"#);
        assert_eq!(found(&item), [format!("Display Display: {expected}")], "{argument}");
    }
    for argument in ["self - x", "self - 0", "-self", "self[0]", "self.fmt(f)", "f(self)"] {
        let item = format!(r#"#[display("{{}}", {argument})] struct E {{ x: A }}"#);
        assert_eq!(found(&item), [SELF], "{argument}");
    }
}

/// A fragment of a `macro_rules!` reaches the derive as a group without delimiters.
#[test]
fn fragments() {
    let group = |tokens| Group::new(Delimiter::None, tokens);
    let (text, key, path) = (quote!("{:?} {x}"), quote!(fmt = "{:?}"), quote!(x.y));
    let (text, key, path) = (group(text), group(key), group(path));
    let nested = group(quote!((#path)));
    let by_self = group(quote!(self));
    for (arguments, expected) in [
        (quote!(#text, #path), &["Display Debug: `x . y` of [0]", "Display Display: field 0"][..]),
        (
            quote!(#text, &#nested),
            &["Display Debug: `& (x . y)` of [0]", "Display Display: field 0"],
        ),
        (quote!(#key, #path), &["Display refused: this is no string literal"]),
        (quote!(#text, #by_self), &["Display Debug: itself", "Display Display: field 0"]),
        (quote!("{}", f(#by_self)), &[SELF]),
    ] {
        let item = quote!(
            #[log_safe(value)]
            #[display(#arguments)]
            struct E {
                x: A,
            }
        );
        let input: syn::DeriveInput = syn::parse2(item).unwrap();
        assert_eq!(described(&Item::read(&mut Errors::default(), &input)), expected, "{arguments}");
    }
}

#[test]
fn each_trait() {
    for attribute in [
        "display",
        "binary",
        "octal",
        "lower_hex",
        "upper_hex",
        "lower_exp",
        "upper_exp",
        "pointer",
    ] {
        let item = format!(r#"#[{attribute}("{{_0:?}}")] struct E(A);"#);
        assert_eq!(found(&item), ["Display Debug: field 0"], "{item}");
    }
}

#[test]
fn what_is_not_asked() {
    let item = r#"#[serde(into = "X")] struct E(#[serde_as(as = "X")] A);"#;
    assert_eq!(found_by("value", item), [""; 0]);
}

#[test]
fn bounds() {
    let input = r#"#[log_safe(value)] #[display(bound(T: A, U: B))] #[debug(bound = "T: C")]
        #[display(bound(T))] #[error(bound(T: D))] #[lower_hex(bound(T: D))] struct E<T, U>(T, U);"#;
    let input: syn::DeriveInput = syn::parse_str(input).unwrap();
    let item = Item::read(&mut Errors::default(), &input);
    let bounds: Vec<String> =
        item.texts.bounds.iter().map(|(by, bounds)| format!("{by:?}: {bounds}")).collect();
    assert_eq!(bounds, ["Display: T : A , U : B", "Debug: T : C"]);
}

#[test]
fn the_way_out_is_named() {
    for (item, way_out) in [
        (r"enum E { #[error(fmt = f)] A }", "`#[log_safe(trust = \"reason\")]` above each field"),
        (r"#[error(fmt = f)] struct E;", "`#[log_safe(value(trust = \"reason\"))]` above the type"),
        (
            r"enum E { #[strum(fmt = f)] A }",
            "`#[log_safe(value(trust = \"reason\"))]` above the type",
        ),
        (r"struct E(#[debug(f)] A);", "`#[log_safe(trust = \"reason\")]` above the field"),
    ] {
        let item = format!("#[log_safe(value)] {item}");
        let input: syn::DeriveInput = syn::parse_str(&item).unwrap();
        let item = Item::read(&mut Errors::default(), &input);
        let message = item.texts.refusals[0].error.to_string();
        assert!(message.contains(&format!("say why: {way_out}")), "{message}");
    }
}
