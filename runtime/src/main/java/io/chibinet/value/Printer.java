package io.chibinet.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;

/**
 * Writes values as text (R7RS 6.13.3). Nothing here recurses: lists nested a million deep are
 * written on a heap of {@link Task}s, and whatever refers to itself gets datum labels.
 */
public final class Printer {
  private enum Labels {
    NONE,
    CYCLES,
    SHARED
  }

  private static final String ELLIPSIS = "…";

  /** Thrown, and caught, in here: the text is long enough. */
  private static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Full() {
      super(null, null, false, false);
    }
  }

  private final Appendable target;
  private final boolean quoting;
  // Label numbers by object; -1 while not yet written. Null where nothing has a label.
  private final IdentityHashMap<Object, Integer> labels;
  private final ArrayDeque<Task> tasks = new ArrayDeque<>();
  private int nextLabel;

  private Printer(Appendable target, boolean quoting, IdentityHashMap<Object, Integer> labels) {
    this.target = target;
    this.quoting = quoting;
    this.labels = labels;
  }

  /** The text of {@code (write value)}: it can be read back, labels break cycles. */
  public static String write(Object value) {
    return text(value, true, Labels.CYCLES);
  }

  /** The text of {@code (display value)}: strings and characters as they are. */
  public static String display(Object value) {
    return text(value, false, Labels.CYCLES);
  }

  /** The text of {@code (write-shared value)}: labels for whatever occurs more than once. */
  public static String writeShared(Object value) {
    return text(value, true, Labels.SHARED);
  }

  /** Whether {@code value} contains itself, so that without labels its text has no end. */
  public static boolean isCircular(Object value) {
    if (!isStructure(value)) {
      return false;
    }
    IdentityHashMap<Object, Integer> labels = cyclic(value);
    return labels != null && !labels.isEmpty();
  }

  /** The text of {@code (write-simple value)}: no labels, and no end for circular data. */
  public static String writeSimple(Object value) {
    return text(value, true, Labels.NONE);
  }

  /** {@link #writeSimple(Object)} to a target, which may end it by throwing. */
  public static void writeSimple(Object value, Appendable target) {
    print(value, target, true, Labels.NONE);
  }

  /** What messages show of a value: as {@code write}, cut after about 60 characters. */
  public static String brief(Object value) {
    return brief(value, 60);
  }

  /** As {@code write}, but no longer than {@code limit} characters; circular data is just cut. */
  public static String brief(Object value, int limit) {
    Clipped clipped = new Clipped(limit);
    try {
      print(value, clipped, true, Labels.NONE);
    } catch (Full full) {
      return clipped.cut();
    }
    return clipped.text.toString();
  }

  /** A symbol's text as {@code write} shows it, between bars where it has to be. */
  public static String symbol(String name) {
    return isPlain(name) ? name : barred(name);
  }

  private static String text(Object value, boolean quoting, Labels wanted) {
    if (value instanceof MutableString string && !quoting) {
      return string.toString();
    }
    StringBuilder text = new StringBuilder();
    print(value, text, quoting, wanted);
    return text.toString();
  }

  private static void print(Object value, Appendable target, boolean quoting, Labels wanted) {
    IdentityHashMap<Object, Integer> labels =
        wanted == Labels.NONE || !isStructure(value)
            ? null
            : wanted == Labels.SHARED ? shared(value) : cyclic(value);
    try {
      Printer printer = new Printer(target, quoting, labels);
      printer.datum(value);
      while (!printer.tasks.isEmpty()) {
        printer.tasks.peek().step(printer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // What is inside a value.

  /** The parts that are written inside a value, or null if it is a leaf. */
  private static Object[] children(Object value) {
    if (value instanceof Pair pair) {
      return new Object[] {pair.car, pair.cdr};
    }
    if (value instanceof Vector vector) {
      return vector.items;
    }
    if (value instanceof Record record) {
      return record.fields;
    }
    if (value instanceof Condition condition) {
      return condition.irritants().toArray();
    }
    return value instanceof Values values ? values.items : null;
  }

  private static boolean isStructure(Object value) {
    return value instanceof Pair
        || value instanceof Vector
        || value instanceof Record
        || value instanceof Condition
        || value instanceof Values;
  }

  /**
   * The objects that contain themselves and are met first on their cycles, or null.
   *
   * <p>Remembering what was met costs most of the time of writing, so two searches take turns, each
   * going further than before: a walk that remembers nothing comes to the end of data without
   * cycles, a walk that remembers all comes to the end of those that have some but are few.
   */
  private static IdentityHashMap<Object, Integer> cyclic(Object root) {
    for (int limit = 512; !endsWithin(limit, root); limit *= 16) {
      IdentityHashMap<Object, Integer> labels = cyclic(root, limit);
      if (labels != null) {
        return labels;
      }
    }
    return null;
  }

  /** Whether a walk of so many steps meets everything in it, so that it has no cycles. */
  private static boolean endsWithin(int steps, Object root) {
    ArrayDeque<Object> left = new ArrayDeque<>();
    Object value = root;
    for (int i = 0; i < steps; i++) {
      if (value instanceof Pair pair) {
        if (isStructure(pair.car)) {
          left.push(pair.car);
        }
        value = pair.cdr;
        if (isStructure(value)) {
          continue;
        }
      } else {
        for (Object child : children(value)) {
          i++;
          if (isStructure(child)) {
            left.push(child);
          }
        }
      }
      if (left.isEmpty()) {
        return true;
      }
      value = left.pop();
    }
    return false;
  }

  /** One structure on the way from the root, in the search for cycles. */
  private static final class Visit {
    private final Object value;
    private final Object[] children;
    private int next;

    private Visit(Object value, Object[] children) {
      this.value = value;
      this.children = children;
    }
  }

  /** The same, or null if there are more objects than {@code limit}. */
  private static IdentityHashMap<Object, Integer> cyclic(Object root, int limit) {
    IdentityHashMap<Object, Integer> labels = new IdentityHashMap<>();
    // TRUE while the walk is inside the object, FALSE afterwards.
    IdentityHashMap<Object, Boolean> open = new IdentityHashMap<>();
    ArrayList<Visit> path = new ArrayList<>();
    path.add(new Visit(root, children(root)));
    open.put(root, true);
    while (!path.isEmpty()) {
      Visit visit = path.get(path.size() - 1);
      if (visit.next == visit.children.length) {
        open.put(visit.value, false);
        path.remove(path.size() - 1);
        continue;
      }
      Object child = visit.children[visit.next++];
      Object[] children = children(child);
      if (children == null || children.length == 0) {
        continue;
      }
      Boolean state = open.get(child);
      if (state == null) {
        if (open.size() == limit) {
          return null;
        }
        open.put(child, true);
        path.add(new Visit(child, children));
      } else if (state) {
        labels.put(child, -1);
      }
    }
    return labels;
  }

  /** The objects that are met more than once. */
  private static IdentityHashMap<Object, Integer> shared(Object root) {
    IdentityHashMap<Object, Integer> labels = new IdentityHashMap<>();
    IdentityHashMap<Object, Boolean> met = new IdentityHashMap<>();
    ArrayDeque<Object> left = new ArrayDeque<>();
    left.push(root);
    while (!left.isEmpty()) {
      Object value = left.pop();
      Object[] children = children(value);
      if (children == null) {
        // R7RS asks for labels on pairs and vectors; strings and numbers are written again.
        continue;
      }
      if (met.put(value, true) != null) {
        labels.put(value, -1);
        continue;
      }
      for (Object child : children) {
        left.push(child);
      }
    }
    return labels.isEmpty() ? null : labels;
  }

  // Writing.

  /** The rest of a structure that has been begun. It is done when it has taken itself off. */
  private abstract static class Task {
    abstract void step(Printer printer) throws IOException;
  }

  /** What follows the opening parenthesis of a list. */
  private static final class Elements extends Task {
    private Pair pair;
    private boolean begun;
    private boolean ended;

    private Elements(Pair pair) {
      this.pair = pair;
    }

    @Override
    void step(Printer printer) throws IOException {
      if (!begun) {
        begun = true;
        printer.datum(pair.car);
        return;
      }
      Object rest = pair.cdr;
      if (ended || rest == Nil.NIL) {
        printer.target.append(')');
        printer.tasks.pop();
      } else if (rest instanceof Pair next && !printer.hasLabel(next)) {
        pair = next;
        printer.target.append(' ');
        printer.datum(next.car);
      } else {
        ended = true;
        printer.target.append(" . ");
        printer.datum(rest);
      }
    }
  }

  /** What follows the beginning of a vector, a record or an error object. */
  private static final class Items extends Task {
    private final Object[] items;
    private final RecordType type;
    private final char end;
    private String separator;
    private int next;

    private Items(Object[] items, RecordType type, String separator, char end) {
      this.items = items;
      this.type = type;
      this.separator = separator;
      this.end = end;
    }

    @Override
    void step(Printer printer) throws IOException {
      if (next == items.length) {
        printer.target.append(end);
        printer.tasks.pop();
        return;
      }
      printer.target.append(separator);
      separator = " ";
      if (type != null && next < type.size()) {
        printer.target.append(symbol(type.field(next).name())).append(": ");
      }
      printer.datum(items[next++]);
    }
  }

  private boolean hasLabel(Object value) {
    return labels != null && labels.containsKey(value);
  }

  /** Writes a leaf, or begins a structure and leaves a task for the rest. */
  private void datum(Object value) throws IOException {
    Object datum = value;
    while (!labelled(datum)) {
      if (!(datum instanceof Pair pair)) {
        other(datum);
        return;
      }
      String mark = mark(pair);
      if (mark == null) {
        target.append('(');
        tasks.push(new Elements(pair));
        return;
      }
      target.append(mark);
      datum = ((Pair) pair.cdr).car;
    }
  }

  /** Writes the label of an object that has one; true if the object was written before. */
  private boolean labelled(Object value) throws IOException {
    Integer label = labels == null ? null : labels.get(value);
    if (label == null) {
      return false;
    }
    boolean known = label >= 0;
    if (!known) {
      label = nextLabel++;
      labels.put(value, label);
    }
    target.append('#').append(Integer.toString(label)).append(known ? '#' : '=');
    return known;
  }

  /** The abbreviation that a two-element list is written with, or null. */
  private String mark(Pair pair) {
    boolean fits =
        pair.car instanceof Symbol
            && pair.cdr instanceof Pair rest
            && rest.cdr == Nil.NIL
            && !hasLabel(rest);
    if (!fits) {
      return null;
    }
    return switch (((Symbol) pair.car).name()) {
      case "quote" -> "'";
      case "quasiquote" -> "`";
      case "unquote" -> ",";
      case "unquote-splicing" -> ",@";
      default -> null;
    };
  }

  private void other(Object value) throws IOException {
    if (value instanceof Vector vector) {
      target.append("#(");
      tasks.push(new Items(vector.items, null, "", ')'));
    } else if (value instanceof Record record) {
      target.append("#<").append(record.type.displayName());
      tasks.push(new Items(record.fields, record.type, " ", '>'));
    } else if (value instanceof Condition condition) {
      target.append("#<error ").append(condition.message());
      tasks.push(new Items(condition.irritants().toArray(), null, " ", '>'));
    } else if (value instanceof Values values) {
      target.append("#<values");
      tasks.push(new Items(values.items, null, " ", '>'));
    } else if (value instanceof MutableString string) {
      string(string);
    } else if (value instanceof Bytevector bytevector) {
      bytes(bytevector.bytes);
    } else {
      target.append(leaf(value));
    }
  }

  private String leaf(Object value) {
    if (value instanceof Symbol symbol) {
      return quoting ? symbol(symbol.name()) : symbol.name();
    }
    if (value instanceof Number) {
      return NumberText.format(value, 10);
    }
    if (value instanceof Boolean truth) {
      return truth ? "#t" : "#f";
    }
    if (value instanceof Char character) {
      int codePoint = character.codePoint();
      return quoting ? character(codePoint) : Character.toString(codePoint);
    }
    return String.valueOf(value);
  }

  private void bytes(byte[] bytes) throws IOException {
    target.append("#u8(");
    for (int i = 0; i < bytes.length; i++) {
      target.append(i == 0 ? "" : " ").append(Integer.toString(bytes[i] & 0xFF));
    }
    target.append(')');
  }

  // Strings, characters and symbols.

  private void string(MutableString string) throws IOException {
    if (!quoting) {
      target.append(string.toString());
      return;
    }
    target.append('"');
    for (int i = 0; i < string.length(); i++) {
      escaped(string.codePointAt(i), '"', target);
    }
    target.append('"');
  }

  private static void escaped(int codePoint, char delimiter, Appendable target) throws IOException {
    if (codePoint == delimiter || codePoint == '\\') {
      target.append('\\').append((char) codePoint);
    } else if (codePoint < 128 && codePoint >= ' ' && codePoint != 0x7F) {
      target.append((char) codePoint);
    } else if (codePoint >= 7 && codePoint <= '\r' && codePoint != 11 && codePoint != 12) {
      target.append('\\').append("abtn..r".charAt(codePoint - 7));
    } else if (isGraphic(codePoint)) {
      target.append(Character.toString(codePoint));
    } else {
      target.append("\\x").append(Integer.toHexString(codePoint)).append(';');
    }
  }

  /** Whether it can be seen, and stays what it is in an editor. */
  private static boolean isGraphic(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String character(int codePoint) {
    String name =
        switch (codePoint) {
          case 0 -> "null";
          case 7 -> "alarm";
          case 8 -> "backspace";
          case '\t' -> "tab";
          case '\n' -> "newline";
          case '\r' -> "return";
          case 0x1B -> "escape";
          case ' ' -> "space";
          case 0x7F -> "delete";
          default -> isAlone(codePoint) ? Character.toString(codePoint) : null;
        };
    return "#\\" + (name != null ? name : "x" + Integer.toHexString(codePoint));
  }

  /** Whether it can be seen without another character to stand on. */
  private static boolean isAlone(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.SPACE_SEPARATOR ->
          false;
      default -> isGraphic(codePoint);
    };
  }

  private static String barred(String name) {
    StringBuilder text = new StringBuilder("|");
    try {
      for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
        escaped(name.codePointAt(at), '|', text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('|').toString();
  }

  /** Whether the name is an identifier by R7RS 7.1.1 as it stands, and no number. */
  private static boolean isPlain(String name) {
    if (name.isEmpty()) {
      return false;
    }
    for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
      if (!isSubsequent(name.codePointAt(at))) {
        return false;
      }
    }
    int first = name.codePointAt(0);
    if (first == '+' || first == '-') {
      return isPlainAfterSign(name);
    }
    return first == '.' ? name.length() > 1 && !isDigit(name, 1) : isInitial(first);
  }

  /**
   * A sign alone, or one that no number follows: neither digits nor +i, +inf.0 and the like.
   * Readers differ on what follows the latter.
   */
  private static boolean isPlainAfterSign(String name) {
    if (isDigit(name, 1) || name.startsWith(".", 1) && (name.length() == 2 || isDigit(name, 2))) {
      return false;
    }
    return NumberText.parse(name, 10) == null
        && !name.regionMatches(true, 1, "inf.0", 0, 5)
        && !name.regionMatches(true, 1, "nan.0", 0, 5);
  }

  private static boolean isDigit(String name, int index) {
    return index < name.length() && name.charAt(index) >= '0' && name.charAt(index) <= '9';
  }

  private static boolean isInitial(int codePoint) {
    if (codePoint < 128) {
      return Character.isLetter(codePoint) || "!$%&*/:<=>?^_~".indexOf(codePoint) >= 0;
    }
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> isSubsequent(codePoint);
    };
  }

  private static boolean isSubsequent(int codePoint) {
    if (codePoint < 128) {
      return Character.isLetterOrDigit(codePoint) || "!$%&*/:<=>?^_~+-.@".indexOf(codePoint) >= 0;
    }
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.DASH_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.CURRENCY_SYMBOL,
          Character.MATH_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }

  /** Takes characters up to a limit. */
  private static final class Clipped implements Appendable {
    private final int limit;
    private final StringBuilder text = new StringBuilder();

    private Clipped(int limit) {
      this.limit = limit;
    }

    @Override
    public Appendable append(CharSequence characters) {
      return append(characters, 0, characters.length());
    }

    @Override
    public Appendable append(CharSequence characters, int start, int end) {
      int room = limit - text.length();
      text.append(characters, start, Math.min(end, start + room + 1));
      return checked();
    }

    @Override
    public Appendable append(char character) {
      text.append(character);
      return checked();
    }

    private Appendable checked() {
      if (text.length() > limit) {
        throw new Full();
      }
      return this;
    }

    /** The text with its last character within the limit replaced by an ellipsis. */
    private String cut() {
      int end = Math.max(0, limit - ELLIPSIS.length());
      if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      return text.substring(0, end) + ELLIPSIS;
    }
  }
}
