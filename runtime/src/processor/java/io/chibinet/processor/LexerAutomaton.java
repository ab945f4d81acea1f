package io.chibinet.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.LexerAction;
import org.antlr.v4.runtime.atn.LexerChannelAction;
import org.antlr.v4.runtime.atn.LexerPopModeAction;
import org.antlr.v4.runtime.atn.LexerPushModeAction;
import org.antlr.v4.runtime.atn.LexerTypeAction;
import org.antlr.v4.runtime.atn.OrderedATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;

/**
 * The deterministic automaton of an ANTLR lexer over ASCII, complete and with as few states as
 * possible. State 0 is the one in which nothing matches. The only class written by hand that knows
 * ANTLR.
 */
final class LexerAutomaton {
  private static final int CHARACTERS = 128;

  /** What accepting in a state means: the token type (0: none), and what happens to the mode. */
  private record Acceptance(int type, int modeChange) {}

  private static final Acceptance NONE = new Acceptance(0, 0);
  private static final int POP = 1;
  private static final int PUSH = 2;

  private final List<Acceptance> acceptances;
  private final List<int[]> transitions;
  private final List<Integer> starts;

  private LexerAutomaton(
      List<Acceptance> acceptances, List<int[]> transitions, List<Integer> starts) {
    this.acceptances = acceptances;
    this.transitions = transitions;
    this.starts = starts;
  }

  /**
   * The automaton of the lexer class of this name.
   *
   * @throws IllegalArgumentException when the lexer does more than set types, channels and modes
   */
  static LexerAutomaton of(String lexerName) throws ReflectiveOperationException {
    Object unfed =
        Class.forName(lexerName).getConstructor(CharStream.class).newInstance((Object) null);
    Lexer lexer = (Lexer) unfed;
    return new Explorer(lexer.getATN()).explore(lexer.getModeNames().length).minimized();
  }

  /** Asks ANTLR's own simulator for every transition that there is. */
  private static final class Explorer extends LexerATNSimulator {
    private final CharStream nothing = CharStreams.fromString("");
    private final Map<DFAState, Integer> numbers = new LinkedHashMap<>();
    private final List<DFAState> states = new ArrayList<>();

    Explorer(ATN atn) {
      super(atn, dfas(atn), new PredictionContextCache());
    }

    private static DFA[] dfas(ATN atn) {
      DFA[] dfas = new DFA[atn.getNumberOfDecisions()];
      for (int i = 0; i < dfas.length; i++) {
        dfas[i] = new DFA(atn.getDecisionState(i), i);
      }
      return dfas;
    }

    LexerAutomaton explore(int modes) {
      states.add(ERROR);
      numbers.put(ERROR, 0);
      List<int[]> transitions = new ArrayList<>();
      transitions.add(new int[CHARACTERS]);
      List<Integer> starts = new ArrayList<>();
      for (mode = 0; mode < modes; mode++) {
        var start = (OrderedATNConfigSet) computeStartState(nothing, startOf(mode));
        if (start.hasSemanticContext) {
          throw new IllegalArgumentException("a lexer with predicates has no table");
        }
        starts.add(number(addDFAState(start)));
        while (transitions.size() < states.size()) {
          DFAState from = states.get(transitions.size());
          int[] row = new int[CHARACTERS];
          for (int c = 0; c < CHARACTERS; c++) {
            row[c] = number(computeTargetState(nothing, from, c));
          }
          transitions.add(row);
        }
      }
      List<Acceptance> acceptances = new ArrayList<>();
      for (DFAState state : states) {
        acceptances.add(acceptance(state));
      }
      return new LexerAutomaton(acceptances, transitions, starts);
    }

    private ATNState startOf(int mode) {
      return atn.modeToStartState.get(mode);
    }

    private int number(DFAState state) {
      Integer known = numbers.get(state);
      if (known != null) {
        return known;
      }
      numbers.put(state, states.size());
      states.add(state);
      return states.size() - 1;
    }

    private static Acceptance acceptance(DFAState state) {
      if (state == ERROR || !state.isAcceptState) {
        return NONE;
      }
      int type = state.prediction;
      int modeChange = 0;
      if (state.lexerActionExecutor != null) {
        for (LexerAction action : state.lexerActionExecutor.getLexerActions()) {
          if (action instanceof LexerTypeAction change) {
            type = change.getType();
          } else if (action instanceof LexerPushModeAction push) {
            modeChange = PUSH + push.getMode();
          } else if (action instanceof LexerPopModeAction) {
            modeChange = POP;
          } else if (!(action instanceof LexerChannelAction)) {
            throw new IllegalArgumentException("no table can hold the action " + action);
          }
        }
      }
      return new Acceptance(type, modeChange);
    }
  }

  /** The automaton with states that nothing tells apart made one (Moore's algorithm). */
  private LexerAutomaton minimized() {
    int[] blocks = new int[acceptances.size()];
    int count = 0;
    while (true) {
      Map<List<Object>, Integer> numbers = new HashMap<>();
      int[] finer = new int[blocks.length];
      for (int state = 0; state < blocks.length; state++) {
        List<Object> signature = new ArrayList<>();
        signature.add(acceptances.get(state));
        signature.add(blocks[state]);
        for (int next : transitions.get(state)) {
          signature.add(blocks[next]);
        }
        Integer block = numbers.putIfAbsent(signature, numbers.size());
        finer[state] = block == null ? numbers.size() - 1 : block;
      }
      blocks = finer;
      if (numbers.size() == count) {
        return merged(blocks, count);
      }
      count = numbers.size();
    }
  }

  private LexerAutomaton merged(int[] blocks, int count) {
    Acceptance[] merged = new Acceptance[count];
    int[][] rows = new int[count][];
    for (int state = 0; state < blocks.length; state++) {
      merged[blocks[state]] = acceptances.get(state);
      rows[blocks[state]] = Arrays.stream(transitions.get(state)).map(n -> blocks[n]).toArray();
    }
    List<Integer> mergedStarts = starts.stream().map(start -> blocks[start]).toList();
    return new LexerAutomaton(Arrays.asList(merged), Arrays.asList(rows), mergedStarts);
  }

  /** A class of string constants; characters that no state tells apart share a column. */
  String source(String packageName, String className, String lexerName) {
    Map<List<Integer>, Integer> columns = new LinkedHashMap<>();
    List<Integer> columnOf = new ArrayList<>();
    for (int c = 0; c < CHARACTERS; c++) {
      List<Integer> column = new ArrayList<>();
      for (int[] row : transitions) {
        column.add(row[c]);
      }
      Integer known = columns.putIfAbsent(column, columns.size());
      columnOf.add(known == null ? columns.size() - 1 : known);
    }
    List<Integer> next = new ArrayList<>();
    for (int state = 0; state < transitions.size(); state++) {
      for (List<Integer> column : columns.keySet()) {
        next.add(column.get(state));
      }
    }
    return "package "
        + packageName
        + ";\n\n/** The automaton of {@link "
        + lexerName
        + "} over ASCII; state 0 matches nothing. Generated. */\nfinal class "
        + className
        + " {\n  private "
        + className
        + "() {}\n\n  static final int STATES = "
        + transitions.size()
        + ";\n  static final int COLUMNS = "
        + columns.size()
        + ";\n  static final int POP = "
        + POP
        + ";\n  static final int PUSH = "
        + PUSH
        + ";\n"
        + constant("The column of each ASCII character.", "COLUMN", columnOf)
        + constant("The next state by state * COLUMNS + column.", "NEXT", next)
        + constant(
            "The type of the token that ends in a state, or 0.",
            "TYPE",
            acceptances.stream().map(Acceptance::type).toList())
        + constant(
            "What that token does: nothing, POP the mode, or PUSH mode n by PUSH + n.",
            "MODE_CHANGE",
            acceptances.stream().map(Acceptance::modeChange).toList())
        + constant(
            "Whether a token could go on from a state: 1 or 0.",
            "GOES_ON",
            transitions.stream()
                .map(row -> Arrays.stream(row).max().getAsInt() > 0 ? 1 : 0)
                .toList())
        + constant("The state in which each mode starts.", "START", starts)
        + "}\n";
  }

  private static String constant(String comment, String name, List<Integer> values) {
    StringBuilder source = new StringBuilder();
    source.append("\n  /** ").append(comment).append(" */\n  static final String ").append(name);
    source.append(" =\n      \"");
    for (int i = 0; i < values.size(); i++) {
      if (i > 0 && i % 16 == 0) {
        source.append("\"\n          + \"");
      }
      // Octal, because the compiler reads \\u000a and its like as the characters themselves.
      int value = values.get(i);
      source.append(value < 128 ? String.format("\\%03o", value) : String.format("\\u%04x", value));
    }
    return source.append("\";\n").toString();
  }
}
