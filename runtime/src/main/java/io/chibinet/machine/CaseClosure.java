package io.chibinet.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A procedure made by {@code case-lambda}: the first clause that takes the arguments runs. */
final class CaseClosure extends Procedure {
  private final String name;
  private final Closure[] clauses;

  CaseClosure(String name, Closure[] clauses) {
    this.name = name;
    this.clauses = clauses;
  }

  private Closure clause(int given) {
    for (Closure clause : clauses) {
      Template t = clause.template;
      if (given == t.required || given > t.required && t.hasRest) {
        return clause;
      }
    }
    throw Arity.wrong(name == null ? "anonymous procedure" : name, accepted(), given);
  }

  /** How many arguments the clauses take, as {@code 0, 2 or at least 4 arguments}. */
  private String accepted() {
    TreeSet<Integer> counts = new TreeSet<>();
    int open = Integer.MAX_VALUE;
    for (Closure clause : clauses) {
      if (clause.template.hasRest) {
        open = Math.min(open, clause.template.required);
      } else {
        counts.add(clause.template.required);
      }
    }
    // Counts just below need no mention of their own.
    while (!counts.isEmpty() && counts.last() >= open - 1) {
      open = Math.min(open, counts.pollLast());
    }
    List<String> words = new ArrayList<>();
    counts.forEach(count -> words.add(count.toString()));
    if (open < Integer.MAX_VALUE) {
      words.add("at least " + open);
    }
    if (words.isEmpty()) {
      return "a call that a clause takes, of which there are none";
    }
    String last = words.remove(words.size() - 1);
    return (words.isEmpty() ? "" : String.join(", ", words) + " or ")
        + last
        + (last.equals("1") || last.equals("at least 1") ? " argument" : " arguments");
  }

  @Override
  public Object call0(Machine vm) {
    return clause(0).call0(vm);
  }

  @Override
  public Object call1(Machine vm, Object a) {
    return clause(1).call1(vm, a);
  }

  @Override
  public Object call2(Machine vm, Object a, Object b) {
    return clause(2).call2(vm, a, b);
  }

  @Override
  public Object call3(Machine vm, Object a, Object b, Object c) {
    return clause(3).call3(vm, a, b, c);
  }

  @Override
  public Object call4(Machine vm, Object a, Object b, Object c, Object d) {
    return clause(4).call4(vm, a, b, c, d);
  }

  @Override
  public Object callN(Machine vm, Object[] arguments) {
    return clause(arguments.length).callN(vm, arguments);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int minimum() {
    int least = Integer.MAX_VALUE;
    for (Closure clause : clauses) {
      least = Math.min(least, clause.template.required);
    }
    return clauses.length == 0 ? 0 : least;
  }

  @Override
  public int maximum() {
    int most = 0;
    for (Closure clause : clauses) {
      if (clause.template.hasRest) {
        return -1;
      }
      most = Math.max(most, clause.template.required);
    }
    return most;
  }
}
