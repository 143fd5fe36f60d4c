#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

use std::collections::HashMap;
use std::sync::Mutex;

type Streams = Mutex<HashMap<u32, String>>;

#[log_safe]
trait Connection {
    #[cfg(any())]
    #[log_safe(id)]
    fn gone(&self) -> Gone;
    #[cfg(all())]
    #[log_safe(id)]
    fn id(&self) -> u64;
}

#[log_safe]
trait Session {
    #[cfg_attr(all(), doc = "", cfg_attr(not(any()), log_safe(id)))]
    fn id(&self) -> u64;
    #[cfg_attr(any(), log_safe(id))]
    #[cfg_attr(all(), cfg_attr(any(), log_safe(id)))]
    fn streams(&self) -> &Streams;
}

#[log_safe]
trait Request {
    #[cfg(any())]
    type Id: Gone;
    #[cfg(all())]
    type Id;
    #[cfg(any())]
    type Gone;
    #[log_safe(id)]
    fn id(&self) -> &Self::Id;
}

macro_rules! define {
    ($(#[$outer:meta])* $name:ident: $(#[$inner:meta])* $method:ident: $ty:ty) => {
        $(#[$outer])*
        trait $name {
            $(#[$inner])*
            fn $method(&self) -> $ty;
        }
    };
}

define!(#[log_safe] Made: #[cfg_attr(any(), log_safe(id))] streams: &Streams);
define!(#[cfg_attr(all(), log_safe)] Late: #[cfg(all())] #[log_safe(id)] id: u8);

#[log_safe]
trait Frames: Iterator {
    #[log_safe(id)]
    fn last(&self) -> Self::Item;
}

// What is not there has no objects.
#[log_safe]
#[cfg(any())]
trait Nowhere {
    #[log_safe(id)]
    fn id(&self) -> Gone;
}

fn log(
    connection: &dyn Connection,
    session: &dyn Session,
    request: &dyn Request<Id = u16>,
    made: &(dyn Made + Send),
    late: &(dyn Late + Unpin),
    frames: &dyn Frames<Item = u8>,
) {
    safe_info!("{connection}{session}{made}{late}");
    safe_info!("{request}");
    safe_info!("{frames}");
}

fn main() {}
