fn value() {
    #[diagnostic::on_unimplemented(
        message = "`#[instrument]` would record `a` in full, and `{T}` is not proved safe to log",
        label = "recorded through its `Debug`",
        note = "record its identity instead: `#[instrument(skip(a), fields(%a))]`",
        note = "for plain data: `#[log_safe(value)]` above the type"
    )]
    trait Recorded<'a, T: ?::core::marker::Sized> {
        fn get(this: Self) -> &'a T;
    }
    impl<'a, T: ?::core::marker::Sized> Recorded<'a, T>
    for &log_safe::__private::Proved<'a, T> {
        fn get(this: Self) -> &'a T {
            log_safe::__private::Value::get(this)
        }
    }
    #[diagnostic::do_not_recommend]
    impl<'a, T> Recorded<'a, T>
    for &log_safe::__private::Unmet<'a, T, log_safe::__private::via::Debug>
    where
        T: ?::core::marker::Sized
            + log_safe::__private::LogSafe<log_safe::__private::via::Debug>,
    {
        fn get(this: Self) -> &'a T {
            log_safe::__private::Value::get(this)
        }
    }
    <&_ as Recorded<'_, _>>::get(&log_safe::__private::arg(&a).log_safe_debug_value())
}
