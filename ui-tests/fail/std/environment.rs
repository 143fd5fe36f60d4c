//! The environment, with its secrets, and the one that was set for another process.

use std::process::Command;

use log_safe::{log_safe, safe_error};

#[log_safe(value)]
#[derive(Debug)]
struct Job {
    command: Command,
}

fn main() {
    safe_error!("{:?}", std::env::vars());
    let mut command = Command::new("psql");
    command.env("PGPASSWORD", "secret");
    safe_error!("{:?}", command);
    safe_error!("{:?}", command.get_envs());
    safe_error!("{:?}", Some(&command));
}
