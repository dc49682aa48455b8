//! A session on a server: many share what is read, and what a page says of this machine differs.

use std::sync::Arc;

use super::Session;
use crate::content::{Module, Origin};
use crate::progress::{Folder, Settings};
use crate::text::Lang;

impl Session {
    /// A session on a server, for a module that is read already and shared with others.
    pub fn served(
        (origin, module): (Origin, Arc<Module>),
        folder: Folder,
        settings: Settings,
        lang: Lang,
    ) -> Session {
        let session = Session::of(module.manifest.clone(), origin, folder, settings, lang);
        Session { module: Some(module), is_served: true, ..session }
    }

    /// Whether the person is elsewhere, and their answers are kept on a server.
    pub fn is_served(&self) -> bool {
        self.is_served
    }
}
