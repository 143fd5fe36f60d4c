/// A connection.
#[cfg(unix)]
pub unsafe trait Connection<'a, T: 'a>: Send
where
    T: Copy,
{
    #![allow(unused)]
    /// Its type.
    #[cfg_attr(test, doc = "", cfg(unix))]
    type Id: Copy;
    #[cfg_attr(unix, inline)]
    fn peer(&self) -> Id<{ 1 }> {
        body
    }
    #[cfg(test)]
    #[deprecated]
    fn id(&self) -> Self::Id;
}
const _: () = {
    #[derive(crate::reexport::__private::LogSafeObject)]
    #[log_safe(debug, crate = crate::reexport)]
    #[cfg(unix)]
    #[log_safe_item(pub unsafe trait Connection<'a, T:'a>:Send where T:Copy)]
    struct __LogSafeTrait(
        #[cfg_attr(test, cfg(unix))]
        #[log_safe_item(type Id:Copy;)]
        (),
        #[cfg_attr(unix, log_safe(id = "peer"))]
        #[log_safe_item(fn peer(&self)->Id<{1}>)]
        (),
        #[cfg(test)]
        #[log_safe(id)]
        #[deprecated]
        #[log_safe_item(fn id(&self)->Self::Id;)]
        (),
    );
};
