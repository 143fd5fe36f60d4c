//! Errors: their messages are accepted, their `Debug` only where it is proved.

use std::error::Error;
use std::fmt;
use std::io;
use std::rc::Rc;
use std::sync::Arc;

use log_safe::{LogSafe, chain, safe_error, safe_format, trust, via};

/// An error with a source, which may be itself.
#[derive(Debug)]
struct Failed(&'static str, Option<Box<Failed>>);

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Failed {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source = self.1.as_deref()?;
        Some(source)
    }
}

#[derive(Debug)]
struct Cyclic;

impl fmt::Display for Cyclic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("again")
    }
}

impl Error for Cyclic {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

fn failed() -> Failed {
    Failed("cannot forward", Some(Box::new(Failed("connection lost", None))))
}

#[test]
fn a_chain_is_the_messages() {
    assert_eq!(chain(&failed()).to_string(), "cannot forward: connection lost");
    assert_eq!(chain(&Failed("alone", None)).to_string(), "alone");
}

#[test]
fn debug_is_the_same_text() {
    let error = failed();
    for text in [format!("{:?}", chain(&error)), format!("{:#?}", chain(&error))] {
        assert_eq!(text, chain(&error).to_string());
    }
}

#[test]
fn a_chain_ends() {
    assert_eq!(chain(&Cyclic).to_string(), format!("again{}: …", ": again".repeat(16)));
    let deep = (0..17).fold(Failed("0", None), |source, _| Failed("n", Some(Box::new(source))));
    assert!(chain(&deep).to_string().ends_with(": n: …"));
    let last = (0..16).fold(Failed("0", None), |source, _| Failed("n", Some(Box::new(source))));
    assert!(chain(&last).to_string().ends_with(": n: 0"));
}

#[test]
fn a_chain_takes_errors_as_they_are_held() {
    const TEXT: &str = "cannot forward: connection lost";

    fn generic<E: Error>(error: &E) -> String {
        chain(error).to_string()
    }
    fn generic_unsized<E: Error + ?Sized>(error: &E) -> String {
        chain(&error).to_string()
    }
    fn local<'a>(error: &'a (dyn Error + 'a)) -> String {
        chain(error).to_string()
    }

    let error = failed();
    let plain: Box<dyn Error> = Box::new(failed());
    let send: Box<dyn Error + Send> = Box::new(failed());
    let sync: Box<dyn Error + Sync> = Box::new(failed());
    let both: Box<dyn Error + Send + Sync> = Box::new(failed());
    let concrete: Box<Failed> = Box::new(failed());
    let shared: Arc<Failed> = Arc::new(failed());
    let erased: Arc<dyn Error + Send + Sync> = Arc::new(failed());
    let local_only: Rc<dyn Error> = Rc::new(failed());
    let reference: &(dyn Error + 'static) = &error;
    let texts = [
        chain(&error).to_string(),
        chain(&&error).to_string(),
        chain(&plain).to_string(),
        chain(&send).to_string(),
        chain(&sync).to_string(),
        chain(&both).to_string(),
        chain(&*both).to_string(),
        chain(both.as_ref()).to_string(),
        chain(&concrete).to_string(),
        chain(&shared).to_string(),
        chain(&erased).to_string(),
        chain(&*local_only).to_string(),
        chain(reference).to_string(),
        chain(&reference).to_string(),
        generic(&error),
        generic_unsized(reference),
        local(&error),
    ];
    for text in texts {
        assert_eq!(text, TEXT);
    }
    assert_eq!(chain(&io::Error::other(failed())).to_string(), TEXT);
}

/// In the form that the messages of rejections recommend.
#[test]
fn in_a_macro() {
    let boxed: Box<dyn Error + Send + Sync> = Box::new(failed());
    let io = io::Error::other(failed());
    let (plain, parse) = (failed(), "x".parse::<u8>());
    safe_error!("{boxed} {io} {plain} {parse:?} {}", chain(&boxed));
    safe_error!("{:?} {:?} {:?}", chain(&boxed), chain(&io), chain(&plain));
    safe_error!("{:?}", trust(&plain, "two fields of our own"));
}

/// An error whose `Debug` is proved.
#[derive(Debug)]
struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("refused")
    }
}

impl Error for Refused {}
impl LogSafe<via::Debug> for Refused {}

/// What the macro cannot read, it cannot hand the argument itself to: what it hands over instead
/// prints the same.
#[test]
fn in_a_format_string_that_is_put_together_elsewhere() {
    let error = Refused;
    assert_eq!(safe_format!(concat!("{:>9}", "|{0:.3}|"), error), "  refused|ref|");
    assert_eq!(safe_format!(concat!("{:", "?}"), error), "Refused");
    assert_eq!(safe_format!(concat!("{", "}"), failed()), "cannot forward");
    // Each argument is given by reference, so that is what has an address.
    let (held, place) = (&error, &5);
    assert_eq!(safe_format!(concat!("{:", "p}"), held), format!("{held:p}"));
    assert_eq!(safe_format!(concat!("{:", "p}"), place), format!("{place:p}"));
}

#[test]
fn trust_prints_the_value_as_it_is() {
    let reason = "a test";
    assert_eq!(format!("{:>6}|{:<4}|", trust("ab", reason), trust(&7, reason)), "    ab|7   |");
    assert_eq!(format!("{:?} {:#x}", trust("ab", reason), trust(&255, reason)), "\"ab\" 0xff");
    assert_eq!(format!("{:e}", trust(&1500.0, reason)), "1.5e3");
    let place = &5;
    assert_eq!(format!("{:p}", trust(&place, reason)), format!("{place:p}"));
    assert_eq!(serde_json::json!(trust(&[1, 2], reason)), serde_json::json!([1, 2]));
}

#[test]
fn trust_can_be_copied_whatever_it_holds() {
    let trusted = trust("not Copy, not even Sized", "a test");
    let copy = trusted;
    assert_eq!(format!("{trusted}, {copy}"), "not Copy, not even Sized, not Copy, not even Sized");
}

#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "needs a reason")]
fn trust_wants_a_reason() {
    let _ = trust(&5, "");
}
