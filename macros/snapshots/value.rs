#[automatically_derived]
impl<'a, I: Iterator, __Via> ::log_safe::LogSafe<__Via> for Message<'a, I>
where
    Message<'a, I>: ::log_safe::__private::ProvedInFull<__Via>,
{}
#[automatically_derived]
impl<'a, I: Iterator> ::log_safe::__private::ProvedInFull<::log_safe::via::Display>
for Message<'a, I>
where
    I::Item: ::log_safe::LogSafe<::log_safe::via::Display>,
{
    fn fields() {
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::DisplayField<u16>>::new().log_safe_proof(),
        );
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::DisplayField<&'a str>>::new().log_safe_proof(),
        );
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::DisplayField<Vec<I::Item>>>::new().log_safe_proof(),
        );
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::DisplayField<PhantomData<I>>>::new()
                .log_safe_proof(),
        );
    }
}
#[automatically_derived]
impl<'a, I: Iterator> ::log_safe::__private::ProvedInFull<::log_safe::via::Debug>
for Message<'a, I>
where
    Vec<I::Item>: ::log_safe::LogSafe<::log_safe::via::Debug>,
{
    fn fields() {
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::Field<u16, ::log_safe::via::Debug>>::new()
                .log_safe_proof(),
        );
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::Field<&'a str, ::log_safe::via::Debug>>::new()
                .log_safe_proof(),
        );
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::Field<Vec<I::Item>, ::log_safe::via::Debug>>::new()
                .log_safe_proof(),
        );
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::Field<
                PhantomData<I>,
                ::log_safe::via::Debug,
            >>::new()
                .log_safe_proof(),
        );
    }
}
