//! What an object that is not printed prints instead: its name and a number.

use core::any::type_name;
use core::fmt::{Debug, Display, Formatter, Result};

use crate::address::Address;
use crate::pad::pad;
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
