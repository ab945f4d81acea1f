/** Snapshots of texts, and what the expander finds out about them. Knows nothing of protocols. */
package io.chibinet.server.workspace;
