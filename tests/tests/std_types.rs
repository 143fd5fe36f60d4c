//! Every type of the standard library that implements `Debug` or `Display`, and what the marker
//! says of it.
//!
//! The tables below are checked twice: by the compiler against the impls in `runtime/src/impls`,
//! and by `every_type_is_classified` against the documentation of the installed toolchain. To see
//! what a newer toolchain adds, run it there (`rustup component add rust-docs`):
//!
//! ```text
//! cargo test -p log-safe-tests --test std_types -- --nocapture
//! ```
//!
//! It names the types that became stable after [`TABLES_OF`]. A type that is stable by the MSRV
//! gets an impl and a row under what its formatting does; a newer one gets a row in `not_here!`.

#![allow(missing_docs, reason = "a table of types, and no API")]
#![expect(dead_code, reason = "the names are all that is asked for")]
#![expect(deprecated, reason = "a deprecated type is logged all the same")]

extern crate alloc;

use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::fs;
use std::marker::PhantomData;
use std::path::Path;
use std::process::Command;

use log_safe::{LogSafe, via};

/// The release whose types the tables list in full.
const TABLES_OF: (u32, u32) = (1, 95);

/// A type that may be logged, and one of which nothing is known: a part of either kind.
macro_rules! part {
    ($Name:ident) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Name(u8);

        impl std::io::Write for $Name {
            fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
                Ok(0)
            }

            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
    };
}

part!(Proved);
part!(Unproved);

impl<Via> LogSafe<Via> for Proved {}

/// A type that can be printed, which is no proof.
pub struct Shown;

impl std::fmt::Display for Shown {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

/// Prints `Itself`, and iterates over what may be kept by an adapter.
pub struct Items<Itself, Item>(PhantomData<(Itself, Item)>);

impl<Itself, Item> Iterator for Items<Itself, Item> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        None
    }
}

impl<Via, Itself: LogSafe<Via>, Item> LogSafe<Via> for Items<Itself, Item> {}

/// Prints `Itself`, and becomes what prints another.
pub struct Lent<Itself, Owned>(PhantomData<(Itself, Owned)>);

pub struct Kept<Itself, Owned>(Lent<Itself, Owned>);

impl<Itself, Owned> ToOwned for Lent<Itself, Owned> {
    type Owned = Kept<Itself, Owned>;

    fn to_owned(&self) -> Kept<Itself, Owned> {
        Kept(Lent(PhantomData))
    }
}

impl<Itself, Owned> std::borrow::Borrow<Lent<Itself, Owned>> for Kept<Itself, Owned> {
    fn borrow(&self) -> &Lent<Itself, Owned> {
        &self.0
    }
}

impl<Via, Itself: LogSafe<Via>, Owned> LogSafe<Via> for Lent<Itself, Owned> {}
impl<Via, Itself, Owned: LogSafe<Via>> LogSafe<Via> for Kept<Itself, Owned> {}

/// `true` where `$Type` is `LogSafe<$Via>`: the inherent constant, if it is there, wins.
macro_rules! proved {
    ($Type:ty, $Via:ty) => {{
        struct Probe<T: ?Sized>(PhantomData<T>);
        trait Otherwise {
            const PROVED: bool = false;
        }
        impl<T: ?Sized> Otherwise for Probe<T> {}
        impl<T: ?Sized + LogSafe<$Via>> Probe<T> {
            const PROVED: bool = true;
        }
        <Probe<$Type>>::PROVED
    }};
}

macro_rules! verdict {
    (accepted $($Type:ty),*) => {$(
        const _: () = {
            assert!(proved!($Type, via::Display), stringify!($Type));
            assert!(proved!($Type, via::Debug), stringify!($Type));
            assert!(proved!($Type, via::Serialize), stringify!($Type));
        };
    )*};
    (rejected $($Type:ty),*) => {$(
        const _: () = {
            assert!(!proved!($Type, via::Display), stringify!($Type));
            assert!(!proved!($Type, via::Debug), stringify!($Type));
            assert!(!proved!($Type, via::Serialize), stringify!($Type));
        };
    )*};
    (formatted $($Type:ty),*) => {$(
        const _: () = {
            assert!(proved!($Type, via::Display), stringify!($Type));
            assert!(proved!($Type, via::Debug), stringify!($Type));
            assert!(!proved!($Type, via::Serialize), stringify!($Type));
        };
    )*};
    (message $($Type:ty),*) => {$(
        const _: () = {
            assert!(proved!($Type, via::Display), stringify!($Type));
            assert!(!proved!($Type, via::Debug), stringify!($Type));
            assert!(!proved!($Type, via::Serialize), stringify!($Type));
        };
    )*};
}

/// Prints itself, bounded, and nothing that others can change.
macro_rules! safe {
    ($($Type:ty,)*) => {
        verdict! { accepted $($Type),* }
        const SAFE: &[&str] = &[$(stringify!($Type)),*];
    };
}

/// Stops at a name, an address or counters.
macro_rules! opaque {
    ($($Type:ty,)*) => {
        mod opaque {
            use super::*;
            type Part = Unproved;
            verdict! { accepted $($Type),* }
        }
        const OPAQUE: &[&str] = &[$(stringify!($Type)),*];
    };
}

/// Prints its parts. A type with several has a row for each, so that none is forgotten.
macro_rules! parts {
    ($($Type:ty,)*) => {
        mod parts_proved {
            use super::*;
            type Part = Proved;
            verdict! { accepted $($Type),* }
        }
        mod parts_unproved {
            use super::*;
            type Part = Unproved;
            verdict! { rejected $($Type),* }
        }
        const PARTS: &[&str] = &[$(stringify!($Type)),*];
    };
}

/// Asserts a verdict on what holds or points to `$Content`.
macro_rules! around {
    ($verdict:ident $Content:ty => $module:ident; $($Type:ty,)*) => {
        mod $module {
            use super::*;
            type Content = $Content;
            verdict! { $verdict $($Type),* }
        }
    };
}

/// Prints what it shares if it can be locked: accepted around little, rejected around anything
/// else, which no wrapper hides. Its `Serialize` waits for the lock, and is never accepted.
macro_rules! locks {
    ($($Type:ty,)*) => {
        around! { formatted u64 => lock_scalar; $($Type,)* }
        around! { formatted Option<[(bool, std::time::Instant); 2]> => lock_scalars; $($Type,)* }
        around! { formatted Option<std::thread::JoinHandle<()>> => lock_opaque; $($Type,)* }
        around! { rejected HashMap<u8, u8> => lock_hash_map; $($Type,)* }
        around! { rejected HashSet<u8> => lock_hash_set; $($Type,)* }
        around! { rejected BTreeMap<u8, u8> => lock_btree_map; $($Type,)* }
        around! { rejected BTreeSet<u8> => lock_btree_set; $($Type,)* }
        around! { rejected Option<Box<HashMap<u8, u8>>> => lock_wrapped; $($Type,)* }
        around! { rejected Vec<BTreeMap<u8, u8>> => lock_maps; $($Type,)* }
        around! { rejected (u8, HashMap<u8, u8>) => lock_tuple; $($Type,)* }
        around! { rejected Vec<u8> => lock_collection; $($Type,)* }
        around! { rejected Vec<Option<Box<u8>>> => lock_wrappers; $($Type,)* }
        around! { rejected Vec<Vec<u8>> => lock_collections; $($Type,)* }
        around! { rejected VecDeque<u8> => lock_deque; $($Type,)* }
        around! { rejected LinkedList<u8> => lock_list; $($Type,)* }
        around! { rejected BinaryHeap<u8> => lock_heap; $($Type,)* }
        around! { rejected [u8] => lock_slice; $($Type,)* }
        around! { rejected String => lock_string; $($Type,)* }
        around! { rejected Unproved => lock_unknown; $($Type,)* }
        around! { rejected Proved => lock_own; $($Type,)* }
        around! { rejected std::cell::RefCell<u8> => lock_nested; $($Type,)* }
        around! { rejected dyn std::fmt::Debug => lock_dyn; $($Type,)* }
        const LOCKS: &[&str] = &[$(stringify!($Type)),*];
    };
}

/// As locks, but that their `Display` is that of one value, and fine where that is.
macro_rules! guards {
    ($($Type:ty,)*) => {
        around! { formatted u64 => guard_scalar; $($Type,)* }
        around! { message String => guard_string; $($Type,)* }
        around! { rejected HashMap<u8, u8> => guard_map; $($Type,)* }
        around! { rejected Vec<u8> => guard_collection; $($Type,)* }
        around! { rejected Unproved => guard_unknown; $($Type,)* }
        around! { rejected Shown => guard_shown; $($Type,)* }
        around! { message str => guard_unsized; $($Type,)* }
        const GUARDS: &[&str] = &[$(stringify!($Type)),*];
    };
}

/// In a lock: what holds one part is as small as that, and many of them are many.
macro_rules! wrapped {
    ($($Type:ty,)*) => {
        around! { formatted u64 => wrapped_scalar; $(std::sync::Mutex<$Type>,)* }
        around! { rejected Proved => wrapped_own; $(std::sync::Mutex<$Type>,)* }
        around! { rejected u64 => wrapped_many; $(std::sync::Mutex<Vec<$Type>>,)* }
    };
}

/// Prints no part, and serde follows it: wherever that leads.
macro_rules! weak {
    ($($Type:ty,)*) => {
        around! { formatted Proved => weak_proved; $($Type,)* }
        around! { formatted Unproved => weak_unproved; $($Type,)* }
        around! { formatted std::sync::Mutex<u8> => weak_lock; $($Type,)* }
        around! { formatted str => weak_unsized; $($Type,)* }
        const WEAK: &[&str] = &[$(stringify!($Type)),*];
    };
}

/// Its `Debug` prints what an error of unknown type holds; its message is accepted.
macro_rules! erased_errors {
    ($($Type:ty,)*) => {
        verdict! { message $($Type),* }
        const ERASED_ERRORS: &[&str] = &[$(stringify!($Type)),*];
    };
}

/// Formats arguments that nobody checked, or prints secrets: the environment, the keys of a hasher.
macro_rules! refused {
    ($($Type:ty,)*) => {
        verdict! { rejected $($Type),* }
        const REFUSED: &[&str] = &[$(stringify!($Type)),*];
    };
}

/// Not asserted: newer than the MSRV, of another target, or deprecated in 1.4.
macro_rules! not_here {
    ($($($Segment:ident)::+,)*) => {
        const NOT_HERE: &[&str] = &[$(stringify!($($Segment)::+)),*];
    };
}

// The primitive types: the documentation lists them by other names.
verdict! { accepted
    (), bool, char, str, u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize, f32, f64,
    fn(Unproved) -> Unproved, unsafe fn(), extern "C" fn(), unsafe extern "C" fn(),
    *const Unproved, *mut Unproved,
    &Proved, &mut Proved, [Proved], [Proved; 2], (Proved, Proved)
}
verdict! { rejected
    &Unproved, &mut Unproved, [Unproved], [Unproved; 2], (Unproved,), (u8, Unproved),
    (Unproved, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8),
    (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, Unproved)
}

// What has no size of its own.
verdict! { accepted
    &str, &mut str, *const str, *mut str, Box<str>, std::rc::Rc<str>, std::sync::Arc<str>,
    std::borrow::Cow<'static, str>, std::ptr::NonNull<str>, PhantomData<str>,
    std::cell::UnsafeCell<str>, std::mem::ManuallyDrop<str>
}
verdict! { formatted
    std::sync::Mutex<std::rc::Weak<str>>, std::sync::Mutex<std::sync::Weak<str>>
}

// A type-erased error: its message.
verdict! { message
    dyn std::error::Error, dyn std::error::Error + Send, dyn std::error::Error + Sync,
    dyn std::error::Error + Send + Sync, Box<dyn std::error::Error + Send + Sync>
}

wrapped! {
    Option<Content>, Result<Content, u8>, Result<u8, Content>,
    &'static Content, &'static mut Content, [Content; 2], (Content, u8), (u8, Content),
    Box<Content>, std::rc::Rc<Content>, std::sync::Arc<Content>, std::pin::Pin<Content>,
    std::cell::Cell<Content>, std::cell::OnceCell<Content>, std::sync::OnceLock<Content>,
    std::cmp::Reverse<Content>, std::num::Wrapping<Content>, std::num::Saturating<Content>,
}

safe! {
    alloc::collections::TryReserveError,
    alloc::ffi::CString,
    alloc::ffi::FromVecWithNulError,
    alloc::ffi::IntoStringError,
    alloc::ffi::NulError,
    alloc::string::Drain<'static>,
    alloc::string::FromUtf16Error,
    alloc::string::FromUtf8Error,
    alloc::string::String,
    core::alloc::Layout,
    core::alloc::LayoutError,
    core::any::TypeId,
    core::array::TryFromSliceError,
    core::ascii::EscapeDefault,
    core::cell::BorrowError,
    core::cell::BorrowMutError,
    core::char::CharTryFromError,
    core::char::DecodeUtf16Error,
    core::char::EscapeDebug,
    core::char::EscapeDefault,
    core::char::EscapeUnicode,
    core::char::ParseCharError,
    core::char::ToLowercase,
    core::char::ToUppercase,
    core::char::TryFromCharError,
    core::cmp::Ordering,
    core::convert::Infallible,
    core::ffi::CStr,
    core::ffi::FromBytesUntilNulError,
    core::ffi::FromBytesWithNulError,
    core::ffi::c_void,
    core::fmt::Alignment,
    core::fmt::Error,
    core::marker::PhantomPinned,
    core::net::AddrParseError,
    core::net::IpAddr,
    core::net::Ipv4Addr,
    core::net::Ipv6Addr,
    core::net::SocketAddr,
    core::net::SocketAddrV4,
    core::net::SocketAddrV6,
    core::num::FpCategory,
    core::num::IntErrorKind,
    core::num::NonZero<u8>,
    core::num::ParseFloatError,
    core::num::ParseIntError,
    core::num::TryFromIntError,
    core::ops::RangeFull,
    core::panic::Location<'static>,
    core::slice::EscapeAscii<'static>,
    core::str::Bytes<'static>,
    core::str::CharIndices<'static>,
    core::str::Chars<'static>,
    core::str::EncodeUtf16<'static>,
    core::str::EscapeDebug<'static>,
    core::str::EscapeDefault<'static>,
    core::str::EscapeUnicode<'static>,
    core::str::Lines<'static>,
    core::str::MatchIndices<'static, &'static str>,
    core::str::MatchIndices<'static, char>,
    core::str::Matches<'static, &'static str>,
    core::str::Matches<'static, char>,
    core::str::ParseBoolError,
    core::str::RMatchIndices<'static, &'static str>,
    core::str::RMatchIndices<'static, char>,
    core::str::RMatches<'static, &'static str>,
    core::str::RMatches<'static, char>,
    core::str::RSplit<'static, &'static str>,
    core::str::RSplit<'static, char>,
    core::str::RSplitN<'static, &'static str>,
    core::str::RSplitN<'static, char>,
    core::str::RSplitTerminator<'static, &'static str>,
    core::str::RSplitTerminator<'static, char>,
    core::str::Split<'static, &'static str>,
    core::str::Split<'static, char>,
    core::str::SplitAsciiWhitespace<'static>,
    core::str::SplitInclusive<'static, &'static str>,
    core::str::SplitInclusive<'static, char>,
    core::str::SplitN<'static, &'static str>,
    core::str::SplitN<'static, char>,
    core::str::SplitTerminator<'static, &'static str>,
    core::str::SplitTerminator<'static, char>,
    core::str::SplitWhitespace<'static>,
    core::str::Utf8Chunk<'static>,
    core::str::Utf8Chunks<'static>,
    core::str::Utf8Error,
    core::sync::atomic::AtomicBool,
    core::sync::atomic::AtomicI16,
    core::sync::atomic::AtomicI32,
    core::sync::atomic::AtomicI64,
    core::sync::atomic::AtomicI8,
    core::sync::atomic::AtomicIsize,
    core::sync::atomic::AtomicU16,
    core::sync::atomic::AtomicU32,
    core::sync::atomic::AtomicU64,
    core::sync::atomic::AtomicU8,
    core::sync::atomic::AtomicUsize,
    core::sync::atomic::Ordering,
    core::task::Context<'static>,
    core::task::RawWaker,
    core::task::RawWakerVTable,
    core::task::Waker,
    core::time::Duration,
    core::time::TryFromFloatSecsError,
    dyn core::any::Any,
    std::alloc::System,
    std::backtrace::Backtrace,
    std::backtrace::BacktraceStatus,
    std::env::Args,
    std::env::ArgsOs,
    std::env::JoinPathsError,
    std::env::SplitPaths<'static>,
    std::env::VarError,
    std::ffi::OsStr,
    std::ffi::OsString,
    std::fs::DirBuilder,
    std::fs::DirEntry,
    std::fs::File,
    std::fs::FileTimes,
    std::fs::FileType,
    std::fs::Metadata,
    std::fs::OpenOptions,
    std::fs::Permissions,
    std::fs::ReadDir,
    std::hash::RandomState,
    std::io::Empty,
    std::io::ErrorKind,
    std::io::IoSlice<'static>,
    std::io::IoSliceMut<'static>,
    std::io::Repeat,
    std::io::SeekFrom,
    std::io::Sink,
    std::io::Stderr,
    std::io::StderrLock<'static>,
    std::io::Stdin,
    std::io::StdinLock<'static>,
    std::io::Stdout,
    std::io::StdoutLock<'static>,
    std::io::WriterPanicked,
    std::net::Incoming<'static>,
    std::net::Shutdown,
    std::net::TcpListener,
    std::net::TcpStream,
    std::net::UdpSocket,
    std::os::fd::BorrowedFd<'static>,
    std::os::fd::OwnedFd,
    std::os::unix::net::Incoming<'static>,
    std::os::unix::net::SocketAddr,
    std::os::unix::net::UnixDatagram,
    std::os::unix::net::UnixListener,
    std::os::unix::net::UnixStream,
    std::panic::PanicHookInfo<'static>,
    std::path::Ancestors<'static>,
    std::path::Component<'static>,
    std::path::Components<'static>,
    std::path::Display<'static>,
    std::path::Iter<'static>,
    std::path::Path,
    std::path::PathBuf,
    std::path::Prefix<'static>,
    std::path::PrefixComponent<'static>,
    std::path::StripPrefixError,
    std::process::Child,
    std::process::ChildStderr,
    std::process::ChildStdin,
    std::process::ChildStdout,
    std::process::CommandArgs<'static>,
    std::process::ExitCode,
    std::process::ExitStatus,
    std::process::Output,
    std::process::Stdio,
    std::sync::Barrier,
    std::sync::BarrierWaitResult,
    std::sync::Condvar,
    std::sync::Once,
    std::sync::OnceState,
    std::sync::WaitTimeoutResult,
    std::sync::mpsc::RecvError,
    std::sync::mpsc::RecvTimeoutError,
    std::sync::mpsc::TryRecvError,
    std::thread::AccessError,
    std::thread::Builder,
    std::thread::Scope<'static, 'static>,
    std::thread::Thread,
    std::thread::ThreadId,
    std::time::Instant,
    std::time::SystemTime,
    std::time::SystemTimeError,
}

// Their documentation stands under `core::arch::x86`: see `not_here!`.
#[cfg(target_arch = "x86_64")]
verdict! { accepted
    core::arch::x86_64::CpuidResult,
    core::arch::x86_64::__m128,
    core::arch::x86_64::__m128d,
    core::arch::x86_64::__m128i,
    core::arch::x86_64::__m256,
    core::arch::x86_64::__m256d,
    core::arch::x86_64::__m256i,
    core::arch::x86_64::__m512,
    core::arch::x86_64::__m512d,
    core::arch::x86_64::__m512i
}

opaque! {
    core::cell::UnsafeCell<Part>,
    core::future::Pending<Part>,
    core::future::PollFn<Part>,
    core::hash::BuildHasherDefault<Part>,
    core::iter::Empty<Part>,
    core::iter::FromFn<Part>,
    core::iter::OnceWith<Part>,
    core::iter::RepeatWith<Part>,
    core::marker::PhantomData<Part>,
    core::mem::Discriminant<Part>,
    core::mem::MaybeUninit<Part>,
    core::ptr::NonNull<Part>,
    core::sync::atomic::AtomicPtr<Part>,
    std::sync::PoisonError<Part>,
    std::sync::TryLockError<Part>,
    std::sync::mpsc::IntoIter<Part>,
    std::sync::mpsc::Iter<'static, Part>,
    std::sync::mpsc::Receiver<Part>,
    std::sync::mpsc::SendError<Part>,
    std::sync::mpsc::Sender<Part>,
    std::sync::mpsc::SyncSender<Part>,
    std::sync::mpsc::TryIter<'static, Part>,
    std::sync::mpsc::TrySendError<Part>,
    std::thread::JoinHandle<Part>,
    std::thread::LocalKey<Part>,
    std::thread::ScopedJoinHandle<'static, Part>,
}

parts! {
    alloc::borrow::Cow<'static, Lent<Part, Proved>>,
    alloc::borrow::Cow<'static, Lent<Proved, Part>>,
    alloc::boxed::Box<Part>,
    alloc::collections::binary_heap::BinaryHeap<Part>,
    alloc::collections::binary_heap::Drain<'static, Part>,
    alloc::collections::binary_heap::IntoIter<Part>,
    alloc::collections::binary_heap::Iter<'static, Part>,
    alloc::collections::binary_heap::PeekMut<'static, Part>,
    alloc::collections::btree_map::BTreeMap<Part, u8>,
    alloc::collections::btree_map::BTreeMap<u8, Part>,
    alloc::collections::btree_map::Entry<'static, Part, u8>,
    alloc::collections::btree_map::Entry<'static, u8, Part>,
    alloc::collections::btree_map::IntoIter<Part, u8>,
    alloc::collections::btree_map::IntoIter<u8, Part>,
    alloc::collections::btree_map::IntoKeys<Part, Unproved>,
    alloc::collections::btree_map::IntoValues<Unproved, Part>,
    alloc::collections::btree_map::Iter<'static, Part, u8>,
    alloc::collections::btree_map::Iter<'static, u8, Part>,
    alloc::collections::btree_map::IterMut<'static, Part, u8>,
    alloc::collections::btree_map::IterMut<'static, u8, Part>,
    alloc::collections::btree_map::Keys<'static, Part, Unproved>,
    alloc::collections::btree_map::OccupiedEntry<'static, Part, u8>,
    alloc::collections::btree_map::OccupiedEntry<'static, u8, Part>,
    alloc::collections::btree_map::Range<'static, Part, u8>,
    alloc::collections::btree_map::Range<'static, u8, Part>,
    alloc::collections::btree_map::RangeMut<'static, Part, u8>,
    alloc::collections::btree_map::RangeMut<'static, u8, Part>,
    alloc::collections::btree_map::VacantEntry<'static, Part, Unproved>,
    alloc::collections::btree_map::Values<'static, Unproved, Part>,
    alloc::collections::btree_map::ValuesMut<'static, Unproved, Part>,
    alloc::collections::btree_set::BTreeSet<Part>,
    alloc::collections::btree_set::Difference<'static, Part>,
    alloc::collections::btree_set::Intersection<'static, Part>,
    alloc::collections::btree_set::IntoIter<Part>,
    alloc::collections::btree_set::Iter<'static, Part>,
    alloc::collections::btree_set::Range<'static, Part>,
    alloc::collections::btree_set::SymmetricDifference<'static, Part>,
    alloc::collections::btree_set::Union<'static, Part>,
    alloc::collections::linked_list::IntoIter<Part>,
    alloc::collections::linked_list::Iter<'static, Part>,
    alloc::collections::linked_list::IterMut<'static, Part>,
    alloc::collections::linked_list::LinkedList<Part>,
    alloc::collections::vec_deque::Drain<'static, Part>,
    alloc::collections::vec_deque::IntoIter<Part>,
    alloc::collections::vec_deque::Iter<'static, Part>,
    alloc::collections::vec_deque::IterMut<'static, Part>,
    alloc::collections::vec_deque::VecDeque<Part>,
    alloc::rc::Rc<Part>,
    alloc::sync::Arc<Part>,
    alloc::vec::Drain<'static, Part>,
    alloc::vec::IntoIter<Part>,
    alloc::vec::Splice<'static, Items<Part, Proved>>,
    alloc::vec::Splice<'static, Items<Proved, Part>>,
    alloc::vec::Vec<Part>,
    core::array::IntoIter<Part, 2>,
    core::cell::Cell<Part>,
    core::cell::LazyCell<Part, Unproved>,
    core::cell::OnceCell<Part>,
    core::char::DecodeUtf16<core::iter::Map<core::iter::Once<Part>, fn(Part) -> u16>>,
    core::cmp::Reverse<Part>,
    core::future::Ready<Part>,
    core::iter::Chain<Part, u8>,
    core::iter::Chain<u8, Part>,
    core::iter::Cloned<Part>,
    core::iter::Copied<Part>,
    core::iter::Cycle<Part>,
    core::iter::Enumerate<Part>,
    core::iter::Filter<Part, Unproved>,
    core::iter::FilterMap<Part, Unproved>,
    core::iter::FlatMap<Part, Vec<u8>, ()>,
    core::iter::FlatMap<u8, Vec<Part>, ()>,
    core::iter::Flatten<Items<Part, Vec<Proved>>>,
    core::iter::Flatten<Items<Proved, Vec<Part>>>,
    core::iter::Fuse<Part>,
    core::iter::Inspect<Part, Unproved>,
    core::iter::Map<Part, Unproved>,
    core::iter::MapWhile<Part, Unproved>,
    core::iter::Once<Part>,
    core::iter::Peekable<Items<Part, Proved>>,
    core::iter::Peekable<Items<Proved, Part>>,
    core::iter::Repeat<Part>,
    core::iter::RepeatN<Part>,
    core::iter::Rev<Part>,
    core::iter::Scan<Part, u8, Unproved>,
    core::iter::Scan<u8, Part, Unproved>,
    core::iter::Skip<Part>,
    core::iter::SkipWhile<Part, Unproved>,
    core::iter::StepBy<Part>,
    core::iter::Successors<Part, Unproved>,
    core::iter::Take<Part>,
    core::iter::TakeWhile<Part, Unproved>,
    core::iter::Zip<Part, u8>,
    core::iter::Zip<u8, Part>,
    core::mem::ManuallyDrop<Part>,
    core::num::Saturating<Part>,
    core::num::Wrapping<Part>,
    core::ops::Bound<Part>,
    core::ops::ControlFlow<Part, u8>,
    core::ops::ControlFlow<u8, Part>,
    core::ops::Range<Part>,
    core::ops::RangeFrom<Part>,
    core::ops::RangeInclusive<Part>,
    core::ops::RangeTo<Part>,
    core::ops::RangeToInclusive<Part>,
    core::option::IntoIter<Part>,
    core::option::Iter<'static, Part>,
    core::option::IterMut<'static, Part>,
    core::option::Option<Part>,
    core::panic::AssertUnwindSafe<Part>,
    core::pin::Pin<Box<Part>>,
    core::result::IntoIter<Part>,
    core::result::Iter<'static, Part>,
    core::result::IterMut<'static, Part>,
    core::result::Result<Part, u8>,
    core::result::Result<u8, Part>,
    core::slice::ChunkBy<'static, Part, Unproved>,
    core::slice::ChunkByMut<'static, Part, Unproved>,
    core::slice::Chunks<'static, Part>,
    core::slice::ChunksExact<'static, Part>,
    core::slice::ChunksExactMut<'static, Part>,
    core::slice::ChunksMut<'static, Part>,
    core::slice::Iter<'static, Part>,
    core::slice::IterMut<'static, Part>,
    core::slice::RChunks<'static, Part>,
    core::slice::RChunksExact<'static, Part>,
    core::slice::RChunksExactMut<'static, Part>,
    core::slice::RChunksMut<'static, Part>,
    core::slice::RSplit<'static, Part, fn(&Part) -> bool>,
    core::slice::RSplitMut<'static, Part, fn(&Part) -> bool>,
    core::slice::RSplitN<'static, Part, fn(&Part) -> bool>,
    core::slice::RSplitNMut<'static, Part, fn(&Part) -> bool>,
    core::slice::Split<'static, Part, fn(&Part) -> bool>,
    core::slice::SplitInclusive<'static, Part, fn(&Part) -> bool>,
    core::slice::SplitInclusiveMut<'static, Part, fn(&Part) -> bool>,
    core::slice::SplitMut<'static, Part, fn(&Part) -> bool>,
    core::slice::SplitN<'static, Part, fn(&Part) -> bool>,
    core::slice::SplitNMut<'static, Part, fn(&Part) -> bool>,
    core::slice::Windows<'static, Part>,
    core::task::Poll<Part>,
    std::collections::HashMap<Part, u8, Unproved>,
    std::collections::HashMap<u8, Part, Unproved>,
    std::collections::HashSet<Part, Unproved>,
    std::collections::hash_map::Drain<'static, Part, u8>,
    std::collections::hash_map::Drain<'static, u8, Part>,
    std::collections::hash_map::Entry<'static, Part, u8>,
    std::collections::hash_map::Entry<'static, u8, Part>,
    std::collections::hash_map::IntoIter<Part, u8>,
    std::collections::hash_map::IntoIter<u8, Part>,
    std::collections::hash_map::IntoKeys<Part, Unproved>,
    std::collections::hash_map::IntoValues<Unproved, Part>,
    std::collections::hash_map::Iter<'static, Part, u8>,
    std::collections::hash_map::Iter<'static, u8, Part>,
    std::collections::hash_map::IterMut<'static, Part, u8>,
    std::collections::hash_map::IterMut<'static, u8, Part>,
    std::collections::hash_map::Keys<'static, Part, Unproved>,
    std::collections::hash_map::OccupiedEntry<'static, Part, u8>,
    std::collections::hash_map::OccupiedEntry<'static, u8, Part>,
    std::collections::hash_map::VacantEntry<'static, Part, Unproved>,
    std::collections::hash_map::Values<'static, Unproved, Part>,
    std::collections::hash_map::ValuesMut<'static, Unproved, Part>,
    std::collections::hash_set::Difference<'static, Part, Unproved>,
    std::collections::hash_set::Drain<'static, Part>,
    std::collections::hash_set::Intersection<'static, Part, Unproved>,
    std::collections::hash_set::IntoIter<Part>,
    std::collections::hash_set::Iter<'static, Part>,
    std::collections::hash_set::SymmetricDifference<'static, Part, Unproved>,
    std::collections::hash_set::Union<'static, Part, Unproved>,
    std::io::BufReader<Part>,
    std::io::BufWriter<Part>,
    std::io::Bytes<Part>,
    std::io::Chain<Part, u8>,
    std::io::Chain<u8, Part>,
    std::io::Cursor<Part>,
    std::io::LineWriter<Part>,
    std::io::Lines<Part>,
    std::io::Split<Part>,
    std::io::Take<Part>,
    std::sync::LazyLock<Part, Unproved>,
    std::sync::OnceLock<Part>,
}

weak! {
    alloc::rc::Weak<Content>,
    alloc::sync::Weak<Content>,
}

locks! {
    core::cell::RefCell<Content>,
    std::sync::Mutex<Content>,
    std::sync::RwLock<Content>,
}

guards! {
    core::cell::Ref<'static, Content>,
    core::cell::RefMut<'static, Content>,
    std::sync::MutexGuard<'static, Content>,
    std::sync::RwLockReadGuard<'static, Content>,
    std::sync::RwLockWriteGuard<'static, Content>,
}

erased_errors! {
    std::io::Error,
    std::io::IntoInnerError<Unproved>,
}

refused! {
    core::fmt::Arguments<'static>,
    core::panic::PanicInfo<'static>,
    core::panic::PanicMessage<'static>,
    std::env::Vars,
    std::env::VarsOs,
    std::process::Command,
    std::process::CommandEnvs<'static>,
    core::hash::SipHasher,
    std::hash::DefaultHasher,
}

not_here! {
    alloc::collections::btree_map::ExtractIf,
    alloc::collections::btree_set::ExtractIf,
    alloc::collections::linked_list::ExtractIf,
    alloc::vec::ExtractIf,
    core::arch::aarch64::float64x1_t,
    core::arch::aarch64::float64x1x2_t,
    core::arch::aarch64::float64x1x3_t,
    core::arch::aarch64::float64x1x4_t,
    core::arch::aarch64::float64x2_t,
    core::arch::aarch64::float64x2x2_t,
    core::arch::aarch64::float64x2x3_t,
    core::arch::aarch64::float64x2x4_t,
    core::arch::wasm32::v128,
    core::arch::x86::CpuidResult,
    core::arch::x86::__m128,
    core::arch::x86::__m128d,
    core::arch::x86::__m128i,
    core::arch::x86::__m256,
    core::arch::x86::__m256d,
    core::arch::x86::__m256i,
    core::arch::x86::__m512,
    core::arch::x86::__m512d,
    core::arch::x86::__m512i,
    core::arch::x86::__m128bh,
    core::arch::x86::__m128h,
    core::arch::x86::__m256bh,
    core::arch::x86::__m256h,
    core::arch::x86::__m512bh,
    core::arch::x86::__m512h,
    core::fmt::FromFn,
    core::range::RangeInclusive,
    core::range::RangeInclusiveIter,
    core::slice::ArrayWindows,
    core::slice::GetDisjointMutError,
    core::str::LinesAny,
    std::collections::hash_map::ExtractIf,
    std::collections::hash_set::ExtractIf,
    std::ffi::os_str::Display,
    std::fs::TryLockError,
    std::io::PipeReader,
    std::io::PipeWriter,
    std::os::windows::ffi::EncodeWide,
    std::os::windows::io::BorrowedHandle,
    std::os::windows::io::BorrowedSocket,
    std::os::windows::io::HandleOrInvalid,
    std::os::windows::io::HandleOrNull,
    std::os::windows::io::InvalidHandleError,
    std::os::windows::io::NullHandleError,
    std::os::windows::io::OwnedHandle,
    std::os::windows::io::OwnedSocket,
}

/// The types that the documentation says are there, and the release that made each stable.
fn documented() -> Option<Vec<(String, (u32, u32))>> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = Command::new(rustc).args(["--print", "sysroot"]).output().ok()?.stdout;
    let root = Path::new(String::from_utf8(sysroot).ok()?.trim()).join("share/doc/rust/html");
    let mut types = BTreeMap::new();
    for name in ["Debug", "Display"] {
        let in_core = fs::read_to_string(root.join(format!("core/fmt/trait.{name}.html"))).ok()?;
        let others = format!("trait.impl/core/fmt/trait.{name}.js");
        let others = fs::read_to_string(root.join(others)).ok()?.replace("\\\"", "\"");
        // `impl <a …>Debug</a> for <a href="path" title="struct core::cell::Cell">…`
        let of = |text: &str, base: &Path| -> Vec<_> {
            text.split("</a> for ")
                .skip(1)
                .filter_map(|rest| {
                    let rest = rest.split("</h3>").next()?.split("\",").next()?;
                    let (_, link) = rest.split_once("href=\"")?;
                    let (page, link) = link.split_once('"')?;
                    let (_, title) = link.split_once(" title=\"")?;
                    let (_, path) = title.split_once('"')?.0.split_once(' ')?;
                    Some((path.to_owned(), base.join(page)))
                })
                .collect()
        };
        types.extend(of(&in_core, &root.join("core/fmt")));
        types.extend(of(&others, &root));
    }
    let stable = types.into_iter().filter_map(|(path, page)| {
        let page = fs::read_to_string(page).ok()?;
        let (_, heading) = page.split_once("class=\"sub-heading\">")?;
        let (heading, _) = heading.split_once("<pre")?;
        let (_, since) = heading.split_once("Stable since Rust version ")?;
        let mut numbers = since.split('.').map_while(|number| number.parse().ok());
        Some((path, (numbers.next()?, numbers.next()?)))
    });
    let ours = ["core::", "alloc::", "std::"];
    Some(stable.filter(|(path, _)| ours.iter().any(|ours| path.starts_with(ours))).collect())
}

#[test]
fn every_type_is_classified() {
    let tables =
        [SAFE, OPAQUE, PARTS, WEAK, LOCKS, GUARDS, ERASED_ERRORS, REFUSED, NOT_HERE].map(|table| {
            table.iter().map(|row| {
                let row = row.replace(' ', "");
                let row = row.strip_prefix("dyn").unwrap_or(&row);
                row.split('<').next().unwrap_or_default().to_owned()
            })
        });
    let classified: BTreeSet<String> = tables.into_iter().flatten().collect();
    let Some(documented) = documented() else {
        eprintln!("not checked: the component `rust-docs` is not installed");
        return;
    };
    assert!(documented.len() > 300, "the documentation is written in a new way");
    let (new, missing): (Vec<_>, Vec<_>) = documented
        .into_iter()
        .filter(|(path, _)| !classified.contains(path))
        .partition(|(_, since)| *since > TABLES_OF);
    for (path, (major, minor)) in new {
        eprintln!("stable since {major}.{minor}, not classified yet: {path}");
    }
    assert!(missing.is_empty(), "not classified: {missing:#?}");
}
