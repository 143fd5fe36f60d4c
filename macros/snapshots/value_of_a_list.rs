#[automatically_derived]
impl<T, __Via> crate::logs::LogSafe<__Via> for Reply<T>
where
    Reply<T>: crate::logs::__private::ValueProof<__Via>,
{}
#[automatically_derived]
impl<T> crate::logs::__private::ValueProof<crate::logs::via::Display> for Reply<T>
where
    T: crate::logs::LogSafe<crate::logs::via::Display>,
{
    fn fields() {
        let _ = |__this: &Self| match __this {
            Self { session: __field0, answer: __field1 } => {
                <&_ as crate::logs::__private::Accepted>::accept(
                    &<crate::logs::__private::DisplayField<_>>::of(__field0)
                        .log_safe_proof(),
                );
                <&_ as crate::logs::__private::Accepted>::accept(
                    &<crate::logs::__private::DisplayField<_>>::of(__field1)
                        .log_safe_proof(),
                );
            }
        };
    }
}
#[automatically_derived]
impl<T> crate::logs::__private::ValueProof<crate::logs::via::Debug> for Reply<T>
where
    Answer<T>: crate::logs::LogSafe<crate::logs::via::Debug>,
{
    fn fields() {
        let _ = |__this: &Self| match __this {
            Self { session: __field0, answer: __field1 } => {
                <&_ as crate::logs::__private::Accepted>::accept(
                    &<crate::logs::__private::Field<
                        _,
                        crate::logs::via::Debug,
                    >>::of(__field0)
                        .log_safe_proof(),
                );
                <&_ as crate::logs::__private::Accepted>::accept(
                    &<crate::logs::__private::Field<
                        _,
                        crate::logs::via::Debug,
                    >>::of(__field1)
                        .log_safe_proof(),
                );
            }
        };
    }
}
crate::logs::__private::with_list! {
    #[automatically_derived] impl < T, > crate ::logs::__private::ValueProof < crate
    ::logs::trusted::Display > for Reply < T > where T : crate ::logs::LogSafe < crate
    ::logs::trusted::Display >, { fn fields() { let _ = | __this : & Self | match __this
    { Self { session : __field0, answer : __field1, } => { < & _ as crate
    ::logs::__private::Accepted > ::accept(& < crate ::logs::__private::DisplayField < _
    > > ::of(__field0).log_safe_proof()); < & _ as crate ::logs::__private::Accepted >
    ::accept(& < crate ::logs::__private::DisplayField < _ > > ::of(__field1)
    .log_safe_proof()); } }; } } #[automatically_derived] impl < T, > crate
    ::logs::__private::ValueProof < crate ::logs::trusted::Debug > for Reply < T > where
    Answer < T > : crate ::logs::LogSafe < crate ::logs::trusted::Debug >, { fn fields()
    { let _ = | __this : & Self | match __this { Self { session : __field0, answer :
    __field1, } => { < & _ as crate ::logs::__private::Accepted > ::accept(& < crate
    ::logs::__private::Field < _, crate ::logs::via::Debug > > ::of(__field0)
    .log_safe_proof()); < & _ as crate ::logs::__private::Accepted > ::accept(& < crate
    ::logs::__private::Field < _, crate ::logs::via::Debug > > ::of(__field1)
    .log_safe_proof()); } }; } }
}
const _: () = {
    pub struct __Parts<T, __M>(
        ::core::marker::PhantomData<*const Reply<T>>,
        crate::logs::__private::Walk<session::Id, __M>,
        crate::logs::__private::Walk<Answer<T>, __M>,
    );
    #[automatically_derived]
    impl<T, __M: crate::logs::__private::Mode> crate::logs::__private::Walked<__M>
    for Reply<T> {
        type Parts = <__M as crate::logs::__private::Mode>::Generic<
            __Parts<T, <__M as crate::logs::__private::Mode>::Inner>,
        >;
    }
};
