package io.chibinet.machine;

import io.chibinet.syntax.Location;
import io.chibinet.value.Unspecified;
import java.util.ArrayList;
import java.util.List;

/** A thread of SRFI 18, run by the {@link Scheduler}. */
public final class GreenThread {
  /** How far it is. */
  public enum State {
    NEW,
    READY,
    RUNNING,
    WAITING,
    FINISHED
  }

  private final Object name;
  private Object specific = Unspecified.UNSPECIFIED;
  private State state = State.NEW;

  // What it goes on with, while it does not run.
  private K k;
  private Handlers handlers;
  private Parameterization parameters;
  private Winder winders;
  private Machine.Action next;
  private Scheduler.Wait wait;
  private Call site;

  // How it ended.
  private Object result = Unspecified.UNSPECIFIED;
  private Object failure;
  private Location failedAt;
  private boolean failed;
  private final List<Scheduler.Wait> joiners = new ArrayList<>(0);
  private final List<Mutex> owned = new ArrayList<>(0);

  GreenThread(Object name, Parameterization parameters) {
    this.name = name;
    this.parameters = parameters;
  }

  /** Whatever it was given as its name. */
  public Object name() {
    return name;
  }

  /** The program's own slot in it. */
  public Object specific() {
    return specific;
  }

  public void setSpecific(Object value) {
    specific = value;
  }

  public State state() {
    return state;
  }

  public boolean isFinished() {
    return state == State.FINISHED;
  }

  /** Whether it ended by something raised; {@link #failure} then tells what. */
  public boolean hasFailed() {
    return failed;
  }

  public Object result() {
    return result;
  }

  public Object failure() {
    return failure;
  }

  /** Where that was raised, or null. */
  public Location failedAt() {
    return failedAt;
  }

  void state(State value) {
    state = value;
  }

  void save(Machine vm, Machine.Action action) {
    k = vm.k;
    handlers = vm.handlers;
    parameters = vm.parameters;
    winders = vm.winders;
    site = vm.site;
    next = action;
  }

  Machine.Action load(Machine vm) {
    vm.k = k;
    vm.handlers = handlers;
    vm.parameters = parameters;
    vm.winders = winders;
    vm.site = site;
    Machine.Action action = next;
    k = null;
    next = null;
    return action;
  }

  void start(K bottom, Machine.Action action) {
    k = bottom;
    next = action;
  }

  void next(Machine.Action action) {
    next = action;
  }

  Scheduler.Wait waiting() {
    return wait;
  }

  void waiting(Scheduler.Wait value) {
    wait = value;
  }

  /** The call in which it waits, or waited last; may be null. */
  Location waitsAt() {
    return site == null ? null : site.location();
  }

  /** The mutexes that it has locked; when it ends they are abandoned. */
  List<Mutex> owned() {
    return owned;
  }

  List<Scheduler.Wait> joiners() {
    return joiners;
  }

  void finish(Object value) {
    result = value;
    end();
  }

  /** Ends it by {@code payload}, raised at {@code place}, which may be null. */
  void fail(Object payload, Location place) {
    failure = payload;
    failedAt = place;
    failed = true;
    end();
  }

  private void end() {
    state = State.FINISHED;
    k = null;
    handlers = null;
    parameters = null;
    winders = null;
    site = null;
    next = null;
    for (Mutex mutex : List.copyOf(owned)) {
      mutex.abandon();
    }
  }

  @Override
  public String toString() {
    return name == Unspecified.UNSPECIFIED ? "#<thread>" : "#<thread " + name + ">";
  }
}
