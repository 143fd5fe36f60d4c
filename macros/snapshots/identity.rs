#[automatically_derived]
impl<C, K: Copy> ::core::fmt::Display for Connection<C, K>
where
    K: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
{
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::log_safe::__private::pad(
            __f,
            ::core::format_args!(
                "Connection#{}(key={}, from={})", < LogId as
                ::log_safe::__private::LogIdField > ::log_id(& self.log_id), *
                (::log_safe::__private::arg) (& self.key).log_safe_display(), *
                (::log_safe::__private::arg) (& self.peer).log_safe_display()
            ),
        )
    }
}
#[automatically_derived]
impl<C, K: Copy> ::core::fmt::Debug for Connection<C, K>
where
    K: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
{
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Display::fmt(self, __f)
    }
}
#[automatically_derived]
impl<C, K: Copy, __Via> ::log_safe::LogSafe<__Via> for Connection<C, K>
where
    K: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    __Via: ::log_safe::__private::IdentityDebug<Connection<C, K>>,
{}
const _: () = {
    pub struct __Parts<C, K: Copy, __M>(
        ::core::marker::PhantomData<*const Connection<C, K>>,
        ::log_safe::__private::Walk<K, __M>,
    );
    #[automatically_derived]
    impl<C, K: Copy, __M: ::log_safe::__private::Mode> ::log_safe::__private::Walked<__M>
    for Connection<C, K> {
        type Parts = <__M as ::log_safe::__private::Mode>::Generic<
            __Parts<C, K, <__M as ::log_safe::__private::Mode>::Inner>,
        >;
    }
};
