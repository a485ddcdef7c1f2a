import { refusals } from "../refusal.ts";
import type { Instant } from "./calendar.ts";
import { retryIn, secondsBetween } from "./retry-after.ts";

const MINUTE_SECONDS = 60;
const MAX_LOCK_MINUTES = 15;
/** More than for secrets: many people behind one mobile network address copy codes from paper. */
const FREE_CODES = 10;

const refuse = /* @__PURE__ */ refusals("code", {
  "too-many-tries": {
    kind: "too-many",
    id: "Sudah {tries} kali kode yang tidak dikenal dicoba dari jaringan ini. Coba lagi {minutes} menit lagi, dan salin kode dengan teliti.",
    en: "Unknown codes were tried {tries} times from this network. Try again in {minutes} minutes, and copy the code carefully.",
    source: {
      id: "kebijakan: tidak seorang pun dapat mencari tahu dengan menebak kode mana yang ada",
      en: "policy: nobody finds out by trying which codes exist",
    },
  },
});

/** Wrong codes tried from one network on one day. */
export interface WrongTries {
  readonly tries: number;
  readonly lastAt: Instant;
}

/**
 * For how many more seconds nothing may be tried; 0 or less if something may. After the free tries the lock
 * lasts a minute, and doubles with each further one, up to a quarter of an hour. Tries during the lock are
 * neither checked nor counted, so that asking does not prolong it.
 * @source policy
 */
export function secondsLocked({ tries, lastAt }: WrongTries, at: Instant, freeTries: number): number {
  if (tries < freeTries) return 0;
  const lockMinutes = Math.min(2 ** (tries - freeTries), MAX_LOCK_MINUTES);
  return lockMinutes * MINUTE_SECONDS - secondsBetween(lastAt, at);
}

/**
 * Requires that a network may try another code of a certificate, an objection or a complaint to follow.
 * @throws DomainError `code.too-many-tries`
 * @source policy
 */
export function requireCodeTryable(wrong: WrongTries | undefined, at: Instant): void {
  const seconds = wrong === undefined ? 0 : secondsLocked(wrong, at, FREE_CODES);
  if (seconds > 0) throw refuse("too-many-tries", { tries: wrong?.tries ?? 0, ...retryIn(seconds) });
}
