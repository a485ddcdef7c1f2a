import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The characters that SQS accepts: those of XML 1.0, including those beyond U+FFFF such as emoji. */
const ACCEPTED = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

/** Whether SQS would accept a text as a message. */
export function isAccepted(text: string): boolean {
  return ACCEPTED.test(text);
}

/**
 * Makes the engine refuse what SQS refuses: by itself it checks UTF-16 units, and accepts nothing beyond
 * U+FFFF. It has no setting for this, so its one check is replaced.
 */
export async function refuseWhatSqsRefuses(): Promise<void> {
  const manifest = findPackageJSON("fauxqs", import.meta.url) ?? "";
  const types = pathToFileURL(join(dirname(manifest), "dist/sqs/sqsTypes.js"));
  const { INVALID_MESSAGE_BODY_CHAR: refused } = (await import(types.href)) as {
    readonly INVALID_MESSAGE_BODY_CHAR: RegExp;
  };
  refused.test = (text) => !isAccepted(text);
}
