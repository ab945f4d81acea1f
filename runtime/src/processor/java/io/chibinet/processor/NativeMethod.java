package io.chibinet.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** One {@code @Native} method: what it takes and what it returns. */
final class NativeMethod {
  /** A signature that the generator cannot serve. */
  static final class BadSignature extends Exception {
    private static final long serialVersionUID = 1;

    BadSignature(String message) {
      super(message);
    }
  }

  private static final String MACHINE = "io.chibinet.machine.Machine";

  final ExecutableElement element;
  final String scheme;
  final boolean suspends;
  final boolean isConstant;
  final boolean takesMachine;
  final boolean takesRest;

  /** The qualified type and the name of each parameter, without the machine and the rest. */
  final List<String> types = new ArrayList<>();

  final List<String> names = new ArrayList<>();

  /** The qualified return type, or {@code void}. */
  final String result;

  final int minimum;

  private NativeMethod(ExecutableElement element, Types types) throws BadSignature {
    Native mark = element.getAnnotation(Native.class);
    this.element = element;
    this.scheme = mark.value();
    this.suspends = mark.suspends();
    this.isConstant = mark.constant();
    this.takesRest = element.isVarArgs();
    this.result = name(element.getReturnType(), types);

    List<? extends VariableElement> parameters = element.getParameters();
    this.takesMachine =
        !parameters.isEmpty() && name(parameters.get(0).asType(), types).equals(MACHINE);
    int required = 0;
    boolean optionalSeen = false;
    int end = takesRest ? parameters.size() - 1 : parameters.size();
    for (int i = takesMachine ? 1 : 0; i < end; i++) {
      VariableElement parameter = parameters.get(i);
      String type = name(parameter.asType(), types);
      boolean optional = parameter.getAnnotation(Optional.class) != null;
      checkParameter(parameter, type, optional);
      if (optional) {
        optionalSeen = true;
      } else if (optionalSeen) {
        throw new BadSignature("parameter " + parameter + " follows an @Optional one");
      } else {
        required++;
      }
      this.types.add(type);
      this.names.add(parameter.getSimpleName().toString());
    }
    this.minimum = required;
    if (takesRest) {
      checkRest(parameters.get(parameters.size() - 1), types);
    }
    checkElement();
    checkResult();
  }

  /** Reads a method that carries {@code @Native}. */
  static NativeMethod of(ExecutableElement element, Types types) throws BadSignature {
    return new NativeMethod(element, types);
  }

  /** The most arguments it takes, or -1 for any number. */
  int maximum() {
    return takesRest ? -1 : types.size();
  }

  boolean takes(int arguments) {
    return arguments >= minimum && (takesRest || arguments <= types.size());
  }

  private static String name(TypeMirror type, Types types) {
    return types.erasure(type).toString();
  }

  private static void checkParameter(VariableElement parameter, String type, boolean optional)
      throws BadSignature {
    TypeKind kind = parameter.asType().getKind();
    if (type.equals(MACHINE)) {
      throw new BadSignature("the machine is the first parameter");
    }
    if (kind == TypeKind.ARRAY) {
      throw new BadSignature("parameter " + parameter + " is an array; the rest is Object... last");
    }
    if (kind.isPrimitive()) {
      if (optional) {
        throw new BadSignature("parameter " + parameter + " is @Optional, so its type is boxed");
      }
      if (kind != TypeKind.INT && kind != TypeKind.LONG && kind != TypeKind.BOOLEAN) {
        throw new BadSignature("no Scheme argument becomes the " + type + " " + parameter);
      }
      return;
    }
    boolean boxed =
        type.equals("java.lang.Integer")
            || type.equals("java.lang.Long")
            || type.equals("java.lang.Boolean");
    if (boxed && !optional) {
      throw new BadSignature("parameter " + parameter + " is not @Optional, so it is not boxed");
    }
    if (!boxed && type.startsWith("java.") && !type.equals("java.lang.Object")) {
      throw new BadSignature("no Scheme argument becomes the " + type + " " + parameter);
    }
  }

  private static void checkRest(VariableElement parameter, Types types) throws BadSignature {
    TypeMirror component = ((ArrayType) parameter.asType()).getComponentType();
    if (!name(component, types).equals("java.lang.Object")) {
      throw new BadSignature("the rest is Object..., not " + component + "...");
    }
  }

  private void checkElement() throws BadSignature {
    if (!element.getModifiers().contains(Modifier.STATIC)) {
      throw new BadSignature("a native method is static");
    }
    if (element.getModifiers().contains(Modifier.PRIVATE)) {
      throw new BadSignature("a native method is not private");
    }
    if (!element.getThrownTypes().isEmpty()) {
      throw new BadSignature("a native method declares no exception; it throws SchemeError");
    }
    if (suspends && !takesMachine) {
      throw new BadSignature("a native that suspends takes the Machine first");
    }
    if (isConstant && !element.getParameters().isEmpty()) {
      throw new BadSignature("a constant takes no arguments");
    }
  }

  private void checkResult() throws BadSignature {
    if (suspends && !result.equals("java.lang.Object")) {
      throw new BadSignature("a native that suspends returns Object");
    }
    boolean good =
        switch (element.getReturnType().getKind()) {
          case VOID, BOOLEAN, INT, LONG, DOUBLE, ERROR -> true;
          case DECLARED ->
              switch (result) {
                case "java.lang.Object",
                    "java.lang.Boolean",
                    "java.lang.Long",
                    "java.lang.Double",
                    "java.math.BigInteger" ->
                    true;
                default -> !result.startsWith("java.");
              };
          default -> false;
        };
    if (!good) {
      throw new BadSignature(result + " is no Scheme value");
    }
  }
}
