import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import stringify from "json-stringify-pretty-compact";
import type { OpenApiDocument } from "../../../shared/http/openapi/document.ts";
import { type BreakingChange, breakingChanges } from "./breaking-changes.ts";
import { unannounced } from "./changelog.ts";
import { earlierDocument } from "./earlier-document.ts";
import { servedDocument } from "./served-document.ts";

const ROOT = join(import.meta.dirname, "../../..");
const FILE = ".github/openapi.json";

/**
 * `npm run openapi` writes the document generated from the contracts. With `--check` nothing is written; it
 * fails if the committed document differs, or breaks clients without a line in the changelog.
 */
async function keepDocument(isCheck: boolean): Promise<void> {
  const document: OpenApiDocument = JSON.parse(await servedDocument());
  const text = `${stringify(document, { indent: 1, maxLength: 110 })}\n`;
  const path = join(ROOT, FILE);
  const stale = `${FILE} is not what the contracts say; npm run openapi writes it anew.`;
  const isStale = !existsSync(path) || readFileSync(path, "utf8") !== text;
  if (!isCheck) writeFileSync(path, text);
  const findings = [...(isCheck && isStale ? [stale] : []), ...unannouncedLines(document)];
  for (const line of findings) console.error(line);
  if (isCheck && findings.length > 0) process.exitCode = 1;
}

function unannouncedLines(document: OpenApiDocument): string[] {
  const earlier = earlierDocument(ROOT, FILE);
  if (earlier === undefined) {
    console.info(`No earlier ${FILE} in git at hand: breaking changes are not looked for.`);
    return [];
  }
  const changelog = readFileSync(join(ROOT, "CHANGELOG.md"), "utf8");
  const open = unannounced(breakingChanges(earlier.document, document), changelog);
  if (open.length === 0) return [];
  return [
    `Clients of ${earlier.commit} break, and CHANGELOG.md does not say so:`,
    ...open.map(asLine),
    "If they are meant: npm run openapi, and under [Unreleased], below Changed or Removed, a line that names each",
    `route between backticks, such as \`${open[0]?.route}\`.`,
  ];
}

function asLine({ route, change }: BreakingChange): string {
  return `  ${route}: ${change}`;
}

await keepDocument(process.argv.includes("--check"));
