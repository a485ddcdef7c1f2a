import { download } from "./call.ts";
import type { Given, Question } from "./operations.ts";

/** Has a file that a route answers with saved under a name. @throws Refusal, NoLine, SignedOut */
export async function saveFile<const Of extends Question>(
  operation: Of,
  given: Given<Of>,
  name: string,
): Promise<void> {
  saveBlob(await download(operation, given), name);
}

/** Has what is on the device saved under a name. */
export function saveBlob(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers read it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
