//! Stable names in a module.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The stable name of a part, a step, an option, a source or a term.
///
/// Progress is keyed by ids, never by a text or a position, so that authors may reword and
/// reorder. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Arc<str>);

impl Id {
    /// Takes a name as it is; `check` says which names are well formed.
    pub fn new(name: &str) -> Id {
        Id(Arc::from(name))
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the name has only ASCII letters, digits and inner hyphens, at most 64 of them.
    pub fn is_well_formed(&self) -> bool {
        let name = self.as_str();
        !name.is_empty()
            && name.len() <= 64
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !name.starts_with('-')
            && !name.ends_with('-')
    }
}

impl From<&str> for Id {
    fn from(name: &str) -> Id {
        Id::new(name)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
        struct Name;
        impl serde::de::Visitor<'_> for Name {
            type Value = Id;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an id in quotes")
            }
            fn visit_str<E>(self, name: &str) -> Result<Id, E> {
                Ok(Id::new(name))
            }
        }
        deserializer.deserialize_str(Name)
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn well_formed_ids_are_plain_kebab_case() {
        assert!(Id::new("understand-three-meanings").is_well_formed());
        assert!(Id::new("B2").is_well_formed());
        for bad in ["", "-a", "a-", "a b", "é", "a/b", &"a".repeat(65)] {
            assert!(!Id::new(bad).is_well_formed(), "{bad:?}");
        }
    }
}
