//! What the compiler says of foreign types, with their features. A package of its own, because the
//! features add to the types that rustc lists in other messages.
//!
//! `TRYBUILD=overwrite cargo test -p log-safe-ui-tests-foreign` writes the `.stderr` anew.

#[test]
fn ui() {
    let tests = trybuild::TestCases::new();
    tests.pass("pass/*.rs");
    tests.compile_fail("fail/*.rs");
}
