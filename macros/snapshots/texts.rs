#[automatically_derived]
impl<T, __Via> ::log_safe::LogSafe<__Via> for State<T>
where
    State<T>: ::log_safe::__private::DisplayValueProof<__Via>,
{}
#[automatically_derived]
impl<T> ::log_safe::__private::DisplayValueProof<::log_safe::via::Display> for State<T>
where
    T: ::log_safe::LogSafe<::log_safe::via::Display>,
    Vec<T>: ::log_safe::LogSafe<::log_safe::via::Debug>,
    T: ::log_safe::LogSafe<::log_safe::via::Debug>,
    T: Named,
{
    fn fields() {
        #[allow(warnings, clippy::all, clippy::pedantic, clippy::nursery)]
        let _ = |__this: &Self| match __this {
            Self::Lost { 0: __field0 } => {
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::DisplayField<_>>::of(__field0)
                        .log_safe_proof()
                        .log_safe_forwarded(),
                );
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::Field<
                        _,
                        ::log_safe::via::Display,
                    >>::of(__field0)
                        .log_safe_proof(),
                );
                {
                    <&_ as ::log_safe::__private::Accepted>::accept(
                        &<::log_safe::__private::Field<
                            _,
                            ::log_safe::via::Debug,
                        >>::of(::log_safe::__private::expression!(__field0.len()))
                            .log_safe_proof(),
                    );
                }
                {
                    <&_ as ::log_safe::__private::Accepted>::accept(
                        &<::log_safe::__private::Field<
                            _,
                            ::log_safe::via::Display,
                        >>::of(::log_safe::__private::expression!(__field0.len()))
                            .log_safe_proof(),
                    );
                }
                {
                    <&_ as ::log_safe::__private::Accepted>::accept(
                        &<::log_safe::__private::Printed<
                            _,
                            Self,
                            _,
                        >>::of(
                                ::log_safe::__private::expression!(__this.name()),
                                <::log_safe::__private::DisplayField<_>>::of,
                            )
                            .log_safe_proof(),
                    );
                }
                {
                    <&_ as ::log_safe::__private::Accepted>::accept(
                        &<::log_safe::__private::Printed<
                            _,
                            Self,
                            _,
                        >>::of(
                                ::log_safe::__private::expression!(MAX),
                                <::log_safe::__private::DisplayField<_>>::of,
                            )
                            .log_safe_proof(),
                    );
                }
            }
            Self::Closed { peer: __field0 } => {
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
                {
                    let peer = __field0;
                    <&_ as ::log_safe::__private::Accepted>::accept(
                        &<::log_safe::__private::Printed<
                            _,
                            Self,
                            _,
                        >>::of(
                                ::log_safe::__private::expression!(first(peer).1),
                                <::log_safe::__private::DisplayField<_>>::of,
                            )
                            .log_safe_proof(),
                    );
                }
                {
                    <&_ as ::log_safe::__private::Accepted>::accept(
                        &<::log_safe::__private::Printed<
                            _,
                            Self,
                            _,
                        >>::of(
                                ::log_safe::__private::expression!(MAX),
                                <::log_safe::__private::DisplayField<_>>::of,
                            )
                            .log_safe_proof(),
                    );
                }
            }
        };
    }
}
const _: () = {
    pub struct __Parts<T, __M>(
        ::core::marker::PhantomData<*const State<T>>,
        ::log_safe::__private::Walk<Vec<T>, __M>,
        ::log_safe::__private::Walk<T, __M>,
    );
    #[automatically_derived]
    impl<T, __M: ::log_safe::__private::Mode> ::log_safe::__private::Walked<__M>
    for State<T> {
        type Parts = <__M as ::log_safe::__private::Mode>::Generic<
            __Parts<T, <__M as ::log_safe::__private::Mode>::Inner>,
        >;
    }
};
