import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A server process and one client of it, which reads and writes on one thread. */
final class Server implements AutoCloseable {
  private final Process process;
  private final InputStream in;
  private final OutputStream out;
  private final Gson json = new Gson();
  final long started = System.nanoTime();
  private int next;

  Server(String command, Path root, Map<String, Object> text) throws IOException {
    process =
        new ProcessBuilder(command, "lsp").redirectError(ProcessBuilder.Redirect.INHERIT).start();
    in = new BufferedInputStream(process.getInputStream(), 1 << 16);
    out = process.getOutputStream();
    request(
        "initialize",
        Map.of(
            "processId",
            ProcessHandle.current().pid(),
            "rootUri",
            root.toUri().toString(),
            "capabilities",
            Map.of("textDocument", text)));
    notify("initialized", Map.of());
  }

  void notify(String method, Object parameters) throws IOException {
    write(Map.of("jsonrpc", "2.0", "method", method, "params", parameters));
  }

  /** The whole answer to a request; what else comes before it is passed over. */
  JsonObject request(String method, Object parameters) throws IOException {
    int id = ++next;
    write(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", parameters));
    while (true) {
      JsonObject message = read();
      if (message.has("id") && !message.has("method") && message.get("id").getAsInt() == id) {
        return message;
      }
    }
  }

  /** The next notification of this name. */
  JsonObject hear(String method) throws IOException {
    while (true) {
      JsonObject message = read();
      if (message.has("method") && message.get("method").getAsString().equals(method)) {
        return message.getAsJsonObject("params");
      }
    }
  }

  private void write(Object message) throws IOException {
    byte[] body = json.toJson(message).getBytes(StandardCharsets.UTF_8);
    out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  private JsonObject read() throws IOException {
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring(16));
      }
    }
    byte[] body = in.readNBytes(length);
    JsonObject message =
        JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
    if (message.has("method") && message.has("id")) {
      // What the server asks of a client, this one leaves to it.
      write(Map.of("jsonrpc", "2.0", "id", message.get("id"), "result", List.of()));
    }
    return message;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server has ended");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** Resident memory in megabytes, or -1 where the system does not tell. */
  double megabytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return -1;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    request("shutdown", Map.of());
    notify("exit", Map.of());
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
    }
  }
}
