import type { Instant } from "../../calendar/calendar.ts";
import { retryIn, retryNextHour } from "../../calendar/retry-after.ts";
import { secondsLocked, type WrongTries } from "../../calendar/tries.ts";
import { refusals } from "../../refusal.ts";

/**
 * Somebody who copies a secret from paper gets it wrong a few times. Wrong secrets are counted after the check, so requests
 * sent at the same moment are all checked: as many more tries as the gateway lets through at once, and a longer lock
 * afterwards. Counting before the check would cost a write for every right secret, and a secret has 100 bits.
 */
const FREE_TRIES = 5;

const refuse = /* @__PURE__ */ refusals("complaint", {
  "too-many-tries": {
    kind: "too-many",
    id: "Kode rahasia salah {tries} kali dari jaringan ini. Coba lagi {minutes} menit lagi, dan salin kode dari bukti pengaduan Anda.",
    en: "The secret was wrong {tries} times from this network. Try again in {minutes} minutes, and copy it from your receipt.",
    source: {
      id: "kebijakan: kode rahasia tidak dapat ditebak, dan pengadu tidak dapat dikunci dari jaringan lain",
      en: "policy: nobody can guess secrets, or lock a complainant out from another network",
    },
  },
  "too-many-filings": {
    kind: "too-many",
    id: "Dari jaringan ini sudah masuk {limit} pengaduan dalam satu jam. Coba lagi {minutes} menit lagi, atau datang ke meja pengaduan.",
    en: "{limit} complaints have come from this network within an hour. Try again in {minutes} minutes, or come to the complaint desk.",
    source: { id: "kebijakan: batasnya ditetapkan daerah", en: "policy: the limit is the city's" },
  },
  "too-many-joinings": {
    kind: "too-many",
    id: "Dari jaringan ini sudah {limit} kali pengaduan diikuti dalam satu jam. Coba lagi {minutes} menit lagi.",
    en: "Complaints were joined {limit} times from this network within an hour. Try again in {minutes} minutes.",
    source: {
      id: "kebijakan: batasnya ditetapkan daerah; jumlah pengikut hanya berarti bila tidak dapat digelembungkan",
      en: "policy: the limit is the city's; a number of followers means something only if nobody can inflate it",
    },
  },
});

/**
 * Requires that a secret of a complaint may be tried, after five wrong ones from one network on one day.
 * @throws DomainError `complaint.too-many-tries`
 * @source policy: a secret has 100 bits; the limit protects the table, and tells whoever mistypes it
 */
export function requireTryable(wrong: WrongTries | undefined, at: Instant): void {
  const seconds = wrong === undefined ? 0 : secondsLocked(wrong, at, FREE_TRIES);
  if (seconds > 0) throw refuse("too-many-tries", { tries: wrong?.tries ?? 0, ...retryIn(seconds) });
}

/** How often something may be done from one network within the clock hour, and how one time more is refused. */
export interface HourlyLimit {
  readonly limit: number;
  readonly refusal: () => Error;
}

/**
 * Requires that something was done less often than is allowed.
 * @param done how often in this hour; undefined if never
 * @throws DomainError as the limit says
 */
export function requireBelow(done: number | undefined, { limit, refusal }: HourlyLimit): void {
  if ((done ?? 0) >= limit) throw refusal();
}

/**
 * How many complaints a network may file, refused with `complaint.too-many-filings`.
 * @source policy: many citizens share one mobile network address, so the city's limit is generous
 */
export function filingLimit(limit: number, at: Instant): HourlyLimit {
  return { limit, refusal: () => refuse("too-many-filings", { limit, ...retryNextHour(at) }) };
}

/**
 * How often a network may join complaints, whichever they are, refused with `complaint.too-many-joinings`.
 * @source policy: followers leave nothing that identifies them, so the count is per network
 */
export function joiningLimit(limit: number, at: Instant): HourlyLimit {
  return { limit, refusal: () => refuse("too-many-joinings", { limit, ...retryNextHour(at) }) };
}
