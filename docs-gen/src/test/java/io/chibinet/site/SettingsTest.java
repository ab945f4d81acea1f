package io.chibinet.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The settings page, from the file in which VS Code finds the settings. */
class SettingsTest {
  private static String settings(String configuration) {
    return Settings.guide("{\"contributes\": {\"configuration\": " + configuration + "}}")
        .markdown();
  }

  @Test
  void groupsAndSettingsStandInTheOrderOfTheSettingsEditor() {
    String page =
        settings(
            """
            [{"title": "Later", "order": 2, "properties": {"c": {"type": "string"}}},
             {"title": "First", "order": 1, "properties": {
                "b": {"type": "string", "order": 2},
                "a": {"type": "string", "order": 1}}}]
            """);
    assertThat(page.lines().filter(line -> line.startsWith("#")))
        .containsExactly("# Settings", "## First", "### `a`", "### `b`", "## Later", "### `c`");
  }

  @Test
  void typesAndDefaultsAreTold() {
    String page =
        settings(
            """
            {"properties": {
               "list": {"type": "array", "items": {"type": "string"}, "default": ["x"]},
               "path": {"type": ["string", "null"], "default": null,
                        "markdownDescription": "A *path*.", "description": "A path."}}}
            """);
    assertThat(page).contains("Type: array of string. Default: `[\"x\"]`.");
    assertThat(page).contains("A *path*.\n\nType: string or null. Default: `null`.");
  }

  @Test
  void valuesAreListedWithWhatTheyMean() {
    String page =
        settings(
            """
            {"properties": {"kind": {"enum": ["on", "off"], "enumDescriptions": ["Yes."]}}}
            """);
    assertThat(page).contains("Type: any.\n\n- `on`: Yes.\n- `off`\n");
  }
}
