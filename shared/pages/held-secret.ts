import { droppedCookie, privateCookie } from "./cookies.ts";
import type { PageRequest } from "./request.ts";

/** A complaint is looked at for minutes; whoever comes later types the code again. */
const MINUTES = 60;
const COOKIE = "kode";

type Reached = Pick<PageRequest, "cookies" | "at" | "origin" | "seals">;

const pathOf = (trackingCode: string) => `/pengaduan/${trackingCode}`;
const purposeOf = (trackingCode: string) => `complaint ${trackingCode}`;

/** The secret that this browser was given for a complaint, if it was within the hour. */
export async function heldSecret(request: Reached, trackingCode: string): Promise<string | undefined> {
  const sealed = request.cookies.get(COOKIE);
  if (sealed === undefined) return undefined;
  return (await request.seals()).open(sealed, purposeOf(trackingCode), request.at);
}

/** Leaves a complaint's secret with this browser: sealed, for an hour, for that complaint's pages alone. */
export async function holdSecret(request: Reached, trackingCode: string, secret: string): Promise<string> {
  const seals = await request.seals();
  const sealed = seals.seal(secret, purposeOf(trackingCode), { at: request.at, minutes: MINUTES });
  return privateCookie(COOKIE, sealed, {
    path: pathOf(trackingCode),
    minutes: MINUTES,
    isSecure: request.origin.startsWith("https:"),
  });
}

/** Takes the secret from this browser again. */
export function forgetSecret(trackingCode: string): string {
  return droppedCookie(COOKIE, pathOf(trackingCode));
}
