//! smoke
use log_safe::*;
#[test]
fn smoke() {
    let a = 1u32;
    let w = 5usize;
    safe_error!("x {a} {} {:?} {:>2$} {a:w$} {:.*}", 1, "s", 2usize, 3usize, 1u32);
    safe_error!(target: "x", k = a, b:? = "x", a:%; "x {}", std::io::Error::other("x"));
    safe_log!(log::Level::Error, "{}", format_args!("{a:?}"));
    safe_log!(log::Level::Error, concat!("{}", "{:>1$}"), format!("{a:?}"), 5usize);
    let v = "5".parse().unwrap();
    safe_error!("{v}");
    let _: u32 = v;
    safe_error!("{}", (|a: u32, b: u32| a + b)(1, 2));
    safe_error!(
        "{}",
        Iterator::map::<u32, fn(u32) -> u32>([1u32].into_iter(), |x| x).next().is_some()
    );
}
