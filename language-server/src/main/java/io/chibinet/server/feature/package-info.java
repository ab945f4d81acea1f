/** What the server can do for an editor: one class for each feature. */
package io.chibinet.server.feature;
