//! What a raw log call does to a program at run time, and the checked one does not.
//!
//! `log-safe-faults NAME raw` runs into the fault of that name, `log-safe-faults NAME checked` makes
//! the same call with our macro and the identity of the same object. `tests/faults.rs` runs both,
//! with a watchdog: most raw calls never return.

// The tests need no more of what is proved than this macro.
#[macro_use]
#[path = "../../tests/foreign/proved.rs"]
mod proved;

mod console;
mod fmt;
mod logger;
mod maps;
mod pool;
mod std_locks;

use std::io::{self, Read};
use std::process::ExitCode;
use std::{env, thread};

/// Asserts that no `safe_*!` macro would take this fault's argument as the raw call does.
macro_rules! refused {
    ($Type:ty) => {
        const _: () = assert!(!proved!($Type, log_safe::via::Debug), stringify!($Type));
    };
}
use refused;

/// Its name, and what runs into it.
type Fault = (&'static str, fn(Call));

const FAULTS: &[Fault] = &[
    ("dashmap", maps::dashmap),
    ("scc", maps::scc),
    ("flood", maps::flood),
    ("r2d2", pool::r2d2),
    ("std-mutex", std_locks::mutex),
    ("std-rwlock", std_locks::rwlock),
    ("std-stall", std_locks::stall),
    ("debug-that-logs", fmt::debug_that_logs),
    ("cycle", fmt::cycle),
    ("cycle-of-mutexes", fmt::cycle_of_mutexes),
    ("tokio", console::tokio),
];

/// Which of its two calls a fault makes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Call {
    Raw,
    Checked,
}

impl Call {
    /// Makes it, and says so before and after.
    pub(crate) fn make(self, raw: impl FnOnce(), checked: impl FnOnce()) {
        println!("calling");
        match self {
            Call::Raw => raw(),
            Call::Checked => checked(),
        }
        println!("called");
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (name, call) = match arguments[..] {
        [name, "raw"] => (name, Call::Raw),
        [name, "checked"] => (name, Call::Checked),
        _ => {
            for (name, _) in FAULTS {
                println!("{name}");
            }
            return ExitCode::SUCCESS;
        }
    };
    let Some((_, fault)) = FAULTS.iter().find(|(known, _)| *known == name) else {
        eprintln!("no such fault: {name}");
        return ExitCode::FAILURE;
    };
    thread::spawn(|| {
        // The parent never writes: it is gone when this returns, and nobody else would end us.
        let _ = io::stdin().read(&mut [0]);
        std::process::exit(1);
    });
    fault(call);
    ExitCode::SUCCESS
}
