//! What `tests/faults` runs into, where no other case has its words: given to the checked macro.

use std::fmt;

use log_safe::safe_error;

struct Server {
    streams: scc::HashMap<u32, String>,
    pool: r2d2::Pool<Manager>,
    queue: tokio::sync::Mutex<Vec<u32>>,
}

#[derive(Debug)]
struct Manager;

impl r2d2::ManageConnection for Manager {
    type Connection = ();
    type Error = fmt::Error;

    fn connect(&self) -> Result<(), fmt::Error> {
        Ok(())
    }

    fn is_valid(&self, (): &mut ()) -> Result<(), fmt::Error> {
        Ok(())
    }

    fn has_broken(&self, (): &mut ()) -> bool {
        false
    }
}

fn lost(server: &Server) {
    safe_error!("lost {:?}", server.streams);
    safe_error!("lost {:?}", server.pool);
    safe_error!("lost {:?}", server.queue);
}

fn main() {}
