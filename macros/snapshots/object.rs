#[automatically_derived]
impl<'__dyn, 'a, T: 'a, __Id: Copy> ::core::fmt::Display
for (dyn Connection<'a, T, Id = __Id> + '__dyn)
where
    __Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
{
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::log_safe::__private::pad(
            __f,
            ::core::format_args!(
                "Connection(id={})", * (::log_safe::__private::arg) (& < Self as
                Connection < 'a, T > > ::id(self)).log_safe_display()
            ),
        )
    }
}
#[automatically_derived]
impl<'__dyn, 'a, T: 'a, __Id: Copy, __Via> ::log_safe::LogSafe<__Via>
for (dyn Connection<'a, T, Id = __Id> + '__dyn)
where
    __Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    __Via: ::log_safe::__private::PrintsIdentity<
        (dyn Connection<'a, T, Id = __Id> + '__dyn),
    >,
{}
#[automatically_derived]
impl<'__dyn, 'a, T: 'a, __Id: Copy> ::core::fmt::Display
for (dyn Connection<
    'a,
    T,
    Id = __Id,
> + ::core::marker::Send + ::core::marker::Sync + '__dyn)
where
    __Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
{
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::log_safe::__private::pad(
            __f,
            ::core::format_args!(
                "Connection(id={})", * (::log_safe::__private::arg) (& < Self as
                Connection < 'a, T > > ::id(self)).log_safe_display()
            ),
        )
    }
}
#[automatically_derived]
impl<'__dyn, 'a, T: 'a, __Id: Copy, __Via> ::log_safe::LogSafe<__Via>
for (dyn Connection<
    'a,
    T,
    Id = __Id,
> + ::core::marker::Send + ::core::marker::Sync + '__dyn)
where
    __Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    __Via: ::log_safe::__private::PrintsIdentity<
        (dyn Connection<
            'a,
            T,
            Id = __Id,
        > + ::core::marker::Send + ::core::marker::Sync + '__dyn),
    >,
{}
