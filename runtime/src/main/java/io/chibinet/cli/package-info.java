/**
 * The command line: the one package that touches standard streams, and the only place where a
 * failure becomes text for a person.
 *
 * <p>{@link io.chibinet.cli.Main} reads the arguments. What it then does happens in a {@code
 * Session}, which owns an interpreter and says how a failure ends; {@code ErrorReport} makes the
 * text. {@code Repl} is the interactive session.
 */
package io.chibinet.cli;
