//! Formatting follows pointers, options and collections, so the check does. The path to the map is
//! in the message.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use log_safe::safe_error;

type Streams = Mutex<HashMap<u32, u8>>;

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
}
