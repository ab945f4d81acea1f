package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.syntax.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A socket constant where one of another group is wanted. */
public final class WrongConstant implements Check {
  public static final String CODE = "wrong-constant";

  // By the parameter's name; the first is what the message says.
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "family", List.of("address-family/"),
          "socket-type", List.of("socket-type/"),
          "protocol", List.of("ip-proto/"),
          "level", List.of("level/", "ip-proto/"),
          "name", List.of("socket-opt/"));

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "A constant such as `socket-type/stream` stands where one of another group is wanted,"
        + " such as an `address-family/`. All of them are small integers, so that nothing but a"
        + " failing call tells at run time: often level and option are swapped.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (NetCall call : text.netCalls()) {
      for (int i = 0; i < call.arguments().size(); i++) {
        String constant = call.constant(i);
        Optional<String> parameter =
            constant.isEmpty() ? Optional.empty() : call.parameter(i, text);
        List<String> wanted = parameter.map(GROUPS::get).orElse(null);
        Core argument = call.arguments().get(i);
        if (wanted != null
            && wanted.stream().noneMatch(constant::startsWith)
            && text.holds(argument.location())) {
          report.accept(
              text.warning(
                  CODE,
                  argument.location(),
                  call.name()
                      + ": "
                      + parameter.get()
                      + " must be "
                      + article(wanted.get(0))
                      + " constant, got "
                      + constant));
        }
      }
    }
  }

  private static String article(String group) {
    return (group.startsWith("a") || group.startsWith("i") ? "an " : "a ") + group;
  }
}
