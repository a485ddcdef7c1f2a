import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DATA_ROOT } from "./data-directory.ts";
import { explainFailure } from "./explain-failure.ts";
import { UserFacingError } from "./user-facing-error.ts";

const FAILED = 1;

/** Where whoever fixes the program finds what the sentence leaves out. */
const FAILURES = join(DATA_ROOT, "failures.log");

/**
 * Runs a command-line program. However it fails, even where nobody waits for what fails, it says why in one sentence and ends
 * with code 1.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.once("uncaughtException", (error) => {
    report(error);
    process.exit(FAILED);
  });
  try {
    await command();
  } catch (error) {
    report(error);
    process.exitCode = FAILED;
  }
}

function report(error: unknown): void {
  console.error(explainFailure(error));
  if (error instanceof UserFacingError) return;
  const stack = error instanceof Error ? error.stack : String(error);
  try {
    mkdirSync(DATA_ROOT, { recursive: true, mode: 0o700 });
    appendFileSync(FAILURES, `${new Date().toISOString()} ${stack}\n`, { mode: 0o600 });
  } catch {
    // Where nothing can be written, the sentence has just said so.
  }
}
