//! Every form of `tracing`'s grammar, once with `tracing`'s macro and once with ours: a subscriber
//! sees the same. One row is one form.

#![allow(
    clippy::cast_lossless,
    clippy::redundant_closure_call,
    reason = "odd expressions are the point"
)]

mod subscriber;

use std::cell::Cell;
use std::error::Error;
use std::fmt::Debug;
use std::io;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use subscriber::{Parent, seen, subscribed};
use tracing::Level;
use tracing::field::{self, Empty};

/// Each row records the same one thing through both. Both calls have the row's line.
macro_rules! same {
    ($($name:ident ! ($($call:tt)*);)*) => {$(
        let theirs = seen(|| tracing::$name!($($call)*));
        let ours = seen(|| log_safe::tracing::$name!($($call)*));
        assert_eq!(theirs.len(), 1, "{}", stringify!($name!($($call)*)));
        assert_eq!(theirs, ours, "{}", stringify!($name!($($call)*)));
    )*};
}

/// Each row is a block, in which `instrument` is theirs and then ours.
macro_rules! same_instrumented {
    ($({$($row:tt)*})*) => {$(
        let theirs = seen(|| {
            use tracing::instrument;
            $($row)*
        });
        let ours = seen(|| {
            use log_safe::tracing::instrument;
            $($row)*
        });
        assert!(theirs.len() > 2, "{}", stringify!($($row)*));
        assert_eq!(theirs, ours, "{}", stringify!($($row)*));
    )*};
}

#[test]
fn heads() {
    subscribed(true, || {
        let parent = tracing::info_span!("parent");
        let owned = String::from("value");
        // All ordered subsets, before the level or what stands in its place.
        macro_rules! event_heads {
            ($($name:ident [$($rest:tt)*];)*) => {$(same! {
                $name!($($rest)*);
                $name!(name: "named", $($rest)*);
                $name!(target: "net", $($rest)*);
                $name!(parent: &parent, $($rest)*);
                $name!(name: "named", target: "net", $($rest)*);
                $name!(name: "named", parent: &parent, $($rest)*);
                $name!(target: "net", parent: &parent, $($rest)*);
                $name!(name: "named", target: "net", parent: &parent, $($rest)*);
                $name!(parent: None, $($rest)*);
                $name!(target: concat!("net", ".in"), parent: parent.id(), $($rest)*);
            })*};
        }
        macro_rules! span_heads {
            ($($name:ident [$($rest:tt)*];)*) => {$(same! {
                $name!($($rest)*);
                $name!(target: "net", $($rest)*);
                $name!(parent: &parent, $($rest)*);
                $name!(target: "net", parent: &parent, $($rest)*);
                $name!(parent: None, $($rest)*);
            })*};
        }
        macro_rules! levels {
            ($($name:ident)*) => {$(event_heads! {
                $name[a = 1, "text {owned}"];
                $name[a = 1, b = %owned];
                $name[?owned, a = 1,];
                $name[%owned, "{}", 1];
                $name[{ a = 1, ?owned }, "text {}", 1];
                $name["text"];
                $name["{} {owned}", 1,];
            })*};
        }
        levels!(error warn info debug trace);
        event_heads! {
            event[Level::ERROR, a = 1, "text {owned}"];
            event[Level::WARN, { a = 1, %owned }, "text {}", 1];
            event[Level::INFO, ?owned, "text"];
            event[Level::DEBUG, a = 1, b = 2,];
            event[Level::TRACE, "{} {owned}", 1];
        }
        span_heads! {
            span[Level::INFO, "name"];
            span[Level::INFO, "name",];
            span[Level::WARN, "name", a = 1, %owned, ?owned, b.c = Empty];
            error_span["name"];
            warn_span["name",];
            info_span["name", a = 1];
            debug_span["name", a = ?owned, owned,];
            trace_span["name", %owned];
        }
    });
}

const NAME: &str = "constant name";

#[test]
fn fields() {
    subscribed(true, || {
        let (int, float, flag, text) = (17_u32, 2.5, true, "text");
        let owned = String::from("owned");
        let r#type = 1;
        let pair = (1, "two");
        let point = Point { x: 1, y: Inner { z: "z" } };
        let broken = io::Error::other("broken");
        let error: &(dyn Error + 'static) = &broken;
        let (some, none) = (Some(5), None::<u64>);
        same! {
            info!(int);
            info!(int, float, flag, text, owned, some, none);
            info!(?int, %float, ?flag, %text, ?owned, ?some, ?none, ?pair);
            info!(a = int, b = float, c = flag, d = text, e = &*owned, f = some, g = none);
            info!(a = ?int, b = %float, c = ?pair, d = %owned,);
            info!(a = 1_u8, b = 1_i8, c = 1_u128, d = -1_i128, e = 1.5_f32, f = 1_usize);
            info!(a = &int, b = &&text, c = Box::new(1), d = owned.clone());
            info!(a = "literal", b = 'c'.len_utf8(), c = ?'c', d = %'c');
            info!(point.x, a.b.c = 1);
            info!(?point.x, %point.y.z, point.y.z);
            info!(a.b = ?pair, a.c = %text, "text");
            info!(r#type);
            info!(?r#type, %r#type, r#type = 2);
            info!(type = 1, match.fn = ?2);
            info!("literal name" = 1, "b" = ?pair, "c" = %text, "text");
            info!({ NAME } = 1, "text");
            info!({ a = 1 }, "text");
            info!({ NAME } = 1, { NAME } = ?pair, { NAME } = %text);
            info!(a = Empty, b = field::Empty, c = 1);
            info!(a = tracing::field::Empty);
            info!(a = debug(&pair), b = display(&owned));
            info!(a = field::debug(&pair), b = tracing::field::display(&owned), "text");
            info!(a = error, "text");
            info!(a = %broken, b = %error);
            info!(a = Some(error));
            info!(a = 1 + 2 * 3, b = int < 5, c = int == 17, d = -1, e = !flag);
            info!(a = ?text.split('x').collect::<Vec<_>>(), b = { int }, c = ?1..2);
            info!(a = if flag { 1 } else { 2 }, b = (|a: u32, b: u32| a + b)(1, 2));
            info!(a = %format_args!("{int} {}", text), b = ?format!("{text:?}"));
            info!(a = format!("{owned}"), b = int as u64);
            info!(a = 1, a = 2);
            info!(message = "text", a = 1);
            info!(name = "n", target = 1, parent = 2);
            info!({ int, ?pair, %text, a.b = 1 });
            info!({ int, }, "{} {int}", text);
            info_span!("name", a = Empty, b = some, ?pair, %text, int, { NAME } = 1);
            info_span!("name", "literal name" = ?pair, type = 1, point.x, d = debug(&pair));
        }
        same! {
            info!("text");
            info!("text",);
            info!("{int} {text:?} {float:8.3}");
            info!("{} {1} {0:?} {a}", int, text, a = 5);
            info!("{:>1$}", 1, 9);
            info!("{{}}");
            info!(concat!("{}", " ", "{:?}"), int, text);
            info!(int, "{int} {}", text,);
            info!(int, ?pair, "{a} {pair:?}", a = 1);
            info!(a = 1, "{}", format!("{int}"));
            info!(a = 1, r"{int} \ {:x}", int);
            event!(Level::INFO, int, %text, "{int} {a}", a = 1,);
        }

        let span = tracing::info_span!(
            "recorded",
            a = Empty,
            b = Empty,
            c.d = Empty,
            int = Empty,
            { NAME } = Empty
        );
        same! {
            record_all!(span, a = 1);
            record_all!(span, a = 1, b = ?pair, c.d = %text);
            record_all!(span, int,);
            record_all!(span, ?int, b = debug(&pair));
            record_all!(span, "a" = 1, { NAME } = %text);
        }
    });
}

/// Two numbers.
#[log_safe::log_safe(value)]
#[derive(Debug)]
struct W(u32, u32);

type Boxed<T> = std::pin::Pin<Box<dyn Future<Output = T>>>;

struct Point {
    x: u32,
    y: Inner,
}

struct Inner {
    z: &'static str,
}

/// The tokens of another macro reach ours as fragments.
#[test]
fn through_macro_rules() {
    macro_rules! wrap {
        (expr $format:literal $(, $arg:expr)*) => { same!(info!($format $(, $arg)*);) };
        (field $name:ident = $value:expr) => { same!(info!($name = $value); info!($name = ?$value, "x");) };
        (short $name:ident) => { same!(info!($name); info!(?$name); info!(%$name, "{}", $name);) };
        (literal $name:literal = $value:expr) => { same!(info!($name = %$value, "x");) };
        (level $level:expr, $name:literal) => { same!(event!($level, "x"); span!($level, $name);) };
        (target $target:expr, $($rest:tt)*) => { same!(info!(target: $target, $($rest)*);) };
    }
    subscribed(true, || {
        let int = 17;
        wrap!(expr "{} {}", 1 + 2, int < 5);
        wrap!(field a = 1 + 2);
        wrap!(short int);
        wrap!(literal "a b" = 1 + 2);
        wrap!(level Level::WARN, "name");
        wrap!(target "net", int, "{int}");
    });
}

thread_local! {
    static EVALUATED: Cell<u32> = const { Cell::new(0) };
}

fn counted() -> u32 {
    EVALUATED.set(EVALUATED.get() + 1);
    EVALUATED.get()
}

#[test]
fn evaluated_once_or_never() {
    macro_rules! evaluated {
        ($expected:literal: $($name:ident ! ($($call:tt)*);)*) => {$(
            for enabled in [true, false] {
                EVALUATED.set(0);
                subscribed(enabled, || drop(seen(|| log_safe::tracing::$name!($($call)*))));
                let expected = if enabled { $expected } else { 0 };
                assert_eq!(EVALUATED.get(), expected, "{}", stringify!($name!($($call)*)));
            }
        )*};
    }
    evaluated! { 4:
        info!(a = counted(), b = ?counted(), c = %counted(), "{}", counted());
        info!({ a = counted(), b = ?counted(), c = %counted() }, "{x}", x = counted());
        event!(Level::INFO, a = debug(counted()), b = display(counted()), "{} {}", counted(), counted());
        info_span!("name", a = counted(), b = ?counted(), c.d = %counted(), { NAME } = counted());
    }
}

#[test]
fn enabled() {
    macro_rules! same_answer {
        ($enabled:ident: $($name:ident ! ($($call:tt)*);)*) => {$(
            let mut answers = Vec::new();
            let theirs = seen(|| answers.push(tracing::$name!($($call)*)));
            let ours = seen(|| answers.push(log_safe::tracing::$name!($($call)*)));
            assert!(!theirs.is_empty(), "{}", stringify!($name!($($call)*)));
            assert_eq!(theirs, ours, "{}", stringify!($name!($($call)*)));
            assert_eq!(answers, [$enabled; 2], "{}", stringify!($name!($($call)*)));
        )*};
    }
    for enabled in [true, false] {
        subscribed(enabled, || {
            same_answer! { enabled:
                enabled!(target: "asked", Level::INFO);
                enabled!(target: "asked", Level::INFO, a, b.c);
                event_enabled!(target: "asked", Level::WARN);
                span_enabled!(target: "asked", Level::WARN, a);
            }
        });
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("these futures wait for nothing"),
    }
}

#[test]
fn instrument() {
    subscribed(true, || {
        same_instrumented! {
            { #[instrument] fn f() {} f() }
            { #[instrument] fn f(a: u32, b: &str, c: Option<u8>) -> u32 { let _ = (b, c); a } f(1, "b", None) }
            { #[instrument] fn f(mut a: String, (b, c): (u32, bool)) { a.push('x'); let _ = (b, c); } f("a".into(), (1, true)) }
            { #[instrument] async fn f(a: u32) { tracing::info!(a) } block_on(f(1)) }
            { #[instrument] fn f<T: Debug + log_safe::LogSafe<log_safe::via::Debug>>(a: T) { drop(a) } f("a") }
            { #[instrument] fn f<const N: usize>(a: [u8; N]) -> impl Iterator<Item = u8> { a.into_iter() } f([1, 2]).count() }
            { #[instrument(skip(a))] fn f(a: &dyn Fn(), b: u32) { a(); let _ = b; } f(&|| (), 1) }
            { #[instrument(skip_all)] fn f(a: u32, b: &dyn Fn()) { b(); let _ = a; } f(1, &|| ()) }
            { #[instrument(skip_all, fields(a, b.c = 1, ?d))] fn f(a: u32, d: u32) { let _ = (a, d); } f(1, 2) }
            { #[instrument(fields(b = a + 1, c = ?a, d = %a, e, f.g = tracing::field::Empty))] fn f(a: u32) { let _ = a; } f(1) }
            { #[instrument(fields(a = %a, b.c = 1))] fn f(a: u32) { let _ = a; } f(1) }
            { #[instrument(fields(?b = a, %c = a))] fn f(a: u32) { let _ = a; } f(1) }
            { #[instrument(level = "warn", name = "named", target = "net")] fn f(a: u32) { let _ = a; } f(1) }
            { #[instrument("named", level = Level::DEBUG, skip(a))] fn f(a: u32) { let _ = a; } f(1) }
            { #[instrument(ret)] fn f(a: u32) -> u32 { a } f(1) }
            { #[instrument(ret(Display), level = "debug")] fn f(a: u32) -> u32 { a } f(1) }
            { #[instrument(err)] fn f(a: u32) -> Result<u32, io::Error> { let _ = a; Err(io::Error::other("broken")) } f(1) }
            { #[instrument(err(Debug), ret)] fn f(a: &str) -> Result<u8, std::num::ParseIntError> { a.parse() } (f("1"), f("x")) }
            { #[instrument(err(level = "warn"), ret(level = "info"))] fn f(a: &str) -> Result<u8, std::num::ParseIntError> { a.parse() } (f("1"), f("x")) }
            { #[instrument(ret, err)] async fn f(a: u32) -> Result<u32, io::Error> { Ok(a) } block_on(f(1)) }
            { #[instrument(ret)] fn f(a: u32) -> u32 { #![allow(unused)] let b = a; a } f(1) }
            { #[instrument(ret)] fn f(a: u32) -> std::pin::Pin<Box<dyn Future<Output = u32>>> { let b = a + 1; Box::pin(async move { b }) } block_on(f(1)) }
            { #[instrument(err, ret)] fn f(a: u32) -> impl Future<Output = Result<u32, io::Error>> { async move { Ok(a) } } block_on(f(1)) }
            {
                struct S(u32);
                impl S {
                    #[instrument(skip(self), fields(id = self.0))]
                    fn f(&self, a: u32) { let _ = a; }
                    #[instrument(skip_all, ret)]
                    async fn g(self, a: u32) -> u32 { self.0 + a }
                    #[instrument(skip(self), fields(b = self.0, c = ?self.0, d = if a < 3 { a } else { 3 }))]
                    fn h(self: &Self, a: u32) { let _ = a; }
                }
                S(1).f(2);
                S(1).h(2);
                block_on(S(3).g(4))
            }
            { #[instrument] fn f(W(a, _): W, [b]: [u32; 1], &c: &u32, W { 0: d, .. }: W) -> u32 { a + b + c + d } f(W(1, 2), [3], &4, W(5, 6)) }
            { #[instrument] fn f(a @ (_, _): (u32, u32)) { let _ = a; } f((1, 2)) }
            { #[instrument(fields({ NAME } = 1, { NAME } = ?a, a.a = 2, type = %a))] fn f(a: u32, b: u32) { let _ = (a, b); } f(1, 2) }
            { #[instrument(level = 4, err, ret)] fn f(a: u32) -> Boxed<Result<u32, io::Error>> { use std::io; fn one() -> u32 { 1 } Box::pin(async move { if a > 1 { return Err(io::Error::other("many")); } Ok(one()) }) } (block_on(f(1)), block_on(f(2))) }
            { #[instrument(ret)] fn f(a: u32) -> Boxed<u32> { async fn g(b: u32, c: &str) -> u32 { let _ = c; b } Box::pin(g(a + 1, "c")) } block_on(f(1)) }
            { #[instrument(skip(b), fields(d = c))] fn f(a: u32) -> Boxed<u32> { async fn g(b: u32, c: u32) -> u32 { b + c } Box::pin(g(a, 2)) } block_on(f(1)) }
            { #[instrument(fields(b = self.0), err)] fn f(w: W) -> Boxed<Result<(), String>> { async fn g(_self: W) -> Result<(), String> { Err("no".to_owned()) } Box::pin(g(w)) } block_on(f(W(1, 2))) }
            { #[instrument(ret)] fn f(a: u32) -> impl Debug { if a == 1 { return Some("one"); } None } (f(1), f(2)) }
            { #[instrument(err)] fn f(a: u32) -> Result<impl Iterator<Item = u32>, String> { if a == 1 { return Err("one".to_owned()); } Ok(0..a) } (f(1).is_ok(), f(2).is_ok()) }
            {
                let cause = tracing::info_span!("cause");
                #[instrument(parent = p, follows_from = [p.id()], skip(p))]
                fn f(p: &tracing::Span, a: u32) { let _ = a; }
                f(&cause, 1)
            }
        }
    });
}

/// What the comparisons compare is there.
#[test]
fn an_event_in_full() {
    subscribed(true, || {
        let parent = tracing::info_span!("parent");
        let all = seen(|| {
            log_safe::tracing::warn!(target: "net", parent: &parent, a = 1, b = %"x", "{}", 2 + 3);
        });
        let line = line!() - 2;
        let [event] = &*all else { panic!("{all:?}") };
        let metadata = event.metadata.as_ref().unwrap();
        assert_eq!((event.what, &event.parent), ("event", &Some(Parent::Span("parent"))));
        assert_eq!((&*metadata.target, metadata.level), ("net", Level::WARN));
        assert_eq!(
            (metadata.line, metadata.module_path.as_deref()),
            (Some(line), Some(module_path!()))
        );
        assert_eq!(metadata.fields, ["message", "a", "b"]);
        let values = ["message record_debug 5", "a record_i64 1", "b record_debug x"];
        let seen = event.values.iter().map(|(name, kind, text)| format!("{name} {kind} {text}"));
        assert_eq!(seen.collect::<Vec<_>>(), values);
    });
}
