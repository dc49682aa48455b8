//! Results of pure functions that take long to work out, kept so that they are worked out once.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

/// Results by what they were worked out from, kept with the exercise they belong to.
///
/// Nothing but the time that something takes may depend on what is kept: an attempt sees a result
/// only once its own computation has come to it. Copies of an exercise share what is kept, and it
/// is no part of the exercise's value.
pub(super) struct Memo<K, V>(Arc<Mutex<HashMap<K, V>>>);

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    /// What was kept for `key`.
    pub(super) fn get(&self, key: &K) -> Option<V> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// Keeps the result for `key`.
    pub(super) fn keep(&self, key: K, result: V) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, result);
    }
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Memo<K, V> {
        Memo(Arc::default())
    }
}

impl<K, V> Clone for Memo<K, V> {
    fn clone(&self) -> Memo<K, V> {
        Memo(self.0.clone())
    }
}

impl<K, V> PartialEq for Memo<K, V> {
    fn eq(&self, _: &Memo<K, V>) -> bool {
        true
    }
}

impl<K, V> fmt::Debug for Memo<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Memo")
    }
}
