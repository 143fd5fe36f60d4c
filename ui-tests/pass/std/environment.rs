//! What is needed of it.

use std::process::Command;

use log_safe::{log_safe, safe_error};

#[log_safe(debug, "{program:?}")]
struct Job {
    program: String,
    command: Command,
}

fn main() {
    safe_error!("{:?} {:?}", std::env::var("HOME"), std::env::args());
    let command = Command::new("psql");
    safe_error!("{:?} {:?}", command.get_program(), command.get_args());
    safe_error!("{:?} {:?}", command.get_current_dir(), command.get_envs().len());
    let job = Job { program: String::from("psql"), command };
    safe_error!("{job} {job:?} {}", job.command.get_args().len());
}
