//! What is neither a field nor the message.

use log_safe::tracing::info;

fn main() {
    let peers = [1];
    info!(?peers[0]); //~ ERROR expected a field
    info!(a = 1, peers.len()); //~ ERROR expected a field
}
