package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.Equality;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.SchemeError;

/** Lists (R7RS 6.4). */
final class Lists {
  /**
   * After so many pairs a search asks once whether the list is circular; asking at every step would
   * slow down short lists, which nearly all are.
   */
  private static final int PATIENCE = 1 << 14;

  private Lists() {}

  @Native("null?")
  static boolean isNull(Object object) {
    return object == Nil.NIL;
  }

  @Native("list?")
  static boolean isList(Object object) {
    return length(object) >= 0;
  }

  @Native("make-list")
  static Object makeList(int k, @Optional Object fill) {
    if (k < 0) {
      throw SchemeError.outOfRange("make-list", "k", "at least 0", (long) k);
    }
    Object item = fill == null ? Boolean.FALSE : fill;
    Object list = Nil.NIL;
    for (int i = 0; i < k; i++) {
      list = new Pair(item, list);
    }
    return list;
  }

  @Native("list")
  static Object list(Object... objects) {
    return of(objects, 0, objects.length);
  }

  /** A new list of the items from {@code start} up to {@code end}. */
  static Object of(Object[] items, int start, int end) {
    Object list = Nil.NIL;
    for (int i = end; i-- > start; ) {
      list = new Pair(items[i], list);
    }
    return list;
  }

  /** The length of a proper list, or -1 for anything else, circular lists included. */
  static int length(Object object) {
    int length = 0;
    Object slow = object;
    Object at = object;
    while (at instanceof Pair pair) {
      at = pair.cdr;
      length++;
      if ((length & 1) == 0) {
        slow = ((Pair) slow).cdr;
        if (slow == at && at != Nil.NIL) {
          return -1;
        }
      }
    }
    return at == Nil.NIL ? length : -1;
  }

  /** The length of a list that is an argument; raises when it is not a proper list. */
  static int checkedLength(String procedure, int argument, Object list) {
    int length = length(list);
    if (length < 0) {
      throw improper(procedure, argument, list);
    }
    return length;
  }

  /** The items of a list that is an argument; raises when it is not a proper list. */
  static Object[] items(String procedure, int argument, Object list) {
    Object[] items = new Object[checkedLength(procedure, argument, list)];
    Object at = list;
    for (int i = 0; i < items.length; i++) {
      Pair pair = (Pair) at;
      items[i] = pair.car;
      at = pair.cdr;
    }
    return items;
  }

  private static SchemeError improper(String procedure, int argument, Object list) {
    return SchemeError.wrongType(procedure, argument, "a proper list", list);
  }

  @Native("length")
  static int lengthOf(Object list) {
    return checkedLength("length", 1, list);
  }

  @Native("append")
  static Object append(Object... lists) {
    if (lists.length == 0) {
      return Nil.NIL;
    }
    Object result = lists[lists.length - 1];
    for (int i = lists.length - 2; i >= 0; i--) {
      checkedLength("append", i + 1, lists[i]);
      result = copyBefore(lists[i], result);
    }
    return result;
  }

  /** A copy of the pairs of a list that is not circular, with {@code end} in place of its end. */
  private static Object copyBefore(Object list, Object end) {
    if (!(list instanceof Pair first)) {
      return end;
    }
    Pair head = new Pair(first.car, end);
    Pair last = head;
    for (Object at = first.cdr; at instanceof Pair pair; at = pair.cdr) {
      Pair next = new Pair(pair.car, end);
      last.cdr = next;
      last = next;
    }
    return head;
  }

  @Native("reverse")
  static Object reverse(Object list) {
    checkedLength("reverse", 1, list);
    Object result = Nil.NIL;
    for (Object at = list; at instanceof Pair pair; at = pair.cdr) {
      result = new Pair(pair.car, result);
    }
    return result;
  }

  @Native("list-copy")
  static Object listCopy(Object object) {
    Object end = object;
    int steps = 0;
    while (end instanceof Pair pair) {
      end = pair.cdr;
      if (++steps == PATIENCE) {
        checkFinite("list-copy", 1, object);
      }
    }
    return copyBefore(object, end);
  }

  @Native("list-tail")
  static Object listTail(Object list, int k) {
    return tail("list-tail", list, k);
  }

  @Native("list-ref")
  static Object listRef(Object list, int k) {
    return at("list-ref", list, k).car;
  }

  @Native("list-set!")
  static void listSet(Object list, int k, Object object) {
    Pairs.checkMutable("list-set!", at("list-set!", list, k)).car = object;
  }

  private static Object tail(String procedure, Object list, int k) {
    if (k < 0) {
      throw SchemeError.outOfRange(procedure, "k", "at least 0", (long) k);
    }
    Object at = list;
    for (int i = 0; i < k; i++) {
      if (!(at instanceof Pair pair)) {
        throw tooShort(procedure, list, "at most " + i, k);
      }
      at = pair.cdr;
    }
    return at;
  }

  private static Pair at(String procedure, Object list, int k) {
    Object at = list;
    for (int i = 0; at instanceof Pair pair; at = pair.cdr, i++) {
      if (i == k) {
        return pair;
      }
      if (k < 0) {
        throw SchemeError.outOfRange(procedure, "k", "at least 0", (long) k);
      }
    }
    int length = 0;
    for (Object rest = list; rest instanceof Pair pair; rest = pair.cdr) {
      length++;
    }
    throw tooShort(procedure, list, "less than " + length, k);
  }

  private static SchemeError tooShort(String procedure, Object list, String expected, int k) {
    return list instanceof Pair || list == Nil.NIL
        ? SchemeError.outOfRange(procedure, "k", expected, (long) k)
        : SchemeError.wrongType(procedure, 1, "a list", list);
  }

  @Native("memq")
  static Object memq(Object object, Object list) {
    Object at = list;
    for (int steps = 0; at instanceof Pair pair; at = pair.cdr) {
      if (Equality.eq(object, pair.car)) {
        return pair;
      }
      if (++steps == PATIENCE) {
        checkFinite("memq", 2, list);
      }
    }
    return notFound("memq", list, at);
  }

  @Native("memv")
  static Object memv(Object object, Object list) {
    Object at = list;
    for (int steps = 0; at instanceof Pair pair; at = pair.cdr) {
      if (Equality.eqv(object, pair.car)) {
        return pair;
      }
      if (++steps == PATIENCE) {
        checkFinite("memv", 2, list);
      }
    }
    return notFound("memv", list, at);
  }

  /** {@code member} with {@code equal?}; with another predicate it is Scheme code. */
  @Native("%member")
  static Object member(Object object, Object list) {
    Object at = list;
    for (int steps = 0; at instanceof Pair pair; at = pair.cdr) {
      if (Equality.equal(object, pair.car)) {
        return pair;
      }
      if (++steps == PATIENCE) {
        checkFinite("member", 2, list);
      }
    }
    return notFound("member", list, at);
  }

  @Native("assq")
  static Object assq(Object object, Object alist) {
    Object at = alist;
    for (int steps = 0; at instanceof Pair pair; at = pair.cdr) {
      Pair entry = entry("assq", pair.car);
      if (Equality.eq(object, entry.car)) {
        return entry;
      }
      if (++steps == PATIENCE) {
        checkFinite("assq", 2, alist);
      }
    }
    return notFound("assq", alist, at);
  }

  @Native("assv")
  static Object assv(Object object, Object alist) {
    Object at = alist;
    for (int steps = 0; at instanceof Pair pair; at = pair.cdr) {
      Pair entry = entry("assv", pair.car);
      if (Equality.eqv(object, entry.car)) {
        return entry;
      }
      if (++steps == PATIENCE) {
        checkFinite("assv", 2, alist);
      }
    }
    return notFound("assv", alist, at);
  }

  /** {@code assoc} with {@code equal?}; with another predicate it is Scheme code. */
  @Native("%assoc")
  static Object assoc(Object object, Object alist) {
    Object at = alist;
    for (int steps = 0; at instanceof Pair pair; at = pair.cdr) {
      Pair entry = entry("assoc", pair.car);
      if (Equality.equal(object, entry.car)) {
        return entry;
      }
      if (++steps == PATIENCE) {
        checkFinite("assoc", 2, alist);
      }
    }
    return notFound("assoc", alist, at);
  }

  private static Pair entry(String procedure, Object item) {
    if (item instanceof Pair entry) {
      return entry;
    }
    throw SchemeError.wrongType(procedure, 2, "a list of pairs", item);
  }

  private static Object notFound(String procedure, Object list, Object end) {
    if (end != Nil.NIL) {
      throw improper(procedure, 2, list);
    }
    return Boolean.FALSE;
  }

  private static void checkFinite(String procedure, int argument, Object list) {
    Object slow = list;
    Object fast = list;
    while (fast instanceof Pair one && one.cdr instanceof Pair two) {
      fast = two.cdr;
      slow = ((Pair) slow).cdr;
      if (fast == slow && fast instanceof Pair) {
        throw improper(procedure, argument, list);
      }
    }
  }
}
