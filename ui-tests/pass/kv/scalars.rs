// Scalars and strings are proved by every via.

use log_safe::safe_error;

fn main() {
    let (int, text) = (17_u32, "text");
    safe_error!(int, text, a = 2.5, b = true, c = 'c', d = Some(1); "text");
    safe_error!(int:?, text:debug, a:? = 2.5, b:debug = [1, 2]; "text");
    safe_error!(int:%, text:display, a:% = 2.5; "text");
    safe_error!(int:serde, text:serde, a:serde = 2.5, b:serde = text; "text");
    safe_error!(int:sval, text:sval, a:sval = 2.5, b:sval = text; "text");
    safe_error!(a:err = std::io::Error::other("broken"); "text");
}
