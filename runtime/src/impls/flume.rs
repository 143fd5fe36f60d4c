//! `flume`, version 0.11.1 read: prints a name, and for an error what went wrong: neither what is in
//! the channel nor what could not be sent. Left out: `Drain`, which prints what it holds, and the
//! futures, which print nothing.

use flume::{
    IntoIter, Iter, Receiver, RecvError, RecvTimeoutError, SendError, SendTimeoutError, Sender,
    TryIter, TryRecvError, TrySendError, WeakSender,
};

foreign! { leaf: RecvError, RecvTimeoutError, TryRecvError, }

foreign! { opaque:
    [T] IntoIter<T>;
    [T] Iter<'_, T>;
    [T] Receiver<T>;
    [T] SendError<T>;
    [T] SendTimeoutError<T>;
    [T] Sender<T>;
    [T] TryIter<'_, T>;
    [T] TrySendError<T>;
    [T] WeakSender<T>;
}
