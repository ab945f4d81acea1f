package io.chibinet.machine;

import io.chibinet.net.Descriptor;
import io.chibinet.net.Poller;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * News from outside of the green threads: descriptors that are ready, and work that other Java
 * threads post. Until a descriptor is waited for nothing native is loaded.
 */
final class Events {
  private final Deque<Runnable> posted = new ArrayDeque<>();
  private boolean woken;
  private volatile Poller<Scheduler.Wait> poller;
  private int registered;

  /** Posts {@code news}, from any Java thread, to be run on the engine's. */
  void post(Runnable news) {
    synchronized (posted) {
      posted.add(news);
    }
    wakeup();
  }

  /** Makes a {@link #poll} that waits return, from any Java thread. */
  void wakeup() {
    synchronized (posted) {
      woken = true;
      posted.notifyAll();
    }
    if (poller != null) {
      poller.wakeup();
    }
  }

  /** Wakes {@code wait} when {@code descriptor} is ready; returns what {@link #cancel} takes. */
  Object register(Descriptor descriptor, boolean write, Scheduler.Wait wait) {
    if (poller == null) {
      poller = Poller.open();
    }
    Object registration =
        poller.await(descriptor, write ? Poller.Interest.WRITE : Poller.Interest.READ, wait);
    registered++;
    return registration;
  }

  void cancel(Object registration) {
    registered--;
    @SuppressWarnings("unchecked")
    Poller.Waiter<Scheduler.Wait> waiter = (Poller.Waiter<Scheduler.Wait>) registration;
    poller.cancel(waiter);
  }

  /** Whether any thread waits for a descriptor. */
  boolean expectsDescriptors() {
    return registered > 0;
  }

  /** Handles what is there; with nothing there waits so long, or for ever if negative. */
  void poll(long timeoutMillis) {
    if (registered > 0) {
      poller.select(pending() ? 0 : timeoutMillis, Scheduler.Wait::wake);
    } else if (timeoutMillis != 0) {
      sleep(timeoutMillis);
    }
    for (Runnable news = take(); news != null; news = take()) {
      news.run();
    }
  }

  private boolean pending() {
    synchronized (posted) {
      boolean pending = woken || !posted.isEmpty();
      woken = false;
      return pending;
    }
  }

  private Runnable take() {
    synchronized (posted) {
      return posted.poll();
    }
  }

  private void sleep(long timeoutMillis) {
    synchronized (posted) {
      if (!woken && posted.isEmpty()) {
        try {
          posted.wait(Math.max(timeoutMillis, 0));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      woken = false;
    }
  }
}
