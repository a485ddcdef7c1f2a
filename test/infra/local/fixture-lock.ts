/** A process of its own that claims a directory, says how that went, and lives until its input ends. */
import { lockDirectory } from "../../../infra/local/directory-lock.ts";

try {
  lockDirectory(process.argv[2] ?? "");
  console.log("claimed");
} catch (error) {
  console.log((error as Error).message);
}
process.stdin.resume().once("end", () => process.exit());
