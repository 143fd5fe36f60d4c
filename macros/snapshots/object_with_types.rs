trait Named<T: Model> {
    type Id: Copy;
    fn of_the_model(&self) -> T::Id;
    fn own(&self) -> Option<Self::Id>;
}
#[automatically_derived]
impl<'__dyn, T: Model, __Id: Copy> ::core::fmt::Display
for (dyn Named<T, Id = __Id> + '__dyn)
where
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    Option<__Id>: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
{
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::log_safe::__private::pad(
            __f,
            ::core::format_args!(
                "Named(of_the_model={}, own={})", * (::log_safe::__private::arg) (& <
                Self as Named < T > > ::of_the_model(self)).log_safe_display(), *
                (::log_safe::__private::arg) (& < Self as Named < T > > ::own(self))
                .log_safe_display()
            ),
        )
    }
}
#[automatically_derived]
impl<'__dyn, T: Model, __Id: Copy, __Via> ::log_safe::LogSafe<__Via>
for (dyn Named<T, Id = __Id> + '__dyn)
where
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    Option<__Id>: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    __Via: ::log_safe::__private::PrintsIdentity<(dyn Named<T, Id = __Id> + '__dyn)>,
{}
const _: () = {
    pub struct __Parts<'__dyn, T: Model, __Id: Copy, __M>(
        ::core::marker::PhantomData<*const (dyn Named<T, Id = __Id> + '__dyn)>,
        ::log_safe::__private::Walk<
            ::log_safe::__private::Computed<fn(&()) -> T::Id>,
            __M,
        >,
        ::log_safe::__private::Walk<
            ::log_safe::__private::Computed<fn(&()) -> Option<__Id>>,
            __M,
        >,
    );
    #[automatically_derived]
    impl<
        '__dyn,
        T: Model,
        __Id: Copy,
        __M: ::log_safe::__private::Mode,
    > ::log_safe::__private::Walked<__M> for (dyn Named<T, Id = __Id> + '__dyn) {
        type Parts = <__M as ::log_safe::__private::Mode>::Generic<
            __Parts<'__dyn, T, __Id, <__M as ::log_safe::__private::Mode>::Inner>,
        >;
    }
    #[automatically_derived]
    impl<
        '__dyn,
        T: Model,
        __Id: Copy,
        __M: ::log_safe::__private::Mode,
    > ::log_safe::__private::Walked<__M>
    for (dyn Named<T, Id = __Id> + '__dyn + ::core::marker::Send) {
        type Parts = <__M as ::log_safe::__private::Mode>::Generic<
            __Parts<'__dyn, T, __Id, <__M as ::log_safe::__private::Mode>::Inner>,
        >;
    }
    #[automatically_derived]
    impl<
        '__dyn,
        T: Model,
        __Id: Copy,
        __M: ::log_safe::__private::Mode,
    > ::log_safe::__private::Walked<__M>
    for (dyn Named<T, Id = __Id> + '__dyn + ::core::marker::Sync) {
        type Parts = <__M as ::log_safe::__private::Mode>::Generic<
            __Parts<'__dyn, T, __Id, <__M as ::log_safe::__private::Mode>::Inner>,
        >;
    }
    #[automatically_derived]
    impl<
        '__dyn,
        T: Model,
        __Id: Copy,
        __M: ::log_safe::__private::Mode,
    > ::log_safe::__private::Walked<__M>
    for (dyn Named<
        T,
        Id = __Id,
    > + '__dyn + ::core::marker::Send + ::core::marker::Sync) {
        type Parts = <__M as ::log_safe::__private::Mode>::Generic<
            __Parts<'__dyn, T, __Id, <__M as ::log_safe::__private::Mode>::Inner>,
        >;
    }
    fn __ends<'__dyn, T: Model, __Id: Copy>(_: *const (dyn Named<T, Id = __Id> + '__dyn))
    where
        T: ::log_safe::__private::Assumed,
        __Id: ::log_safe::__private::Assumed,
    {
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::Ends<
                &T::Id,
                (dyn Named<T, Id = __Id> + '__dyn),
            >>::start()
                .log_safe_end(),
        );
        <&_ as ::log_safe::__private::Accepted>::accept(
            &<::log_safe::__private::Ends<
                &Option<__Id>,
                (dyn Named<T, Id = __Id> + '__dyn),
            >>::start()
                .log_safe_end(),
        );
    }
};
#[automatically_derived]
impl<'__dyn, T: Model, __Id: Copy> ::core::fmt::Display
for (dyn Named<T, Id = __Id> + ::core::marker::Send + '__dyn)
where
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    Option<__Id>: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
{
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::log_safe::__private::pad(
            __f,
            ::core::format_args!(
                "Named(of_the_model={}, own={})", * (::log_safe::__private::arg) (& <
                Self as Named < T > > ::of_the_model(self)).log_safe_display(), *
                (::log_safe::__private::arg) (& < Self as Named < T > > ::own(self))
                .log_safe_display()
            ),
        )
    }
}
#[automatically_derived]
impl<'__dyn, T: Model, __Id: Copy, __Via> ::log_safe::LogSafe<__Via>
for (dyn Named<T, Id = __Id> + ::core::marker::Send + '__dyn)
where
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    Option<__Id>: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    __Via: ::log_safe::__private::PrintsIdentity<
        (dyn Named<T, Id = __Id> + ::core::marker::Send + '__dyn),
    >,
{}
#[automatically_derived]
impl<'__dyn, T: Model, __Id: Copy> ::core::fmt::Display
for (dyn Named<T, Id = __Id> + ::core::marker::Sync + '__dyn)
where
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    Option<__Id>: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
{
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::log_safe::__private::pad(
            __f,
            ::core::format_args!(
                "Named(of_the_model={}, own={})", * (::log_safe::__private::arg) (& <
                Self as Named < T > > ::of_the_model(self)).log_safe_display(), *
                (::log_safe::__private::arg) (& < Self as Named < T > > ::own(self))
                .log_safe_display()
            ),
        )
    }
}
#[automatically_derived]
impl<'__dyn, T: Model, __Id: Copy, __Via> ::log_safe::LogSafe<__Via>
for (dyn Named<T, Id = __Id> + ::core::marker::Sync + '__dyn)
where
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    Option<__Id>: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    __Via: ::log_safe::__private::PrintsIdentity<
        (dyn Named<T, Id = __Id> + ::core::marker::Sync + '__dyn),
    >,
{}
#[automatically_derived]
impl<'__dyn, T: Model, __Id: Copy> ::core::fmt::Display
for (dyn Named<T, Id = __Id> + ::core::marker::Send + ::core::marker::Sync + '__dyn)
where
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    Option<__Id>: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
{
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::log_safe::__private::pad(
            __f,
            ::core::format_args!(
                "Named(of_the_model={}, own={})", * (::log_safe::__private::arg) (& <
                Self as Named < T > > ::of_the_model(self)).log_safe_display(), *
                (::log_safe::__private::arg) (& < Self as Named < T > > ::own(self))
                .log_safe_display()
            ),
        )
    }
}
#[automatically_derived]
impl<'__dyn, T: Model, __Id: Copy, __Via> ::log_safe::LogSafe<__Via>
for (dyn Named<T, Id = __Id> + ::core::marker::Send + ::core::marker::Sync + '__dyn)
where
    T::Id: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    Option<__Id>: ::core::fmt::Display + ::log_safe::LogSafe<::log_safe::via::Display>,
    __Via: ::log_safe::__private::PrintsIdentity<
        (dyn Named<T, Id = __Id> + ::core::marker::Send + ::core::marker::Sync + '__dyn),
    >,
{}
