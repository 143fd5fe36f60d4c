//! The types of `core`.

use core::alloc::{Layout, LayoutError};
use core::any::{Any, TypeId};
use core::cell::{
    BorrowError, BorrowMutError, Cell, LazyCell, OnceCell, Ref, RefCell, RefMut, UnsafeCell,
};
use core::char::{
    CharTryFromError, DecodeUtf16, DecodeUtf16Error, ParseCharError, ToLowercase, ToUppercase,
    TryFromCharError,
};
use core::cmp::{self, Reverse};
use core::convert::Infallible;
use core::error::Error;
use core::ffi::{CStr, FromBytesUntilNulError, FromBytesWithNulError, c_void};
use core::fmt;
use core::future;
use core::hash::BuildHasherDefault;
use core::iter;
use core::marker::{PhantomData, PhantomPinned};
use core::mem::{Discriminant, ManuallyDrop, MaybeUninit};
use core::net::{
    AddrParseError, IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6,
};
use core::num::{
    FpCategory, IntErrorKind, NonZero, ParseFloatError, ParseIntError, Saturating, TryFromIntError,
    Wrapping,
};
use core::ops::{
    Bound, ControlFlow, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive,
};
use core::panic::{AssertUnwindSafe, Location};
use core::pin::Pin;
use core::ptr::NonNull;
use core::str::Utf8Error;
use core::sync::atomic;
use core::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};
use core::time::{Duration, TryFromFloatSecsError};
use core::{array, ascii, char, option, result, slice, str};

use crate::LogSafe;
use crate::hazard::{CheckedArguments, MessageOnly};

leaf! {
    (), bool, char, str,
    u8, u16, u32, u64, u128, usize,
    i8, i16, i32, i64, i128, isize,
    f32, f64,
    NonZero<u8>, NonZero<u16>, NonZero<u32>, NonZero<u64>, NonZero<u128>, NonZero<usize>,
    NonZero<i8>, NonZero<i16>, NonZero<i32>, NonZero<i64>, NonZero<i128>, NonZero<isize>,
    atomic::Ordering,

    Layout, LayoutError,
    TypeId,
    array::TryFromSliceError,
    ascii::EscapeDefault,
    BorrowError, BorrowMutError,
    CharTryFromError, DecodeUtf16Error, ParseCharError, TryFromCharError,
    ToLowercase, ToUppercase, char::EscapeDebug, char::EscapeDefault, char::EscapeUnicode,
    cmp::Ordering,
    Infallible,
    CStr, FromBytesUntilNulError, FromBytesWithNulError, c_void,
    fmt::Alignment, fmt::Error,
    PhantomPinned,
    AddrParseError, IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6,
    FpCategory, IntErrorKind, ParseFloatError, ParseIntError, TryFromIntError,
    RangeFull,
    Location<'_>,
    slice::EscapeAscii<'_>,
    str::Bytes<'_>, str::CharIndices<'_>, str::Chars<'_>, str::EncodeUtf16<'_>,
    str::EscapeDebug<'_>, str::EscapeDefault<'_>, str::EscapeUnicode<'_>,
    str::Lines<'_>, str::ParseBoolError, str::SplitAsciiWhitespace<'_>, str::SplitWhitespace<'_>,
    str::Utf8Chunk<'_>, str::Utf8Chunks<'_>, Utf8Error,
    Duration, TryFromFloatSecsError,
    // The addresses of the data and of the table.
    Context<'_>, RawWaker, RawWakerVTable, Waker,
}

// Each prints one load.
#[cfg(target_has_atomic = "8")]
leaf! { atomic::AtomicBool, atomic::AtomicI8, atomic::AtomicU8, }
#[cfg(target_has_atomic = "16")]
leaf! { atomic::AtomicI16, atomic::AtomicU16, }
#[cfg(target_has_atomic = "32")]
leaf! { atomic::AtomicI32, atomic::AtomicU32, }
#[cfg(target_has_atomic = "64")]
leaf! { atomic::AtomicI64, atomic::AtomicU64, }
#[cfg(target_has_atomic = "ptr")]
leaf! { atomic::AtomicIsize, atomic::AtomicUsize, }
#[cfg(target_has_atomic = "ptr")]
opaque! { [T] atomic::AtomicPtr<T>; }

opaque! {
    [T: ?Sized] *const T;
    [T: ?Sized] *mut T;
    [T: ?Sized] NonNull<T>;
    [T: ?Sized] PhantomData<T>;
    [T: ?Sized] UnsafeCell<T>;
    [T] MaybeUninit<T>;
    [T] Discriminant<T>;
    [H] BuildHasherDefault<H>;
    [T] future::Pending<T>;
    [F] future::PollFn<F>;
    [T] iter::Empty<T>;
    [F] iter::FromFn<F>;
    [F] iter::OnceWith<F>;
    [F] iter::RepeatWith<F>;
}

as_parts! {
    [T: ?Sized] &mut T => T;
    [T, const N: usize] [T; N] => T;

    [T] Option<T> => T;
    [T] option::IntoIter<T> => T;
    [T] option::IterMut<'_, T> => T;
    [T, E] Result<T, E> => T, E;
    [T] result::IntoIter<T> => T;
    [T] result::IterMut<'_, T> => T;
    [T] Poll<T> => T;
    [B, C] ControlFlow<B, C> => B, C;

    [T] Bound<T> => T;
    [T] Range<T> => T;
    [T] RangeFrom<T> => T;
    [T] RangeInclusive<T> => T;
    [T] RangeTo<T> => T;
    [T] RangeToInclusive<T> => T;

    [T] Reverse<T> => T;
    [T] Wrapping<T> => T;
    [T] Saturating<T> => T;
    [T] AssertUnwindSafe<T> => T;
    [T: ?Sized] ManuallyDrop<T> => T;
    [P] Pin<P> => P;
    [T] future::Ready<T> => T;

    [T, const N: usize] array::IntoIter<T, N> => T;

    // Adapters print their iterator and what they keep of its items, but no closure.
    [A, B] iter::Chain<A, B> => A, B;
    [A, B] iter::Zip<A, B> => A, B;
    [I] iter::Cloned<I> => I;
    [I] iter::Copied<I> => I;
    [I] iter::Cycle<I> => I;
    [I] iter::Enumerate<I> => I;
    [I, P] iter::Filter<I, P> => I;
    [I, F] iter::FilterMap<I, F> => I;
    [I, U: IntoIterator, F] iter::FlatMap<I, U, F> => I, U::IntoIter;
    [I: Iterator<Item: IntoIterator>] iter::Flatten<I> =>
        I, <I::Item as IntoIterator>::IntoIter;
    [I] iter::Fuse<I> => I;
    [I, F] iter::Inspect<I, F> => I;
    [I, F] iter::Map<I, F> => I;
    [I, P] iter::MapWhile<I, P> => I;
    [I: Iterator] iter::Peekable<I> => I, I::Item;
    [I] iter::Rev<I> => I;
    [I, S, F] iter::Scan<I, S, F> => I, S;
    [I] iter::Skip<I> => I;
    [I, P] iter::SkipWhile<I, P> => I;
    [I] iter::StepBy<I> => I;
    [I] iter::Take<I> => I;
    [I, P] iter::TakeWhile<I, P> => I;
    [T] iter::Once<T> => T;
    [T] iter::Repeat<T> => T;
    [T] iter::RepeatN<T> => T;
    [T, F] iter::Successors<T, F> => T;
    [I: Iterator<Item = u16>] DecodeUtf16<I> => I;
}

set_later! {
    [T: ?Sized] &T => T;
    [T] option::Iter<'_, T> => T;
    [T] result::Iter<'_, T> => T;

    // `Debug` copies the value out, and there is none for what cannot be copied: no lock, no
    // `<borrowed>`, and never a map.
    [T: Copy] Cell<T> => T;
    // Written once, so what they hold no longer changes; `Debug` does not initialise them.
    [T] OnceCell<T> => T;
    [T, F] LazyCell<T, F> => T;
}

many! {
    [T] [T] => T;
    [T] slice::IterMut<'_, T> => T;
    [T] slice::ChunksMut<'_, T> => T;
    [T] slice::ChunksExactMut<'_, T> => T;
    [T] slice::RChunksMut<'_, T> => T;
    [T] slice::RChunksExactMut<'_, T> => T;
    [T, P] slice::ChunkByMut<'_, T, P> => T;
    [T, P: FnMut(&T) -> bool] slice::SplitMut<'_, T, P> => T;
    [T, P: FnMut(&T) -> bool] slice::SplitNMut<'_, T, P> => T;
    [T, P: FnMut(&T) -> bool] slice::SplitInclusiveMut<'_, T, P> => T;
    [T, P: FnMut(&T) -> bool] slice::RSplitMut<'_, T, P> => T;
    [T, P: FnMut(&T) -> bool] slice::RSplitNMut<'_, T, P> => T;
}

lent! {
    [T] slice::Iter<'_, T> => T;
    [T] slice::Chunks<'_, T> => T;
    [T] slice::ChunksExact<'_, T> => T;
    [T] slice::RChunks<'_, T> => T;
    [T] slice::RChunksExact<'_, T> => T;
    [T] slice::Windows<'_, T> => T;
    [T, P] slice::ChunkBy<'_, T, P> => T;
    [T, P: FnMut(&T) -> bool] slice::Split<'_, T, P> => T;
    [T, P: FnMut(&T) -> bool] slice::SplitN<'_, T, P> => T;
    [T, P: FnMut(&T) -> bool] slice::SplitInclusive<'_, T, P> => T;
    [T, P: FnMut(&T) -> bool] slice::RSplit<'_, T, P> => T;
    [T, P: FnMut(&T) -> bool] slice::RSplitN<'_, T, P> => T;
}

locked! { [T: ?Sized] RefCell<T> => T; }

guard! {
    [T: ?Sized] Ref<'_, T> => T;
    [T: ?Sized] RefMut<'_, T> => T;
}

small! {
    (), bool, char,
    u8, u16, u32, u64, u128, usize,
    i8, i16, i32, i64, i128, isize,
    f32, f64,
    NonZero<u8>, NonZero<u16>, NonZero<u32>, NonZero<u64>, NonZero<u128>, NonZero<usize>,
    NonZero<i8>, NonZero<i16>, NonZero<i32>, NonZero<i64>, NonZero<i128>, NonZero<isize>,
    cmp::Ordering, Duration,
    IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6,
}

#[cfg(target_has_atomic = "8")]
small! { atomic::AtomicBool, atomic::AtomicI8, atomic::AtomicU8, }
#[cfg(target_has_atomic = "16")]
small! { atomic::AtomicI16, atomic::AtomicU16, }
#[cfg(target_has_atomic = "32")]
small! { atomic::AtomicI32, atomic::AtomicU32, }
#[cfg(target_has_atomic = "64")]
small! { atomic::AtomicI64, atomic::AtomicU64, }
#[cfg(target_has_atomic = "ptr")]
small! { atomic::AtomicIsize, atomic::AtomicUsize, }

wrapper! {
    [T] Option<T> => T;
    [T] Reverse<T> => T;
    [T] Wrapping<T> => T;
    [T] Saturating<T> => T;
    [P] Pin<P> => P;
    [T: Copy] Cell<T> => T;
    [T] OnceCell<T> => T;
}

as_small_as! {
    [T: ?Sized] &T => T;
    [T: ?Sized] &mut T => T;
    [T, const N: usize] [T; N] => T;
    [T, E] Result<T, E> => T, E;
}

/// Tuples, to the length that std formats.
macro_rules! tuples {
    ($First:ident $($Rest:ident)*) => {
        as_parts! { [$First, $($Rest),*] ($First, $($Rest,)*) => $First $(, $Rest)*; }
        as_small_as! { [$First, $($Rest),*] ($First, $($Rest,)*) => $First $(, $Rest)*; }
        tuples! { $($Rest)* }
    };
    () => {};
}

tuples! { A B C D E F G H I J K L }

/// Function pointers, which print an address. Those with a lifetime of their own (`for<'a> fn(&'a
/// str)`) are types that no impl can range over.
macro_rules! functions {
    ($First:ident $($Rest:ident)*) => {
        functions! { @ $First $($Rest)* }
        functions! { $($Rest)* }
    };
    (@ $R:ident $($Argument:ident)*) => {
        opaque! {
            [$R, $($Argument),*] fn($($Argument),*) -> $R;
            [$R, $($Argument),*] unsafe fn($($Argument),*) -> $R;
            [$R, $($Argument),*] extern "C" fn($($Argument),*) -> $R;
            [$R, $($Argument),*] unsafe extern "C" fn($($Argument),*) -> $R;
        }
    };
    () => {};
}

functions! { A B C D E F G H I J K L M }

/// Iterators over the parts of a string, whose searcher prints the string and positions in it. The
/// bound that they all need, `Pattern`, has no stable name.
macro_rules! searches {
    ($($Search:ident)*) => {$(
        leaf! { str::$Search<'_, char>, str::$Search<'_, &str>, }
    )*};
}

searches! {
    MatchIndices Matches RMatchIndices RMatches
    RSplit RSplitN RSplitTerminator Split SplitInclusive SplitN SplitTerminator
}

// `Any { .. }`, whatever it holds. (Not in the table above: of five and more such impls rustc lists
// the names, of fewer it shows the source.)
impl<Via> LogSafe<Via> for dyn Any {}
impl<Via> LogSafe<Via> for dyn Any + Send {}
impl<Via> LogSafe<Via> for dyn Any + Send + Sync {}

walked! {
    [] dyn Any => Parts: ;
    [] dyn Any + Send => Parts: ;
    [] dyn Any + Send + Sync => Parts: ;
}

// A type-erased error: its message is accepted, as that of any error; its `Debug` is not.
impl<Via: MessageOnly> LogSafe<Via> for dyn Error + '_ {}
impl<Via: MessageOnly> LogSafe<Via> for dyn Error + Send + '_ {}
impl<Via: MessageOnly> LogSafe<Via> for dyn Error + Sync + '_ {}
impl<Via: MessageOnly> LogSafe<Via> for dyn Error + Send + Sync + '_ {}

// A message is accepted, whatever the error is.
walked! {
    [] dyn Error + '_ => Parts: ;
    [] dyn Error + Send + '_ => Parts: ;
    [] dyn Error + Sync + '_ => Parts: ;
    [] dyn Error + Send + Sync + '_ => Parts: ;
}

// Arguments of unknown origin, and what holds them.
impl<Via> LogSafe<Via> for fmt::Arguments<'_> where Self: CheckedArguments<Via> {}
impl<Via> LogSafe<Via> for core::panic::PanicInfo<'_> where Self: CheckedArguments<Via> {}
impl<Via> LogSafe<Via> for core::panic::PanicMessage<'_> where Self: CheckedArguments<Via> {}

#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
mod x86 {
    #[cfg(target_arch = "x86")]
    use core::arch::x86 as arch;
    #[cfg(target_arch = "x86_64")]
    use core::arch::x86_64 as arch;

    leaf! {
        arch::CpuidResult,
        arch::__m128, arch::__m128d, arch::__m128i,
        arch::__m256, arch::__m256d, arch::__m256i,
        arch::__m512, arch::__m512d, arch::__m512i,
    }
}
