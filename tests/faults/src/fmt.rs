//! Implementations of `Debug`.

use std::fmt::{Debug, Formatter, Result};
use std::sync::{Arc, Mutex, OnceLock};

use log_safe::{log_safe, safe_error};

use crate::{Call, logger, refused};

#[log_safe]
struct Session {
    #[log_safe(id)]
    id: u64,
}

impl Debug for Session {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        log::debug!("session {} is looked at", self.id);
        f.write_str("Session")
    }
}

refused!(Session);

/// The logger has its lock when it formats the record, and is asked for another line.
pub(crate) fn debug_that_logs(call: Call) {
    logger::install();
    let session = Session { id: 7 };
    call.make(|| log::error!("lost {session:?}"), || safe_error!("lost {session}"));
}

#[log_safe]
#[derive(Debug)]
struct Node {
    #[log_safe(id)]
    id: u64,
    next: OnceLock<Arc<Node>>,
}

refused!(Node);
refused!(OnceLock<Arc<Node>>);

/// A node that is its own neighbour: a derived `Debug` goes round until the stack is full.
pub(crate) fn cycle(call: Call) {
    logger::install();
    let node = Arc::new(Node { id: 7, next: OnceLock::new() });
    node.next.set(node.clone()).expect("nobody else has set it");
    call.make(|| log::error!("lost {node:?}"), || safe_error!("lost {node}"));
}

#[log_safe]
#[derive(Debug)]
struct Guarded {
    #[log_safe(id)]
    id: u64,
    next: Mutex<Option<Arc<Guarded>>>,
}

refused!(Guarded);
refused!(Mutex<Option<Arc<Guarded>>>);

/// A `Mutex` in the cycle stops it: the printing itself holds it the second time round.
pub(crate) fn cycle_of_mutexes(call: Call) {
    logger::install();
    let node = Arc::new(Guarded { id: 7, next: Mutex::default() });
    *node.next.lock().expect("nothing panics") = Some(node.clone());
    call.make(|| log::error!("lost {node:?}"), || safe_error!("lost {node}"));
}
