//! What some types print, where [`LogSafe`](crate::LogSafe) cannot say it.

/// Holds for the pointers of the standard library, whose `Pointer` prints an address and reads
/// nothing behind it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not proved to print an address by `{{:p}}`",
    label = "its `Pointer` impl may print more than an address",
    note = "pass a reference (`&x`), which prints the address of the value, or `log_safe::identity(&x)`",
    note = "a type whose `Pointer` prints no more: `log_safe::trust(&x, \"reason\")`",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/no_address/"
)]
pub trait PrintsAddress {}

macro_rules! prints_address {
    ($($Pointer:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: ?Sized> PrintsAddress for $Pointer {}
    )*};
}

prints_address! { &T, &mut T, *const T, *mut T, core::ptr::NonNull<T> }
#[cfg(feature = "alloc")]
prints_address! { alloc::boxed::Box<T>, alloc::rc::Rc<T> }
#[cfg(all(feature = "alloc", target_has_atomic = "ptr"))]
prints_address! { alloc::sync::Arc<T> }

#[cfg(target_has_atomic = "ptr")]
#[diagnostic::do_not_recommend]
impl<T> PrintsAddress for core::sync::atomic::AtomicPtr<T> {}

#[diagnostic::do_not_recommend]
impl<P: PrintsAddress> PrintsAddress for core::pin::Pin<P> {}

/// Holds for reports whose `{:?}` prints only messages, and for `!`. The `{:#?}` of such a report prints
/// more. A type that holds a report may use either, so the `Debug` of the report itself is not proved.
pub trait PrintsMessages {}

impl PrintsMessages for <fn() -> ! as Returns>::Output {}
impl<T: PrintsMessages> PrintsMessages for &T {}
impl<T: PrintsMessages> PrintsMessages for &mut T {}

/// Holds for `!`, the type of an argument that returns, panics or is still to be written. `!` has no
/// stable name. An impl of [`LogSafe`](crate::LogSafe) for it by another name would overlap with the
/// impls of every other crate.
pub trait Never {}

impl Never for <fn() -> ! as Returns>::Output {}

/// Names what a function returns.
pub trait Returns {
    /// What it returns.
    type Output;
}

impl<T> Returns for fn() -> T {
    type Output = T;
}
