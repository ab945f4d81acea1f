package io.chibinet.net;

/** What a lookup of a host and service gave: answers, or why there are none. */
public sealed interface Lookup {
  /**
   * The lookup succeeded.
   *
   * @param first the first answer; the others follow it
   */
  record Found(AddressInfo first) implements Lookup {}

  /**
   * The lookup failed.
   *
   * @param code the C name of the error, such as {@code EAI_NONAME}, or of the errno behind {@code
   *     EAI_SYSTEM}
   * @param message its text, such as {@code Name or service not known}
   */
  record Failed(String code, String message) implements Lookup {
    /** Returns text and code: {@code Name or service not known (EAI_NONAME)}. */
    @Override
    public String toString() {
      return message + " (" + code + ")";
    }
  }
}
