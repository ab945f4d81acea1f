package io.chibinet.net;

/**
 * The kernel's side of a {@link Poller}: epoll, kqueue or poll.
 *
 * <p>{@link #await} runs on the poller's thread; the rest is called under the poller's lock, by any
 * thread, and may run while another is inside {@code await}.
 */
interface EventQueue extends AutoCloseable {
  /** Bits of an interest and of an event. */
  int READ = 1;

  int WRITE = 2;

  /** The token of an event that says only that {@link #wake} was called. */
  long WAKE_TOKEN = -1;

  /**
   * Sees to it that events of {@code wanted} are reported under {@code token} from now on.
   *
   * @param number the descriptor
   * @param armed what this method returned for the descriptor before, 0 at first
   * @param wanted the interests that someone waits for; more than these may be reported
   * @return what is armed now, or the negative error number
   */
  int watch(int number, long token, int armed, int wanted);

  /**
   * Whether {@link #watch} must be told too when interests become fewer. A queue that reports edges
   * need not: it says once, and costs nothing while nobody listens.
   */
  boolean reportsLevels();

  /**
   * Stops reporting {@link #WRITE}, after it was reported to nobody.
   *
   * <p>Reading edges come with work to do. Writing edges come on unix sockets and pipes with every
   * read of the peer, on UDP with every packet that leaves, and would wake an idle poller in vain.
   *
   * @return what is armed now
   */
  default int disarmWrite(int number, long token, int armed) {
    return armed;
  }

  /** Forgets a descriptor, before it is closed; does nothing for an unknown one. */
  void forget(int number, long token, int armed);

  /**
   * Waits for events.
   *
   * @param timeoutMillis 0 to only look, -1 to wait without end
   * @return how many there are; 0 also after a signal
   */
  int await(int timeoutMillis);

  /** Returns the token of an event of the last {@link #await}, {@link #WAKE_TOKEN} among them. */
  long token(int event);

  /** Returns what an event says: bits of interests. An error or hang-up is both. */
  int ready(int event);

  /** Makes {@link #await} return, now or the next time; from any thread, without the lock. */
  void wake();

  /** Takes back {@link #wake}, after its event was seen. */
  void clearWake();

  @Override
  void close();
}
