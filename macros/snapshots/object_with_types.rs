#[automatically_derived]
impl<
    '__dyn,
    T: Model,
    __Id: Into<__Key>,
    __Target: ?::core::marker::Sized,
    __Key,
> ::core::fmt::Display
for (dyn Named<T, Id = __Id, Target = __Target, Key = __Key> + '__dyn)
where
    T: Copy,
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    for<'b> Option<
        &'b __Id,
    >: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    __Target: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    (dyn Named<T, Id = __Id, Target = __Target, Key = __Key> + '__dyn): Named<T>,
{
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::log_safe::__private::pad(
            __f,
            ::core::format_args!(
                "Named(of_the_model={}, own={}, target={})", *
                (::log_safe::__private::arg) (& < Self as Named < T > >
                ::of_the_model(self)).log_safe_display(), * (::log_safe::__private::arg)
                (& < Self as Named < T > > ::own(self)).log_safe_display(), *
                (::log_safe::__private::arg) (& < Self as Named < T > > ::target(self))
                .log_safe_display()
            ),
        )
    }
}
#[automatically_derived]
impl<
    '__dyn,
    T: Model,
    __Id: Into<__Key>,
    __Target: ?::core::marker::Sized,
    __Key,
    __Via,
> ::log_safe::LogSafe<__Via>
for (dyn Named<T, Id = __Id, Target = __Target, Key = __Key> + '__dyn)
where
    T: Copy,
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    for<'b> Option<
        &'b __Id,
    >: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    __Target: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    (dyn Named<T, Id = __Id, Target = __Target, Key = __Key> + '__dyn): Named<T>,
    __Via: ::log_safe::__private::PrintsIdentity<
        (dyn Named<T, Id = __Id, Target = __Target, Key = __Key> + '__dyn),
    >,
{}
#[automatically_derived]
impl<
    '__dyn,
    T: Model,
    __Id: Into<__Key>,
    __Target: ?::core::marker::Sized,
    __Key,
> ::core::fmt::Display
for (dyn Named<
    T,
    Id = __Id,
    Target = __Target,
    Key = __Key,
> + ::core::marker::Send + ::core::marker::Sync + '__dyn)
where
    T: Copy,
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    for<'b> Option<
        &'b __Id,
    >: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    __Target: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    (dyn Named<
        T,
        Id = __Id,
        Target = __Target,
        Key = __Key,
    > + ::core::marker::Send + ::core::marker::Sync + '__dyn): Named<T>,
{
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::log_safe::__private::pad(
            __f,
            ::core::format_args!(
                "Named(of_the_model={}, own={}, target={})", *
                (::log_safe::__private::arg) (& < Self as Named < T > >
                ::of_the_model(self)).log_safe_display(), * (::log_safe::__private::arg)
                (& < Self as Named < T > > ::own(self)).log_safe_display(), *
                (::log_safe::__private::arg) (& < Self as Named < T > > ::target(self))
                .log_safe_display()
            ),
        )
    }
}
#[automatically_derived]
impl<
    '__dyn,
    T: Model,
    __Id: Into<__Key>,
    __Target: ?::core::marker::Sized,
    __Key,
    __Via,
> ::log_safe::LogSafe<__Via>
for (dyn Named<
    T,
    Id = __Id,
    Target = __Target,
    Key = __Key,
> + ::core::marker::Send + ::core::marker::Sync + '__dyn)
where
    T: Copy,
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    for<'b> Option<
        &'b __Id,
    >: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    __Target: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    (dyn Named<
        T,
        Id = __Id,
        Target = __Target,
        Key = __Key,
    > + ::core::marker::Send + ::core::marker::Sync + '__dyn): Named<T>,
    __Via: ::log_safe::__private::PrintsIdentity<
        (dyn Named<
            T,
            Id = __Id,
            Target = __Target,
            Key = __Key,
        > + ::core::marker::Send + ::core::marker::Sync + '__dyn),
    >,
{}
