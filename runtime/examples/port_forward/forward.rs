//! Copies bytes between a data stream and the local service.

use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;

use bytes::{Bytes, BytesMut};
use h2::{RecvStream, SendStream};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};

/// The two halves of a stream.
pub(crate) struct Halves {
    pub(crate) recv: RecvStream,
    pub(crate) send: SendStream<Bytes>,
}

/// Connects to `service` and copies both ways until both have ended, or until either fails: a
/// reset by the client, a broken pipe or a reset by the service.
pub(crate) async fn forward(service: SocketAddr, data: &mut Halves) -> io::Result<()> {
    let (mut from_service, mut to_service) = TcpStream::connect(service).await?.into_split();
    tokio::try_join!(
        upload(&mut data.recv, &mut to_service),
        download(&mut from_service, &mut data.send),
    )?;
    Ok(())
}

async fn upload(from: &mut RecvStream, to: &mut OwnedWriteHalf) -> io::Result<()> {
    while let Some(chunk) = receive(from).await? {
        to.write_all(&chunk).await?;
    }
    to.shutdown().await
}

async fn download(from: &mut OwnedReadHalf, to: &mut SendStream<Bytes>) -> io::Result<()> {
    let mut buffer = BytesMut::new();
    loop {
        buffer.reserve(16 * 1024);
        if from.read_buf(&mut buffer).await? == 0 {
            return to.send_data(Bytes::new(), true).map_err(io::Error::other);
        }
        send(to, buffer.split().freeze()).await?;
    }
}

/// The next bytes of a stream, whose window is opened again by as much.
pub(crate) async fn receive(from: &mut RecvStream) -> io::Result<Option<Bytes>> {
    match from.data().await {
        Some(Ok(chunk)) => {
            from.flow_control().release_capacity(chunk.len()).map_err(io::Error::other)?;
            Ok(Some(chunk))
        }
        Some(Err(error)) => Err(io::Error::other(error)),
        None => Ok(None),
    }
}

/// Sends `bytes` as the peer's window opens, so that a slow peer is not buffered for.
pub(crate) async fn send(to: &mut SendStream<Bytes>, mut bytes: Bytes) -> io::Result<()> {
    while !bytes.is_empty() {
        to.reserve_capacity(bytes.len());
        match poll_fn(|context| to.poll_capacity(context)).await {
            Some(Ok(capacity)) => {
                let now = bytes.split_to(capacity.min(bytes.len()));
                to.send_data(now, false).map_err(io::Error::other)?;
            }
            Some(Err(error)) => return Err(io::Error::other(error)),
            None => return Err(io::ErrorKind::BrokenPipe.into()),
        }
    }
    Ok(())
}
