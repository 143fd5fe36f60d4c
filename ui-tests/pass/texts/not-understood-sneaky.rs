#![allow(dead_code)]

use log_safe::log_safe;
use log_safe_ui_tests_hostile::Prints;

#[log_safe(value(trust = "prints the number"))]
#[derive(Prints)]
#[display(concat!("{", "0:?}"))]
struct NoLiteral(u8);

#[log_safe(value)]
#[derive(Prints)]
#[display("{name} {0:?}", name)]
struct Argument {
    name: String,
}

#[log_safe(value)]
#[derive(Prints)]
#[display("lost {alternate}", alternate = "{0:?}")]
struct Used(u8);

#[log_safe(value)]
#[derive(Prints)]
#[display(rename_all = "kebab-case")]
#[display(bound(u8: Copy))]
#[strum(serialize_all = "kebab-case")]
struct Options(u8);

#[log_safe(value)]
#[derive(Prints)]
#[educe(Debug(name(Other)), Hash(method(print)))]
struct Code {
    #[educe(Debug(ignore))]
    ignored: u8,
    #[derivative(Debug = "ignore", Hash(hash_with = "print"))]
    derivative: u8,
    #[debug(skip)]
    skipped: u8,
    #[debug(with = print)]
    #[log_safe(trust = "prints the number")]
    trusted: u8,
    // Its `Serialize` is not proved.
    #[serde(with = "hex")]
    serialized: u8,
}

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
enum Function {
    #[error(fmt = print)]
    Of(#[log_safe(trust = "prints the number")] u8),
}

fn print(_: &u8, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    Ok(())
}

fn main() {}
