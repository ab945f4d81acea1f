// Holds what `chibi-net check --sarif` prints, on standard input, against the schema of SARIF 2.1.0.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const Ajv = require("ajv");
const schema = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");

const report = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv({ schemaId: "auto", unknownFormats: "ignore" });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(schema);
if (!validate(report)) {
  console.error(validate.errors);
  process.exit(1);
}
const results = report.runs[0].results;
if (results.length === 0) {
  console.error("the report holds nothing");
  process.exit(1);
}
console.log(`valid SARIF 2.1.0 with ${results.length} results`);
