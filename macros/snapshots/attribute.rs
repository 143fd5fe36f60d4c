#[derive(crate::reexport::LogSafe)]
#[log_safe(debug, crate = crate::reexport)]
#[derive(Clone)]
pub(crate) struct Connection {
    #[cfg(test)]
    #[log_safe(id)]
    id: u64,
}
