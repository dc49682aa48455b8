//! What the command line offers to whoever serves the workshop.

use std::net::SocketAddr;

use clap::Args;

use crate::text::msg;

#[derive(Debug, Args)]
#[command(about = msg::CLI_SERVE.key(), after_help = msg::CLI_SERVE_EXAMPLES.key(), visible_alias = "servir")]
pub(in crate::cli) struct Serve {
    #[arg(long, value_name = "IP:PORT", required = true, help = msg::CLI_SERVE_WEB.key())]
    pub(in crate::cli) web: SocketAddr,
    #[arg(long, value_name = "CODE", help = msg::CLI_SERVE_CODE.key())]
    pub(in crate::cli) code: Option<String>,
    #[arg(long = "host", value_name = "HOST", help = msg::CLI_SERVE_HOST.key())]
    pub(in crate::cli) hosts: Vec<String>,
}
