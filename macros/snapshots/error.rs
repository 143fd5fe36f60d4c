#[automatically_derived]
impl<__Via> ::log_safe::LogSafe<__Via> for Error
where
    Error: ::log_safe::__private::DisplayProvedInFull<__Via>,
{}
#[automatically_derived]
impl ::log_safe::__private::DisplayProvedInFull<::log_safe::via::Display> for Error {
    fn fields() {
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::DisplayField<SocketAddr>>::new().log_safe_proof(),
        );
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::Field<SocketAddr, ::log_safe::via::Debug>>::new()
                .log_safe_proof(),
        );
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::DisplayField<io::Error>>::new().log_safe_proof(),
        );
    }
}
