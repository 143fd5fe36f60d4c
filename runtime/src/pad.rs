//! Width, fill, alignment and precision for a text that is not in one piece.

use core::fmt::{Arguments, Formatter, Result, Write};
use core::iter::repeat_n;

/// Writes `text` with the width, fill, alignment and precision that `f` asks for, as `str` does,
/// but without allocating it. No flag reaches the parts, so `{:#}` prints what `{}` prints.
#[expect(clippy::missing_errors_doc, reason = "only expansions call it")]
#[inline]
pub fn pad(f: &mut Formatter<'_>, text: Arguments<'_>) -> Result {
    match (f.width(), f.precision()) {
        // Inlined: what is left is what `write!` does.
        (None, None) => f.write_fmt(text),
        (width, precision) => padded(f, text, width, precision),
    }
}

#[cold]
fn padded(
    f: &mut Formatter<'_>,
    text: Arguments<'_>,
    width: Option<usize>,
    precision: Option<usize>,
) -> Result {
    let mut counted = Limited { out: &mut Nowhere, left: precision.unwrap_or(usize::MAX), len: 0 };
    counted.write_fmt(text)?;
    let missing = width.unwrap_or(0).saturating_sub(counted.len);
    let before = match f.align() {
        Some(core::fmt::Alignment::Right) => missing,
        Some(core::fmt::Alignment::Center) => missing / 2,
        Some(core::fmt::Alignment::Left) | None => 0,
    };
    let fill = f.fill();
    repeat_n(fill, before).try_for_each(|fill| f.write_char(fill))?;
    Limited { out: f, left: precision.unwrap_or(usize::MAX), len: 0 }.write_fmt(text)?;
    repeat_n(fill, missing - before).try_for_each(|fill| f.write_char(fill))
}

/// Passes on so many characters, and counts them.
struct Limited<'a> {
    out: &'a mut dyn Write,
    left: usize,
    len: usize,
}

impl Write for Limited<'_> {
    fn write_str(&mut self, text: &str) -> Result {
        let end = text.char_indices().nth(self.left).map_or(text.len(), |(end, _)| end);
        let shown = &text[..end];
        let len = shown.chars().count();
        self.left -= len;
        self.len += len;
        self.out.write_str(shown)
    }
}

struct Nowhere;

impl Write for Nowhere {
    fn write_str(&mut self, _: &str) -> Result {
        Ok(())
    }
}
