//! The address of an object, as it may be shown.

use core::fmt::{Display, Formatter, Result};

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

/// A keyed hash of 32 bits. Without the key, it does not reveal the address.
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
