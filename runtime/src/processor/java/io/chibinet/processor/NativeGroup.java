package io.chibinet.processor;

import java.util.ArrayList;
import java.util.List;

/** The methods of one Scheme name in one class; each number of arguments has one method. */
final class NativeGroup {
  final String scheme;
  final int id;
  final List<NativeMethod> methods = new ArrayList<>();

  NativeGroup(String scheme, int id) {
    this.scheme = scheme;
    this.id = id;
  }

  /** Adds an overload, unless one that is there takes the same number of arguments. */
  void add(NativeMethod method) throws NativeMethod.BadSignature {
    for (NativeMethod other : methods) {
      if (other.takesRest && method.takesRest) {
        throw new NativeMethod.BadSignature("two overloads of " + scheme + " take a rest");
      }
      if (!other.takesRest
          && !method.takesRest
          && method.minimum <= other.maximum()
          && other.minimum <= method.maximum()) {
        throw new NativeMethod.BadSignature(
            "two overloads of " + scheme + " take the same number of arguments");
      }
    }
    methods.add(method);
  }

  /** Asserts that every number between the least and the most has a method. */
  void checkComplete() throws NativeMethod.BadSignature {
    int end = maximum();
    for (NativeMethod method : methods) {
      end = Math.max(end, method.takesRest ? method.minimum : method.maximum());
    }
    for (int i = minimum(); i <= end; i++) {
      if (find(i) == null) {
        throw new NativeMethod.BadSignature("no overload of " + scheme + " takes " + i);
      }
    }
  }

  /** The method for so many arguments, or null. A method without a rest comes first. */
  NativeMethod find(int arguments) {
    NativeMethod found = null;
    for (NativeMethod method : methods) {
      if (method.takes(arguments) && (found == null || found.takesRest)) {
        found = method;
      }
    }
    return found;
  }

  int minimum() {
    int least = Integer.MAX_VALUE;
    for (NativeMethod method : methods) {
      least = Math.min(least, method.minimum);
    }
    return least;
  }

  /** The most arguments any overload takes, or -1 for any number. */
  int maximum() {
    int most = 0;
    for (NativeMethod method : methods) {
      if (method.takesRest) {
        return -1;
      }
      most = Math.max(most, method.maximum());
    }
    return most;
  }

  /** Whether the name stands for a value rather than a procedure. */
  boolean isConstant() {
    return methods.get(0).isConstant;
  }

  boolean suspends() {
    for (NativeMethod method : methods) {
      if (method.suspends) {
        return true;
      }
    }
    return false;
  }
}
