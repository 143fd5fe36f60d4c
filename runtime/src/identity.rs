//! What an object that is not printed prints instead: its name and a number.

use core::any::type_name;
use core::fmt::{Arguments, Debug, Display, Formatter, Result, Write};
use core::iter::repeat_n;

use crate::{LogSafe, via};

/// Prints `Type@5f3c9a1e` for any value, and reads nothing of it.
///
/// This is the way out for a foreign type: what to log instead of a connection or a pool that is
/// not yours to annotate. The number is a keyed hash of the value's address, 32 bits, with a new
/// key in each process, as Linux prints `%p`: the same for as long as the value stays where it is,
/// and no help to who wants to know where that is. Without the feature `std` there is no source of
/// a key, and `Type@?` is printed.
///
/// # Examples
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::{Arc, Mutex};
///
/// let streams = Arc::new(Mutex::new(HashMap::from([(1, "stdout")])));
/// log_safe::safe_info!("flooded: {}", log_safe::identity(&*streams));
///
/// let text = log_safe::identity(&*streams).to_string();
/// assert!(text.starts_with("Mutex<HashMap<i32, &str>>@"), "{text}");
/// ```
pub const fn identity<T: ?Sized>(value: &T) -> Identity<'_, T> {
    Identity(value)
}

/// What [`identity`] gives back: prints the identity by `Display` and by `Debug`.
pub struct Identity<'a, T: ?Sized>(&'a T);

impl<T: ?Sized> Clone for Identity<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Identity<'_, T> {}

impl<T: ?Sized> Display for Identity<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        pad(f, format_args!("{}{}", ShortName(type_name::<T>()), Address::of(self.0)))
    }
}

impl<T: ?Sized> Debug for Identity<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(self, f)
    }
}

#[diagnostic::do_not_recommend]
impl<V, T: ?Sized> LogSafe<V> for Identity<'_, T> {}

/// The same text as by `Display`.
#[cfg(feature = "serde")]
impl<T: ?Sized> serde_core::Serialize for Identity<'_, T> {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> core::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A type's name without the modules in it.
struct ShortName(&'static str);

impl Display for ShortName {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let in_path =
            |character: char| character == ':' || character == '_' || character.is_alphanumeric();
        let mut rest = self.0;
        while let Some(first) = rest.chars().next() {
            let (piece, after) = if in_path(first) {
                rest.split_at(rest.find(|next| !in_path(next)).unwrap_or(rest.len()))
            } else {
                rest.split_at(first.len_utf8())
            };
            f.write_str(piece.rsplit("::").next().unwrap_or(piece))?;
            rest = after;
        }
        Ok(())
    }
}

/// Where an object is, as it may be shown.
#[derive(Debug, Clone, Copy)]
pub struct Address {
    address: usize,
    raw: bool,
}

impl Address {
    /// To be printed as a keyed hash: `@5f3c9a1e`.
    pub fn of<T: ?Sized>(value: &T) -> Self {
        Address { address: core::ptr::from_ref(value).cast::<()>().addr(), raw: false }
    }

    /// To be printed as it is: `@0x7ffd5f3c9a1e`.
    pub fn raw<T: ?Sized>(value: &T) -> Self {
        Address { raw: true, ..Address::of(value) }
    }
}

impl Display for Address {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        if self.raw {
            return write!(f, "@{:#x}", self.address);
        }
        #[cfg(feature = "std")]
        return f.write_str(hexadecimal(keyed_hash(self.address), &mut [0; 9])?);
        #[cfg(not(feature = "std"))]
        f.write_str("@?")
    }
}

/// `@{number:08x}`, without the detour through `format_args!`, which costs as much as the hash.
#[cfg(feature = "std")]
fn hexadecimal(number: u32, text: &mut [u8; 9]) -> core::result::Result<&str, core::fmt::Error> {
    text[0] = b'@';
    for (at, digit) in text[1..].iter_mut().enumerate() {
        *digit = b"0123456789abcdef"[(number >> (28 - 4 * at)) as usize & 0xf];
    }
    core::str::from_utf8(text).map_err(|_| core::fmt::Error)
}

/// 32 bits that do not tell the address to who does not have the key.
#[cfg(feature = "std")]
#[expect(deprecated, reason = "`DefaultHasher` takes no key; SipHash is made for this use")]
fn keyed_hash(address: usize) -> u32 {
    use core::hash::{BuildHasher, Hasher, SipHasher};
    use core::sync::atomic::{AtomicU32, Ordering};
    use std::hash::RandomState;

    // Not a `OnceLock`, which would be a lock: each word is set by whoever comes first.
    static KEY: [AtomicU32; 4] = [const { AtomicU32::new(0) }; 4];

    #[cold]
    fn set(word: &AtomicU32) -> u32 {
        // Zero means "not set", so one bit of each word is given away.
        let fresh = (RandomState::new().hash_one(()) >> 32) as u32 | 1;
        match word.compare_exchange(0, fresh, Ordering::Relaxed, Ordering::Relaxed) {
            Ok(_) => fresh,
            Err(first) => first,
        }
    }

    let word = |index: usize| {
        let known = KEY[index].load(Ordering::Relaxed);
        u64::from(if known == 0 { set(&KEY[index]) } else { known })
    };
    let mut hasher = SipHasher::new_with_keys(word(0) << 32 | word(1), word(2) << 32 | word(3));
    hasher.write_usize(address);
    (hasher.finish() >> 32) as u32
}

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

/// A field whose type is written `LogId`: `#[log_safe]` cannot know whose `LogId` that is.
#[diagnostic::on_unimplemented(
    message = "a field whose type is called `LogId` is taken for a `log_safe::LogId`, and this is another",
    label = "not `log_safe::LogId`",
    note = "to print it, mark the field with `#[log_safe(id)]`; if it is not the identity, call its type by another name here: `type Other = LogId;`",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/struct.LogId.html"
)]
pub trait LogIdField {
    /// The number to print.
    fn log_id(&self) -> u64;
}

#[cfg(target_has_atomic = "ptr")]
impl LogIdField for crate::LogId {
    fn log_id(&self) -> u64 {
        self.get()
    }
}

/// Which traits print the identity of a `T` under `#[log_safe]`: without `debug`. That it has a
/// `Serialize` as well is told by an impl that the derive writes.
///
/// It is a trait of its own so that a missing option is told in its own words. (Of the via and not
/// of `T`, since one impl for all of them costs the compiler less than one for each.) To implement it
/// by hand is no more than to implement [`LogSafe`](crate::LogSafe) by hand.
#[diagnostic::on_unimplemented(
    message = "`{T}` prints its identity through `Display` only",
    label = "its `#[log_safe]` writes no identity for this",
    note = "write `{{}}` instead of `{{:?}}`, or have an identity `Debug` as well: `#[log_safe(debug)]` above the type",
    note = "for serde: `#[log_safe(serialize)]`",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/display_only/"
)]
pub trait PrintsIdentity<T: ?Sized> {}

impl<T: ?Sized> PrintsIdentity<T> for via::Display {}

/// [`PrintsIdentity`] with `debug`.
#[diagnostic::on_unimplemented(
    message = "`{T}` does not print its identity via `{Self}`",
    label = "its `#[log_safe]` writes no identity for this",
    note = "for serde, have an identity `Serialize` as well: `#[log_safe(debug, serialize)]` above the type",
    note = "beside types of the list of `log_safe::trust_types!`, name the list: `#[log_safe(debug, crate = crate::logs)]` above the type",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/display_only/"
)]
pub trait IdentityDebug<T: ?Sized> {}

impl<T: ?Sized> IdentityDebug<T> for via::Display {}
impl<T: ?Sized> IdentityDebug<T> for via::Debug {}

/// By which traits a type under `#[log_safe(value)]` may be printed in full.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not proved safe to log via `{V}`",
    label = "its `#[log_safe(value)]` does not prove this",
    note = "for serde, prove its `Serialize` as well: `#[log_safe(value, serialize)]` above the type",
    note = "beside types of the list of `log_safe::trust_types!`, name the list: `#[log_safe(value, crate = crate::logs)]` above the type",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/display_only/"
)]
pub trait ValueProof<V> {
    /// Holds the proof of each field. Never called: in a body and not in a `where` clause, it may
    /// rest on itself, so that types may be recursive.
    fn fields();
}

/// [`ValueProof`] with `value(Display)`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is proved safe to log through `Display` only",
    label = "its `#[log_safe(value(Display))]` does not prove this",
    note = "write `{{}}` instead of `{{:?}}`, or prove `Debug` as well: `#[log_safe(value)]` above the type",
    note = "for serde: `#[log_safe(value(Display), serialize)]`",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/display_only/"
)]
pub trait DisplayValueProof<V> {
    /// See [`ValueProof::fields`].
    fn fields();
}
