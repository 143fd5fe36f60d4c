//! The ui-tests live beside this file, in `pass/` and `fail/`; `tests/ui.rs` runs them.
