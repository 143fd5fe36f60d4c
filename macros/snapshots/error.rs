#[automatically_derived]
impl<__Via> ::log_safe::LogSafe<__Via> for Error
where
    Error: ::log_safe::__private::DisplayValueProof<__Via>,
{}
#[automatically_derived]
impl ::log_safe::__private::DisplayValueProof<::log_safe::via::Display> for Error {
    fn fields() {
        let _ = |__this: &Self| match __this {
            Self::Timeout { 0: __field0 } => {
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::DisplayField<_>>::of(__field0)
                        .log_safe_proof()
                        .log_safe_forwarded(),
                );
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::Field<
                        _,
                        ::log_safe::via::Debug,
                    >>::of(__field0)
                        .log_safe_proof(),
                );
            }
            Self::Io { 0: __field0 } => {
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::DisplayField<_>>::of(__field0)
                        .log_safe_proof()
                        .log_safe_forwarded(),
                );
            }
        };
    }
}
const _: () = {
    pub struct __Parts<__M>(
        ::core::marker::PhantomData<*const Error>,
        ::log_safe::__private::Walk<io::Error, __M>,
    );
    #[automatically_derived]
    impl<__M: ::log_safe::__private::Mode> ::log_safe::__private::Walked<__M> for Error {
        type Parts = <__M as ::log_safe::__private::Mode>::Closed<
            __Parts<<__M as ::log_safe::__private::Mode>::Inner>,
        >;
    }
    #[allow(clippy::multiple_bound_locations)]
    fn __ends(_: *const Error) {
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::Ends<
                io::Error,
                Error,
                ::log_safe::__private::Outset,
                false,
            >>::start()
                .log_safe_end(),
        );
    }
};
