package io.chibinet.server;

import io.chibinet.server.workspace.World;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Starts the command line in processes of their own, on the Java that runs the server: it is how
 * programs run, since this process never runs any.
 */
final class CommandLine {
  private static final String MODULE_PATH = "CHIBI_MODULE_PATH";

  private CommandLine() {}

  /**
   * What starts {@code chibi-net ARGUMENT…}.
   *
   * @param directory the working folder
   * @param world where programs find libraries: in the folders in which the editor finds them
   * @param properties further system properties, as {@code name=value}
   */
  static ProcessBuilder process(
      Path directory, World world, List<String> properties, List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 24) {
      words.add("--enable-native-access=ALL-UNNAMED");
      words.add("--sun-misc-unsafe-memory-access=allow");
    }
    words.add("-XX:+UseSerialGC");
    words.add("-XX:-UsePerfData");
    archive().ifPresent(words::add);
    words.add("-Xlog:disable");
    String more = System.getenv("CHIBI_NET_JAVA_OPTIONS");
    if (more != null && !more.isBlank()) {
      words.addAll(List.of(more.strip().split("\\s+")));
    }
    words.add("-Dchibinet.terminals=");
    properties.forEach(property -> words.add("-D" + property));
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add("io.chibinet.cli.Main");
    words.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
    String before = builder.environment().get(MODULE_PATH);
    String own = before == null || before.isEmpty() ? "lib" + File.pathSeparator + "." : before;
    builder
        .environment()
        .put(
            MODULE_PATH,
            libraryFolders(world).stream()
                    .map(folder -> folder + File.pathSeparator)
                    .collect(Collectors.joining())
                + own);
    return builder;
  }

  /**
   * The option for the archive of classes that whoever started the server has for programs, and
   * told in a system property. It may have gone meanwhile, and works without.
   */
  private static Optional<String> archive() {
    return Optional.ofNullable(System.getProperty("chibinet.programArchive"))
        .filter(file -> new File(file).length() > 0)
        .map(file -> (file.endsWith(".aot") ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
  }

  /** The folders of the library path that can be written in a variable. */
  static List<String> libraryFolders(World world) {
    return world.libraryFolders().stream()
        .map(Path::toString)
        .filter(folder -> !folder.contains(File.pathSeparator))
        .toList();
  }
}
