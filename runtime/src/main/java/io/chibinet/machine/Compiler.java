package io.chibinet.machine;

import io.chibinet.expand.Core;
import io.chibinet.expand.Variable;
import io.chibinet.library.BundledLibraries;
import io.chibinet.syntax.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Turns core forms into nodes: closures become flat, assigned variables go into boxes, named lets
 * become loops, and every operand that may capture is bound to a slot first.
 */
final class Compiler {
  private final Function<String, Object> natives;

  /** Variables of {@code letrec} that may be used before they have a value. */
  private final Set<Variable> checked = Collections.newSetFromMap(new IdentityHashMap<>());

  Compiler(Function<String, Object> natives) {
    this.natives = natives;
  }

  /** What a {@code define-native} form of that name stands for. */
  Object builtin(String name) {
    return natives.apply(name);
  }

  /** A procedure without arguments that runs a top-level form. */
  Closure topLevel(Core form) {
    Template template =
        new Template(null, place(form), 0, false, new ParameterNames(List.of(), null));
    Activation activation = new Activation(null, template);
    template.body = compile(form, activation, true);
    template.frameSize = activation.size;
    return new Closure(template, new Object[0]);
  }

  /** The slots of one lambda expression while it is compiled. */
  private static final class Activation {
    final Activation parent;
    final Template template;
    final Map<Variable, Integer> slots = new IdentityHashMap<>();
    final List<Variable> free = new ArrayList<>();
    final Map<Variable, JumpTarget> loops = new IdentityHashMap<>();

    /** The next slot to give away. */
    int next = 1;

    /** The end of all slots given away since some point; see {@link Operands}. */
    int high = 1;

    int size = 1;

    Activation(Activation parent, Template template) {
      this.parent = parent;
      this.template = template;
    }

    int slot() {
      int slot = next++;
      high = Math.max(high, next);
      size = Math.max(size, next);
      return slot;
    }

    int slot(Variable variable) {
      int slot = slot();
      slots.put(variable, slot);
      return slot;
    }

    /** The slot of {@code variable}, or {@code -1 - i} for captured value {@code i}. */
    int place(Variable variable) {
      Integer slot = slots.get(variable);
      if (slot != null) {
        return slot;
      }
      int index = free.indexOf(variable);
      if (index < 0) {
        index = free.size();
        free.add(variable);
      }
      return -1 - index;
    }
  }

  private record JumpTarget(Control.Loop loop, int[] slots) {}

  private Node compile(Core form, Activation in, boolean tail) {
    if (form instanceof Core.Constant constant) {
      return new References.Constant(constant.value());
    }
    if (form instanceof Core.LocalReference reference) {
      return reference(reference, in);
    }
    if (form instanceof Core.GlobalReference reference) {
      return new References.GlobalValue(reference.global(), place(reference));
    }
    if (form instanceof Core.Call call) {
      return call(call, in, tail);
    }
    if (form instanceof Core.If branch) {
      return branch(branch, in, tail);
    }
    if (form instanceof Core.Lambda lambda) {
      return lambda(lambda, in);
    }
    if (form instanceof Core.Let let) {
      return let(let.variables(), let.values(), let.body(), in, tail);
    }
    if (form instanceof Core.Letrec letrec) {
      return Occurrences.isLoop(letrec) ? loop(letrec, in, tail) : letrec(letrec, in, tail);
    }
    if (form instanceof Core.Sequence sequence) {
      return sequence(sequence, in, tail);
    }
    if (form instanceof Core.LocalAssignment assignment) {
      Node place = place(assignment.variable(), in);
      return withValue(assignment.value(), in, value -> new References.SetBox(place, value));
    }
    if (form instanceof Core.GlobalAssignment assignment) {
      return withValue(
          assignment.value(),
          in,
          value -> new References.SetGlobal(assignment.global(), value, place(assignment)));
    }
    if (form instanceof Core.GlobalDefinition definition) {
      return withValue(
          definition.value(), in, value -> new References.DefineGlobal(definition.global(), value));
    }
    if (form instanceof Core.CaseLambda caseLambda) {
      MakeClosure[] clauses = new MakeClosure[caseLambda.clauses().size()];
      for (int i = 0; i < clauses.length; i++) {
        clauses[i] = lambda(caseLambda.clauses().get(i), in);
      }
      return new MakeCaseClosure(caseLambda.name(), clauses);
    }
    if (form instanceof Core.Receive receive) {
      return receive(receive, in, tail);
    }
    if (form instanceof Core.NativeReference builtin) {
      return new References.Constant(builtin(builtin.name()));
    }
    throw new AssertionError(form);
  }

  /**
   * Where {@code form} stands; errors in bundled libraries are their callers', who can mend them.
   */
  private static Location place(Core form) {
    Location location = form.location();
    return location == null || BundledLibraries.isBundled(location.source()) ? null : location;
  }

  // Variables

  private boolean isBoxed(Variable variable) {
    return variable.isAssigned() || checked.contains(variable);
  }

  private Node place(Variable variable, Activation in) {
    int place = in.place(variable);
    return place >= 0 ? new References.Local(place) : new References.Free(-1 - place);
  }

  private Node reference(Core.LocalReference reference, Activation in) {
    Variable variable = reference.variable();
    Node place = place(variable, in);
    if (checked.contains(variable)) {
      return new References.CheckedUnbox(place, variable.name(), place(reference));
    }
    return variable.isAssigned() ? new References.Unbox(place) : place;
  }

  // Calls

  /**
   * The operands of a call, evaluated from left to right. The call takes simple ones: the value of
   * an operand that may capture is bound to a slot before, and so is that of a simple one to the
   * left of it which could come out differently afterwards.
   *
   * <p>A simple operand may use slots of its own when it is evaluated, which can be after the
   * bindings, so those slots are not given away again.
   */
  private final class Operands {
    private final Activation in;
    private final List<Node> nodes = new ArrayList<>(4);
    private final List<Integer> slots = new ArrayList<>(4);
    private final List<Node> values = new ArrayList<>(4);

    Operands(Activation in) {
      this.in = in;
    }

    Operands add(Core operand) {
      int outer = in.high;
      int mark = in.next;
      in.high = mark;
      Node node = compile(operand, in, false);
      if (node.isSimple()) {
        in.next = Math.max(in.next, in.high);
      } else {
        // Those to the left must keep their values while this one uses its slots.
        in.next = Math.max(in.next, in.high);
        for (int i = 0; i < nodes.size(); i++) {
          if (!nodes.get(i).isStable()) {
            nodes.set(i, inSlot(nodes.get(i)));
          }
        }
        node = inSlot(node);
      }
      nodes.add(node);
      in.high = Math.max(outer, in.high);
      return this;
    }

    private Node inSlot(Node node) {
      int slot = in.slot();
      slots.add(slot);
      values.add(node);
      return new References.Local(slot);
    }

    Operands addAll(List<Core> operands) {
      operands.forEach(this::add);
      return this;
    }

    /** The simple nodes from {@code start} on, once all operands are added. */
    Node[] from(int start) {
      return nodes.subList(start, nodes.size()).toArray(Node[]::new);
    }

    Node first() {
      return nodes.get(0);
    }

    Node bindAround(Node node) {
      for (int i = slots.size() - 1; i >= 0; i--) {
        node = assign(in, slots.get(i), values.get(i), node);
      }
      return node;
    }
  }

  private Node withValue(Core value, Activation in, Function<Node, Node> use) {
    Operands operands = new Operands(in).add(value);
    return operands.bindAround(use.apply(operands.first()));
  }

  private Node call(Core.Call call, Activation in, boolean tail) {
    Core operator = call.operator();
    if (operator instanceof Core.LocalReference reference) {
      JumpTarget target = in.loops.get(reference.variable());
      if (target != null) {
        Operands operands = new Operands(in).addAll(call.operands());
        return operands.bindAround(
            new Control.Continue(target.loop, target.slots, operands.from(0)));
      }
    }
    if (operator instanceof Core.Lambda lambda
        && lambda.rest() == null
        && lambda.parameters().size() == call.operands().size()) {
      return let(lambda.parameters(), call.operands(), lambda.body(), in, tail);
    }
    Operands operands = new Operands(in);
    NativeProcedure known = knownNative(operator, call.operands().size());
    if (known != null) {
      operands.addAll(call.operands());
      return operands.bindAround(nativeCall(known, operands.from(0), place(call)));
    }
    operands.add(operator).addAll(call.operands());
    return operands.bindAround(Call.of(tail, operands.first(), operands.from(1), place(call)));
  }

  /**
   * The native that {@code operator} certainly is, if it never captures and takes the arguments.
   */
  private static NativeProcedure knownNative(Core operator, int count) {
    if (operator instanceof Core.GlobalReference reference
        && !reference.global().isMutable()
        && reference.global().value instanceof NativeProcedure procedure
        && !procedure.suspends()
        && count >= procedure.minimum()
        && (procedure.maximum() < 0 || count <= procedure.maximum())) {
      return procedure;
    }
    return null;
  }

  private static Node nativeCall(NativeProcedure procedure, Node[] operands, Location location) {
    String name = procedure.name();
    Node inline = null;
    if (operands.length == 1) {
      inline = Inline.of(procedure, operands[0], location);
    } else if (operands.length == 2) {
      inline = Inline.of(procedure, operands[0], operands[1], location);
    } else if (operands.length > 2 && (name.equals("+") || name.equals("*") || name.equals("-"))) {
      inline = operands[0];
      for (int i = 1; i < operands.length; i++) {
        inline = Arithmetic.step(procedure, inline, operands[i], i + 1, location);
      }
    }
    return inline != null ? inline : NativeCall.of(procedure, operands, location);
  }

  // Choice and sequence

  private Node branch(Core.If form, Activation in, boolean tail) {
    Operands operands = new Operands(in).add(form.test());
    int mark = in.next;
    Node consequent = compile(form.consequent(), in, tail);
    int after = in.next;
    in.next = mark;
    Node alternate = compile(form.alternate(), in, tail);
    in.next = Math.max(in.next, after);
    return operands.bindAround(
        new Control.If(operands.first(), consequent, alternate, place(form)));
  }

  private Node sequence(Core.Sequence form, Activation in, boolean tail) {
    List<Core> forms = form.forms();
    int last = forms.size() - 1;
    Node[] parts = new Node[forms.size()];
    boolean simple = true;
    for (int i = 0; i < last; i++) {
      int mark = in.next;
      parts[i] = compile(forms.get(i), in, false);
      in.next = mark;
      simple &= parts[i].isSimple();
    }
    parts[last] = compile(forms.get(last), in, tail);
    if (!simple) {
      return new Control.Block(in.template, parts);
    }
    Node node = parts[last];
    for (int i = last - 1; i >= 0; i--) {
      node = new Control.Then(parts[i], node);
    }
    return node;
  }

  // Binding

  private Node let(
      List<Variable> variables, List<Core> values, Core body, Activation in, boolean tail) {
    int count = variables.size();
    int[] slots = new int[count];
    Node[] nodes = new Node[count];
    for (int i = 0; i < count; i++) {
      int mark = in.next;
      nodes[i] = compile(values.get(i), in, false);
      in.next = mark;
      slots[i] = in.slot(variables.get(i));
    }
    // Boxes are made when all values are there: a continuation that was captured by a later value
    // makes new ones each time it returns.
    Node node = boxed(variables, slots, compile(body, in, tail));
    for (int i = count - 1; i >= 0; i--) {
      node = assign(in, slots[i], nodes[i], node);
    }
    return node;
  }

  private static Node assign(Activation in, int slot, Node value, Node body) {
    return value.isSimple()
        ? new Control.Let(slot, value, body)
        : new Control.Bind(in.template, slot, value, body);
  }

  private Node receive(Core.Receive form, Activation in, boolean tail) {
    int mark = in.next;
    Node producer = compile(form.producer(), in, false);
    in.next = mark;
    List<Variable> variables = new ArrayList<>(form.variables());
    if (form.rest() != null) {
      variables.add(form.rest());
    }
    int[] slots = new int[variables.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = in.slot(variables.get(i));
    }
    Node body = boxed(variables, slots, compile(form.body(), in, tail));
    Location values = place(form.producer());
    return new Receive(
        in.template,
        slots,
        form.rest() != null,
        new ParameterNames(form.variables(), form.rest()),
        producer,
        body,
        values == null ? place(form) : values);
  }

  private Node boxed(List<Variable> variables, int[] slots, Node body) {
    for (int i = slots.length - 1; i >= 0; i--) {
      if (isBoxed(variables.get(i))) {
        body = new Control.Then(new References.BoxSlot(slots[i]), body);
      }
    }
    return body;
  }

  private MakeClosure lambda(Core.Lambda form, Activation in) {
    Template template =
        new Template(
            form.name(),
            place(form),
            form.parameters().size(),
            form.rest() != null,
            new ParameterNames(form.parameters(), form.rest()));
    Activation inner = new Activation(in, template);
    List<Variable> variables = new ArrayList<>(form.parameters());
    if (form.rest() != null) {
      variables.add(form.rest());
    }
    int[] slots = new int[variables.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = inner.slot(variables.get(i));
    }
    template.body = boxed(variables, slots, compile(form.body(), inner, true));
    template.frameSize = inner.size;
    int[] captures = new int[inner.free.size()];
    for (int i = 0; i < captures.length; i++) {
      captures[i] = in.place(inner.free.get(i));
    }
    return new MakeClosure(template, captures, place(form));
  }

  private Node loop(Core.Letrec form, Activation in, boolean tail) {
    Core.Lambda lambda = (Core.Lambda) form.values().get(0);
    Operands operands = new Operands(in).addAll(((Core.Call) form.body()).operands());
    Node[] initial = operands.from(0);
    List<Variable> variables = lambda.parameters();
    int[] slots = new int[initial.length];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = in.slot(variables.get(i));
    }
    Control.Loop loop = new Control.Loop(in.template, tail, place(form));
    in.loops.put(form.variables().get(0), new JumpTarget(loop, slots));
    // A variable that is assigned to gets a fresh box each time round.
    loop.body(boxed(variables, slots, compile(lambda.body(), in, tail)));
    Node node = loop;
    for (int i = slots.length - 1; i >= 0; i--) {
      node = new Control.Let(slots[i], initial[i], node);
    }
    return operands.bindAround(node);
  }

  /**
   * Bindings in order. Lambdas have no effect, so each is made as late as a value needs it; what it
   * captures that has no value by then goes into a box that is checked when read.
   */
  private Node letrec(Core.Letrec form, Activation in, boolean tail) {
    List<Variable> variables = form.variables();
    Set<Variable> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(variables);
    Map<Variable, Core.Lambda> lambdas = new IdentityHashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      if (form.values().get(i) instanceof Core.Lambda lambda && !variables.get(i).isAssigned()) {
        lambdas.put(variables.get(i), lambda);
      }
    }
    List<Object> steps = new ArrayList<>();
    Set<Variable> made = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Variable> boxes = new LinkedHashSet<>();
    for (int i = 0; i < variables.size(); i++) {
      Variable variable = variables.get(i);
      if (lambdas.containsKey(variable)) {
        continue;
      }
      Set<Variable> needed = reachable(form.values().get(i), all, lambdas);
      List<Variable> group = new ArrayList<>();
      for (Variable other : variables) {
        if (needed.contains(other) && !made.contains(other)) {
          if (lambdas.containsKey(other)) {
            group.add(other);
            made.add(other);
          } else {
            boxes.add(other);
          }
        }
      }
      if (!group.isEmpty()) {
        steps.add(group);
      }
      steps.add(variable);
      made.add(variable);
    }
    List<Variable> last = new ArrayList<>();
    for (Variable variable : variables) {
      if (!made.contains(variable)) {
        last.add(variable);
      }
    }
    if (!last.isEmpty()) {
      steps.add(last);
    }
    checked.addAll(boxes);
    for (Variable variable : variables) {
      in.slot(variable);
    }
    Node[] nodes = new Node[steps.size()];
    for (int i = 0; i < nodes.length; i++) {
      if (steps.get(i) instanceof Variable variable) {
        int mark = in.next;
        nodes[i] = compile(form.values().get(variables.indexOf(variable)), in, false);
        in.next = mark;
      }
    }
    Node node = compile(form.body(), in, tail);
    for (int i = nodes.length - 1; i >= 0; i--) {
      if (steps.get(i) instanceof Variable variable) {
        node = define(variable, nodes[i], boxes.contains(variable), in, node);
      } else {
        node = fix(steps.get(i), lambdas, in, node);
      }
    }
    for (Variable variable : boxes) {
      node = new Control.Then(new References.EmptyBox(in.slots.get(variable)), node);
    }
    return node;
  }

  private Node define(Variable variable, Node value, boolean hasBox, Activation in, Node body) {
    int slot = in.slots.get(variable);
    if (!hasBox) {
      Node rest =
          variable.isAssigned() ? new Control.Then(new References.BoxSlot(slot), body) : body;
      return assign(in, slot, value, rest);
    }
    if (value.isSimple()) {
      return new Control.Then(new References.SetBox(new References.Local(slot), value), body);
    }
    int temporary = in.slot();
    return new Control.Bind(
        in.template,
        temporary,
        value,
        new Control.Then(
            new References.SetBox(new References.Local(slot), new References.Local(temporary)),
            body));
  }

  private Node fix(Object group, Map<Variable, Core.Lambda> lambdas, Activation in, Node body) {
    List<?> variables = (List<?>) group;
    int[] slots = new int[variables.size()];
    MakeClosure[] closures = new MakeClosure[slots.length];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = in.slots.get(variables.get(i));
      closures[i] = lambda(lambdas.get(variables.get(i)), in);
    }
    return new Control.Fix(slots, closures, body);
  }

  /** The variables that running {@code value} may reach, through the lambdas it may call too. */
  private static Set<Variable> reachable(
      Core value, Set<Variable> all, Map<Variable, Core.Lambda> lambdas) {
    Set<Variable> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Core> pending = new ArrayList<>(List.of(value));
    Set<Variable> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!pending.isEmpty()) {
      Occurrences.find(pending.remove(pending.size() - 1), all, found);
      for (Variable variable : List.copyOf(found)) {
        Core.Lambda lambda = lambdas.get(variable);
        if (lambda != null && visited.add(variable)) {
          pending.add(lambda);
        }
      }
    }
    return found;
  }
}
