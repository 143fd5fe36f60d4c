//! `http`, version 1.5.0 read: prints a method, status, version, URI or header prints itself, and a header marked as sensitive only
//! that. `Extensions` prints the names of types (family D). Left out: `HeaderMap`, and with it
//! `Request`, `Response` and their parts: whatever the peer sent, credentials included.

use http::header::{InvalidHeaderName, InvalidHeaderValue, MaxSizeReached, ToStrError};
use http::method::InvalidMethod;
use http::status::InvalidStatusCode;
use http::uri::{Authority, InvalidUri, InvalidUriParts, PathAndQuery, Port, Scheme};
use http::{Error, Extensions, HeaderName, HeaderValue, Method, StatusCode, Uri, Version};

foreign! { leaf:
    InvalidHeaderName, InvalidHeaderValue, MaxSizeReached, ToStrError,
    InvalidMethod, InvalidStatusCode,
    Authority, InvalidUri, InvalidUriParts, PathAndQuery, Scheme,
    Error, Extensions, HeaderName, HeaderValue, Method, StatusCode, Uri, Version,
}

foreign! { as_parts: [T] Port<T> => T; }

small! { StatusCode, Version, }
