package io.chibinet.server.workspace;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What changes: the open texts, the folders and the settings. One thread, the one that reads the
 * client's messages, writes; any thread may take the current {@link World}.
 */
public final class Workspace {
  private volatile World world;

  public Workspace(List<Path> roots, BundledSources bundled, Settings settings) {
    world =
        new World(Map.of(), roots, settings, bundled, new DiskTexts(), new WorkspaceFiles(), 0, 0);
  }

  public World world() {
    return world;
  }

  /** Takes {@code text} as the state of a document that the client now owns. */
  public void open(String uri, int version, String text) {
    String name = world.bundled().canonical(DocumentNames.name(uri));
    put(new Document(uri, name, version, text));
    filesChanged();
  }

  /** Replaces an open document by what {@code edit} makes of it. */
  public void change(String uri, UnaryOperator<Document> edit) {
    Document old = world.documents().get(world.bundled().canonical(DocumentNames.name(uri)));
    if (old != null) {
      put(edit.apply(old));
    }
  }

  public void close(String uri) {
    Map<String, Document> documents = new HashMap<>(world.documents());
    documents.remove(world.bundled().canonical(DocumentNames.name(uri)));
    set(documents, world.roots(), world.settings(), world.diskGeneration() + 1);
  }

  /** Files on disk may have changed. */
  public void filesChanged() {
    set(world.documents(), world.roots(), world.settings(), world.diskGeneration() + 1);
  }

  public void setRoots(List<Path> roots) {
    set(world.documents(), roots, world.settings(), world.diskGeneration() + 1);
  }

  public void setSettings(Settings settings) {
    set(world.documents(), world.roots(), settings, world.diskGeneration());
  }

  private void put(Document document) {
    Map<String, Document> documents = new HashMap<>(world.documents());
    documents.put(document.name(), document);
    set(documents, world.roots(), world.settings(), world.diskGeneration());
  }

  private void set(
      Map<String, Document> documents, List<Path> roots, Settings settings, long generation) {
    World old = world;
    world =
        new World(
            documents,
            roots,
            settings,
            old.bundled(),
            old.disk(),
            old.files(),
            old.number() + 1,
            generation);
  }
}
