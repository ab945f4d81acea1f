/** The language server's wiring: streams, threads, and one delegating line for each request. */
package io.chibinet.server;
