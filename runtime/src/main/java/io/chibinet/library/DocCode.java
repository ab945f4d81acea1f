package io.chibinet.library;

import java.util.Locale;

/** What can be wrong with documentation. */
public enum DocCode {
  UNKNOWN_DOC_COMMAND(
      "A backslash in a documentation comment is followed by a name that is none of the commands."
          + " The text in its braces is shown all the same. A backslash that means itself is"
          + " written twice."),
  DOC_COMMAND_WITHOUT_TEXT(
      "A documentation command stands without the braces that hold its text, so that it is shown as"
          + " it was written."),
  UNCLOSED_DOC_COMMAND(
      "The braces behind a documentation command are not closed in the same block of comments, so"
          + " that all the rest of the block belongs to it. Braces inside the text have to balance;"
          + " a single one is written behind a backslash."),
  BROKEN_LINK(
      "A link or a picture in a page of Markdown leads to a page, a part of one or a file that is"
          + " not on the site. Pages are linked by the names of their files, such as 20-use.md;"
          + " entries as in ../my/tools.html#name; pictures stand in the folder of the pages.");

  private final String code;
  private final String explanation;

  DocCode(String explanation) {
    this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.explanation = explanation;
  }

  /** The name users see, such as {@code unknown-doc-command}. */
  public String code() {
    return code;
  }

  /** What it means and what to do, in a few sentences. */
  public String explanation() {
    return explanation;
  }
}
