//! Reads a format string: which argument each placeholder prints, and by which trait.
//!
//! The grammar is that of `std::fmt`, "Syntax", in the order rustc resolves it (a `.*` takes its
//! argument before the placeholder does). A string that this module misread could let an argument
//! through unchecked, so it is strict: what it does not understand is [`Malformed`], and the caller
//! then passes the string on in a form in which rustc captures no variable.

use core::iter::Peekable;
use core::str::Chars;

/// How a placeholder uses an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// `{}`
    Display,
    /// `{:?}`, `{:x?}`
    Debug,
    /// `{:#?}`
    AlternateDebug,
    /// `{:x}`, `{:e}`, …
    Numeric,
    /// `{:p}`
    Pointer,
    /// As a width or a precision: `{:1$}`, `{:.name$}`, `{:.*}`
    Count,
}

/// Which argument a placeholder names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Index(usize),
    Name(String),
}

/// Not a format string that this module understands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Malformed;

/// All uses of arguments in the format string `text` (the value of the literal, unescaped).
pub(crate) fn uses(text: &str) -> Result<Vec<(Target, Use)>, Malformed> {
    let uses = uses_and_next(text)?.into_iter();
    Ok(uses.map(|(target, usage, _)| (target, usage)).collect())
}

/// The same, and of each whether it names no argument, and so takes the next.
pub(crate) fn uses_and_next(text: &str) -> Result<Vec<(Target, Use, bool)>, Malformed> {
    let mut reader = Reader { rest: text.chars().peekable(), next: Vec::new(), uses: Vec::new() };
    while let Some(character) = reader.rest.next() {
        match character {
            '{' if !reader.eat('{') => reader.placeholder()?,
            '}' if !reader.eat('}') => return Err(Malformed),
            _ => {}
        }
    }
    let Reader { uses, next, .. } = reader;
    let uses = uses.into_iter().enumerate();
    Ok(uses.map(|(at, (target, usage))| (target, usage, next.contains(&at))).collect())
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    /// The uses so far that took the next argument.
    next: Vec<usize>,
    uses: Vec<(Target, Use)>,
}

impl Reader<'_> {
    /// The rest of a placeholder, behind its `{`.
    fn placeholder(&mut self) -> Result<(), Malformed> {
        let target = match self.integer()? {
            Some(index) => Some(Target::Index(index)),
            None => self.name()?.map(Target::Name),
        };
        self.space();
        let usage = if self.eat(':') { self.format_spec()? } else { Use::Display };
        self.space();
        if !self.eat('}') {
            return Err(Malformed);
        }
        let target = target.unwrap_or_else(|| self.implicit());
        self.uses.push((target, usage));
        Ok(())
    }

    /// Behind the `:`. Pushes the counts, returns how the value itself is printed.
    fn format_spec(&mut self) -> Result<Use, Malformed> {
        // A fill character can be anything, `}` too, if an alignment follows.
        let mut ahead = self.rest.clone();
        if ahead.next().is_some() && matches!(ahead.next(), Some('<' | '^' | '>')) {
            self.rest.next();
        }
        let _ = self.eat('<') || self.eat('^') || self.eat('>');
        let _ = self.eat('+') || self.eat('-');
        let alternate = self.eat('#');
        // `0$` is the width "argument 0", any other `0` the zero flag.
        let mut ahead = self.rest.clone();
        if ahead.next() == Some('0') && ahead.next() != Some('$') {
            self.rest.next();
        }
        self.count()?;
        if self.eat('.') {
            if self.eat('*') {
                let target = self.implicit();
                self.uses.push((target, Use::Count));
            } else {
                self.count()?;
            }
        }
        let radix = self.eat('x') || self.eat('X');
        if self.eat('?') {
            return Ok(if alternate { Use::AlternateDebug } else { Use::Debug });
        }
        if radix {
            return Ok(Use::Numeric);
        }
        match self.name()?.as_deref() {
            None => Ok(Use::Display),
            Some("b" | "o" | "e" | "E") => Ok(Use::Numeric),
            Some("p") => Ok(Use::Pointer),
            Some(_) => Err(Malformed),
        }
    }

    /// A width or a precision, if there is one. A name not followed by `$` is the type.
    fn count(&mut self) -> Result<(), Malformed> {
        if let Some(number) = self.integer()? {
            if self.eat('$') {
                self.uses.push((Target::Index(number), Use::Count));
            }
            return Ok(());
        }
        let before = self.rest.clone();
        match self.name() {
            Ok(Some(name)) if self.eat('$') => {
                self.uses.push((Target::Name(name), Use::Count));
            }
            _ => self.rest = before,
        }
        Ok(())
    }

    fn implicit(&mut self) -> Target {
        // The caller is about to push it.
        self.next.push(self.uses.len());
        Target::Index(self.next.len() - 1)
    }

    /// rustc takes indices and counts up to `u16::MAX`.
    fn integer(&mut self) -> Result<Option<usize>, Malformed> {
        let mut number = None;
        while let Some(digit) = self.rest.peek().and_then(|character| character.to_digit(10)) {
            self.rest.next();
            let value = number.unwrap_or(0) * 10 + digit;
            if value > u32::from(u16::MAX) {
                return Err(Malformed);
            }
            number = Some(value);
        }
        Ok(number.map(|number| number as usize))
    }

    fn name(&mut self) -> Result<Option<String>, Malformed> {
        let is_start = |character: char| character == '_' || unicode_ident::is_xid_start(character);
        let Some(first) = self.rest.next_if(|&character| is_start(character)) else {
            return Ok(None);
        };
        let mut name = String::from(first);
        while let Some(next) = self.rest.next_if(|&next| unicode_ident::is_xid_continue(next)) {
            name.push(next);
        }
        if name == "_" { Err(Malformed) } else { Ok(Some(name)) }
    }

    fn space(&mut self) {
        while self.rest.next_if(|character| character.is_whitespace()).is_some() {}
    }

    fn eat(&mut self, character: char) -> bool {
        self.rest.next_if_eq(&character).is_some()
    }
}

/// The value of a string literal, as written in the source: `"…"` or `r#"…"#`. None for any other
/// literal.
pub(crate) fn string_value(literal: &str) -> Option<String> {
    if let Some(raw) = literal.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let value = raw.get(hashes..)?.strip_prefix('"')?;
        let value = value.get(..value.len().checked_sub(hashes + 1)?)?;
        return Some(value.to_owned());
    }
    let escaped = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut value = String::with_capacity(escaped.len());
    let mut rest = escaped.chars().peekable();
    while let Some(character) = rest.next() {
        if character != '\\' {
            value.push(character);
            continue;
        }
        value.push(match rest.next()? {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '0' => '\0',
            quoted @ ('\\' | '\'' | '"') => quoted,
            'x' => hex(rest.by_ref().take(2))?,
            'u' => {
                rest.next_if_eq(&'{')?;
                // The closing brace is consumed; underscores may stand between the digits.
                hex(rest.by_ref().take_while(|&digit| digit != '}').filter(|&digit| digit != '_'))?
            }
            '\n' => {
                while rest.next_if(|next| matches!(next, ' ' | '\t' | '\n' | '\r')).is_some() {}
                continue;
            }
            _ => return None,
        });
    }
    Some(value)
}

fn hex(digits: impl Iterator<Item = char>) -> Option<char> {
    let mut value = 0_u32;
    for digit in digits {
        value = value.checked_mul(16)?.checked_add(digit.to_digit(16)?)?;
    }
    char::from_u32(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(index: usize) -> Target {
        Target::Index(index)
    }

    fn name(name: &str) -> Target {
        Target::Name(name.to_owned())
    }

    #[test]
    fn each_form_of_placeholder() {
        let cases: &[(&str, &[(Target, Use)])] = &[
            ("", &[]),
            ("{{}} {{conn:?}}", &[]),
            ("{}{:?}", &[(index(0), Use::Display), (index(1), Use::Debug)]),
            (
                "{1} {} {0:#?} {}",
                &[
                    (index(1), Use::Display),
                    (index(0), Use::Display),
                    (index(0), Use::AlternateDebug),
                    (index(1), Use::Display),
                ],
            ),
            ("{conn:?}", &[(name("conn"), Use::Debug)]),
            ("{ conn : ? }", &[]),
            ("{conn :?}", &[(name("conn"), Use::Debug)]),
            ("{type}", &[(name("type"), Use::Display)]),
            ("{_x}", &[(name("_x"), Use::Display)]),
            (
                "{:x} {:X} {:o} {:b} {:e} {:E}",
                &[
                    (index(0), Use::Numeric),
                    (index(1), Use::Numeric),
                    (index(2), Use::Numeric),
                    (index(3), Use::Numeric),
                    (index(4), Use::Numeric),
                    (index(5), Use::Numeric),
                ],
            ),
            ("{:x?} {:#X?}", &[(index(0), Use::Debug), (index(1), Use::AlternateDebug)]),
            ("{:p}", &[(index(0), Use::Pointer)]),
            ("{:1$}", &[(index(1), Use::Count), (index(0), Use::Display)]),
            ("{:0$}", &[(index(0), Use::Count), (index(0), Use::Display)]),
            (
                "{:w$.p$?}",
                &[(name("w"), Use::Count), (name("p"), Use::Count), (index(0), Use::Debug)],
            ),
            (
                "{:.*} {}",
                &[(index(0), Use::Count), (index(1), Use::Display), (index(2), Use::Display)],
            ),
            ("{x:.*}", &[(index(0), Use::Count), (name("x"), Use::Display)]),
            ("{:}<5?}", &[(index(0), Use::Debug)]),
            ("{:{^5}", &[(index(0), Use::Display)]),
            ("{:<<5}", &[(index(0), Use::Display)]),
            ("{:+#010.3e}", &[(index(0), Use::Numeric)]),
            ("{:05}", &[(index(0), Use::Display)]),
            ("{:-^+#08.2?}", &[(index(0), Use::AlternateDebug)]),
            ("{:#<?}", &[(index(0), Use::Debug)]),
        ];
        for (text, expected) in cases {
            if text.starts_with("{ ") {
                assert_eq!(uses(text), Err(Malformed), "{text}");
            } else {
                assert_eq!(uses(text).as_deref(), Ok(*expected), "{text}");
            }
        }
    }

    #[test]
    fn what_rustc_refuses_is_malformed() {
        for text in [
            "{", "}", "{:", "{a.b}", "{r#type}", "{_}", "{:?x}", "{:y}", "{a b}", "{:?", "{0x}",
            "{70000}", "{:70000}", "{&a}", "{a?}", "{a=}",
        ] {
            assert_eq!(uses(text), Err(Malformed), "{text}");
        }
    }

    #[test]
    fn literals_are_unescaped_as_rustc_does() {
        for (literal, value) in [
            (r#""plain""#, Some("plain")),
            (r#""\x7bconn:?\u{7D}""#, Some("{conn:?}")),
            (r#""\u{00_7b}""#, Some("{")),
            ("\"a\\\n   b\"", Some("ab")),
            (r#""\"\\\'\n\t\r\0""#, Some("\"\\'\n\t\r\0")),
            (r#"r"{a}""#, Some("{a}")),
            (r###"r##"{"a"#}"##"###, Some("{\"a\"#}")),
            (r#"b"bytes""#, None),
            (r#"c"text""#, None),
            ("'c'", None),
            ("17", None),
            (r#""suffix"x"#, None),
        ] {
            assert_eq!(string_value(literal).as_deref(), value, "{literal}");
        }
    }
}
