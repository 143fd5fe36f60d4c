//! Writes the crates that are compiled: many calls of a logging macro, or many derives.

use std::fmt::Write as _;

/// What the calls of a generated crate are calls of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Facade {
    Log,
    Tracing,
}

/// Ten calls, as services write them: no argument to four, captures, expressions, `{:?}`, a
/// target, key-values.
const LOG: [&str; 10] = [
    r#"error!("the listener has stopped");"#,
    r#"error!("connection {port} lost");"#,
    r#"error!("cannot read from {}: {}", peer, err);"#,
    r#"error!("{name}: {sizes:?}");"#,
    r#"error!("{peer} sent {} bytes on {port}, wanted {:?}", sizes.len(), port..port + 8);"#,
    r#"error!("{} of {} retries for {name} ({peer})", port + 1, sizes.len());"#,
    r#"error!(target: "net", "{peer} refused: {err}");"#,
    r#"error!(port, peer:%; "the handshake failed");"#,
    r#"error!("timed out after {:?}", timeout);"#,
    r#"error!("frame {:#06x} from {peer}", port);"#,
];

/// The same for `tracing`.
const TRACING: [&str; 10] = [
    r#"error!("the listener has stopped");"#,
    r#"error!("connection {port} lost");"#,
    r#"error!(%peer, %err, "cannot read");"#,
    "error!(name, ?sizes);",
    r#"error!("{peer} sent {} bytes on {port}, wanted {:?}", sizes.len(), port..port + 8);"#,
    r#"error!(retry = port + 1, of = sizes.len(), %peer, "retrying {name}");"#,
    r#"error!(target: "net", "{peer} refused: {err}");"#,
    r#"error!(port, %peer, "the handshake failed");"#,
    r#"error!(?timeout, "timed out");"#,
    r#"error!("frame {:#06x} from {peer}", port);"#,
];

/// `lib.rs` of a crate with so many calls; `import` brings `error!` into scope.
pub(crate) fn calls(facade: Facade, import: &str, count: usize) -> String {
    let calls = match facade {
        Facade::Log => LOG,
        Facade::Tracing => TRACING,
    };
    let mut out = format!("{import}\n");
    for at in 0..count {
        if at % calls.len() == 0 {
            let _ = write!(
                out,
                "
pub fn f{at}(
    port: u16,
    name: &str,
    peer: std::net::SocketAddr,
    err: &std::io::Error,
    sizes: &[usize],
    timeout: std::time::Duration,
) {{
"
            );
        }
        let _ = writeln!(out, "    {}", calls[at % calls.len()]);
        if at % calls.len() == calls.len() - 1 {
            out.push_str("}\n");
        }
    }
    out
}

/// `lib.rs` of a crate with so many structs of three fields.
pub(crate) fn derives(attributes: &str, extra: &str, count: usize) -> String {
    let mut out = String::new();
    for at in 0..count {
        let attributes = attributes.replace("NAME", &format!("Connection{at}"));
        let _ = write!(
            out,
            "
{attributes}
pub struct Connection{at} {{
    {extra}
    pub id: u64,
    pub port: u16,
    pub streams: Vec<u32>,
}}
"
        );
    }
    out
}
