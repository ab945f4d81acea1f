package io.chibinet.library;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads usage lines of documentation. They are almost Scheme, but brackets mean "optional", which
 * the parser does not know.
 */
final class UsageReader {
  private final String text;
  private final List<Parameter> parameters = new ArrayList<>();
  private String name = "";
  private int at;

  UsageReader(String text) {
    this.text = text.strip();
  }

  Signature read() {
    if (!text.startsWith("(")) {
      return new Signature(text, parameters);
    }
    at = 1;
    boolean isOptional = false;
    boolean isRest = false;
    for (String token = next(); !token.isEmpty() && !token.equals(")"); token = next()) {
      switch (token) {
        case "[" -> isOptional = true;
        case "]" -> isOptional = false;
        case "." -> isRest = true;
        case "..." -> repeatLast();
        default -> add(token, isOptional, isRest);
      }
    }
    return new Signature(name, parameters);
  }

  private void add(String token, boolean isOptional, boolean isRest) {
    if (name.isEmpty()) {
      name = token;
    } else if (isRest) {
      parameters.add(Parameter.rest(token));
    } else if (isOptional && isValue(token) && isOptionalLast()) {
      Parameter last = parameters.remove(parameters.size() - 1);
      parameters.add(Parameter.optional(last.name(), token));
    } else if (isOptional) {
      parameters.add(optional(token));
    } else {
      parameters.add(Parameter.required(token));
    }
  }

  // In [max 128] the second word cannot be a parameter, so it is the default of the first.
  private static boolean isValue(String token) {
    return token.matches("[-+]?[0-9].*|[#\"'].*");
  }

  private boolean isOptionalLast() {
    int last = parameters.size() - 1;
    return last >= 0
        && parameters.get(last).role() == Parameter.Role.OPTIONAL
        && parameters.get(last).defaultValue().isEmpty();
  }

  private static Parameter optional(String token) {
    int space = token.indexOf(' ');
    if (!token.startsWith("(") || space < 0) {
      return Parameter.optional(token);
    }
    return Parameter.optional(
        token.substring(1, space), token.substring(space + 1, token.length() - 1).strip());
  }

  private void repeatLast() {
    if (!parameters.isEmpty()) {
      parameters.add(Parameter.rest(parameters.remove(parameters.size() - 1).name()));
    }
  }

  /** A bracket, a closing parenthesis, a whole inner list or an atom; empty at the end. */
  private String next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at >= text.length()) {
      return "";
    }
    int start = at;
    char first = text.charAt(at);
    if (first == '(') {
      int end = CodeScan.closing(text, at + 1, '(', ')');
      at = end < 0 ? text.length() : end + 1;
    } else if ("[])".indexOf(first) >= 0) {
      at++;
    } else {
      while (at < text.length() && !isDelimiter(text.charAt(at))) {
        at++;
      }
    }
    return text.substring(start, at);
  }

  private static boolean isDelimiter(char c) {
    return Character.isWhitespace(c) || "()[]".indexOf(c) >= 0;
  }
}
