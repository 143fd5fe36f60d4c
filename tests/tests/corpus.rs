//! Types in types in types: what the marker says of each, against what it should say.
//!
//! The wrappers are those of the standard library (the tables of `std_types.rs`) and types under
//! `#[log_safe]`; the types inside are hazards, and others that are safe. What should be said is
//! found here, from one word for each of them, and not from the impls. One crate is generated, with
//! a type a line, and checked by one run of rustc, which asserts and reports no error if all is
//! well: so there can be thousands.

use std::fmt::Write as _;

mod generated;

use generated::{errors_in, package};

/// What a wrapper does with the type inside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Does {
    /// Prints it; and is little, where that is.
    PrintLittle,
    /// Prints it, any number of times or with more of its own.
    Print,
    /// Prints it by its `Display`, in its own `Debug` too.
    Identify,
    /// Prints no part of it.
    Hide,
    /// Tries a lock, and prints it under that: accepted around little.
    Lock,
}

use Does::{Hide, Identify, Lock, Print, PrintLittle};

/// Wrappers that the tables of `std_types.rs` do not have, or have under another heading.
const WRAPPERS: &[(&str, Does)] = &[
    ("&'static Part", PrintLittle),
    ("&'static mut Part", PrintLittle),
    ("[Part; 2]", PrintLittle),
    ("(Part,)", PrintLittle),
    ("(u8, Part, bool)", PrintLittle),
    ("(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, Part)", PrintLittle),
    ("Box<[Part]>", Print),
    ("&'static [Part]", Print),
    ("std::rc::Rc<[Part]>", Print),
    ("std::cell::RefCell<Part>", Lock),
    ("std::sync::Mutex<Part>", Lock),
    ("std::sync::RwLock<Part>", Lock),
    ("std::rc::Weak<Part>", Hide),
    ("std::sync::Weak<Part>", Hide),
    ("*const Part", Hide),
    ("*mut Part", Hide),
    ("fn(Part) -> Part", Hide),
    ("Value<Part>", Print),
    ("ValueEnum<Part>", Print),
    ("ValueOfFields<Part>", Print),
    ("Identity<Part>", Identify),
    ("HidesIt<Part>", Print),
];

/// Those that are little if what they hold is.
const LITTLE: &[&str] = &[
    "alloc::boxed::Box<",
    "alloc::rc::Rc<",
    "alloc::sync::Arc<",
    "core::cell::OnceCell<",
    "core::cmp::Reverse<",
    "core::num::Saturating<",
    "core::num::Wrapping<",
    "core::option::Option<",
    "core::pin::Pin<",
    "core::result::Result<",
    "std::sync::OnceLock<",
];

/// Those that do not take every type: the struct, or its impl, has a bound.
const BOUNDED: &[&str] = &[
    "alloc::borrow::Cow<",
    "alloc::collections::binary_heap::PeekMut<",
    "core::cell::Cell<",
    "std::io::BufWriter<",
    "std::io::LineWriter<",
];

/// A type to put into others.
struct Core {
    name: &'static str,
    debug: bool,
    display: bool,
    little: bool,
}

const fn core(name: &'static str, debug: bool, display: bool, little: bool) -> Core {
    Core { name, debug, display, little }
}

const CORES: &[Core] = &[
    core("Unknown", false, false, false),
    core("Box<dyn fmt::Debug>", false, false, false),
    core("Mutex<HashMap<u8, u8>>", false, false, false),
    core("RwLock<BTreeMap<u8, Mutex<u8>>>", false, false, false),
    core("RefCell<HashSet<String>>", false, false, false),
    core("Mutex<BTreeSet<u8>>", false, false, false),
    core("Mutex<Vec<u8>>", false, false, false),
    core("RwLock<String>", false, false, false),
    core("RefCell<RefCell<u8>>", false, false, false),
    core("Mutex<Unknown>", false, false, false),
    core("Mutex<Proved>", false, false, false),
    core("MutexGuard<'static, HashMap<u8, u8>>", false, false, false),
    core("Ref<'static, Vec<u8>>", false, false, false),
    core("fmt::Arguments<'static>", false, false, false),
    core("std::env::Vars", false, false, false),
    core("std::hash::DefaultHasher", false, false, false),
    // Of these, the message or the identity.
    core("std::io::Error", false, true, false),
    core("Box<dyn Error>", false, true, false),
    core("Arc<dyn Error + Send + Sync>", false, true, false),
    core("MessageOnly", false, true, false),
    core("Connection", false, true, false),
    // And these are safe.
    core("u8", true, true, true),
    core("std::net::SocketAddr", true, true, true),
    core("Option<(bool, Instant)>", true, true, true),
    core("String", true, true, false),
    core("&'static str", true, true, false),
    core("HashMap<u8, Vec<String>>", true, true, false),
    core("BTreeMap<String, Mutex<u8>>", true, true, false),
    core("Mutex<u64>", true, true, false),
    core("RefCell<Option<u16>>", true, true, false),
    core("MutexGuard<'static, u8>", true, true, false),
    core("Proved", true, true, false),
    core("Stream", true, true, false),
    core("std::sync::mpsc::Sender<Unknown>", true, true, true),
];

const PRELUDE: &str = r#"
#![allow(warnings)]
extern crate alloc;
extern crate core;

use std::cell::{Ref, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::error::Error;
use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, MutexGuard, RwLock};
use std::time::Instant;

use log_safe::{LogSafe, log_safe, via};

mod types;

#[derive(Clone, Copy)]
struct Unproved;

struct Unknown;

#[log_safe(value)]
struct Proved(u8);

#[log_safe(value(Display))]
struct MessageOnly(std::io::Error);

#[log_safe]
struct Connection(Mutex<HashMap<u8, u8>>);

#[log_safe(debug)]
struct Stream(Mutex<HashMap<u8, u8>>);

#[log_safe(value)]
struct Value<T>(u8, Option<T>);

#[log_safe(value)]
enum ValueEnum<T> {
    One(T),
    Many { items: Vec<T> },
}

#[log_safe(value)]
struct ValueOfFields<T> {
    of: ValueEnum<T>,
    again: Option<Box<ValueOfFields<T>>>,
}

#[log_safe(debug)]
struct Identity<T> {
    #[log_safe(id)]
    id: Shown<T>,
}

/// Formats as its part.
struct Shown<T>(T);
impl<V, T: LogSafe<V>> LogSafe<V> for Shown<T> {}
impl<T> fmt::Display for Shown<T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// An iterator that prints itself.
struct Items<Itself, Item>(PhantomData<(Itself, Item)>);
impl<Itself, Item> Iterator for Items<Itself, Item> {
    type Item = Item;
    fn next(&mut self) -> Option<Item> {
        None
    }
}
impl<V, Itself: LogSafe<V>, Item> LogSafe<V> for Items<Itself, Item> {}

#[log_safe(value(trust = "prints the number only"))]
struct HidesIt<T>(u8, T);

struct Probe<T: ?Sized, V>(PhantomData<(V, *const T)>);

trait Otherwise {
    const PROVED: bool = false;
}
impl<T: ?Sized, V> Otherwise for Probe<T, V> {}

// Where it is there, the inherent constant wins.
impl<T: ?Sized + LogSafe<V>, V> Probe<T, V> {
    const PROVED: bool = true;
}

/// Whether the marker says of `T`, by `Debug` and by `Display`, what is expected.
macro_rules! verdict {
    ($debug:literal $display:literal $T:ty) => {
        const _: () = assert!(
            <Probe<$T, via::Debug>>::PROVED == $debug
                && <Probe<$T, via::Display>>::PROVED == $display,
        );
    };
}
use verdict;
"#;

/// The rows of a table of `std_types.rs`.
fn rows(table: &str) -> impl Iterator<Item = &'static str> {
    let tables = include_str!("std_types.rs");
    let (_, rest) = tables.split_once(&format!("\n{table}! {{\n")).expect("the table is there");
    let (rows, _) = rest.split_once("\n}").expect("it ends");
    rows.lines().map(|row| row.trim().trim_end_matches(','))
}

fn wrappers() -> Vec<(&'static str, Does)> {
    let little = |row: &str| LITTLE.iter().any(|name| row.starts_with(name));
    let printed = rows("parts").map(|row| (row, if little(row) { PrintLittle } else { Print }));
    let hidden = rows("opaque").map(|row| (row, Hide));
    let all = printed.chain(hidden).chain(WRAPPERS.iter().copied());
    all.filter(|(row, _)| !BOUNDED.iter().any(|name| row.starts_with(name))).collect()
}

/// A type, and what should be said of it.
#[derive(Clone)]
struct Case {
    name: String,
    debug: bool,
    display: bool,
    little: bool,
}

impl Case {
    fn in_wrapper(&self, (wrapper, does): (&str, Does)) -> Self {
        let name = wrapper.replace("Part", &self.name);
        match does {
            PrintLittle => Case { name, ..*self },
            Print => Case { name, little: false, ..*self },
            Identify => Case { name, debug: self.display, display: self.display, little: false },
            Hide => Case { name, debug: true, display: true, little: true },
            Lock => Case { name, debug: self.little, display: self.little, little: false },
        }
    }
}

/// Which of `count` comes next: the numbers that follow a seed, always the same.
struct Dice(u64);

impl Dice {
    /// The seed of the test.
    const SEED: u64 = 4;

    /// `SplitMix64`.
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^= number >> 31;
        usize::try_from(number % count as u64).expect("it is less than a usize")
    }
}

/// Each type in each wrapper, and some in two and in three.
fn cases() -> Vec<Case> {
    const DEEPER: usize = 2_500;

    let wrappers = wrappers();
    let cores = CORES.iter().map(|core| {
        let Core { name, debug, display, little } = *core;
        Case { name: name.to_owned(), debug, display, little }
    });
    let cores: Vec<Case> = cores.collect();
    let mut cases = cores.clone();
    for core in &cores {
        cases.extend(wrappers.iter().map(|wrapper| core.in_wrapper(*wrapper)));
    }
    let mut dice = Dice(Dice::SEED);
    for depth in [2, 3] {
        for _ in 0..DEEPER {
            let core = cores[dice.below(cores.len())].clone();
            let wrapped = (0..depth)
                .fold(core, |inner, _| inner.in_wrapper(wrappers[dice.below(wrappers.len())]));
            cases.push(wrapped);
        }
    }
    cases
}

#[test]
fn types_in_types_are_told_apart() {
    let cases = cases();
    let mut types = String::from("use super::*;\n");
    for Case { name, debug, display, .. } in &cases {
        writeln!(types, "verdict! {{ {debug} {display} {name} }}").expect("a String");
    }
    let errors = errors_in(&package("corpus", &[("lib.rs", PRELUDE), ("types.rs", &types)]));

    // The text of an error is the assertion, with the type in it.
    let complaints: String = errors.into_iter().map(|(_, _, error)| error + "\n").collect();
    let refused = cases.iter().filter(|case| !case.debug).count();
    println!(
        "{} types, seed {}: {refused} refused by Debug, {} accepted",
        cases.len(),
        Dice::SEED,
        cases.len() - refused
    );
    assert!(complaints.is_empty(), "{complaints}");
    assert!(refused > 3_000 && cases.len() - refused > 3_000, "the tables shrank");
}
