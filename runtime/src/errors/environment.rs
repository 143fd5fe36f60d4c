//! “`…` prints environment variables, and the secrets in them”
//!
//! Passwords and tokens are handed to a process in its environment. `std::env::vars()` prints all of it,
//! and a `std::process::Command` what was set for the process that it starts
//! (`PGPASSWORD="…" "psql" "-h" "db"`).
//!
//! ```compile_fail,E0277
//! # use log_safe::safe_error;
//! let mut command = std::process::Command::new("psql");
//! command.env("PGPASSWORD", "secret");
//! safe_error!("cannot run {command:?}");
//! ```
//!
//! Log the program and its arguments, which are no secret, or the one variable that matters:
//!
//! ```
//! # use log_safe::safe_error;
//! # let mut command = std::process::Command::new("psql");
//! safe_error!("cannot run {:?} {:?}", command.get_program(), command.get_args());
//! safe_error!("the home is {:?}", std::env::var("HOME"));
//! ```
