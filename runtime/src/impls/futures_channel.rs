//! `futures-channel`, version 0.3.34 read: prints whether the channel is closed, and for an error what
//! went wrong: neither what is in the channel nor what could not be sent.

use futures_channel::{mpsc, oneshot};

foreign! { leaf: mpsc::RecvError, mpsc::SendError, mpsc::TryRecvError, oneshot::Canceled, }

foreign! { opaque:
    [T] mpsc::Receiver<T>;
    [T] mpsc::Sender<T>;
    [T] mpsc::TrySendError<T>;
    [T] mpsc::UnboundedReceiver<T>;
    [T] mpsc::UnboundedSender<T>;
    [T] oneshot::Receiver<T>;
    [T] oneshot::Sender<T>;
}
