import type { WrongTries } from "../../domain/calendar/tries.ts";
import { DAY, HASH, HOUR } from "../id-kinds.ts";
import { item } from "../item.ts";
import type { Key } from "../keys.ts";

/** Complaints filed and joined from one network within an hour. */
export interface Filings {
  readonly filed?: number;
  readonly joined?: number;
}

export type FilingsKey = Key<Filings>;

/** Wrong secrets tried on one complaint, or unknown codes of any kind, from one network; kept a day. */
export const wrongSecrets = /* @__PURE__ */ item<WrongTries>()({
  key: [["WRONG_SECRETS", HASH, DAY], ["STATE"]],
});

/** Complaints filed and joined from one network within an hour. */
export const filings = /* @__PURE__ */ item<Filings>()({
  key: [["FILINGS", HASH, HOUR], ["STATE"]],
});

/** A day's salt for hashing networks. */
export const networkSalt = /* @__PURE__ */ item<{ readonly salt: string }>()({
  key: [["SALT", DAY], ["STATE"]],
});
