//! `either`, version 1.19.0 read: prints the side that it holds.

use either::Either;

foreign! { as_parts: [L, R] Either<L, R> => L, R; }

as_small_as! { [L, R] Either<L, R> => L, R; }
