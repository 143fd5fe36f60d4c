//! Rules 1 and 2: the delegate decides whether a call is logged, and nothing of a call that is not
//! is evaluated. (A process of its own: the level is global.)

mod capture;

use capture::{Capture, seen};
use log::LevelFilter;
use log_safe::{safe_debug, safe_error, safe_info, safe_log, safe_trace, safe_warn};

fn never() -> u32 {
    panic!("evaluated");
}

#[test]
fn a_disabled_call_evaluates_nothing() {
    let logged = seen(LevelFilter::Warn, || {
        safe_error!("logged");
        safe_warn!("logged");
        safe_info!("{}", never());
        safe_debug!(key = never(), other:? = never(); "{:?} {x}", never(), x = never());
        safe_trace!("{}", format!("{}", never()));
        safe_info!("{}", format_args!("{}", never()));
        safe_info!("{:1$}", 1, never() as usize);
        safe_info!(concat!("{}", "{}"), never(), never());
        safe_info!(target: format!("{}", never()).as_str(), "text");
        safe_info!(logger: Capture(if never() > 0 { "a" } else { "b" }), "text");
        safe_log!(log::Level::Trace, "{}", never());
    });
    assert_eq!(logged.len(), 2);
}
