//! `deadpool`, version 0.13.1 read: prints its manager, and through a lock that it tries and then holds (family B) every idle
//! object.

use deadpool::Status;
use deadpool::managed::{Manager, Object, Pool, TimeoutType};

foreign! { leaf: Status, TimeoutType, }

hazard! { NotPooled:
    [M: Manager, W: From<Object<M>>] Pool<M, W>;
}
