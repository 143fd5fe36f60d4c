//! Types that nothing is known of.

use log_safe::safe_error;

#[derive(Debug)]
struct Own {
    id: u32,
}

fn main() {
    let own = Own { id: 1 };
    safe_error!("{own:?} {}", own.id);
    safe_error!("{:?}", vec![Some(&own)]);
}
