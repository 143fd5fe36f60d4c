//! `uuid`, version 1.29.3 read: prints the id.

use uuid::fmt::{Braced, Hyphenated, Simple, Urn};
use uuid::{Builder, Error, NonNilUuid, Timestamp, Uuid, Variant, Version};

foreign! { leaf:
    Braced, Hyphenated, Simple, Urn,
    Builder, Error, NonNilUuid, Timestamp, Uuid, Variant, Version,
}

small! { Uuid, }
