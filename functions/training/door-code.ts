import { createHmac, timingSafeEqual } from "node:crypto";
import { drawSymbols, normalisedCode } from "../../shared/domain/code-symbols.ts";

const SYMBOLS = 8;

interface Door {
  /** The session's own; nobody is shown it. */
  readonly secret: string;
  readonly sessionId: string;
  readonly meeting: number;
  /** How long the screen shows one code. */
  readonly seconds: number;
}

/** The code that a door shows at an instant, and until when. */
export function doorCode(door: Door, at: string): { readonly code: string; readonly until: string } {
  const step = stepAt(door, at);
  const until = new Date((step + 1) * door.seconds * 1_000).toISOString();
  return { code: codeOf(door, step), until };
}

/** Whether a door shows a code, or showed it right before: scanning takes its time. */
export function isDoorCode(typed: string, door: Door, at: string): boolean {
  const step = stepAt(door, at);
  const given = givenIn(typed);
  return [step, step - 1].some((one) => timingSafeEqual(given, Buffer.from(codeOf(door, one))));
}

/** The code of a sheet that is printed beforehand: one for each meeting. */
export function sheetCode({ secret, sessionId, meeting }: Omit<Door, "seconds">): string {
  return codeOf({ secret, sessionId, meeting }, "sheet");
}

/** Whether a sheet shows a code. */
export function isSheetCode(typed: string, door: Omit<Door, "seconds">): boolean {
  return timingSafeEqual(givenIn(typed), Buffer.from(sheetCode(door)));
}

function givenIn(typed: string): Buffer {
  return Buffer.from(normalisedCode(typed).padEnd(SYMBOLS).slice(0, SYMBOLS));
}

const stepAt = ({ seconds }: Door, at: string) => Math.floor(Date.parse(at) / 1_000 / seconds);

function codeOf({ secret, sessionId, meeting }: Omit<Door, "seconds">, step: number | "sheet"): string {
  const mac = createHmac("sha256", secret).update(`${sessionId} ${meeting} ${step}`).digest();
  return drawSymbols(SYMBOLS, (size) => mac.subarray(0, size));
}
