use log_safe::log_safe;
use log_safe_ui_tests_hostile::Prints;

#[log_safe(value)]
#[derive(Prints)]
#[display(concat!("{", "0:?}"))]
struct NoLiteral(u8);

#[log_safe(value)]
#[derive(Prints)]
#[display("{0.map}")]
struct Malformed(u8);

#[log_safe(value)]
#[derive(Prints)]
#[display("{name} {0:?}")]
struct Appended {
    name: String,
}

#[log_safe(value)]
#[derive(Prints)]
#[display("lost", alternate = "{0:?}")]
struct Unused(u8);

#[log_safe(value)]
#[derive(Prints)]
#[display("{}", .other)]
struct NoField(u8);

#[log_safe(value)]
#[derive(Prints)]
#[display(by_hand)]
struct UnknownOption(u8);

#[log_safe(value)]
#[derive(Prints)]
#[debug = "{}"]
struct UnknownForm(u8);

#[log_safe(value)]
#[derive(Prints)]
struct Code {
    #[educe(Debug(method(print)))]
    educe: u8,
    #[derivative(Debug(format_with = "print"))]
    derivative: u8,
    #[debug(with = print)]
    custom_debug: u8,
    #[display(with = Print)]
    parse_display: u8,
}

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
enum Function {
    #[error(fmt = print)]
    Of(u8),
}

#[log_safe(value, serialize)]
#[derive(Prints)]
#[serde(into = "String")]
struct Serialized {
    #[serde(with = "hex")]
    with: u8,
    #[serde_as(as = "Hex")]
    serde_as: u8,
}

fn print(_: &u8, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    Ok(())
}

fn main() {}
