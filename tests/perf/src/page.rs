//! Writes `runtime/docs/performance.md`.

use std::fs;

use crate::{compile, count, output, root, stall, table, weight};

pub(crate) fn write() {
    let folder = root().join("runtime/docs");
    let (stalls, plot) = stall::measure();
    let counts = table(&count::measure());
    let (program, dependencies) = (weight::program(), weight::dependencies());
    let compiled = compile::measure();
    let rustc = output(std::process::Command::new("rustc").arg("--version"));
    let text = format!(
        "<!-- Written by `cargo run --release -p log-safe-perf -- page`: change tests/perf. -->\n\
         # Performance\n\n\
         Measured with {}. `cargo run --release -p log-safe-perf -- page` measures everything \
         and writes this page; the name of a section in place of `page` repeats that section. \
         A ratio is log-safe's number by the other's.\n\n\
         ## The point: logging a connection that is in use\n\n\
         `-- stall`. A connection holds a map to which each writer writes every 10 µs. It is \
         logged in full, by its derived `Debug`, or by its identity. The cost of the call is a \
         median; a stall is how late a write is done, and *idle* is what the machine does to the \
         writers when nothing is logged. All in microseconds. A cheap `Debug` call \
         on a large `Mutex` is one that found it held and printed `<locked>`.\n\n\
         ![How long one writer waits](performance.svg)\n\n{stalls}\n\
         ## Run time, in instructions\n\n\
         `-- count`, and `-- guard` in CI. callgrind counts one call, the logger's formatting \
         included. *Disabled* is by the level at run time, *compiled out* by `max_level_off`. \
         None of ours allocates: a row would say so.\n\n{counts}\n\
         ## Size of the program\n\n`-- program`.\n\n{program}\n\
         ## Dependencies\n\n\
         `-- dependencies`. An empty crate with one dependency, built cold.\n\n{dependencies}\n\
         ## Compile time\n\n\
         `-- compile`. User seconds and peak memory of one `rustc` on one crate that holds \
         nothing but calls, or nothing but types; medians of paired runs. thiserror's types \
         derive `Debug` too, as they must.\n\n{compiled}\n{PROFILE}",
        rustc.trim()
    );
    fs::create_dir_all(&folder).expect("create the folder");
    fs::write(folder.join("performance.svg"), plot).expect("write the plot");
    fs::write(folder.join("performance.md"), text).expect("write the page");
}

const PROFILE: &str = "\
### Where the rest goes

`cargo check` of 1,000 `log` calls (2,000 checked arguments) under callgrind: 3.28 G instructions \
with log-safe, 2.31 G with `log`. The difference of 0.96 G (counted once, by hand, with rustc \
1.95) is spent in:

| part of rustc | log-safe | log | difference | what is new there |
|---|---|---|---|---|
| type check | 982 M | 667 M | 314 M | a function and a method, looked up for each argument |
| expansion | 555 M | 270 M | 285 M | 182 M in the procedural macro, which cargo does not optimise in a debug build; reading what it wrote |
| borrow check | 980 M | 766 M | 214 M | two calls for each argument, and two more references that may be live |
| the rest | | | 150 M | building of MIR, lowering, lints, unsafety and privacy checks |

Of `tracing`'s (11.97 G with log-safe, 10.23 G without, for 1,000 calls) the difference of 1.74 G is \
0.79 G of expansion, 0.42 G of type check, 0.31 G of borrow check, and the rest: a value that does \
not go through `format_args!` takes one call more.

What else was tried, by hand, in place of what an argument expands to (1.00 is the plain `log!`): \
`*(&x)` alone is 1.04, a call of a function with the bound on it 1.18, a method of a trait 1.22, and \
the two steps that tell an error from a type that is not proved 1.30. The bound on a function would \
refuse the same, with errors that speak of a function of this crate and not of the argument.

`cargo check` of 1,000 types in the same way: 2.80 G instructions with an identity, 2.50 G with the \
`Display` of `derive_more`. The difference of 0.30 G:

| part of rustc | log-safe | derive_more | difference | what is new there |
|---|---|---|---|---|
| well-formed items | 315 M | 224 M | 91 M | the marker is a second impl for each type |
| type check | 494 M | 420 M | 74 M | the search for the proof of the `id` field |
| expansion | 802 M | 729 M | 73 M | 56 M for `#[log_safe]`, which adds the derive |
| the rest | | | 49 M | borrow check of the proof, and the second impl again |

A value type costs 5.82 G for 1,000 types of three fields, with 1.63 G for its `Debug` alone: each \
field is proved in a function that is never called. Both proofs of a field are one search where the \
type has no parameters. That function takes the value apart, for 0.94 G of it: so it sees the fields \
that there are in the end, whatever another attribute has made of them.
";
