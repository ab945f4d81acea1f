package io.chibinet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every page is valid HTML, as the Nu validator of the W3C sees it. */
class HtmlValidityTest {
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  @ParameterizedTest
  @MethodSource("io.chibinet.site.WholeSiteTest#sites")
  void everyPageIsValid(SortedMap<String, byte[]> files) throws Exception {
    List<String> errors = new ArrayList<>();
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    Handler handler = new Handler(errors);
    validator.setUpMainSchema(SCHEMA, handler);
    validator.setUpValidatorAndParsers(handler, true, false);
    for (String path : files.keySet()) {
      if (path.endsWith(".html")) {
        handler.page = path;
        validator.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(files.get(path))));
      }
    }
    assertThat(errors).isEmpty();
  }

  private static final class Handler implements ErrorHandler {
    private final List<String> errors;
    private String page = "";

    Handler(List<String> errors) {
      this.errors = errors;
    }

    @Override
    public void warning(SAXParseException problem) {
      // Advice, such as to leave out what browsers assume.
    }

    @Override
    public void error(SAXParseException problem) {
      errors.add(page + ":" + problem.getLineNumber() + ": " + problem.getMessage());
    }

    @Override
    public void fatalError(SAXParseException problem) {
      error(problem);
    }
  }
}
