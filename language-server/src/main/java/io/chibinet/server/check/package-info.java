/** What can be said against a text without running it: one class for each kind of mistake. */
package io.chibinet.server.check;
