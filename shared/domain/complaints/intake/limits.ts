import type { Instant } from "../../calendar/calendar.ts";
import { retryIn, retryNextHour, secondsBetween } from "../../calendar/retry-after.ts";
import { refusals } from "../../refusal.ts";

const MINUTE_SECONDS = 60;
/**
 * A person who copies a secret from paper gets it wrong a few times. Every wrong one is counted, but what is asked at the same
 * moment is looked at before any of it is: so many more may be tried as the gateway lets through at once, and the lock is
 * then the longer. To count before looking would cost every right secret a write, and a secret has 100 bits.
 */
const FREE_TRIES = 5;
const LONGEST_LOCK_MINUTES = 15;

const refuse = refusals("complaint", {
  "too-many-tries": {
    kind: "too-many",
    id: "Kode rahasia salah {tries} kali dari jaringan ini. Coba lagi {minutes} menit lagi, dan salin kode dari bukti pengaduan Anda.",
    en: "The secret was wrong {tries} times from this network. Try again in {minutes} minutes, and copy it from your receipt.",
    source: "policy: nobody tries secrets out, and nobody locks a complainant out from elsewhere",
  },
  "too-many-filings": {
    kind: "too-many",
    id: "Dari jaringan ini sudah masuk {limit} pengaduan dalam satu jam. Coba lagi {minutes} menit lagi, atau datang ke meja pengaduan.",
    en: "This network has handed in {limit} complaints within an hour. Try again in {minutes} minutes, or come to the complaint desk.",
    source: "policy: the limit is the city's",
  },
  "too-many-joinings": {
    kind: "too-many",
    id: "Dari jaringan ini sudah {limit} kali pengaduan diikuti dalam satu jam. Coba lagi {minutes} menit lagi.",
    en: "Complaints were joined {limit} times from this network within an hour. Try again in {minutes} minutes.",
    source:
      "policy: the limit is the city's; how many follow a complaint says something only where nobody can count up",
  },
});

/** The wrong secrets that came for one complaint from one network on a day. */
export interface WrongSecrets {
  readonly tries: number;
  readonly lastAt: Instant;
}

/**
 * That somebody may try a secret: after five wrong ones, a minute after the last, and twice as long after every further
 * one, a quarter of an hour at most. What is tried meanwhile is not looked at and does not count, so that nobody makes the
 * wait longer by asking.
 * @throws DomainError `complaint.too-many-tries`
 * @source policy: a secret has 100 bits; the limit spares the table, and says so to whoever mistypes it
 */
export function requireTryable(wrong: WrongSecrets | undefined, at: Instant): void {
  if (wrong === undefined || wrong.tries < FREE_TRIES) return;
  const lockMinutes = Math.min(2 ** (wrong.tries - FREE_TRIES), LONGEST_LOCK_MINUTES);
  const seconds = lockMinutes * MINUTE_SECONDS - secondsBetween(wrong.lastAt, at);
  if (seconds > 0) throw refuse("too-many-tries", { tries: wrong.tries, ...retryIn(seconds) });
}

/**
 * That one more complaint may come from a network within the hour of the clock.
 * @param filed how many have come in this hour; undefined where none has
 * @throws DomainError `complaint.too-many-filings`
 * @source policy: many citizens share one address of a mobile network, so the city's limit is generous
 */
export function requireFilable(filed: number | undefined, limit: number, at: Instant): void {
  if ((filed ?? 0) < limit) return;
  throw refuse("too-many-filings", { limit, ...retryNextHour(at) });
}

/**
 * That a complaint may be joined once more from a network within the hour of the clock, whichever it is.
 * @param joined how often that was done in this hour; undefined where never
 * @throws DomainError `complaint.too-many-joinings`
 * @source policy: a follower leaves nothing that tells one person from another, so the network is counted
 */
export function requireJoinable(joined: number | undefined, limit: number, at: Instant): void {
  if ((joined ?? 0) < limit) return;
  throw refuse("too-many-joinings", { limit, ...retryNextHour(at) });
}
