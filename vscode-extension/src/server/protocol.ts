import { type Location, NotificationType, type Range, RequestType0 } from "vscode-languageclient/node";

// What the server and this extension say to each other beyond the Language Server Protocol;
// docs/editors.md, "For authors of clients", is the description.

/** A piece of what a run wrote. */
export interface Output {
  readonly run: number;
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

/** The end of a run; the code is -1 if it was stopped. */
export interface Ended {
  readonly run: number;
  readonly code: number;
}

export interface SessionOutput {
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

export interface SessionEnded {
  readonly code: number;
}

export interface EvaluationError {
  readonly message: string;
  /** The whole text, as the command line prints it. */
  readonly report: string;
  readonly place?: Location | null;
  /** Where the name is defined that it is about, if that was not evaluated yet. */
  readonly definition?: Location | null;
}

/** What came of evaluating something. */
export interface Evaluation {
  /** What was evaluated, if it stands in a document. */
  readonly range?: Range | null;
  readonly values: readonly string[];
  /** Whether a datum is still open at the end of the text. */
  readonly incomplete?: boolean | null;
  readonly error?: EvaluationError | null;
}

export interface ServerTest {
  readonly id: string;
  readonly label: string;
  readonly range: Range;
  readonly children?: readonly ServerTest[] | null;
}

export interface ServerTests {
  readonly framework: string | null;
  readonly tests: readonly ServerTest[];
}

export interface TestResult {
  readonly run: number;
  readonly uri: string;
  readonly id?: string | null;
  readonly name: string;
  readonly groups: readonly string[];
  readonly status: "passed" | "failed" | "errored" | "skipped";
  readonly message?: string | null;
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly range?: Range | null;
  readonly milliseconds?: number | null;
}

/** Where the documentation of a name stands in the site. */
export interface DocumentationPlace {
  readonly library: string;
  readonly name: string;
  readonly page: string;
  readonly fragment: string;
}

export const output = new NotificationType<Output>("chibi-net/output");
export const ended = new NotificationType<Ended>("chibi-net/ended");
export const sessionOutput = new NotificationType<SessionOutput>("chibi-net/sessionOutput");
export const sessionEnded = new NotificationType<SessionEnded>("chibi-net/sessionEnded");
export const sessionInput = new RequestType0<string | null, void>("chibi-net/sessionInput");
export const testResult = new NotificationType<TestResult>("chibi-net/testResult");
