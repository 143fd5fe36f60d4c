//! A pool of connections.

use std::convert::Infallible;
use std::sync::OnceLock;
use std::time::Duration;

use log_safe::{log_safe, safe_error};
use r2d2::event::TimeoutEvent;
use r2d2::{HandleEvent, ManageConnection, Pool};

use crate::{Call, logger, refused};

#[log_safe]
#[derive(Debug)]
struct Store {
    #[log_safe(id)]
    id: u64,
    pool: Pool<Manager>,
}

refused!(Store);
refused!(Pool<Manager>);

static STORE: OnceLock<Store> = OnceLock::new();

/// When a pool has no connection to give in time, it asks its event handler to say so, and holds
/// its own lock meanwhile.
pub(crate) fn r2d2(call: Call) {
    logger::install();
    let pool = Pool::builder().max_size(1).event_handler(Box::new(Report(call))).build(Manager);
    let store = STORE.get_or_init(|| Store { id: 7, pool: pool.expect("it takes nothing") });
    let _taken = store.pool.get().expect("there is one");
    assert!(store.pool.get_timeout(Duration::from_millis(1)).is_err(), "there was only one");
}

#[derive(Debug)]
struct Report(Call);

impl HandleEvent for Report {
    fn handle_timeout(&self, _: TimeoutEvent) {
        let store = STORE.get().expect("it waits for a connection of it");
        self.0.make(|| log::error!("lost {store:?}"), || safe_error!("lost {store}"));
    }
}

#[derive(Debug)]
struct Manager;

impl ManageConnection for Manager {
    type Connection = ();
    type Error = Infallible;

    fn connect(&self) -> Result<(), Infallible> {
        Ok(())
    }

    fn is_valid(&self, (): &mut ()) -> Result<(), Infallible> {
        Ok(())
    }

    fn has_broken(&self, (): &mut ()) -> bool {
        false
    }
}
