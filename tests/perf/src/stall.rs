//! The table and the plot of `runtime/benches/stall.rs`.

use std::fmt::Write as _;
use std::process::Command;

use crate::count::bench;
use crate::output;

/// A line of the bench.
struct Case {
    map: String,
    entries: f64,
    side: String,
    writers: u32,
    /// In microseconds: the call; the 99.9th percentile and maximum of the writers' delay.
    call: f64,
    percentile: f64,
    worst: f64,
}

impl Case {
    fn read(line: &str) -> Option<Self> {
        let mut words = line.split('\t');
        let (map, entries, side) = (words.next()?, words.next()?, words.next()?);
        let writers = words.next()?.parse().ok()?;
        let mut microseconds = || Some(words.next()?.parse::<f64>().ok()? / 1_000.0);
        Some(Case {
            map: map.to_owned(),
            entries: entries.parse().ok()?,
            side: side.to_owned(),
            writers,
            call: microseconds()?,
            percentile: microseconds()?,
            worst: microseconds()?,
        })
    }
}

/// The table, and the plot as SVG.
pub(crate) fn measure() -> (String, String) {
    let text = output(Command::new(bench("stall", "log")).arg("--bench"));
    let cases: Vec<Case> = text.lines().filter_map(Case::read).collect();
    (table(&cases), plot(&cases))
}

fn table(cases: &[Case]) -> String {
    let mut out = "| map | entries | writers | call: `Debug` | call: identity | ratio | \
                   stall p99.9: `Debug` | identity | idle | max: `Debug` | identity | idle |\n\
                   |---|---|---|---|---|---|---|---|---|---|---|---|\n"
        .to_owned();
    for pair in cases.chunks_exact(3) {
        let [deep, identity, idle] = pair else { continue };
        let _ = write!(out, "| `{}` | {} | {} ", deep.map, deep.entries, deep.writers);
        let _ = write!(
            out,
            "| {:.1} | {:.2} | {:.0} ",
            deep.call,
            identity.call,
            deep.call / identity.call
        );
        if deep.writers == 0 {
            out.push_str("| | | | | | |\n");
            continue;
        }
        let stall = [deep, identity, idle]
            .map(|case| case.percentile)
            .into_iter()
            .chain([deep, identity, idle].map(|case| case.worst));
        let _ = writeln!(
            out,
            "| {} |",
            stall.map(|stall| format!("{stall:.1}")).collect::<Vec<_>>().join(" | ")
        );
    }
    out
}

const WIDTH: f64 = 800.0;
const HEIGHT: f64 = 420.0;
/// Decades of entries, and of microseconds.
const X: (f64, f64) = (1.0, 6.0);
const Y: (f64, f64) = (-1.0, 7.0);

fn x(entries: f64) -> f64 {
    90.0 + (entries.log10() - X.0) / (X.1 - X.0) * (WIDTH - 330.0)
}

fn y(microseconds: f64) -> f64 {
    HEIGHT - 60.0 - (microseconds.max(0.1).log10() - Y.0) / (Y.1 - Y.0) * (HEIGHT - 110.0)
}

/// The longest stall of one writer, over the size of the map.
fn plot(cases: &[Case]) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         font-family=\"sans-serif\" font-size=\"13\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n\
         <text x=\"90\" y=\"28\" font-size=\"16\">How long one writer waits while the connection \
         is logged (maximum)</text>\n"
    );
    let ticks = ["0.1 µs", "1 µs", "10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s", "10 s"];
    for (decade, name) in ticks.iter().enumerate() {
        let at = y(10_f64.powf(decade as f64 + Y.0));
        let (left, right) = (x(10.0), x(1e6));
        let _ = writeln!(
            out,
            "<path d=\"M{left} {at}H{right}\" stroke=\"#ddd\"/>\
             <text x=\"80\" y=\"{}\" text-anchor=\"end\">{name}</text>",
            at + 4.0
        );
    }
    for (entries, name) in [(1e1, "10"), (1e3, "1,000"), (1e5, "100,000"), (1e6, "1,000,000")] {
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{name}</text>",
            x(entries),
            HEIGHT - 38.0
        );
    }
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">entries in the map</text>",
        x(10_f64.powf(3.5)),
        HEIGHT - 14.0
    );
    let series = [
        ("Mutex<HashMap>", "Debug", "#b2182b", ""),
        ("DashMap", "Debug", "#ef8a62", ""),
        ("Mutex<HashMap>", "identity", "#2166ac", ""),
        ("DashMap", "identity", "#67a9cf", "6 4"),
        ("Mutex<HashMap>", "idle", "#999999", "2 3"),
    ];
    for (at, (map, side, color, dashes)) in series.into_iter().enumerate() {
        let points: Vec<String> = cases
            .iter()
            .filter(|case| case.map == map && case.side == side && case.writers == 1)
            .map(|case| format!("{:.1},{:.1}", x(case.entries), y(case.worst)))
            .collect();
        let _ = writeln!(
            out,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\" \
             stroke-dasharray=\"{dashes}\"/>",
            points.join(" ")
        );
        let (top, name) = (70.0 + 22.0 * at as f64, map.replace('<', "&lt;").replace('>', "&gt;"));
        let _ = writeln!(
            out,
            "<path d=\"M{} {}h18\" stroke=\"{color}\" stroke-width=\"2\"/>\
             <text x=\"{}\" y=\"{top}\" font-size=\"11\">{name}, {side}</text>",
            x(1e6) + 8.0,
            top - 4.0,
            x(1e6) + 30.0
        );
    }
    out.push_str("</svg>\n");
    out
}
