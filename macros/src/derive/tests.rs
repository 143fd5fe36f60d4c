//! Expansions, kept as files in `macros/snapshots`: what the derive writes, to read.
//!
//! `BLESS=1 cargo test -p log-safe-macros` writes them anew: read the diff.

use std::{env, fs};

use proc_macro2::TokenStream;
use quote::quote;

/// Compares what the derive makes of `input` with the snapshot of that name.
fn snapshot(name: &str, input: &TokenStream) {
    compare(name, &super::derive(input.clone()));
}

fn compare(name: &str, expansion: &TokenStream) {
    let file = syn::parse2(expansion.clone()).expect("an expansion is a list of items");
    let written = prettyplease::unparse(&file);
    let path = format!("{}/snapshots/{name}.rs", env!("CARGO_MANIFEST_DIR"));
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &written).expect("the snapshots are part of this package");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, kept, "{name}: bless it if that is how it should be");
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
    compare("attribute", &super::attribute(quote!(debug, crate = crate::reexport), item));
}

#[test]
fn object() {
    let item = quote! {
        pub trait Connection<'a, T: 'a>: Send {
            type Id: Copy;
            #[log_safe(id)]
            fn id(&self) -> Self::Id;
        }
    };
    compare("object", &super::attribute(quote!(), item));
}

/// Whatever stands in the place of an item or of its words, the answer is tokens and no panic.
#[test]
fn nothing_panics() {
    let items = [
        "",
        "struct",
        "struct S",
        "struct S {",
        "enum E { A(",
        "union U { a: u8 }",
        "trait",
        "trait T",
        "trait T: {}",
        "trait T { #[log_safe(id)] }",
        "trait T { #[log_safe] fn; }",
        "trait T { # }",
        "trait T<'a, const N: usize> where Self: Sized { type A<'b>: Copy; fn f() {} }",
        "struct S { #[log_safe(id = )] a: u8 }",
        "struct S { #[log_safe(=, id id, \"\", id(x))] a: u8 }",
        "struct S { #[log_safe] #[log_safe = 1] a: u8 }",
        "#[log_safe(value(), debug())] struct S(Self::X, macro!(), [u8; { 1 }]);",
        "#[log_safe(\"{\")] struct S;",
        "#[log_safe(\"}\")] struct S;",
        "#[log_safe(\"{:?}{0}{é}\")] struct S(u8);",
        "#[log_safe(crate = 1 + 1, crate)] struct S;",
        "#[log_safe(b\"x\", 'c', 1.0, -, ,)] struct S;",
        "#[error(\"{\")] #[display] #[log_safe(value)] struct S(u8);",
        "#[repr(packed(3), packed, align(2 2))] struct S { #[log_safe(id)] a: u8 }",
        "fn f() {}",
        "let x = 1;",
        ", ; <",
    ];
    for item in items {
        let Ok(item) = item.parse::<TokenStream>() else { continue };
        drop(super::derive(item.clone()));
        for words in ["", "debug", "\"{a}\"", "value", "= ,", "crate = x::<u8>"] {
            drop(super::attribute(words.parse().expect("it is balanced"), item.clone()));
        }
    }
}
