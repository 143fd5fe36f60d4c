//! The pointers of std print an address, whatever they point to.

use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicPtr;

use log_safe::{safe_error, trust};

struct Connection;

impl fmt::Pointer for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection")
    }
}

fn run() {}

fn generic<T: ?Sized>(value: &T, shared: &Arc<T>) {
    safe_error!("{value:p} {:p} {:p} {shared:p}", value, *shared);
}

fn main() {
    let mut conn = Connection;
    let arc = Arc::new(Connection);
    safe_error!("{:p}", &conn);
    safe_error!("{:p}", &mut conn);
    safe_error!("{:p} {:p}", &raw const conn, &raw mut conn);
    safe_error!("{:p} {:p} {arc:p}", Box::new(1), Rc::new(conn));
    safe_error!("{:p} {:p}", Pin::new(&1), AtomicPtr::new(&mut 1));
    safe_error!("{:p} {:p}", run as fn(), std::ptr::NonNull::<Connection>::dangling());
    safe_error!("{:p}", trust(&Connection, "prints its name"));
    safe_error!("{0:p} {0}", &1);
    generic::<dyn Fn()>(&|| (), &(Arc::new(|| ()) as Arc<dyn Fn()>));
}
