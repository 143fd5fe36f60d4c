//! What is deprecated is so for those who use it: what the derive writes is no use.
#![deny(deprecated)]

use log_safe::log_safe;

#[deprecated]
#[log_safe]
struct Connection {
    #[log_safe(id)]
    id: u64,
}

#[log_safe]
#[deprecated]
struct Session {
    id: u64,
}

#[log_safe(debug, "stream {id}")]
struct Stream {
    #[deprecated]
    id: u64,
}

#[log_safe]
enum State {
    #[deprecated]
    Idle,
    Streaming(#[log_safe(id)] u64),
}

#[deprecated]
#[log_safe(value)]
#[derive(Debug)]
struct Header {
    port: u16,
}

#[log_safe(value)]
#[derive(Debug)]
enum Frame {
    #[deprecated]
    Settings,
    Data {
        #[deprecated]
        id: u64,
    },
}

#[deprecated]
#[log_safe]
trait Handler {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

#[log_safe]
trait Peer {
    #[deprecated]
    #[log_safe(id)]
    fn id(&self) -> u64;
}

fn main() {}
