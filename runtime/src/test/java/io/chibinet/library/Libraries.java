package io.chibinet.library;

import io.chibinet.syntax.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A library folder whose files are written in the test. */
final class Libraries implements LibraryFolder {
  private final Map<String, String> files = new LinkedHashMap<>();

  /** A folder with {@code path} and {@code text} pairs as its files. */
  static LibraryPath path(String... pathsAndTexts) {
    Libraries folder = new Libraries();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      folder.files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return new LibraryPath(List.of(folder));
  }

  /** The library {@code (a)} whose body is {@code body}. */
  static Library withBody(String body) {
    LibraryPath path =
        path("a.sld", "(define-library (a) (export) (include \"a.scm\"))", "a.scm", body);
    return Library.read(path.find(LibraryName.of("a")).orElseThrow(), path).orElseThrow();
  }

  @Override
  public Optional<Source> find(String path) {
    return Optional.ofNullable(files.get(path)).map(text -> new InMemory(path, text));
  }

  @Override
  public List<LibraryName> names() {
    return files.keySet().stream()
        .filter(path -> path.endsWith(".sld"))
        .map(path -> LibraryName.of(path.replace(".sld", "").split("/")))
        .toList();
  }

  private final class InMemory implements Source {
    private final String path;
    private final SourceText text;

    InMemory(String path, String text) {
      this.path = path;
      this.text = SourceText.of(path, text);
    }

    @Override
    public SourceText text() {
      return text;
    }

    @Override
    public Optional<Source> relative(String include) {
      return Libraries.this.find(path.substring(0, path.lastIndexOf('/') + 1) + include);
    }
  }
}
