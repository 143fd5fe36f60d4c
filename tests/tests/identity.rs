//! What `#[log_safe]` prints.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use log_safe::{LogId, LogSafe, log_safe, safe_info, via};

#[log_safe]
struct Plain {
    #[log_safe(id)]
    id: u64,
    #[log_safe(id = "from")]
    peer: String,
    _streams: Mutex<HashMap<u32, String>>,
}

#[log_safe("conn {id} from {peer:?} {{}}")]
struct Text {
    id: u64,
    peer: String,
}

#[log_safe(debug, name = "Session")]
struct Numbered {
    log_id: LogId,
}

#[log_safe]
struct Address {
    _streams: Mutex<HashMap<u32, String>>,
}

#[derive(LogSafe)]
#[log_safe(debug)]
enum State<T> {
    Idle,
    Streaming {
        #[log_safe(id)]
        id: T,
    },
    Tuple(#[log_safe(id)] u8, #[log_safe(id = "b")] u8, u8),
    Other(u8),
}

#[log_safe(value)]
#[derive(Debug)]
struct Config<T> {
    port: u16,
    name: String,
    next: T,
}

fn takes<V, T: LogSafe<V>>(_: &T) {}

#[test]
fn forms() {
    let conn = Plain { id: 7, peer: "a".into(), _streams: Mutex::default() };
    assert_eq!(conn.to_string(), "Plain(id=7, from=a)");
    safe_info!("{conn}");
    let t = Text { id: 7, peer: "a".into() };
    assert_eq!(t.to_string(), "conn 7 from \"a\" {}");
    let n = Numbered { log_id: LogId::next() };
    assert_eq!(n.to_string(), format!("Session{}", n.log_id));
    assert_eq!(format!("{n:?}"), format!("Session{}", n.log_id));
    let a = Arc::new(Address { _streams: Mutex::default() });
    println!("{a} {a:>30}");
    println!(
        "{} {} {} {}",
        State::<u32>::Idle,
        State::Streaming { id: 3u32 },
        State::<u8>::Tuple(1, 2, 3),
        State::<u8>::Other(3)
    );
    let c = Config { port: 1, name: String::new(), next: 3u8 };
    takes::<via::Debug, _>(&c);
    takes::<via::Display, _>(&c);
    safe_info!("{c:?}");
}
