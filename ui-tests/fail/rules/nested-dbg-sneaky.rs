// Rule 5: `dbg!` prints its values by `{:#?}`, and gives them back.

use std::fmt;
use std::sync::Mutex;

use log_safe::{checked, safe_error, tracing};

struct Connection {
    id: u32,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

fn main() {
    let conn = Connection { id: 1 };
    safe_error!("{}", dbg!(&conn).id);
    safe_error!("{}", std::dbg!(1, &conn).0);
    safe_error!("{}", vec![dbg!(&conn)].len());
    safe_error!("{}", dbg!(dbg!(&conn).id));
    tracing::error!(id = dbg!(&conn).id, "lost");
    checked!(println!("{}", dbg!(&conn).id));
    safe_error!("{}", dbg!(Mutex::new(vec![1])).into_inner().unwrap().len());
}
