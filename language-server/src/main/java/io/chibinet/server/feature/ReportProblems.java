package io.chibinet.server.feature;

import io.chibinet.server.check.Checks;
import io.chibinet.server.workspace.Document;
import io.chibinet.syntax.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.FullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;

/** {@code textDocument/diagnostic} and {@code workspace/diagnostic}: what is wrong. */
public final class ReportProblems
    implements Feature<DocumentDiagnosticParams, DocumentDiagnosticReport> {
  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    DiagnosticRegistrationOptions options = new DiagnosticRegistrationOptions(true, true);
    options.setIdentifier("chibi-net");
    capabilities.setDiagnosticProvider(options);
  }

  @Override
  public DocumentDiagnosticReport answer(DocumentDiagnosticParams parameters, View view) {
    Optional<Document> document = view.document(parameters.getTextDocument().getUri());
    List<Diagnostic> found = document.map(text -> diagnostics(text, view)).orElse(List.of());
    String id = resultId(found);
    if (id.equals(parameters.getPreviousResultId())) {
      return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
    }
    RelatedFullDocumentDiagnosticReport full = new RelatedFullDocumentDiagnosticReport(found);
    full.setResultId(id);
    return new DocumentDiagnosticReport(full);
  }

  // Equal reports have equal names, so the client need not be remembered.
  private static String resultId(List<Diagnostic> found) {
    return Integer.toHexString(found.toString().hashCode());
  }

  /** Everything that is wrong in the workspace, open or not. */
  public WorkspaceDiagnosticReport workspace(WorkspaceDiagnosticParams parameters, View view) {
    List<WorkspaceDocumentDiagnosticReport> reports = new ArrayList<>();
    for (String name : view.world().schemeFiles()) {
      view.cancel().checkCanceled();
      Optional<Document> document = view.world().named(name);
      if (document.isPresent()) {
        FullDocumentDiagnosticReport full =
            new FullDocumentDiagnosticReport(diagnostics(document.get(), view));
        WorkspaceFullDocumentDiagnosticReport report =
            new WorkspaceFullDocumentDiagnosticReport(
                full.getItems(), document.get().uri(), document.get().version());
        reports.add(new WorkspaceDocumentDiagnosticReport(report));
      }
    }
    return new WorkspaceDiagnosticReport(reports);
  }

  /** What is wrong with {@code document}, as the client wants it. */
  public static List<Diagnostic> diagnostics(Document document, View view) {
    List<Diagnostic> found = new ArrayList<>();
    for (Problem problem :
        Checks.problems(document, view.world(), view.analyzer(), view.documentation())) {
      found.add(diagnostic(problem, document, view));
    }
    return found;
  }

  private static Diagnostic diagnostic(Problem problem, Document document, View view) {
    Diagnostic diagnostic =
        new Diagnostic(
            view.positions(document).range(problem.location().span()),
            problem.message(),
            switch (problem.severity()) {
              case ERROR -> DiagnosticSeverity.Error;
              case WARNING -> DiagnosticSeverity.Warning;
              case HINT -> DiagnosticSeverity.Hint;
            },
            "chibi-net");
    diagnostic.setCode(problem.code());
    DocumentationSite.of(view)
        .problem(problem.code())
        .ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
    if (problem.code().startsWith("unused-")) {
      diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    if (!problem.related().isEmpty() && view.client().takesRelatedPlaces()) {
      List<DiagnosticRelatedInformation> related = new ArrayList<>();
      for (Problem.Related place : problem.related()) {
        view.location(place.location())
            .ifPresent(at -> related.add(new DiagnosticRelatedInformation(at, place.message())));
      }
      diagnostic.setRelatedInformation(related);
    }
    return diagnostic;
  }
}
