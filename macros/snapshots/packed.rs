#[automatically_derived]
impl ::core::fmt::Display for Header {
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::log_safe::__private::pad(
            __f,
            ::core::format_args!(
                "Header(id={})", * (::log_safe::__private::arg) (& { self.id })
                .log_safe_display()
            ),
        )
    }
}
#[automatically_derived]
impl<__Via> ::log_safe::LogSafe<__Via> for Header
where
    __Via: ::log_safe::__private::PrintsIdentity<Header>,
{}
#[automatically_derived]
impl<__M: ::log_safe::__private::Mode> ::log_safe::__private::Walked<__M> for Header {
    type Parts = ();
}
