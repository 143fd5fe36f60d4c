//! The types of other crates that are [`LogSafe`](crate::LogSafe).
use crate::LogSafe;
macro_rules! leaf { ($($t:ty),*) => {$( #[diagnostic::do_not_recommend] impl<V> LogSafe<V> for $t {} )*} }
leaf!(u8, u16, u32, u64, usize, i32, i64, bool, char, str);
#[cfg(feature = "alloc")]
leaf!(alloc::string::String);
impl<V, T: ?Sized + LogSafe<V>> LogSafe<V> for &T {}
