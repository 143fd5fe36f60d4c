//! What is no expression stays none.

use log_safe::log::info;
use log_safe::{safe_format, tracing};

fn main() {
    let x = 1;
    safe_format!("{}", mut x); //~ ERROR expected expression, found keyword `mut`
    safe_format!("{}", mut (x)); //~ ERROR expected expression, found keyword `mut`
    safe_format!("{:p}", raw const x); //~ ERROR expected one of
    safe_format!("{}", x x); //~ ERROR expected `,`, found `x`
    info!(a = mut x; "text"); //~ ERROR expected expression, found keyword `mut`
    tracing::info!(a = mut x); //~ ERROR expected expression, found keyword `mut`
}
