//! Twin of `fail/faults.rs`.

use std::fmt;

use log_safe::{log_safe, safe_error};

#[log_safe]
struct Server {
    #[log_safe(id)]
    id: u64,
    streams: scc::HashMap<u32, String>,
    pool: r2d2::Pool<Manager>,
    queue: tokio::sync::Mutex<Vec<u32>>,
}

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
    safe_error!("lost {server}");
    safe_error!("lost {}", server.streams.len());
    safe_error!("lost {:?}", server.pool.state());
    safe_error!("lost {:?}", server.queue.try_lock().map(|queue| queue.len()));
}

fn main() {
    lost(&Server {
        id: 7,
        streams: scc::HashMap::new(),
        pool: r2d2::Pool::builder().build_unchecked(Manager),
        queue: tokio::sync::Mutex::default(),
    });
}
