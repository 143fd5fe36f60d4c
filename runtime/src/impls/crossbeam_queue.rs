//! `crossbeam-queue`, version 0.3.14 read: prints a name: not what is queued.

use crossbeam_queue::{ArrayQueue, SegQueue};

foreign! { opaque:
    [T] ArrayQueue<T>;
    [T] SegQueue<T>;
}
