//! The local TCP service behind the forwarded port.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

/// The ports of the service.
#[derive(Clone, Copy)]
pub(crate) struct Ports {
    /// Sends every byte back.
    pub(crate) echo: u16,
    /// Sends every byte back, once the client has said its last.
    pub(crate) late: u16,
    /// Reads a little, then resets the connection: the incident began with a broken pipe.
    pub(crate) reset: u16,
}

/// Listens on loopback, as long as the runtime lives.
pub(crate) async fn start() -> io::Result<Ports> {
    Ok(Ports {
        echo: listen(Behaviour::Echo).await?,
        late: listen(Behaviour::Late).await?,
        reset: listen(Behaviour::Reset).await?,
    })
}

/// Where a forwarded port leads.
pub(crate) fn address(port: u16) -> SocketAddr {
    ([127, 0, 0, 1], port).into()
}

#[derive(Clone, Copy)]
enum Behaviour {
    Echo,
    Late,
    Reset,
}

async fn listen(behaviour: Behaviour) -> io::Result<u16> {
    let listener = TcpListener::bind(address(0)).await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move {
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                // Out of descriptors, most likely; some are given back soon.
                sleep(Duration::from_millis(10)).await;
                continue;
            };
            // A client that resets its stream ends the conversation early; that is no news here.
            tokio::spawn(async move {
                let _ = match behaviour {
                    Behaviour::Echo => echo(stream).await,
                    Behaviour::Late => late(stream).await,
                    Behaviour::Reset => reset(stream).await,
                };
            });
        }
    });
    Ok(port)
}

async fn echo(mut stream: TcpStream) -> io::Result<()> {
    let (mut from, mut to) = stream.split();
    tokio::io::copy(&mut from, &mut to).await?;
    to.shutdown().await
}

/// Answers a peer whose half of the connection is closed.
async fn late(mut stream: TcpStream) -> io::Result<()> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await?;
    stream.write_all(&bytes).await?;
    stream.shutdown().await
}

async fn reset(mut stream: TcpStream) -> io::Result<()> {
    stream.read_u8().await?;
    // Closing then sends RST instead of FIN.
    stream.set_zero_linger()
}
