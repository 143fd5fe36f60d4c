//! An owned map cannot change while it is borrowed, whatever it is behind; and a pointer is printed
//! as one by `{:p}`.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::{Arc, Mutex, Weak};

use log_safe::safe_error;

type Streams = HashMap<u32, u8>;

fn main() {
    let streams: Arc<Streams> = Arc::default();
    safe_error!("{streams:?}");

    let all: Vec<Option<Rc<Streams>>> = Vec::new();
    safe_error!("{:?}", all);

    let by_peer: HashMap<u8, Box<Streams>> = HashMap::new();
    safe_error!("{:?}", by_peer);

    let pair: (u8, &Streams) = (1, &streams);
    safe_error!("{:?}", pair);

    let result: Result<u8, Arc<Streams>> = Ok(1);
    safe_error!("{result:?}");

    let shared: Arc<Mutex<Streams>> = Arc::default();
    let weak: Weak<Mutex<Streams>> = Arc::downgrade(&shared);
    safe_error!("{shared:p} {weak:?} {:?}", Arc::as_ptr(&shared));
}
