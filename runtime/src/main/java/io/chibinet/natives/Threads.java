package io.chibinet.natives;

import io.chibinet.machine.ConditionVariable;
import io.chibinet.machine.GreenThread;
import io.chibinet.machine.Machine;
import io.chibinet.machine.Mutex;
import io.chibinet.machine.Procedure;
import io.chibinet.processor.Native;
import io.chibinet.value.Condition;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;
import io.chibinet.value.Unspecified;

/** Threads, mutexes and condition variables (SRFI 18). */
final class Threads {
  private static final Symbol ABANDONED = Symbol.of("abandoned");
  private static final Symbol NOT_ABANDONED = Symbol.of("not-abandoned");
  private static final Symbol NOT_OWNED = Symbol.of("not-owned");

  private Threads() {}

  // Threads

  @Native("current-thread")
  static Object currentThread(Machine vm) {
    return vm.scheduler().current();
  }

  @Native("thread?")
  static boolean isThread(Object object) {
    return object instanceof GreenThread;
  }

  @Native("make-thread")
  static Object makeThread(Machine vm, Procedure thunk) {
    return vm.scheduler().create(thunk, Unspecified.UNSPECIFIED);
  }

  @Native("make-thread")
  static Object makeThread(Machine vm, Procedure thunk, Object name) {
    return vm.scheduler().create(thunk, name);
  }

  @Native("thread-name")
  static Object threadName(GreenThread thread) {
    return thread.name();
  }

  @Native("thread-specific")
  static Object threadSpecific(GreenThread thread) {
    return thread.specific();
  }

  @Native("thread-specific-set!")
  static void setThreadSpecific(GreenThread thread, Object object) {
    thread.setSpecific(object);
  }

  @Native("thread-start!")
  static Object threadStart(Machine vm, GreenThread thread) {
    if (thread.state() != GreenThread.State.NEW) {
      throw SchemeError.error("thread-start!: the thread was started before", thread);
    }
    vm.scheduler().start(thread);
    return thread;
  }

  @Native(value = "thread-yield!", suspends = true)
  static Object threadYield(Machine vm) {
    return vm.scheduler().letOthersRun();
  }

  @Native(value = "thread-sleep!", suspends = true)
  static Object threadSleep(Machine vm, Object timeout) {
    if (timeout == Boolean.FALSE) {
      throw SchemeError.wrongType("thread-sleep!", 1, "a time or a number of seconds", timeout);
    }
    return vm.sleep(
        Timeout.millis("thread-sleep!", 1, timeout), (m, timedOut) -> Unspecified.UNSPECIFIED);
  }

  @Native(value = "thread-terminate!", suspends = true)
  static Object threadTerminate(Machine vm, GreenThread thread) {
    return vm.scheduler()
        .terminate(
            thread,
            Condition.of(
                Condition.Kind.TERMINATED_THREAD,
                "thread-join!: the thread was terminated",
                thread));
  }

  @Native(value = "thread-join!", suspends = true)
  static Object threadJoin(Machine vm, GreenThread thread) {
    return join(vm, thread, -1, null);
  }

  @Native(value = "thread-join!", suspends = true)
  static Object threadJoin(Machine vm, GreenThread thread, Object timeout) {
    return join(vm, thread, Timeout.millis("thread-join!", 2, timeout), null);
  }

  @Native(value = "thread-join!", suspends = true)
  static Object threadJoin(Machine vm, GreenThread thread, Object timeout, Object otherwise) {
    return join(vm, thread, Timeout.millis("thread-join!", 2, timeout), otherwise);
  }

  private static Object join(Machine vm, GreenThread thread, long millis, Object otherwise) {
    if (thread.isFinished()) {
      return outcome(vm, thread);
    }
    return vm.scheduler()
        .join(
            thread,
            millis,
            (m, timedOut) -> {
              if (!timedOut) {
                return outcome(m, thread);
              }
              if (otherwise != null) {
                return otherwise;
              }
              return m.raise(
                  Condition.of(
                      Condition.Kind.JOIN_TIMEOUT,
                      "thread-join!: the thread has not ended in time",
                      thread),
                  false);
            });
  }

  private static Object outcome(Machine vm, GreenThread thread) {
    if (!thread.hasFailed()) {
      return thread.result();
    }
    Object reason = thread.failure();
    if (reason instanceof Condition condition
        && condition.kind() == Condition.Kind.TERMINATED_THREAD) {
      return vm.raise(condition, false);
    }
    Condition uncaught =
        Condition.of(
            Condition.Kind.UNCAUGHT, "thread-join!: the thread ended by an uncaught error", reason);
    uncaught.causedAt(thread.failedAt());
    return vm.raise(uncaught, false);
  }

  // Mutexes

  @Native("mutex?")
  static boolean isMutex(Object object) {
    return object instanceof Mutex;
  }

  @Native("make-mutex")
  static Object makeMutex() {
    return new Mutex(Unspecified.UNSPECIFIED);
  }

  @Native("make-mutex")
  static Object makeMutex(Object name) {
    return new Mutex(name);
  }

  @Native("mutex-name")
  static Object mutexName(Mutex mutex) {
    return mutex.name();
  }

  @Native("mutex-specific")
  static Object mutexSpecific(Mutex mutex) {
    return mutex.specific();
  }

  @Native("mutex-specific-set!")
  static void setMutexSpecific(Mutex mutex, Object object) {
    mutex.setSpecific(object);
  }

  @Native("mutex-state")
  static Object mutexState(Mutex mutex) {
    if (!mutex.isLocked()) {
      return mutex.isAbandoned() ? ABANDONED : NOT_ABANDONED;
    }
    return mutex.owner() == null ? NOT_OWNED : mutex.owner();
  }

  @Native(value = "mutex-lock!", suspends = true)
  static Object mutexLock(Machine vm, Mutex mutex) {
    return mutex.lock(vm, -1, vm.scheduler().current());
  }

  @Native(value = "mutex-lock!", suspends = true)
  static Object mutexLock(Machine vm, Mutex mutex, Object timeout) {
    return mutex.lock(vm, Timeout.millis("mutex-lock!", 2, timeout), vm.scheduler().current());
  }

  @Native(value = "mutex-lock!", suspends = true)
  static Object mutexLock(Machine vm, Mutex mutex, Object timeout, Object thread) {
    if (thread != Boolean.FALSE && !(thread instanceof GreenThread)) {
      throw SchemeError.wrongType("mutex-lock!", 3, "a thread or #f", thread);
    }
    return mutex.lock(
        vm,
        Timeout.millis("mutex-lock!", 2, timeout),
        thread instanceof GreenThread owner ? owner : null);
  }

  @Native("mutex-unlock!")
  static Object mutexUnlock(Mutex mutex) {
    mutex.unlock();
    return true;
  }

  @Native(value = "mutex-unlock!", suspends = true)
  static Object mutexUnlock(Machine vm, Mutex mutex, ConditionVariable variable) {
    mutex.unlock();
    return variable.await(vm, -1);
  }

  @Native(value = "mutex-unlock!", suspends = true)
  static Object mutexUnlock(Machine vm, Mutex mutex, ConditionVariable variable, Object timeout) {
    long millis = Timeout.millis("mutex-unlock!", 3, timeout);
    mutex.unlock();
    return variable.await(vm, millis);
  }

  // Condition variables

  @Native("condition-variable?")
  static boolean isConditionVariable(Object object) {
    return object instanceof ConditionVariable;
  }

  @Native("make-condition-variable")
  static Object makeConditionVariable() {
    return new ConditionVariable(Unspecified.UNSPECIFIED);
  }

  @Native("make-condition-variable")
  static Object makeConditionVariable(Object name) {
    return new ConditionVariable(name);
  }

  @Native("condition-variable-name")
  static Object conditionVariableName(ConditionVariable variable) {
    return variable.name();
  }

  @Native("condition-variable-specific")
  static Object conditionVariableSpecific(ConditionVariable variable) {
    return variable.specific();
  }

  @Native("condition-variable-specific-set!")
  static void setConditionVariableSpecific(ConditionVariable variable, Object object) {
    variable.setSpecific(object);
  }

  @Native("condition-variable-signal!")
  static void conditionVariableSignal(ConditionVariable variable) {
    variable.signal();
  }

  @Native("condition-variable-broadcast!")
  static void conditionVariableBroadcast(ConditionVariable variable) {
    variable.broadcast();
  }

  // Time

  @Native("current-time")
  static Object currentTime() {
    return Timeout.now();
  }

  @Native("time?")
  static boolean isTime(Object object) {
    return object instanceof Timeout;
  }

  @Native("time->seconds")
  static Object timeToSeconds(Timeout time) {
    return time.seconds();
  }

  @Native("seconds->time")
  static Object secondsToTime(Object seconds) {
    return Timeout.at("seconds->time", seconds);
  }

  // Exceptions

  @Native("current-exception-handler")
  static Object currentExceptionHandler(Machine vm) {
    Procedure handler = vm.currentHandler();
    return handler != null ? handler : NativeIndex.find("raise");
  }

  @Native("join-timeout-exception?")
  static boolean isJoinTimeout(Object object) {
    return is(object, Condition.Kind.JOIN_TIMEOUT);
  }

  @Native("abandoned-mutex-exception?")
  static boolean isAbandonedMutex(Object object) {
    return is(object, Condition.Kind.ABANDONED_MUTEX);
  }

  @Native("terminated-thread-exception?")
  static boolean isTerminatedThread(Object object) {
    return is(object, Condition.Kind.TERMINATED_THREAD);
  }

  @Native("uncaught-exception?")
  static boolean isUncaught(Object object) {
    return is(object, Condition.Kind.UNCAUGHT);
  }

  @Native("uncaught-exception-reason")
  static Object uncaughtReason(Object exception) {
    if (is(exception, Condition.Kind.UNCAUGHT)) {
      return ((Condition) exception).irritants().get(0);
    }
    throw SchemeError.wrongType(
        "uncaught-exception-reason", 1, "an uncaught exception of a thread", exception);
  }

  private static boolean is(Object object, Condition.Kind kind) {
    return object instanceof Condition condition && condition.kind() == kind;
  }
}
