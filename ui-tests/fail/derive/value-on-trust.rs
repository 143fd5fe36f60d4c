use log_safe::{LogSafe, log_safe, via};

#[derive(Debug)]
struct Unknown;

#[log_safe(value(trust = " "))]
#[derive(Debug)]
struct NoReason;

#[log_safe(value(trust))]
#[derive(Debug)]
struct NoReasonAtAll;

#[log_safe(value(trust = reason()))]
#[derive(Debug)]
struct NoText;

#[log_safe(value(Debug, "a reason"))]
#[derive(Debug)]
struct NoSuchForm;

#[log_safe(value())]
#[derive(Debug)]
struct Nothing;

#[log_safe(value(trust = "prints the id", trust = "and the name", Display, Display))]
#[derive(Debug)]
struct Twice;

#[log_safe(value(trust = "prints the id"))]
#[derive(Debug)]
struct TwiceTrusted {
    #[log_safe(trust = "not printed")]
    unknown: Unknown,
}

// The reason was given for the type, and not for what it is made of elsewhere.
#[log_safe(value(trust = "prints its value and a number"))]
#[derive(Debug)]
struct Counted<T>(T, Unknown);

#[log_safe(value(Display, trust = "prints nothing"))]
#[derive(Debug)]
struct DisplayOnly;

fn debug<T: LogSafe<via::Debug>>() {}

fn call() {
    debug::<Counted<Unknown>>();
    debug::<DisplayOnly>();
}

fn main() {}
