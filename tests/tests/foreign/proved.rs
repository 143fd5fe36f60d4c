//! What the compiler knows of a type.

/// `true` where `$Type` is `LogSafe<$Via>`: the inherent constant, if it is there, wins.
macro_rules! proved {
    ($Type:ty, $Via:ty) => {{
        struct Probe<T: ?Sized>(std::marker::PhantomData<T>);
        #[allow(dead_code, reason = "it is the answer where nothing is proved")]
        trait Otherwise {
            const PROVED: bool = false;
        }
        impl<T: ?Sized> Otherwise for Probe<T> {}
        #[allow(dead_code, reason = "it is the answer where something is")]
        impl<T: ?Sized + log_safe::LogSafe<$Via>> Probe<T> {
            const PROVED: bool = true;
        }
        <Probe<$Type>>::PROVED
    }};
}
