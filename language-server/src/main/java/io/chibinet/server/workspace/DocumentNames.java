package io.chibinet.server.workspace;

import io.chibinet.library.BundledLibraries;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Turns the addresses that clients use into the names of texts and back. A file is named by its
 * normal absolute path, a bundled library by {@code chibi-net:/…}, anything else by its address.
 */
public final class DocumentNames {
  private DocumentNames() {}

  /** The name of the text at {@code uri}. */
  public static String name(String uri) {
    return path(uri).map(Path::toString).orElse(uri);
  }

  /** The file at {@code uri}; empty when it is no file, such as an unsaved text. */
  public static Optional<Path> path(String uri) {
    if (!uri.startsWith("file:")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(URI.create(uri)).toAbsolutePath().normalize());
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The address of the text called {@code name}. */
  public static String uri(String name) {
    if (name.startsWith(BundledLibraries.SCHEME) || name.matches("[a-z][a-z0-9+.-]+:.*")) {
      return name;
    }
    String uri = Path.of(name).toUri().toString();
    // Path.toUri marks folders that exist with a slash, which clients do not.
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }
}
