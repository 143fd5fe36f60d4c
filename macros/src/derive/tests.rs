//! Expansions, kept as files in `macros/snapshots`: what the derive writes, to read.
//!
//! `BLESS=1 cargo test -p log-safe-macros` writes them anew: read the diff.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};

use super::bounds::{Bounded, Indirection};
use crate::testing::{self, dense, fuzz};

/// Compares what the derive makes of `input` with the snapshot of that name.
fn snapshot(name: &str, input: &TokenStream) {
    compare(name, super::derive(input.clone()));
}

fn compare(name: &str, expansion: TokenStream) {
    testing::snapshot(&format!("{name}.rs"), &testing::pretty(expansion));
}

#[test]
fn identity() {
    snapshot(
        "identity",
        &quote! {
            #[log_safe(debug)]
            struct Connection<C, K: Copy> {
                log_id: LogId,
                #[log_safe(id)]
                key: K,
                #[log_safe(id = "from")]
                peer: SocketAddr,
                streams: Mutex<HashMap<u32, C>>,
            }
        },
    );
}

#[test]
fn packed() {
    snapshot(
        "packed",
        &quote! {
            #[repr(C, packed(2))]
            struct Header {
                #[log_safe(id)]
                id: u32,
            }
        },
    );
}

#[test]
fn identity_of_an_enum() {
    snapshot(
        "identity_of_an_enum",
        &quote! {
            #[log_safe(serialize)]
            enum State {
                Idle,
                Streaming { #[log_safe(id)] id: u64, streams: Streams },
                Lost(Error),
            }
        },
    );
}

#[test]
fn value() {
    snapshot(
        "value",
        &quote! {
            #[log_safe(value)]
            struct Message<'a, I: Iterator> {
                port: u16,
                text: &'a str,
                items: Vec<I::Item>,
                marker: PhantomData<I>,
                #[log_safe(trust = "prints its length")]
                body: Bytes,
            }
        },
    );
}

#[test]
fn value_of_a_list() {
    snapshot(
        "value_of_a_list",
        &quote! {
            #[log_safe(value, crate = crate::logs)]
            struct Reply<T> {
                session: session::Id,
                answer: Answer<T>,
            }
        },
    );
}

#[test]
fn error() {
    snapshot(
        "error",
        &quote! {
            #[log_safe(value(Display))]
            enum Error {
                #[error("no answer from {0:?}")]
                Timeout(SocketAddr),
                #[error(transparent)]
                Io(#[from] io::Error),
            }
        },
    );
}

#[test]
fn texts() {
    snapshot(
        "texts",
        &quote! {
            #[log_safe(value(Display))]
            #[display(bound(T: Named))]
            #[display("{_variant} of {MAX}")]
            enum State<T> {
                #[error("lost {:?} {0:x} {name}", .0.len(), name = self.name())]
                Lost(Vec<T>),
                #[display("closed {peer:?} after {}", first(peer).1)]
                Closed { peer: T },
            }
        },
    );
}

#[test]
fn with_a_mistake() {
    snapshot(
        "with_a_mistake",
        &quote! {
            #[log_safe(debgu, "conn {idd}")]
            struct Connection {
                id: u64,
            }
        },
    );
}

#[test]
fn attribute() {
    let item = quote! {
        #[derive(Clone)]
        pub(crate) struct Connection {
            #[cfg(test)]
            #[log_safe(id)]
            id: u64,
        }
    };
    compare("attribute", super::attribute(&quote!(debug, crate = crate::reexport), item));
}

#[test]
fn carrier() {
    let item = quote! {
        /// A connection.
        #[cfg(unix)]
        pub unsafe trait Connection<'a, T: 'a>: Send
        where
            T: Copy,
        {
            #![allow(unused)]
            /// Its type.
            #[cfg_attr(test, doc = "", cfg(unix))]
            type Id: Copy;
            #[cfg_attr(unix, inline, log_safe(id = "peer"))]
            fn peer(&self) -> Id<{ 1 }> {
                body
            }
            #[cfg(test)]
            #[log_safe(id)]
            #[deprecated]
            fn id(&self) -> Self::Id;
        }
    };
    compare("carrier", super::attribute(&quote!(debug, crate = crate::reexport), item));
}

/// The impls that the derive writes for the carrier, where every `cfg` is met. As they are written
/// for each combination of auto traits, those for two of them are kept.
fn compare_objects(name: &str, item: TokenStream) {
    let expansion = objects(&TokenStream::new(), item);
    let items = syn::parse2::<syn::File>(expansion).unwrap().items.into_iter();
    let without = |item: &syn::Item| !item.to_token_stream().to_string().contains("Unpin");
    let kept = items.filter(without).filter(|item| {
        let text = item.to_token_stream().to_string();
        text.contains("Send +") == text.contains("Sync +")
    });
    compare(name, quote!(#(#kept)*));
}

/// What the attribute makes of a trait, and the derive of that.
fn objects(options: &TokenStream, item: TokenStream) -> TokenStream {
    let expansion = super::attribute(options, item);
    let Ok(file) = syn::parse2::<syn::File>(expansion.clone()) else { return expansion };
    let carrier = file.items.into_iter().find_map(|item| match item {
        syn::Item::Const(item) => match *item.expr {
            syn::Expr::Block(body) => body.block.stmts.into_iter().next(),
            _ => None,
        },
        _ => None,
    });
    carrier.map_or(expansion, |carrier| super::object(carrier.to_token_stream()))
}

#[test]
fn object() {
    compare_objects(
        "object",
        quote! {
            pub trait Connection<'a, T: 'a> {
                type Id: Copy;
                #[log_safe(id)]
                fn id(&self) -> Self::Id;
            }
        },
    );
}

#[test]
fn object_with_types() {
    compare_objects(
        "object_with_types",
        quote! {
            trait Named<T: Model>: Source + Deref + Iterator<Item = T>
            where
                Self::Item: Copy,
            {
                type Id: Into<Self::Key>;
                type Never where Self: Sized;
                #[log_safe(id)]
                fn of_the_model(&self) -> T::Id;
                #[log_safe(id)]
                fn own<'b>(&'b self) -> Option<&'b Self::Id>;
                #[log_safe(id)]
                fn target(&self) -> &Self::Target;
                fn never(&self) -> Self::Never where Self: Sized;
            }
        },
    );
}

/// Which associated types of its supertraits a trait names.
#[test]
fn inherited() {
    let mut written = String::new();
    for head in [
        "trait T",
        "trait T: Send + 'static + Debug",
        "trait T: Iterator",
        "trait T: ::std::iter::DoubleEndedIterator + Send",
        "trait T where Self: ExactSizeIterator, u8: Iterator",
        "trait T: Iterator<Item = u8>",
        "trait T: Iterator<Item: Debug>",
        "trait T: Iterator<Item = u8> where Self::Item: Copy",
        "trait T: crate::Iterator + self::Iterator + super::Iterator",
        "trait T: IntoIterator + Future + Deref",
        "trait T: Fn(u8) -> u8",
        "trait T: Index<u8> + Add + Stream + Sink<u8> + Service<u8>",
        "trait T: ops::Index<u8> + std::ops::Add",
        "trait T: futures::stream::Stream + futures::Sink<u8> + tower::Service<u8>",
        "trait T: Source where Self::Item: Copy, <Self as Source<Vec<u8>>>::Error:",
        "trait T: Source<Self::Item>",
        "trait T: Source where Self::Gat<'static>: Copy, Self::Item::Of: Copy",
    ] {
        let trait_of_that_head: TokenStream = format!("{head} {{}}").parse().unwrap();
        let impls = objects(&TokenStream::new(), trait_of_that_head).to_string();
        let object = impls.split_once("for (").and_then(|(_, rest)| rest.split_once(" + '"));
        writeln!(written, "{head}: {}", dense(object.unwrap().0)).unwrap();
    }
    testing::snapshot("inherited.txt", &written);
}

/// What is said about each mistake, kept in `macros/snapshots/mistakes.txt`, and nothing about
/// those that are none. Where a message points is in `ui-tests`.
#[test]
fn mistakes() {
    let mut written = String::new();
    for (options, item) in MISTAKES {
        let item: TokenStream = item.parse().unwrap();
        let expansion = match options {
            None => super::derive(item.clone()),
            // The derive, which the attribute adds, reads what it was given.
            Some(options) => {
                let added = objects(&options.parse().unwrap(), item.clone());
                let is_item = syn::parse2::<syn::DeriveInput>(added.clone()).is_ok();
                if is_item { super::derive(added) } else { added }
            }
        };
        let options = options.map(|options| format!("#[log_safe({options})] "));
        writeln!(written, "{}{item}", options.unwrap_or_default()).unwrap();
        for message in messages(expansion) {
            writeln!(written, "    {message}").unwrap();
        }
    }
    testing::snapshot("mistakes.txt", &written);
}

/// The texts of all `compile_error!`s in `tokens`.
fn messages(tokens: TokenStream) -> Vec<String> {
    let mut all = Vec::new();
    let mut named = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) if named => all.push(group.stream().to_string()),
            TokenTree::Group(group) => all.extend(messages(group.stream())),
            TokenTree::Ident(name) => named = name == "compile_error",
            TokenTree::Punct(punct) => named &= punct.as_char() == '!',
            TokenTree::Literal(_) => named = false,
        }
    }
    all
}

const MISTAKES: &[(Option<&str>, &str)] = &[
    // None at all.
    (Some(""), "struct S { id: u8 }"),
    (Some(r#""a {0} {{}} {1:?}""#), "struct S(#[log_safe(id)] u8, u8);"),
    (Some(r#"name = "N", address = "raw", debug, serialize, crate = a::b"#), "struct S { a: u8 }"),
    (Some("value"), "#[derive(Debug)] struct S { #[log_safe(trust = \"short\")] a: u8 }"),
    (Some("value(Display), serialize"), "enum E { A, B(u8) }"),
    (Some(""), "enum E { A, B(LogId), C { #[log_safe(id = \"n\")] c: u8, d: LogId } }"),
    (
        Some("debug"),
        "pub unsafe trait T<U>: Send + 'static where U: Copy { fn f(&self) {} #[log_safe(id)] fn g(&self) -> U; }",
    ),
    // Words.
    (Some("debgu"), "struct S(u8);"),
    (Some("adress = \"raw\""), "struct S(u8);"),
    (Some("debug = 1, serialize(x)"), "struct S(u8);"),
    (Some("debug, debug"), "struct S(u8);"),
    (Some("something"), "struct S(u8);"),
    (Some("vale"), "struct S(u8);"),
    (Some("val"), "struct S(u8);"),
    (Some("va"), "struct S(u8);"),
    (Some("eman"), "struct S(u8);"),
    (Some("nam"), "struct S(u8);"),
    (Some("names"), "struct S(u8);"),
    (Some("namxxe"), "struct S(u8);"),
    (Some("nxxxme"), "struct S(u8);"),
    (Some("id, trust = \"x\""), "struct S(u8);"),
    (Some("value(Debug)"), "struct S(u8);"),
    (Some("value = Display"), "struct S(u8);"),
    (Some("address"), "struct S(u8);"),
    (Some("address = \"hash\""), "struct S(u8);"),
    (Some("name"), "struct S(u8);"),
    (Some("name(\"N\")"), "struct S(u8);"),
    (Some("name = N"), "struct S(u8);"),
    (Some("name = "), "struct S(u8);"),
    (Some("name = \" \""), "struct S(u8);"),
    (Some("crate"), "struct S(u8);"),
    (Some("crate = \"a\""), "struct S(u8);"),
    (Some("1, 'a', \"x\" y"), "struct S(u8);"),
    (Some("debug serialize"), "struct S(u8);"),
    (Some("debug + serialize"), "struct S(u8);"),
    (Some("value(Display) debug"), "struct S(u8);"),
    (None, "#[log_safe = \"x\"] struct S(u8);"),
    (Some(""), "struct S(#[log_safe(debug, crate, idd, \"x\", id = 1, trust, other)] u8);"),
    (Some(""), "struct S(#[log_safe(id, trust = \" \")] u8);"),
    (Some(""), "struct S(#[log_safe(id, id)] u8);"),
    (Some(""), "enum E { #[log_safe(\"x\", debug, id)] A(u8) }"),
    // Texts.
    (Some("\"a {0}\", \"b {0}\""), "struct S(u8);"),
    (Some("\"a\""), "struct S(u8);"),
    (Some("\"{} {0:x} {a}\""), "struct S(u8);"),
    (Some("\"{a}\""), "struct S;"),
    (Some("\"{a}\""), "struct S(u8, u8);"),
    (Some("\"{0\""), "struct S(u8);"),
    (Some("\"{0} }\""), "struct S(u8);"),
    (Some("\"{0}\", name = \"N\""), "struct S(u8, #[log_safe(id)] u8);"),
    (Some("\"{0}\", address = \"raw\""), "struct S(u8);"),
    (Some("\"{0}\""), "enum E { A(u8) }"),
    (Some("\"{0}\", name = \"N\""), "enum E { A(u8) }"),
    (Some("\"{0}\""), "struct S(LogId, LogId);"),
    // Rules between words.
    (
        Some("value, debug, name = \"N\", address = \"raw\", \"{0}\""),
        "struct S(#[log_safe(id)] u8);",
    ),
    (Some("value"), "union U { a: u8 }"),
    (Some("address = \"raw\""), "struct S(#[log_safe(id)] u8);"),
    (Some("address = \"raw\""), "enum E { A, B(#[log_safe(id)] u8), C(u8) }"),
    (Some(""), "struct S { #[log_safe(trust = \"x\")] a: u8 }"),
    (
        Some(""),
        "struct S { a: LogId, #[log_safe(id)] b: m::LogId, c: LogId, d: <T>::LogId, e: LogId<T> }",
    ),
    (Some("debug"), "#[derive(Clone, Debug)] struct S(u8);"),
    (Some("debug"), "#[derive(Clone, Copy)] struct S(u8);"),
    // Other items.
    (Some(""), "fn f() {}"),
    (Some(""), "type T = u8;"),
    (Some(""), "impl S {}"),
    (Some(""), "1 + 1"),
    (Some(""), ""),
    // Traits.
    (Some("value"), "trait T {}"),
    (Some("debug"), "trait T: Display + Debug {}"),
    (Some(""), "trait T: fmt::Debug + Clone {}"),
    (Some(""), "trait T: std::error::Error {}"),
    (Some(""), "trait T: LogSafe {}"),
    (Some("\"a\""), "trait T {}"),
    (
        Some("\"{id}\", name = \"N\""),
        "trait T { #[log_safe(id)] fn id(&self) -> u8; #[log_safe(id)] fn other(&self) -> u8; }",
    ),
    (Some("address = \"raw\""), "trait T { #[log_safe(id)] fn id(&self) -> u8; }"),
    (Some("name = \"\""), "trait T {}"),
    (Some(""), "trait T { #[log_safe(trust = \"x\")] fn id(&self) -> u8; }"),
    (Some(""), "trait T { #[log_safe(id)] fn id(&self); #[log_safe(id)] type A; }"),
    (
        Some(""),
        "trait T { #[log_safe(id)] fn f(self: Box<Self>) -> u8; #[log_safe(id)] fn g<U>(&self) -> u8; }",
    ),
    (
        Some(""),
        "trait T { #[log_safe(id)] fn f(&mut self) -> u8; #[log_safe(id)] fn g(&self, a: u8) -> u8; #[log_safe(id)] async fn h(&self) -> u8; #[log_safe(id)] fn i() -> u8; }",
    ),
    (Some(""), "trait T { fn f(&self) { a; } #[log_safe(id)] fn f }"),
];

/// What the impls for a type with a field of this type ask of its parameters.
#[test]
fn bounds() {
    let mut written = String::new();
    for ty in [
        "u8",
        "T",
        "T::A",
        "<T as X>::A",
        "<u8 as X<T>>::A",
        "::T",
        "m::T",
        "Vec<T>",
        "m::Map<K, Vec<T>>",
        "[T; 2]",
        "[T]",
        "&'a T",
        "(T)",
        "(T, K, T)",
        "mac!(T)",
        "mac!((T), K)",
        "mac!(u8)",
        "*const T",
        "fn(T) -> T",
        "Box<dyn X<T>>",
        "PhantomData<T>",
        "m::PhantomData<T>",
        "A<'a, 1, X = T>",
        "(T::A, T::A, Vec<T::A>)",
    ] {
        let generics: syn::Generics = syn::parse_str("<'a, T, K, const N: usize>").unwrap();
        let [direct, behind] = [Indirection::Direct, Indirection::Possible].map(|place| {
            let mut bounded = Bounded::default();
            bounded.add(&generics, &syn::parse_str(ty).unwrap(), place);
            let types: Vec<String> =
                bounded.into_types().iter().map(|ty| dense(&ty.to_string())).collect();
            types.join(", ")
        });
        write!(written, "{ty}: {direct}").unwrap();
        if behind != direct {
            write!(written, "; behind a pointer: {behind}").unwrap();
        }
        writeln!(written).unwrap();
    }
    testing::snapshot("bounds.txt", &written);
}

/// Fragments of a `macro_rules!` come in groups without visible limits.
#[test]
fn in_a_fragment() {
    let item = quote!(
        struct S {
            id: u8,
        }
    );
    let group = |delimiter, inner: &TokenStream| {
        TokenTree::from(Group::new(delimiter, inner.clone())).into()
    };
    let fragment: TokenStream = group(Delimiter::None, &group(Delimiter::None, &item));
    let expanded = |item| super::attribute(&TokenStream::new(), item).to_string();
    assert_eq!(expanded(fragment), expanded(item.clone()));
    assert_ne!(expanded(group(Delimiter::Brace, &item)), expanded(item));

    let ty: syn::Type = syn::parse2(group(Delimiter::None, &quote!(T))).unwrap();
    let mut bounded = Bounded::default();
    bounded.add(&syn::parse_str("<T>").unwrap(), &ty, Indirection::Direct);
    assert_eq!(bounded.into_types().len(), 1);
}

/// Whatever stands in the place of an item or of its words, the answer is tokens and no panic.
#[test]
fn nothing_panics() {
    fuzz(1_500, |random| {
        let item = random.pick(ITEMS).parse().unwrap();
        let item = random.edited(item, WORDS);
        let words: TokenStream = random.pick(OPTIONS).parse().unwrap();
        let words = if random.below(2) == 0 { words } else { random.edited(words, WORDS) };
        drop(super::derive(item.clone()));
        drop(super::object(item.clone()));
        drop(objects(&words, item));
    });
}

/// Items with everything that is read of them, and with mistakes in them.
const ITEMS: &[&str] = &[
    "",
    "struct S",
    "union U { a: u8 }",
    "trait T: {}",
    "trait T { #[log_safe(id)] fn }",
    "trait T { #[log_safe] fn; }",
    "pub trait T<'a, const N: usize>: Send where Self: Sized { type A<'b>: Copy; #[log_safe(id)] fn \
     id(&self) -> Self::A<'a>; #[log_safe(id = \"peer\")] async fn f<U>(&mut self, u: U); fn g() {} }",
    "#[log_safe(debug)] struct C<T, K: Copy = u8> where T: Tr { log_id: LogId, #[log_safe(id)] key: K, \
     #[log_safe(id = \"from\")] peer: Addr, #[cfg(x)] streams: Mutex<HashMap<u32, T>> }",
    "#[log_safe(value, bound = \"\")] #[derive(Debug)] pub(crate) struct S<'a, T: ?Sized>(pub &'a T, \
     #[log_safe(trust = \"short\")] [u8; { 1 }], T::Item, Box<dyn Fn(T) -> u8>);",
    "#[log_safe(\"conn {id:?} {0:>5} {{\", serialize, name = \"N\", address = \"raw\")] struct S { id: u8 }",
    "#[log_safe(value(Display))] #[error(transparent)] #[display(\"{_0}\")] enum E { \
     #[error(\"no answer from {0:?} {1}\", x.y())] A(Addr, u8), #[error(transparent)] B(#[from] io::Error), \
     #[display(fmt = \"{}\", a)] C { #[source] a: u8 } = 1, D }",
    "#[log_safe(value, serialize)] #[display(\"{_variant} {MAX:?} {}\", self.x.y[0])] #[debug(bound(T: A))] \
     #[serde(into = \"x\")] #[strum(prefix = \"{0}\")] enum E<T> { /// a {0:?} {self}\n\
     #[display(\"{0:.1$} {x:p} {:>w$}\", .0.1, w = 3, x = *_0)] A(#[debug(\"{}\", _0)] T, u8), \
     #[snafu(display(\"{a}\", a = b.to_string()))] #[error(fmt = path)] B { b: u8 }, \
     #[error(\"{}\", format_args!(\"{a} {}\", if .b::<C, D>() { .c } else { self }))] #[educe(Debug(method(f)))] C }",
    "#[repr(packed(3), packed, align(2 2))] #[log_safe(crate = a::b)] struct S { #[log_safe(id)] r#type: u8 }",
    "#[log_safe(b\"x\", 'c', 1.0, -, ,)] struct S(Self::X, mac!(), fn(u8) -> !);",
    "fn f() {}",
];

const OPTIONS: &[&str] = &[
    "",
    "debug",
    "debug, serialize",
    "\"{id} {}\", id",
    "value",
    "value(Debug)",
    "name = \"N\", address = \"raw\"",
    "crate = x::<u8>",
    "= ,",
];

/// What stands in and around an item.
const WORDS: &[&str] = &[
    "#",
    "!",
    "log_safe",
    "error",
    "display",
    "strum",
    "snafu",
    "educe",
    "serde",
    "self",
    "fmt",
    "format_args",
    "to_string",
    "from",
    "source",
    "transparent",
    "id",
    "debug",
    "serialize",
    "value",
    "Display",
    "trust",
    "name",
    "address",
    "crate",
    "bound",
    "struct",
    "enum",
    "trait",
    "fn",
    "type",
    "const",
    "where",
    "dyn",
    "for",
    "pub",
    "self",
    "Self",
    "r#type",
    "_",
    "T",
    "u8",
    "LogId",
    "'a",
    "=",
    ",",
    ";",
    ":",
    "::",
    "<",
    ">",
    "->",
    "&",
    "?",
    "+",
    "|",
    "0",
    "1.5",
    "\"\"",
    "\"{}\"",
    "\"{id:?} {0}\"",
    "\"{é\"",
    "r\"{_0:?}\"",
    "b\"x\"",
];
