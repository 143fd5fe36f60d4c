use log_safe::{log_safe, safe_info};

use std::collections::HashMap;
use std::sync::Mutex;

type Streams = Mutex<HashMap<u32, String>>;

#[log_safe]
trait Connection {
    #[cfg(all())]
    #[log_safe(id)]
    fn streams(&self) -> &Streams;
}

#[log_safe]
trait Session {
    #[cfg_attr(all(), doc = "", cfg_attr(not(any()), log_safe(id)))]
    fn streams(&self) -> &Streams;
}

#[log_safe]
trait Request {
    #[cfg(any())]
    type Id: std::fmt::Display;
    #[cfg(all())]
    type Id;
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

define!(#[log_safe] Made: #[cfg_attr(all(), log_safe(id))] streams: &Streams);
define!(#[cfg_attr(all(), log_safe)] Late: #[cfg(all())] #[log_safe(id)] streams: &Streams);

// An identity type comes by the supertrait.
#[log_safe]
trait Frames: Iterator {
    #[log_safe(id)]
    fn last(&self) -> Self::Item;
}

struct Opaque;

// The traits are to blame for what they print, the call sites for the types that they give.
fn log(
    connection: &dyn Connection,
    session: &dyn Session,
    request: &dyn Request<Id = Opaque>,
    made: &(dyn Made + Send),
    late: &(dyn Late + Unpin),
    frames: &dyn Frames<Item = Streams>,
) {
    safe_info!("{connection}{session}{made}{late}");
    safe_info!("{request}");
    safe_info!("{frames}");
}

fn main() {}
