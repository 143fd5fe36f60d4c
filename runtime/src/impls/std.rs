//! The types of `std`.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::collections::{HashMap, HashSet, hash_map, hash_set};
use std::ffi::{OsStr, OsString};
use std::hash::RandomState;
use std::path::{self, Path, PathBuf};
use std::sync::{
    self, LazyLock, Mutex, MutexGuard, OnceLock, RwLock, RwLockReadGuard, RwLockWriteGuard, mpsc,
};
use std::time::{Instant, SystemTime, SystemTimeError};
use std::{env, fs, io, net, panic, process, thread};

use crate::LogSafe;
use crate::hazard::{MessageOnly, PrintsNoEnvironment};

leaf! {
    std::alloc::System,
    // Resolves symbols under a lock of std's own, under which no other code runs.
    Backtrace, BacktraceStatus,
    // The arguments of a process are no secret: each user of the machine can list them.
    env::Args, env::ArgsOs, env::JoinPathsError, env::SplitPaths<'_>, env::VarError,
    OsStr, OsString,
    fs::DirBuilder, fs::DirEntry, fs::File, fs::FileTimes, fs::FileType, fs::Metadata,
    fs::OpenOptions, fs::Permissions, fs::ReadDir,
    // Not `DefaultHasher`: its keys, which keep others from flooding the maps.
    RandomState,
    io::Empty, io::ErrorKind, io::IoSlice<'_>, io::IoSliceMut<'_>, io::Repeat, io::SeekFrom,
    io::Sink, io::WriterPanicked,
    // `Stdout { .. }`: not what is written, and not the lock.
    io::Stderr, io::StderrLock<'_>, io::Stdin, io::StdinLock<'_>, io::Stdout, io::StdoutLock<'_>,
    // Addresses and the descriptor, asked of the system.
    net::Incoming<'_>, net::Shutdown, net::TcpListener, net::TcpStream, net::UdpSocket,
    // The payload if it is a string: std has formatted it before.
    panic::PanicHookInfo<'_>,
    path::Ancestors<'_>, path::Component<'_>, path::Components<'_>, path::Display<'_>,
    path::Iter<'_>, Path, PathBuf, path::Prefix<'_>, path::PrefixComponent<'_>,
    path::StripPrefixError,
    process::Child, process::ChildStderr, process::ChildStdin, process::ChildStdout,
    process::CommandArgs<'_>, process::ExitCode, process::ExitStatus, process::Output,
    process::Stdio,
    sync::Barrier, sync::BarrierWaitResult, sync::Condvar, sync::Once, sync::OnceState,
    sync::WaitTimeoutResult,
    mpsc::RecvError, mpsc::RecvTimeoutError, mpsc::TryRecvError,
    thread::AccessError, thread::Builder, thread::Scope<'_, '_>, thread::Thread, thread::ThreadId,
    Instant, SystemTime, SystemTimeError,
}

#[cfg(unix)]
leaf! {
    std::os::fd::BorrowedFd<'_>, std::os::fd::OwnedFd,
    std::os::unix::net::Incoming<'_>, std::os::unix::net::SocketAddr,
    std::os::unix::net::UnixDatagram, std::os::unix::net::UnixListener,
    std::os::unix::net::UnixStream,
}

#[cfg(windows)]
leaf! {
    std::os::windows::ffi::EncodeWide<'_>,
    std::os::windows::io::BorrowedHandle<'_>, std::os::windows::io::BorrowedSocket<'_>,
    std::os::windows::io::HandleOrInvalid, std::os::windows::io::HandleOrNull,
    std::os::windows::io::InvalidHandleError, std::os::windows::io::NullHandleError,
    std::os::windows::io::OwnedHandle, std::os::windows::io::OwnedSocket,
}

opaque! {
    [T] thread::JoinHandle<T>;
    [T] thread::ScopedJoinHandle<'_, T>;
    [T] thread::LocalKey<T>;
    [T] mpsc::Sender<T>;
    [T] mpsc::SyncSender<T>;
    [T] mpsc::Receiver<T>;
    [T] mpsc::IntoIter<T>;
    [T] mpsc::Iter<'_, T>;
    [T] mpsc::TryIter<'_, T>;
    // `SendError { .. }`, `Full(..)`, `PoisonError { .. }`: not what could not be sent, and not
    // the guard.
    [T] mpsc::SendError<T>;
    [T] mpsc::TrySendError<T>;
    [T] sync::PoisonError<T>;
    [T] sync::TryLockError<T>;
}

as_parts! {
    // The buffers print their fill, the rest prints what it reads from.
    [R: ?Sized] io::BufReader<R> => R;
    [W: ?Sized + io::Write] io::BufWriter<W> => W;
    [W: ?Sized + io::Write] io::LineWriter<W> => W;
    [R] io::Bytes<R> => R;
    [A, B] io::Chain<A, B> => A, B;
    [T] io::Cursor<T> => T;
    [B] io::Lines<B> => B;
    [B] io::Split<B> => B;
    [R] io::Take<R> => R;
}

many! {
    [K, V, S] HashMap<K, V, S> => K, V;
    [K, V] hash_map::Drain<'_, K, V> => K, V;
    [K, V] hash_map::Entry<'_, K, V> => K, V;
    [K, V] hash_map::OccupiedEntry<'_, K, V> => K, V;
    [K, V] hash_map::VacantEntry<'_, K, V> => K;
    [K, V] hash_map::IntoIter<K, V> => K, V;
    [K, V] hash_map::IntoKeys<K, V> => K;
    [K, V] hash_map::IntoValues<K, V> => V;
    [K, V] hash_map::IterMut<'_, K, V> => K, V;
    [K, V] hash_map::ValuesMut<'_, K, V> => V;
    [T, S] HashSet<T, S> => T;
    [T] hash_set::Drain<'_, T> => T;
    [T] hash_set::IntoIter<T> => T;
}

lent! {
    [K, V] hash_map::Iter<'_, K, V> => K, V;
    [K, V] hash_map::Keys<'_, K, V> => K;
    [K, V] hash_map::Values<'_, K, V> => V;
    [T, S] hash_set::Difference<'_, T, S> => T;
    [T, S] hash_set::Intersection<'_, T, S> => T;
    [T] hash_set::Iter<'_, T> => T;
    [T, S] hash_set::SymmetricDifference<'_, T, S> => T;
    [T, S] hash_set::Union<'_, T, S> => T;
}

// Written once, so what they hold no longer changes; `Debug` neither waits nor initialises.
set_later! {
    [T] OnceLock<T> => T;
    [T, F] LazyLock<T, F> => T;
}

// The environment: of this process, or what was set for another (`PGPASSWORD="…" "psql"`).
impl<Via> LogSafe<Via> for env::Vars where Self: PrintsNoEnvironment<Via> {}
impl<Via> LogSafe<Via> for env::VarsOs where Self: PrintsNoEnvironment<Via> {}
impl<Via> LogSafe<Via> for process::Command where Self: PrintsNoEnvironment<Via> {}
impl<Via> LogSafe<Via> for process::CommandEnvs<'_> where Self: PrintsNoEnvironment<Via> {}

// Their `Debug` prints the error that they were made from.
impl<Via: MessageOnly> LogSafe<Via> for io::Error {}
impl<Via: MessageOnly, W> LogSafe<Via> for io::IntoInnerError<W> {}

walked! {
    [] io::Error => Parts: ;
    [W] io::IntoInnerError<W> => Parts: ;
}

locked! {
    [T: ?Sized] Mutex<T> => T;
    [T: ?Sized] RwLock<T> => T;
}

guard! {
    [T: ?Sized] MutexGuard<'_, T> => T;
    [T: ?Sized] RwLockReadGuard<'_, T> => T;
    [T: ?Sized] RwLockWriteGuard<'_, T> => T;
}

small! { Instant, SystemTime, thread::ThreadId, }

wrapper! { [T] OnceLock<T> => T; }

map! {
    [K, V, S] HashMap<K, V, S>;
    [T, S] HashSet<T, S>;
}
