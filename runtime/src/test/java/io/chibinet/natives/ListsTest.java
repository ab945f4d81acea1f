package io.chibinet.natives;

import static io.chibinet.natives.NativeCalls.assertFails;
import static io.chibinet.natives.NativeCalls.assertReturns;
import static io.chibinet.natives.NativeCalls.call;
import static io.chibinet.natives.NativeCalls.circle;
import static io.chibinet.natives.NativeCalls.list;
import static io.chibinet.natives.NativeCalls.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import org.junit.jupiter.api.Test;

class ListsTest {
  private final Object improper = new Pair(1L, new Pair(2L, 3L));

  @Test
  void onlyListsThatEndInNothingAreProper() {
    for (int length = 0; length < 5; length++) {
      assertReturns(true, "list?", list(new Object[length]));
    }
    assertReturns(false, "list?", improper);
    assertReturns(false, "list?", circle(1L));
    assertReturns(false, "list?", circle(1L, 2L));
    assertReturns(false, "list?", circle(1L, 2L, 3L));
    assertReturns(false, "list?", new Pair(0L, circle(1L, 2L, 3L)));
  }

  @Test
  void lengthIsOfProperListsOnly() {
    assertReturns(3L, "length", list(1L, 2L, 3L));
    assertFails("length: expected a proper list as argument 1", "length", improper);
    assertFails("length: expected a proper list as argument 1", "length", circle(1L, 2L));
    assertFails("length: expected a proper list as argument 1", "length", 5L);
  }

  @Test
  void appendSharesItsLastArgument() {
    Object last = list(3L);
    Pair all = (Pair) call("append", list(1L), Nil.NIL, list(2L), last);
    assertReturns(list(1L, 2L, 3L), "append", all);
    assertThat(((Pair) all.cdr).cdr).isSameAs(last);
    assertReturns(5L, "append", Nil.NIL, 5L);
    assertReturns(Nil.NIL, "append");
    assertFails("append: expected a proper list as argument 2", "append", Nil.NIL, improper, 1L);
  }

  @Test
  void tailsAndItemsAreCounted() {
    Object list = list(0L, 1L, 2L);
    assertReturns(list(2L), "list-tail", list, 2L);
    assertReturns(Nil.NIL, "list-tail", list, 3L);
    assertReturns(3L, "list-tail", improper, 2L);
    assertFails("list-tail: k must be at most 3", "list-tail", list, 4L);
    assertFails("list-tail: k must be at least 0", "list-tail", list, -1L);
    assertReturns(2L, "list-ref", list, 2L);
    assertReturns(2L, "list-ref", circle(1L, 2L), 7L);
    assertFails("list-ref: k must be less than 3", "list-ref", list, 3L);
    assertFails("list-ref: k must be at least 0", "list-ref", list, -1L);
    assertFails("list-ref: expected a list as argument 1", "list-ref", 7L, 0L);
  }

  @Test
  void searchesFindTheFirstMatch() {
    Object list = list(1L, 2.0, string("a"), 2L);
    assertReturns(list(2L), "memv", 2L, list);
    assertReturns(list(string("a"), 2L), "%member", string("a"), list);
    assertReturns(false, "memq", string("a"), list);
    Object alist = list(list(1L, 2L), list(string("a"), 3L));
    assertReturns(list(1L, 2L), "assv", 1L, alist);
    assertReturns(list(string("a"), 3L), "%assoc", string("a"), alist);
    assertReturns(false, "assq", string("a"), alist);
  }

  @Test
  void searchesEndOnEveryList() {
    for (String name : new String[] {"memq", "memv", "%member"}) {
      String message = name.replace("%", "") + ": expected a proper list as argument 2";
      assertFails(message, name, 7L, improper);
      assertFails(message, name, 7L, circle(1L, 2L, 3L));
    }
    Object entry = list(1L);
    for (String name : new String[] {"assq", "assv", "%assoc"}) {
      String message = name.replace("%", "") + ": expected a proper list as argument 2";
      assertFails(message, name, 7L, circle(entry, entry));
      assertFails(
          name.replace("%", "") + ": expected a list of pairs as argument 2",
          name,
          7L,
          list(entry, 5L));
    }
  }

  @Test
  void listCopyKeepsTheEnd() {
    assertReturns(improper, "list-copy", improper);
    assertReturns(5L, "list-copy", 5L);
    assertFails("list-copy: expected a proper list as argument 1", "list-copy", circle(1L, 2L));
  }

  @Test
  void constantsCannotBeChanged() {
    Pair constant = new Pair(1L, Nil.NIL).freeze();
    assertFails("set-car!: cannot change a literal constant", "set-car!", constant, 1L);
    assertFails("set-cdr!: cannot change a literal constant", "set-cdr!", constant, 1L);
    assertFails("list-set!: cannot change a literal constant", "list-set!", constant, 0L, 1L);
  }

  @Test
  void pathsFollowTheirLetters() {
    Object list = list(list(1L, 2L), 3L, list(4L));
    assertReturns(2L, "cadar", list);
    assertReturns(4L, "car", call("caddr", list));
    assertReturns(Nil.NIL, "cdddr", list);
    assertFails("caddr: expected a pair whose cddr is a pair as argument 1", "caddr", list(1L, 2L));
    assertFails("cadr: expected a pair whose cdr is a pair as argument 1", "cadr", list(1L));
    assertFails("caar: expected a pair as argument 1", "caar", 1L);
  }

  @Test
  void listsAreMade() {
    assertReturns(list(7L, 7L), "make-list", 2L, 7L);
    assertReturns(list(3L, 2L, 1L), "reverse", list(1L, 2L, 3L));
    assertFails("make-list: k must be at least 0", "make-list", -1L);
    assertFails("reverse: expected a proper list as argument 1", "reverse", improper);
  }
}
