package io.chibinet.server.workspace;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lists the Scheme files below folders; walks them again only when files may have changed. */
public final class WorkspaceFiles {
  private static final Set<String> SKIPPED = Set.of("node_modules", "target", "build", "out");
  // A home folder opened by mistake must not keep the server busy.
  private static final int MOST_FILES = 20_000;
  private static final int DEEPEST = 16;

  private List<Path> roots = List.of();
  private long generation = -1;
  private List<Path> files = List.of();

  /** Whether {@code name} ends as Scheme files do. */
  public static boolean isScheme(String name) {
    return name.endsWith(".scm")
        || name.endsWith(".sld")
        || name.endsWith(".sps")
        || name.endsWith(".sls")
        || name.endsWith(".ss");
  }

  /** The Scheme files below {@code folders}, as they were when {@code atGeneration} began. */
  public synchronized List<Path> below(List<Path> folders, long atGeneration) {
    if (!roots.equals(folders) || generation < atGeneration) {
      List<Path> found = new ArrayList<>();
      folders.forEach(folder -> collect(folder, found));
      roots = List.copyOf(folders);
      generation = atGeneration;
      files = List.copyOf(found);
    }
    return files;
  }

  private static void collect(Path root, List<Path> found) {
    try {
      Files.walkFileTree(
          root,
          Set.of(),
          DEEPEST,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
              String name = String.valueOf(folder.getFileName());
              boolean skipped = name.startsWith(".") || SKIPPED.contains(name);
              return skipped && !folder.equals(root)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
              if (isScheme(file.toString())) {
                found.add(file);
              }
              return found.size() < MOST_FILES
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // What cannot be listed holds nothing to find.
      return;
    }
  }
}
