//! Rule 1: every expression of the user's appears exactly once, in place, lazily, in no closure and
//! no second branch. What does not compile here when that is broken is half of the test.

mod capture;

use std::cell::{Cell, RefCell};
use std::future::{Future, ready};
use std::num::ParseIntError;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use capture::seen;
use log::LevelFilter;
use log_safe::{safe_error, safe_info, safe_log};

fn messages(level: LevelFilter, calls: impl FnOnce()) -> Vec<String> {
    seen(level, calls).into_iter().map(|seen| seen.message).collect()
}

fn length(text: String) -> usize {
    drop(text);
    4
}

#[test]
fn arguments_are_moved_out_of_variables() {
    let text = || String::from("text");
    let (first, second, third, fourth) = (text(), text(), text(), text());
    let logged = messages(LevelFilter::Trace, || {
        safe_error!("{}", length(first));
        safe_error!("{len:?}", len = length(second));
        safe_error!(key = length(third); "{}", format!("{}", length(fourth)));
    });
    assert_eq!(logged, ["4", "4", "4"]);
}

#[test]
fn control_flow_leaves_the_function() {
    fn question(text: &str) -> Result<u32, ParseIntError> {
        safe_error!("{}", text.parse::<u32>()?);
        safe_error!(key = text.parse::<u32>()?; "{}", format!("{:?}", text.parse::<u32>()?));
        Ok(1)
    }
    fn returns(value: Option<u32>) -> u32 {
        safe_error!("{}", if let Some(value) = value { value } else { return 2 });
        safe_error!(
            "{}",
            match value {
                Some(1) => return 3,
                Some(value) => value,
                None => 0,
            }
        );
        4
    }
    fn breaks() -> u32 {
        let mut count = 0;
        loop {
            count += 1;
            safe_error!("{}", if count < 3 { count } else { break count });
        }
    }
    messages(LevelFilter::Trace, || {
        assert!(question("x").is_err());
        assert_eq!(question("1"), Ok(1));
        assert_eq!((returns(None), returns(Some(1)), returns(Some(2))), (2, 3, 4));
        assert_eq!(breaks(), 3);
    });
}

#[test]
fn a_future_that_awaits_in_an_argument_is_send() {
    fn assert_send<F: Future + Send>(future: F) -> F {
        future
    }
    // `Cell` is not `Sync`: a reference to it that lives across the `.await` is not `Send`.
    let future = assert_send(async {
        let cell = Cell::new(1);
        safe_error!("{}", ready(2).await);
        safe_error!("{cell:?} {}", cell.get());
        safe_error!(target: "t", key = 3; "{value}", value = ready(4).await);
        safe_log!(log::Level::Error, "{}", format!("{}", ready(5).await));
    });
    let logged = messages(LevelFilter::Trace, || {
        let polled = pin!(future).poll(&mut Context::from_waker(Waker::noop()));
        assert_eq!(polled, Poll::Ready(()));
    });
    assert_eq!(logged, ["2", "Cell { value: 1 } 1", "4", "5"]);
}

#[test]
fn places_are_borrowed_and_temporaries_live_long_enough() {
    struct Owner {
        text: String,
        other: RefCell<u32>,
    }
    let mut owner = Owner { text: "text".to_owned(), other: RefCell::new(1) };
    let other = &mut owner.other;
    let shared = Rc::new(2);
    let unsized_text: Box<str> = "unsized".into();
    let logged = messages(LevelFilter::Trace, || {
        // One field is borrowed, the other mutably: the place is taken up, not the variable.
        safe_error!("{} {:?}", owner.text, owner.text);
        *other.get_mut() += 1;
        safe_error!("{} {}", String::from("temporary").as_str(), other.borrow());
        safe_error!("{} {}", shared, unsized_text);
        safe_error!("{:?}", [String::from("a")][0].as_bytes());
    });
    assert_eq!(logged, ["text \"text\"", "temporary 2", "2 unsized", "[97]"]);
}

#[test]
fn arguments_are_evaluated_once_and_in_order() {
    let order = RefCell::new(Vec::new());
    let next = |name: &'static str| {
        order.borrow_mut().push(name);
        name
    };
    macro_rules! order_of {
        ($call:expr) => {{
            messages(LevelFilter::Trace, || $call);
            order.take()
        }};
    }
    macro_rules! same_order {
        ($name:ident!($($call:tt)*)) => {
            let theirs = order_of!(log::$name!($($call)*));
            assert_eq!(order_of!(log_safe::log::$name!($($call)*)), theirs);
            let mut unique = theirs.clone();
            unique.sort_unstable();
            unique.dedup();
            assert_eq!(unique.len(), theirs.len(), "{theirs:?}");
        };
    }
    same_order!(error!("{} {} {}", next("a"), next("b"), next("c")));
    same_order!(error!("{2} {0} {1} {0:?}", next("a"), next("b"), next("c")));
    same_order!(error!("{b} {} {a}", next("a"), a = next("b"), b = next("c")));
    same_order!(error!(target: next("a"), k = next("b"), l:? = next("c"); "{}", next("d")));
    same_order!(log!(
        {
            next("a");
            log::Level::Info
        },
        "{:?}",
        format!("{}", next("b"))
    ));
    same_order!(error!("{:1$} {2}", next("a"), next("b").len(), next("c")));
    same_order!(error!("{:.*} {}", next("a").len(), next("b"), next("c")));
}

#[test]
fn assignments_in_arguments_happen() {
    let mut count = 0;
    let logged = messages(LevelFilter::Trace, || {
        safe_info!("{}", {
            count += 1;
            count
        });
    });
    assert_eq!((logged, count), (vec!["1".to_owned()], 1));
}

#[test]
fn types_are_inferred_from_later_code() {
    fn takes(_: u16) {}
    messages(LevelFilter::Trace, || {
        let number = "7".parse().unwrap_or_default();
        safe_error!("{number} {number:?} {number:x}");
        takes(number);
        safe_error!("{:?} {}", Vec::<u8>::new(), 1 << 4_u64);
    });
}
