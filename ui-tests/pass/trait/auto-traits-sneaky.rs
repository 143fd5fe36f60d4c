#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe(debug)]
trait Connection {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

fn log(
    plain: &dyn Connection,
    send: &(dyn Connection + Send),
    sync: &(dyn Connection + Sync),
    unpin: &(dyn Connection + Unpin),
    send_sync: &(dyn Connection + Send + Sync),
    send_unpin: &(dyn Connection + Unpin + Send),
    sync_unpin: &(dyn Connection + Sync + Unpin),
    all: Box<dyn Connection + Send + Unpin + Sync>,
) {
    safe_info!("{plain} {send} {sync} {unpin} {send_sync} {send_unpin} {sync_unpin} {all}");
    safe_info!("{plain:?} {send:?} {sync:?} {unpin:?}");
    safe_info!("{send_sync:?} {send_unpin:?} {sync_unpin:?} {all:?}");
}

fn main() {}
