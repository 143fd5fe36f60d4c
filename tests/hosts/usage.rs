// What any user may write, for each host crate to include: nothing of the host's scope but the
// macros themselves is used by name, and nothing here may warn.

/// Logs in every form that expands differently.
pub fn log_everything(text: &str, int: u32) {
    let (width, precision) = (5_usize, 2_usize);
    safe_error!("text");
    safe_warn!("{} {:?} {text} {int:?}", text, int);
    safe_info!("{:>1$} {int:>width$} {0:w$}", int, width, w = 3);
    safe_info!("{:.*} {float:.precision$}", precision, 2.5, float = 1.5);
    safe_debug!(target: "net", "{:x} {int:#x} {0:?}", int);
    safe_trace!("{}", ::core::format_args!("{text:?}"));
    safe_error!(int, text:?, key:% = int, other:debug = text; "{}", int < 5);
    safe_log!(::log::Level::Info, "{a} {}", ::core::concat!("a", 1), a = int);
    safe_error!(::core::concat!("{}", "{:?}"), int, text);
    safe_error!("{} {}", ::core::option::Option::map_or(text.find('a'), 0, |at| at + 1), int == 3 || int > 4);
}
