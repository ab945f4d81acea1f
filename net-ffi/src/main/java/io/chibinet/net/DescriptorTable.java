package io.chibinet.net;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Which descriptor stands for which number, so that a program that closes descriptor 7 by its
 * number closes the object too. Holds no descriptor alive.
 */
final class DescriptorTable {
  private final Libc libc;
  private final Cleaner cleaner = Cleaner.create();
  private final List<WeakReference<Descriptor>> byNumber = new ArrayList<>();

  DescriptorTable(Libc libc) {
    this.libc = libc;
  }

  /** Returns a new owned descriptor for a number that the kernel has just handed out. */
  Descriptor adopt(int number) {
    Descriptor stale = find(number);
    if (stale != null) {
      // The kernel hands out only free numbers, so someone closed it without telling us.
      stale.abandon();
    }
    return put(number, Descriptor.owned(number, libc, cleaner));
  }

  /** Returns the open descriptor with that number, or a new borrowed one. */
  Descriptor get(int number) {
    Descriptor known = find(number);
    return known != null ? known : put(number, Descriptor.borrowed(number, libc));
  }

  private Descriptor find(int number) {
    if (number >= byNumber.size() || byNumber.get(number) == null) {
      return null;
    }
    Descriptor descriptor = byNumber.get(number).get();
    return descriptor != null && descriptor.isOpen() ? descriptor : null;
  }

  private Descriptor put(int number, Descriptor descriptor) {
    while (byNumber.size() <= number) {
      byNumber.add(null);
    }
    byNumber.set(number, new WeakReference<>(descriptor));
    return descriptor;
  }
}
