//! Runs `runtime/examples/port_forward` as a user would, small.

use std::process::{Command, Output};

/// By way of cargo, which builds the example if need be. Always with the same features: the tests
/// run at the same time, and there is one place for the executable.
fn port_forward(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "log-safe", "--features", "tracing"])
        .args(["--example", "port_forward", "--"])
        .args(arguments)
        .env_remove("RUST_LOG")
        .output()
        .expect("cargo runs")
}

#[test]
fn every_byte_comes_back() {
    let output = port_forward(&["--small", "--log", "error"]);
    let summary = String::from_utf8_lossy(&output.stdout);
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{summary}{log}");
    assert!(summary.lines().any(|line| line.split_whitespace().eq(["lost", "0"])), "{summary}");

    // The incident's line, on the incident's path, with an identity in the place of the map.
    let crashed = log.lines().find(|line| {
        line.contains("forwarding port failed: Connection(id=") && line.contains("reset by peer")
    });
    assert!(crashed.is_some(), "{log}");
    assert!(log.contains("timed out waiting for streams: Connection(id="), "{log}");
    assert!(log.contains("error processing stream: Connection(id="), "{log}");
}

#[test]
fn tracing_tells_the_same_with_spans() {
    let output = port_forward(&["--small", "--log", "error", "--facade", "tracing"]);
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}{log}", String::from_utf8_lossy(&output.stdout));
    let in_span = log.lines().find(|line| {
        line.contains("forward_port request=") && line.contains(": forwarding port failed: Conn")
    });
    assert!(in_span.is_some(), "{log}");
}

#[test]
fn the_original_mistake_does_harm_and_is_refused() {
    let output = port_forward(&["--before", "--small"]);
    let shown = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{shown}{}", String::from_utf8_lossy(&output.stderr));
    for words in ["Deadlock", "<locked>", "a writer waited", "[E0277]", "Refused."] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
}

#[test]
fn it_endures_a_bad_logger() {
    let soak = ["--soak", "5", "--small", "--idle-timeout", "2", "--log", "off"];
    let logger = ["--logger-blocks", "--logger-fails", "--logger-panics"];
    let output = port_forward(&[&soak[..], &logger].concat());
    let summary = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{summary}{}", String::from_utf8_lossy(&output.stderr));
    for words in [", 0 bytes lost", "locks taken     0 ", "\nmemory ", "\nlost              0\n"] {
        assert!(summary.contains(words), "{words}: {summary}");
    }
    // Had the logger not blocked, failed and panicked, there would have been a complaint.
    assert!(!summary.contains(" 0 of them"), "no connection was idle, or half closed: {summary}");
}

#[test]
fn a_bad_argument_is_named() {
    let output = port_forward(&["--streams", "none"]);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{complaint}");
    assert_eq!(complaint.lines().count(), 1, "{complaint}");
    assert!(complaint.contains("--streams") && complaint.contains("\"none\""), "{complaint}");
}
