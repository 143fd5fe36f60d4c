//! `tokio`, version 1.54.1 read: the locks try and then hold (family B), and with the console they send it an event for the
//! attempt, from inside `fmt`: a subscriber that formats the lock is called again. `watch` is such
//! a lock, and its `Ref` a guard. The other channels and the semaphores print a name or counters,
//! task handles an id, errors what went wrong; a `JoinError` the message of the panic. Left out:
//! `Runtime`, `Handle` and the timers, which print the runtime.

use tokio::sync::{
    AcquireError, Barrier, BarrierWaitResult, MappedMutexGuard, Mutex, MutexGuard, Notify,
    OnceCell, OwnedMappedMutexGuard, OwnedMutexGuard, OwnedRwLockMappedWriteGuard,
    OwnedRwLockReadGuard, OwnedRwLockWriteGuard, OwnedSemaphorePermit, RwLock,
    RwLockMappedWriteGuard, RwLockReadGuard, RwLockWriteGuard, Semaphore, SemaphorePermit,
    TryAcquireError, TryLockError, broadcast, mpsc, oneshot, watch,
};
use tokio::task::{self, AbortHandle, JoinError, JoinHandle, JoinSet};
use tokio::time::{Instant, MissedTickBehavior, error::Elapsed};

foreign! { leaf:
    Barrier, BarrierWaitResult, Notify, OwnedSemaphorePermit, Semaphore, SemaphorePermit<'_>,
    AcquireError, TryAcquireError, TryLockError,
    broadcast::error::RecvError, broadcast::error::TryRecvError,
    mpsc::error::TryRecvError,
    oneshot::error::RecvError, oneshot::error::TryRecvError,
    watch::error::RecvError,
    AbortHandle, JoinError, task::Id,
    Elapsed, Instant, MissedTickBehavior,
}

foreign! { opaque:
    [T] JoinHandle<T>;
    [T] JoinSet<T>;
    [T] broadcast::Receiver<T>;
    [T] broadcast::Sender<T>;
    [T] mpsc::Receiver<T>;
    [T] mpsc::Sender<T>;
    [T] mpsc::UnboundedReceiver<T>;
    [T] mpsc::UnboundedSender<T>;
    [T] mpsc::WeakSender<T>;
    [T] mpsc::error::SendError<T>;
    [T] mpsc::error::SendTimeoutError<T>;
    [T] mpsc::error::TrySendError<T>;
    [T] oneshot::Receiver<T>;
    [T] oneshot::Sender<T>;
    [T] watch::error::SendError<T>;
}

foreign! { set_later: [T] OnceCell<T> => T; }

// By `Display` it is an error like the others; its `Debug` prints what could not be sent.
foreign! { as_parts: [T] broadcast::error::SendError<T> => T; }

foreign! { locked:
    [T: ?Sized] Mutex<T> => T;
    [T: ?Sized] RwLock<T> => T;
    [T] watch::Receiver<T> => T;
    [T] watch::Sender<T> => T;
}

foreign! { guard:
    [T: ?Sized] MappedMutexGuard<'_, T> => T;
    [T: ?Sized] MutexGuard<'_, T> => T;
    [T: ?Sized, U: ?Sized] OwnedMappedMutexGuard<T, U> => U;
    [T: ?Sized] OwnedMutexGuard<T> => T;
    [T: ?Sized, U: ?Sized] OwnedRwLockMappedWriteGuard<T, U> => U;
    [T: ?Sized, U: ?Sized] OwnedRwLockReadGuard<T, U> => U;
    [T: ?Sized] OwnedRwLockWriteGuard<T> => T;
    [T: ?Sized] RwLockMappedWriteGuard<'_, T> => T;
    [T: ?Sized] RwLockReadGuard<'_, T> => T;
    [T: ?Sized] RwLockWriteGuard<'_, T> => T;
    [T] watch::Ref<'_, T> => T;
}

small! { Instant, task::Id, }

// Addresses and the descriptor, asked of the system. A half prints its stream.
#[cfg(feature = "tokio-net")]
foreign! { leaf:
    tokio::net::TcpListener, tokio::net::TcpSocket, tokio::net::TcpStream, tokio::net::UdpSocket,
    tokio::net::tcp::OwnedReadHalf, tokio::net::tcp::OwnedWriteHalf,
    tokio::net::tcp::ReadHalf<'_>, tokio::net::tcp::WriteHalf<'_>,
}

#[cfg(all(unix, feature = "tokio-net"))]
foreign! { leaf:
    tokio::net::UnixDatagram, tokio::net::UnixListener, tokio::net::UnixStream,
    tokio::net::unix::SocketAddr, tokio::net::unix::UCred,
}
