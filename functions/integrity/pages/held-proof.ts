import { normalisedCode } from "../../../shared/domain/code-symbols.ts";
import { droppedCookie, privateCookie } from "../../../shared/pages/cookies.ts";
import type { Sent } from "../../../shared/pages/request.ts";

/** Shorter than for a complaint: whoever finds the browser open should not find the report. */
export const HELD_MINUTES = 30;
const COOKIE = "kode";
const PURPOSE = "integrity report";
export const OWN_PATH = "/integritas/laporan";

export interface Proof {
  readonly code: string;
  readonly secret: string;
}

/** A proof that the browser holds. */
export interface Held extends Proof {
  /** Since it was made here: its holder may still have to copy it. Whoever typed it has it. */
  readonly isNew: boolean;
}

const NEW = "new";

/** What opens a report, if this browser was given it within the half hour. */
export async function heldProof(request: Sent): Promise<Held | undefined> {
  const sealed = request.cookies.get(COOKIE);
  const text = sealed && (await request.seals()).open(sealed, PURPOSE, request.at);
  if (text === undefined || text === "") return undefined;
  const [code = "", secret = "", since] = text.split(" ");
  return { code, secret, isNew: since === NEW };
}

/** Leaves it with this browser, without the spaces that somebody typed in it: sealed, and for the reports' own page alone. */
export async function holdProof(request: Sent, { code, secret, isNew }: Held): Promise<string> {
  const seals = await request.seals();
  const text = [normalisedCode(code), normalisedCode(secret), ...(isNew ? [NEW] : [])].join(" ");
  return privateCookie(COOKIE, seals.seal(text, PURPOSE, { at: request.at, minutes: HELD_MINUTES }), {
    path: OWN_PATH,
    minutes: HELD_MINUTES,
    isSecure: request.origin.startsWith("https:"),
  });
}

export const forgetProof = () => droppedCookie(COOKIE, OWN_PATH);
