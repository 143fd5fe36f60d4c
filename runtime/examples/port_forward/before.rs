//! `--before`: the original mistake, and what becomes of it.
//!
//! Rust has no data race to crash on. What formatting a live connection does instead depends on
//! the lock around its map, and is shown in child processes, since one of the outcomes is a process
//! that never ends. Then the compiler is asked what it thinks of the line.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, IsTerminal, Read};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, ExitStatus, Stdio};
use std::str::FromStr;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use log_safe::safe_error;

use crate::audit::Audit;
use crate::connection::{Connection, H2Connection, StreamKind, StreamState};

/// The original line, with the checked macro.
const MISTAKE: &str = include_str!("before/mistake.rs");
const MISTAKE_PATH: &str = "runtime/examples/port_forward/before/mistake.rs";

/// The last words of the scene that deadlocks.
const GUARD_LOGS: &str = "{conn:?}: …\n";

/// A part of the demonstration that runs in a process of its own.
#[derive(Clone, Copy)]
pub(crate) enum Scene {
    /// A `DashMap`, of which the logging thread holds a guard.
    Guard,
    /// A `std` lock that another thread holds.
    Held,
    /// A `std` lock around so many entries.
    Stall { entries: u32 },
}

impl Scene {
    fn argument(self) -> String {
        match self {
            Scene::Guard => "guard".to_owned(),
            Scene::Held => "held".to_owned(),
            Scene::Stall { entries } => format!("stall-{entries}"),
        }
    }
}

impl FromStr for Scene {
    type Err = &'static str;

    fn from_str(argument: &str) -> Result<Self, Self::Err> {
        match argument {
            "guard" => Ok(Scene::Guard),
            "held" => Ok(Scene::Held),
            _ => argument
                .strip_prefix("stall-")
                .and_then(|entries| entries.parse().ok())
                .map(|entries| Scene::Stall { entries })
                .ok_or("no such scene"),
        }
    }
}

/// Shows all of it; fails if the mistake does no harm any more, or compiles.
pub(crate) fn run(small: bool) -> bool {
    match show(small) {
        Ok(true) => true,
        Ok(false) => {
            println!();
            println!("Not as expected: see above.");
            false
        }
        Err(error) => {
            eprintln!("port_forward: cannot show it here: {error}");
            false
        }
    }
}

fn show(small: bool) -> io::Result<bool> {
    const DEADLOCK: Duration = Duration::from_secs(3);

    let directory = Directory::create()?;
    println!("The line that crashed, as it was: the connection through `{{:?}}`.");
    println!();
    println!("1. Its map is a DashMap, and this thread holds an entry of it");
    let (status, output) = play(&directory, Scene::Guard, DEADLOCK)?;
    // It got as far as the log call, and no farther.
    let deadlocks = status.is_none() && output.ends_with(GUARD_LOGS);
    if deadlocks {
        println!("   Deadlock: the process was killed after {DEADLOCK:?}, in the log call.");
    }

    println!();
    println!("2. Its map is in a std lock, and another thread holds it");
    let (held, _) = play(&directory, Scene::Held, Duration::from_secs(10))?;

    println!();
    let entries = if small { 100_000 } else { 1_000_000 };
    println!("3. Its map is in a std lock, and has {entries} entries");
    let (stalled, _) = play(&directory, Scene::Stall { entries }, Duration::from_secs(60))?;

    println!();
    println!("4. `cargo check` on that line with the checked macro, in {MISTAKE_PATH}");
    let refused = refused(&directory)?;
    let harm = [held, stalled].iter().all(|status| status.is_some_and(|s| s.success()));
    Ok(deadlocks && harm && refused)
}

/// Plays a scene in a child process and prints what it says. There is no status if it had to be
/// killed.
fn play(
    directory: &Directory,
    scene: Scene,
    limit: Duration,
) -> io::Result<(Option<ExitStatus>, String)> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["--scene", &scene.argument()]);
    // The child ends when this pipe does, so it does not outlive us, however we end.
    command.stdin(Stdio::piped());
    let (status, output) = watched(command, limit, &directory.path.join("scene.out"))?;
    indent(&output);
    Ok((status, output))
}

/// Runs a command for no longer than `limit`. Its output goes by way of a file: a pipe would have
/// to be emptied meanwhile, and could be held open by a grandchild.
fn watched(
    mut command: Command,
    limit: Duration,
    output: &Path,
) -> io::Result<(Option<ExitStatus>, String)> {
    let file = File::create(output)?;
    let mut child = command.stdout(file.try_clone()?).stderr(file).spawn()?;
    let started = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break Some(status);
        }
        if started.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            break None;
        }
        thread::sleep(Duration::from_millis(10));
    };
    Ok((status, fs::read_to_string(output)?))
}

/// Lets `cargo check` compile the mistake, and its cure; true if it refuses the first alone.
fn refused(directory: &Directory) -> io::Result<bool> {
    let log_safe = env!("CARGO_MANIFEST_DIR");
    let package = directory.path.join("mistake");
    let sources = package.join("src/bin");
    fs::create_dir_all(&sources)?;
    fs::write(
        package.join("Cargo.toml"),
        format!(
            "[package]\nname = \"mistake\"\nedition = \"2024\"\n\n\
             [dependencies]\nlog-safe = {{ path = {log_safe:?} }}\n\n\
             # Not a member of the workspace around it.\n[workspace]\n",
        ),
    )?;
    // The versions that this program was built with are on this machine.
    let lock = Path::new(log_safe).join("../Cargo.lock");
    if lock.exists() {
        fs::copy(lock, package.join("Cargo.lock"))?;
    }
    fs::write(sources.join("mistake.rs"), MISTAKE)?;
    fs::write(sources.join("cure.rs"), MISTAKE.replace("{conn:?}", "{conn}"))?;

    let (status, output) = directory.check(&package, "mistake")?;
    indent(&output);
    let refused = status.is_some_and(|status| !status.success()) && output.contains("[E0277]");
    println!();
    println!("   {}", if refused { "Refused." } else { "NOT REFUSED for its argument." });
    let (status, output) = directory.check(&package, "cure")?;
    let accepted = status.is_some_and(|status| status.success());
    if accepted {
        println!("   With `{{conn}}` for `{{conn:?}}` it compiles, and logs `Connection(id=7)`.");
    } else {
        println!("   With `{{conn}}` for `{{conn:?}}` IT DOES NOT COMPILE either:");
        indent(&output);
    }
    Ok(refused && accepted)
}

fn indent(text: &str) {
    for line in text.lines() {
        println!("   {line}");
    }
}

/// A directory of our own below cargo's target directory; removed when dropped.
struct Directory {
    path: PathBuf,
    target: PathBuf,
}

impl Directory {
    fn create() -> io::Result<Self> {
        let executable = std::env::current_exe()?;
        // target/release/examples/port_forward
        let target = executable.ancestors().nth(3).ok_or(io::ErrorKind::NotFound)?.to_owned();
        let path = target.join(format!("port_forward-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Directory { path, target })
    }

    /// Runs `cargo check` on a program, with the dependencies that were built for this one where
    /// they fit.
    fn check(&self, package: &Path, program: &str) -> io::Result<(Option<ExitStatus>, String)> {
        /// A cold build of log-safe's dependencies, on a slow machine.
        const LIMIT: Duration = Duration::from_secs(300);

        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(["check", "--quiet", "--offline", "--bin", program]);
        command.args(["--color", if io::stdout().is_terminal() { "always" } else { "never" }]);
        command.arg("--target-dir").arg(&self.target);
        if !cfg!(debug_assertions) {
            command.arg("--release");
        }
        command.current_dir(package).stdin(Stdio::null());
        watched(command, LIMIT, &self.path.join("check.out"))
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        // Below the target directory nothing is in the way.
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Plays a scene in this process.
pub(crate) fn child(scene: Scene) -> ExitCode {
    thread::spawn(|| {
        // The parent never writes: it is gone when this returns.
        let _ = io::stdin().read(&mut [0]);
        std::process::exit(1);
    });
    let audit = Audit::silent();
    audit.install();
    let happened = match scene {
        Scene::Guard => guard(),
        Scene::Held => held(audit),
        Scene::Stall { entries } => stall(audit, entries),
    };
    if happened { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn peer() -> SocketAddr {
    ([127, 0, 0, 1], 50_000).into()
}

fn stream() -> StreamState {
    StreamState { kind: StreamKind::Data, port: 8080, failed: false }
}

/// What the handler does when forwarding fails: it marks the stream's entry and logs.
fn guard() -> bool {
    let conn: Arc<dyn Connection> = Arc::new(H2Connection::new(7, peer()));
    conn.add_stream(1, stream());
    let started = Instant::now();
    conn.update_stream(1, &mut |state| {
        state.failed = true;
        safe_error!("forwarding port failed: {conn}");
    });
    println!("{{conn}}: logged in {}", milliseconds(started.elapsed()));
    print!("{GUARD_LOGS}");
    conn.update_stream(1, &mut |state| {
        state.failed = true;
        log::error!("forwarding port failed: {conn:?}");
    });
    println!("logged");
    true
}

/// Another thread works on the map, as one does when things go wrong.
fn held(audit: &Audit) -> bool {
    let conn = LockedConnection::new();
    let guard = conn.lock();
    let line = thread::scope(|scope| {
        let logging = scope.spawn(|| {
            let shared: &dyn Connection = &conn;
            safe_error!("forwarding port failed: {shared}");
            println!("{{conn}}: {shared}");
            log::error!("forwarding port failed: {shared:?}");
            format!("{shared:?}")
        });
        logging.join().unwrap_or_default()
    });
    drop(guard);
    println!("{{conn:?}}: {line}");
    println!("The streams, when somebody needs them: <locked>.");
    line.contains("<locked>") && audit.unfit.count() == 1
}

fn stall(audit: &Audit, entries: u32) -> bool {
    let conn = LockedConnection::new();
    for id in 0..entries {
        conn.add_stream(id, stream());
    }
    let shared: &dyn Connection = &conn;
    let cured = writer_waits(shared, || safe_error!("forwarding port failed: {shared}"));
    println!(
        "{{conn}}: a line of {} bytes in {}; meanwhile a writer waited {}",
        audit.longest_line.load(Relaxed),
        milliseconds(cured.logging),
        milliseconds(cured.writing),
    );
    // If the writer was at the map just then, the line says `<locked>` instead: once more.
    let deep = loop {
        let deep = writer_waits(shared, || log::error!("forwarding port failed: {shared:?}"));
        if audit.longest_line.load(Relaxed) > u64::from(entries) {
            break deep;
        }
    };
    println!(
        "{{conn:?}}: a line of {} bytes in {}; meanwhile a writer waited {}",
        audit.longest_line.load(Relaxed),
        milliseconds(deep.logging),
        milliseconds(deep.writing),
    );
    println!(
        "Whoever opens or closes a stream stands still that long, and this logger only counts."
    );
    deep.writing > deep.logging / 2 && deep.writing > cured.writing
}

fn milliseconds(duration: Duration) -> String {
    format!("{:.3} ms", duration.as_secs_f64() * 1e3)
}

struct Waits {
    /// What the log call took.
    logging: Duration,
    /// The longest that a writer needed for one stream.
    writing: Duration,
}

/// Logs while another thread registers streams.
fn writer_waits(conn: &dyn Connection, log: impl FnOnce()) -> Waits {
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut longest = Duration::ZERO;
            while !done.load(Relaxed) {
                let started = Instant::now();
                conn.add_stream(u32::MAX, stream());
                longest = longest.max(started.elapsed());
                thread::sleep(Duration::from_millis(1));
            }
            longest
        });
        thread::sleep(Duration::from_millis(20));
        let started = Instant::now();
        log();
        let logging = started.elapsed();
        done.store(true, Relaxed);
        Waits { logging, writing: writer.join().unwrap_or_default() }
    })
}

/// The connection again, its map in a lock of `std`.
#[derive(Debug)]
struct LockedConnection {
    id: u64,
    peer: SocketAddr,
    streams: Mutex<HashMap<u32, StreamState>>,
}

impl LockedConnection {
    fn new() -> Self {
        LockedConnection { id: 7, peer: peer(), streams: Mutex::default() }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<u32, StreamState>> {
        self.streams.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Connection for LockedConnection {
    fn id(&self) -> u64 {
        self.id
    }

    fn peer(&self) -> SocketAddr {
        self.peer
    }

    fn idle_timeout(&self) -> Duration {
        Duration::MAX
    }

    fn set_idle_timeout(&self, _: Duration) {}

    fn add_stream(&self, id: u32, stream: StreamState) {
        self.lock().insert(id, stream);
    }

    fn update_stream(&self, id: u32, update: &mut dyn FnMut(&mut StreamState)) {
        if let Some(stream) = self.lock().get_mut(&id) {
            update(stream);
        }
    }

    fn remove_streams(&self, ids: &[u32]) {
        let mut streams = self.lock();
        for id in ids {
            streams.remove(id);
        }
    }

    fn stream_count(&self) -> usize {
        self.lock().len()
    }
}
