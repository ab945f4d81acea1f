package io.chibinet.cli;

import io.chibinet.machine.Machine;
import java.util.Collection;

/** Where a session's input comes from. */
interface LineSource extends AutoCloseable {
  /**
   * Gets the next piece of input, which holds whole data, while other green threads go on.
   *
   * @param names what could be typed, for completion
   * @return what a native returns: in the end a {@code String}, or {@code Eof}
   */
  Object next(Machine vm, Collection<String> names);

  @Override
  void close();
}
