#[automatically_derived]
impl<'a, I: Iterator, __Via> ::log_safe::LogSafe<__Via> for Message<'a, I>
where
    Message<'a, I>: ::log_safe::__private::ValueProof<__Via>,
{}
#[automatically_derived]
impl<'a, I: Iterator> ::log_safe::__private::ValueProof<::log_safe::via::Display>
for Message<'a, I>
where
    I::Item: ::log_safe::LogSafe<::log_safe::via::Display>,
{
    fn fields() {
        let _ = |__this: &Self| match __this {
            Self {
                port: __field0,
                text: __field1,
                items: __field2,
                marker: __field3,
                body: _,
            } => {
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::DisplayField<_>>::of(__field0)
                        .log_safe_proof(),
                );
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::DisplayField<_>>::of(__field1)
                        .log_safe_proof(),
                );
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::DisplayField<_>>::of(__field2)
                        .log_safe_proof(),
                );
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::DisplayField<_>>::of(__field3)
                        .log_safe_proof(),
                );
            }
        };
    }
}
#[automatically_derived]
impl<'a, I: Iterator> ::log_safe::__private::ValueProof<::log_safe::via::Debug>
for Message<'a, I>
where
    Vec<I::Item>: ::log_safe::LogSafe<::log_safe::via::Debug>,
{
    fn fields() {
        let _ = |__this: &Self| match __this {
            Self {
                port: __field0,
                text: __field1,
                items: __field2,
                marker: __field3,
                body: _,
            } => {
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::Field<
                        _,
                        ::log_safe::via::Debug,
                    >>::of(__field0)
                        .log_safe_proof(),
                );
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::Field<
                        _,
                        ::log_safe::via::Debug,
                    >>::of(__field1)
                        .log_safe_proof(),
                );
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::Field<
                        _,
                        ::log_safe::via::Debug,
                    >>::of(__field2)
                        .log_safe_proof(),
                );
                <&_ as ::log_safe::__private::Accepted>::accept(
                    &<::log_safe::__private::Field<
                        _,
                        ::log_safe::via::Debug,
                    >>::of(__field3)
                        .log_safe_proof(),
                );
            }
        };
    }
}
const _: () = {
    pub struct __Parts<'a, I: Iterator, __M>(
        ::core::marker::PhantomData<*const Message<'a, I>>,
        ::log_safe::__private::Walk<&'a str, __M>,
        ::log_safe::__private::Walk<Vec<I::Item>, __M>,
        ::log_safe::__private::Walk<PhantomData<I>, __M>,
    );
    #[automatically_derived]
    impl<
        'a,
        I: Iterator,
        __M: ::log_safe::__private::Mode,
    > ::log_safe::__private::Walked<__M> for Message<'a, I> {
        type Parts = <__M as ::log_safe::__private::Mode>::Generic<
            __Parts<'a, I, <__M as ::log_safe::__private::Mode>::Inner>,
        >;
    }
};
