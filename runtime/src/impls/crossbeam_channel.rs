//! `crossbeam-channel`, version 0.5.17 read: prints a name, and for an error what went wrong: neither what is in the channel nor what could not be
//! sent.

use crossbeam_channel::{
    IntoIter, Iter, Receiver, RecvError, RecvTimeoutError, Select, SelectTimeoutError,
    SelectedOperation, SendError, SendTimeoutError, Sender, TryIter, TryRecvError, TrySelectError,
    TrySendError,
};

foreign! { leaf:
    RecvError, RecvTimeoutError, Select<'_>, SelectTimeoutError, SelectedOperation<'_>,
    TryRecvError, TrySelectError,
}

foreign! { opaque:
    [T] IntoIter<T>;
    [T] Iter<'_, T>;
    [T] Receiver<T>;
    [T] SendError<T>;
    [T] SendTimeoutError<T>;
    [T] Sender<T>;
    [T] TryIter<'_, T>;
    [T] TrySendError<T>;
}
