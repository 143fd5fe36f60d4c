//! `r2d2`, version 0.8.10 read: the pool waits for its own lock to count the connections (family A), and prints its manager. An event
//! handler is told of a timeout while the pool is locked. A pooled connection prints the connection.

use r2d2::{ManageConnection, Pool, PooledConnection, State};

foreign! { leaf: State, }

hazard! { NotPooled: [M: ManageConnection] Pool<M>; }

foreign! { as_parts: [M: ManageConnection] PooledConnection<M> => M::Connection; }
