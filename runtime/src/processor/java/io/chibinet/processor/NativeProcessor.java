package io.chibinet.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Writes one dispatcher for each class with {@link Native} methods, and the index over all of them.
 *
 * <p>Java types of parameters say which arguments are accepted: {@code Object} any, {@code int} and
 * {@code long} an exact integer in range, {@code boolean} any (true unless {@code #f}), a class of
 * values an instance of it, {@code Object...} last all further ones. A {@code Machine} first is not
 * an argument.
 */
@SupportedAnnotationTypes("io.chibinet.processor.Native")
public final class NativeProcessor extends AbstractProcessor {
  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    // Sorted, so that the same sources always make the same index.
    Map<String, TypeElement> owners = new TreeMap<>();
    Map<String, Map<String, NativeGroup>> groups = new HashMap<>();
    for (Element element : round.getElementsAnnotatedWith(Native.class)) {
      TypeElement owner = (TypeElement) element.getEnclosingElement();
      String name = owner.getQualifiedName().toString();
      owners.put(name, owner);
      addTo(groups.computeIfAbsent(name, key -> new LinkedHashMap<>()), element);
    }
    if (owners.isEmpty()) {
      return true;
    }
    Map<String, List<NativeGroup>> classes = new TreeMap<>();
    Map<String, String> seen = new HashMap<>();
    for (Map.Entry<String, TypeElement> entry : owners.entrySet()) {
      String name = entry.getKey();
      TypeElement owner = entry.getValue();
      if (owner.getNestingKind() != NestingKind.TOP_LEVEL) {
        error("natives stand in a top-level class", owner);
        continue;
      }
      List<NativeGroup> own = new ArrayList<>(groups.get(name).values());
      for (NativeGroup group : own) {
        check(group, owner, seen.put(group.scheme, name));
      }
      classes.put(name, own);
      PackageElement place = processingEnv.getElementUtils().getPackageOf(owner);
      TableWriter table =
          new TableWriter(
              place.getQualifiedName().toString(), owner.getSimpleName().toString(), own);
      write(name + "Natives", table.write(), owner);
    }
    write(
        IndexWriter.QUALIFIED_NAME,
        IndexWriter.write(classes),
        owners.values().toArray(new Element[0]));
    return true;
  }

  private void addTo(Map<String, NativeGroup> groups, Element element) {
    try {
      NativeMethod method =
          NativeMethod.of((ExecutableElement) element, processingEnv.getTypeUtils());
      groups
          .computeIfAbsent(method.scheme, scheme -> new NativeGroup(scheme, groups.size()))
          .add(method);
    } catch (NativeMethod.BadSignature bad) {
      error(bad.getMessage(), element);
    }
  }

  private void check(NativeGroup group, TypeElement owner, String other) {
    if (other != null) {
      error(group.scheme + " is also a native of " + other, owner);
    }
    try {
      group.checkComplete();
    } catch (NativeMethod.BadSignature bad) {
      error(bad.getMessage(), owner);
    }
  }

  private void write(String qualifiedName, String source, Element... origins) {
    try (Writer writer =
        processingEnv.getFiler().createSourceFile(qualifiedName, origins).openWriter()) {
      writer.write(source);
    } catch (IOException e) {
      error("cannot write " + qualifiedName + ": " + e.getMessage(), origins[0]);
    }
  }

  private void error(String message, Element element) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
  }
}
