import type { Command } from "../parts";
import { clearResults } from "./clearResults";
import { doctor } from "./doctor";
import { structuralEdits } from "./editStructure";
import { evaluateForm } from "./evaluateForm";
import { evaluateSelection } from "./evaluateSelection";
import { evaluateTopLevel } from "./evaluateTopLevel";
import { interrupt } from "./interrupt";
import { loadFile } from "./loadFile";
import { newProgram } from "./newProgram";
import { openWalkthrough } from "./openWalkthrough";
import { restartServer } from "./restartServer";
import { restartSession } from "./restartSession";
import { run } from "./run";
import { runAgain } from "./runAgain";
import { runSelection } from "./runSelection";
import { runTests } from "./runTests";
import { searchDocumentation } from "./searchDocumentation";
import { showDocumentation } from "./showDocumentation";
import { showLog } from "./showLog";
import { showPage } from "./showPage";
import { showReferences } from "./showReferences";
import { startSession } from "./startSession";
import { stop } from "./stop";

/** Every command of the extension. */
export const commands: readonly Command[] = [
  run,
  runSelection,
  runAgain,
  runTests,
  stop,
  startSession,
  evaluateForm,
  evaluateTopLevel,
  evaluateSelection,
  loadFile,
  interrupt,
  restartSession,
  clearResults,
  ...structuralEdits,
  showDocumentation,
  searchDocumentation,
  showPage,
  showReferences,
  newProgram,
  doctor,
  restartServer,
  showLog,
  openWalkthrough,
];
