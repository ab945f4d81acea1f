/**
 * The builtins: one class for each section of R7RS, joined by name to their Scheme declarations.
 */
package io.chibinet.natives;
