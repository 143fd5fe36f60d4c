//! A logger that keeps the records of each thread, with all that a backend can see of them.

use std::cell::RefCell;

use log::kv::{Error, Key, Value, VisitSource, VisitValue};
use log::{LevelFilter, Log, Metadata, Record};

/// What a backend can see of a record.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Seen {
    pub(crate) logger: &'static str,
    pub(crate) level: log::Level,
    pub(crate) target: String,
    pub(crate) module_path: Option<String>,
    pub(crate) file: Option<String>,
    pub(crate) line: Option<u32>,
    pub(crate) message: String,
    pub(crate) as_str: Option<&'static str>,
    pub(crate) key_values: Vec<(String, SeenValue)>,
}

/// What a backend can see of the value of a key-value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SeenValue {
    pub(crate) visited_as: String,
    pub(crate) display: String,
    pub(crate) debug: String,
    pub(crate) borrowed: Option<String>,
    pub(crate) is_error: bool,
}

thread_local! {
    static SEEN: RefCell<Vec<Seen>> = const { RefCell::new(Vec::new()) };
}

/// Keeps the records that it is given under its name.
pub(crate) struct Capture(pub(crate) &'static str);

impl Log for Capture {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        let mut key_values = KeyValues(Vec::new());
        record.key_values().visit(&mut key_values).unwrap();
        let seen = Seen {
            logger: self.0,
            level: record.level(),
            target: record.target().to_owned(),
            module_path: record.module_path().map(str::to_owned),
            file: record.file().map(str::to_owned),
            line: record.line(),
            message: record.args().to_string(),
            as_str: record.args().as_str(),
            key_values: key_values.0,
        };
        SEEN.with_borrow_mut(|all| all.push(seen));
    }

    fn flush(&self) {}
}

struct KeyValues(Vec<(String, SeenValue)>);

impl<'kv> VisitSource<'kv> for KeyValues {
    fn visit_pair(&mut self, key: Key<'kv>, value: Value<'kv>) -> Result<(), Error> {
        let mut kind = Kind(String::new());
        value.visit(&mut kind)?;
        let seen = SeenValue {
            visited_as: kind.0,
            display: value.to_string(),
            debug: format!("{value:?}"),
            borrowed: value.to_borrowed_str().map(str::to_owned),
            is_error: value.to_borrowed_error().is_some(),
        };
        self.0.push((key.to_string(), seen));
        Ok(())
    }
}

struct Kind(String);

impl<'v> VisitValue<'v> for Kind {
    fn visit_any(&mut self, value: Value<'_>) -> Result<(), Error> {
        self.0 = format!("any {value}");
        Ok(())
    }

    fn visit_null(&mut self) -> Result<(), Error> {
        "null".clone_into(&mut self.0);
        Ok(())
    }

    fn visit_u64(&mut self, value: u64) -> Result<(), Error> {
        self.0 = format!("u64 {value}");
        Ok(())
    }

    fn visit_i64(&mut self, value: i64) -> Result<(), Error> {
        self.0 = format!("i64 {value}");
        Ok(())
    }

    fn visit_u128(&mut self, value: u128) -> Result<(), Error> {
        self.0 = format!("u128 {value}");
        Ok(())
    }

    fn visit_f64(&mut self, value: f64) -> Result<(), Error> {
        self.0 = format!("f64 {value}");
        Ok(())
    }

    fn visit_bool(&mut self, value: bool) -> Result<(), Error> {
        self.0 = format!("bool {value}");
        Ok(())
    }

    fn visit_str(&mut self, value: &str) -> Result<(), Error> {
        self.0 = format!("str {value}");
        Ok(())
    }

    fn visit_borrowed_str(&mut self, value: &'v str) -> Result<(), Error> {
        self.0 = format!("borrowed str {value}");
        Ok(())
    }

    fn visit_char(&mut self, value: char) -> Result<(), Error> {
        self.0 = format!("char {value}");
        Ok(())
    }

    fn visit_error(&mut self, error: &(dyn std::error::Error + 'static)) -> Result<(), Error> {
        self.0 = format!("error {error}");
        Ok(())
    }

    fn visit_borrowed_error(
        &mut self,
        error: &'v (dyn std::error::Error + 'static),
    ) -> Result<(), Error> {
        self.0 = format!("borrowed error {error}");
        Ok(())
    }
}

/// The records that `calls` logs on this thread, at `level` and above.
pub(crate) fn seen(level: LevelFilter, calls: impl FnOnce()) -> Vec<Seen> {
    static GLOBAL: Capture = Capture("global");
    // The second of two tests in one process finds it set.
    let _ = log::set_logger(&GLOBAL);
    log::set_max_level(level);
    SEEN.with_borrow_mut(Vec::clear);
    calls();
    SEEN.take()
}
