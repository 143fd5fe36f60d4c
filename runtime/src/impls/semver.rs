//! `semver`, version 1.0.28 read: prints the version or the requirement.

use semver::{BuildMetadata, Comparator, Error, Op, Prerelease, Version, VersionReq};

foreign! { leaf: BuildMetadata, Comparator, Error, Op, Prerelease, Version, VersionReq, }
