#[automatically_derived]
impl<T, __Via> crate::logs::LogSafe<__Via> for Reply<T>
where
    Reply<T>: crate::logs::__private::ProvedInFull<__Via>,
{}
#[automatically_derived]
impl<T> crate::logs::__private::ProvedInFull<crate::logs::via::Display> for Reply<T>
where
    T: crate::logs::LogSafe<crate::logs::via::Display>,
{
    fn fields() {
        <&_ as crate::logs::__private::Accepted>::accept(
            &<crate::logs::__private::DisplayField<session::Id>>::new().log_safe_proof(),
        );
        <&_ as crate::logs::__private::Accepted>::accept(
            &<crate::logs::__private::DisplayField<Answer<T>>>::new().log_safe_proof(),
        );
    }
}
#[automatically_derived]
impl<T> crate::logs::__private::ProvedInFull<crate::logs::via::Debug> for Reply<T>
where
    Answer<T>: crate::logs::LogSafe<crate::logs::via::Debug>,
{
    fn fields() {
        <&_ as crate::logs::__private::Accepted>::accept(
            &<crate::logs::__private::Field<session::Id, crate::logs::via::Debug>>::new()
                .log_safe_proof(),
        );
        <&_ as crate::logs::__private::Accepted>::accept(
            &<crate::logs::__private::Field<Answer<T>, crate::logs::via::Debug>>::new()
                .log_safe_proof(),
        );
    }
}
crate::logs::__private::with_list! {
    #[automatically_derived] impl < T, > crate ::logs::__private::ProvedInFull < crate
    ::logs::trusted::Display > for Reply < T > where T : crate ::logs::LogSafe < crate
    ::logs::trusted::Display >, { fn fields() { < & _ as crate
    ::logs::__private::Accepted > ::accept(& < crate ::logs::__private::DisplayField <
    session::Id >> ::new().log_safe_proof()); < & _ as crate ::logs::__private::Accepted
    > ::accept(& < crate ::logs::__private::DisplayField < Answer < T > >> ::new()
    .log_safe_proof()); } } #[automatically_derived] impl < T, > crate
    ::logs::__private::ProvedInFull < crate ::logs::trusted::Debug > for Reply < T >
    where Answer < T > : crate ::logs::LogSafe < crate ::logs::trusted::Debug >, { fn
    fields() { < & _ as crate ::logs::__private::Accepted > ::accept(& < crate
    ::logs::__private::Field < session::Id, crate ::logs::via::Debug >> ::new()
    .log_safe_proof()); < & _ as crate ::logs::__private::Accepted > ::accept(& < crate
    ::logs::__private::Field < Answer < T >, crate ::logs::via::Debug >> ::new()
    .log_safe_proof()); } }
}
