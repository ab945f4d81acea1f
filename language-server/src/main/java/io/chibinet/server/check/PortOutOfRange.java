package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Consumer;

/** A port that no system has. */
public final class PortOutOfRange implements Check {
  public static final String CODE = "port-out-of-range";

  private static final BigInteger HIGHEST = BigInteger.valueOf(65_535);

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "A port is a number from 0 to 65535. With any other the lookup fails, and"
        + " `get-address-info` answers `#f`.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (NetCall call : text.netCalls()) {
      for (int i = 0; i < call.arguments().size(); i++) {
        Core argument = call.arguments().get(i);
        if (!(argument instanceof Core.Constant)
            || call.guarded()
            || !call.parameter(i, text).equals(Optional.of("service"))) {
          continue;
        }
        Optional<BigInteger> port = text.node(argument.location()).flatMap(PortOutOfRange::number);
        if (port.isPresent() && (port.get().signum() < 0 || port.get().compareTo(HIGHEST) > 0)) {
          report.accept(
              text.warning(
                  CODE,
                  argument.location(),
                  call.name() + ": a port is at most 65535 and at least 0, got " + port.get()));
        }
      }
    }
  }

  private static Optional<BigInteger> number(Node node) {
    String digits =
        node instanceof Node.Number number
            ? number.text()
            : node instanceof Node.Text string ? string.value() : "";
    return digits.matches("[+-]?[0-9]{1,30}")
        ? Optional.of(new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits))
        : Optional.empty();
  }
}
