//! The marker trait, and the names of the formatting traits it speaks of.

/// The ways in which a value can reach a log line.
///
/// They are type-level names, never values: `T: LogSafe<via::Debug>` reads "`T` is log-safe via
/// its `Debug` impl".
pub mod via {
    /// `{}` and its numeric relatives (`{:x}`, `{:e}` and so on).
    #[derive(Debug, Clone, Copy)]
    pub enum Display {}

    /// `{:?}`, also as `{:#?}` and `{:x?}`.
    #[derive(Debug, Clone, Copy)]
    pub enum Debug {}

    /// serde's `Serialize` (and sval's `Value`), as structured loggers use it.
    #[derive(Debug, Clone, Copy)]
    pub enum Serialize {}
}

/// A type whose formatting can never take the service down.
///
/// `T: LogSafe<via::Display>`, or `T: LogSafe` for short, promises that `T`'s `Display` impl (and
/// its numeric relatives) is bounded, takes no lock, never logs, and reads no map that another
/// thread can change. [`LogSafe<via::Debug>`](via::Debug) promises the same of `Debug`,
/// [`LogSafe<via::Serialize>`](via::Serialize) of serde's `Serialize`.
///
/// *Bounded* means that it comes to an end, and that nobody else can make it longer meanwhile. A tree
/// ends, however its types hold one another (`Box`, `Vec`, `Arc`, `Option`, maps). What can be made into
/// a circle does not: a type that prints its own kind again through what is set later (`OnceLock`,
/// `OnceCell`, `Cell`, `LazyLock`, `ArcSwap`) or is lent by a `static` (`&'static State`).
/// [`#[log_safe]`](macro@crate::log_safe) rejects such a field. Bounded is not short: a long list is
/// long, and one that links a million boxes is deeper than the stack.
///
/// The marker speaks of the type's *real* impl. It composes through references, smart pointers and
/// collections exactly as far as their formatting does, and it holds wherever the value is
/// formatted, not only in the macros of this crate.
///
/// # How to get it
///
/// * your own connection, session or pool: [`#[log_safe]`](macro@crate::log_safe) above the type
///   prints its identity;
/// * your own plain data: `#[log_safe(value)]`, every field is checked;
/// * a foreign type: [`identity`](crate::identity) or [`trust`](crate::trust) at the call,
///   [`trust_types!`](crate::trust_types) once for the crate.
///
/// Writing `impl LogSafe for X {}` by hand is a promise that nobody checks.
///
/// # Examples
///
/// A function that logs what it is given asks for the marker, as it asks for `Display`:
///
/// ```
/// use log_safe::{LogSafe, safe_info};
///
/// fn accepted<P: LogSafe + std::fmt::Display>(peer: P) {
///     safe_info!("accepted {peer}");
/// }
///
/// accepted(std::net::Ipv4Addr::LOCALHOST);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not proved safe to log",
    label = "not proved safe to log",
    note = "your own type or trait: write `#[log_safe]` above it (for `{{:?}}`, `#[log_safe(debug)]`) to log its identity, or `#[log_safe(value)]` above plain data to log it in full (`value(trust = \"reason\")` if it prints less than it holds)",
    note = "a foreign type: log its id or its length, `log_safe::identity(&x)`, or trust it: `log_safe::trust(&x, \"reason\")` here, `#[log_safe(trust = \"reason\")]` above a field, `log_safe::trust_types!` once per crate",
    note = "each case with its example: https://docs.rs/log-safe/latest/log_safe/errors/not_proved/"
)]
pub trait LogSafe<Via = via::Display> {}
