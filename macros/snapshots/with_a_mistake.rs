#[automatically_derived]
impl ::core::fmt::Display for Connection {
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        __f.write_str("Connection")
    }
}
#[automatically_derived]
impl<__Via> ::log_safe::LogSafe<__Via> for Connection {}
::core::compile_error! {
    "no option `debgu`: did you mean `debug`?"
}
::core::compile_error! {
    "no field `idd`: there is `id`"
}
