package io.chibinet.server.workspace;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the user configured, under {@code chibiNet} in the client's settings.
 *
 * @param libraryPath folders with libraries, relative to each folder of the workspace
 * @param disabledChecks codes of checks that are not wanted
 * @param indentation how many forms of a macro's use are indented as a head; the rest is its body
 * @param parameterHints whether to show parameters' names at literal arguments
 * @param valueHints whether to show what constants and left out arguments stand for
 * @param codeLenses whether to show Run and the number of references
 * @param documentationSite where the documentation site is, for links to it; empty for no links
 */
public record Settings(
    List<String> libraryPath,
    Set<String> disabledChecks,
    Map<String, Integer> indentation,
    boolean parameterHints,
    boolean valueHints,
    boolean codeLenses,
    String documentationSite) {
  public static final Settings DEFAULT =
      new Settings(
          List.of(), Set.of(), Map.of(), true, true, true, System.getProperty("chibinet.site", ""));

  public Settings {
    libraryPath = List.copyOf(libraryPath);
    disabledChecks = Set.copyOf(disabledChecks);
    indentation = Map.copyOf(indentation);
  }
}
