import { UserFacingError } from "./user-facing-error.ts";

/** Runs a command-line program: a UserFacingError prints its sentence and exits with code 1, anything else crashes. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
