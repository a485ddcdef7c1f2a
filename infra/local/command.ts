import { UserFacingError } from "./user-facing-error.ts";

/** Runs a command-line program: a UserFacingError becomes its sentence and exit code 1, anything else stays a crash. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
