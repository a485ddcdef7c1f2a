import type { WrongSecrets } from "../../domain/complaints/intake/limits.ts";
import { DAY, HASH, HOUR } from "../id-kinds.ts";
import { item } from "../item.ts";

/** What has come from a network within an hour: complaints, and joinings of others'. */
export interface Filings {
  readonly filed?: number;
  readonly joined?: number;
}

export const wrongSecrets = /* @__PURE__ */ item<WrongSecrets>()({
  doc: "How many wrong secrets came for one complaint from one network, for a day.",
  key: [["WRONG_SECRETS", HASH, DAY], ["STATE"]],
});

export const filings = /* @__PURE__ */ item<Filings>()({
  doc: "How many complaints came from one network within an hour, and how often it joined others'.",
  key: [["FILINGS", HASH, HOUR], ["STATE"]],
});

export const networkSalt = /* @__PURE__ */ item<{ readonly salt: string }>()({
  doc: "What networks are hashed with, for a day.",
  key: [["SALT", DAY], ["STATE"]],
});
