import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** What SQS carries: the characters of XML 1.0, those beyond U+FFFF among them, an emoji for one. */
const CARRIED = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

/** Whether SQS would take a text as a message. */
export function isCarried(text: string): boolean {
  return CARRIED.test(text);
}

/**
 * Has the engine refuse what SQS refuses: by itself it looks at halves of characters, and takes none beyond U+FFFF. It has
 * no setting for that, so the one test that it asks is put in the place of its own.
 */
export async function carryWhatSqsCarries(): Promise<void> {
  const manifest = findPackageJSON("fauxqs", import.meta.url) ?? "";
  const types = pathToFileURL(join(dirname(manifest), "dist/sqs/sqsTypes.js"));
  const { INVALID_MESSAGE_BODY_CHAR: refused } = (await import(types.href)) as {
    readonly INVALID_MESSAGE_BODY_CHAR: RegExp;
  };
  refused.test = (text) => !isCarried(text);
}
