import { createHash, randomBytes } from "node:crypto";
import { keptByProcess } from "../../deployment/process-state.ts";
import type { WrongTries } from "../../domain/calendar/tries.ts";
import type { HourlyLimit } from "../../domain/complaints/intake/limits.ts";
import { networkOf } from "../../domain/network-hash.ts";
import { CommitConflict } from "../commit-conflict.ts";
import type { Key } from "../keys.ts";
import { count, type Projection, put } from "../projection.ts";
import type { Table } from "../table.ts";
import * as items from "./items.ts";

const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3_600;
const SALT_BYTES = 32;
/** 48 bits: among a day's hundred thousand devices, hardly two share a mark. */
const DEVICE_MARK_CHARACTERS = 8;
/** In place of a tracking code, and is none. */
const ANY_CODE = "ANY";

/** What is counted of a network in the current hour, and how much of it is allowed. */
export interface Counting extends HourlyLimit {
  readonly key: items.FilingsKey;
}

export type NetworkRepository = ReturnType<typeof networkRepository>;

/** Today's salt, read or drawn once per process; the previous one is dropped. */
const salts = /* @__PURE__ */ keptByProcess(() => new Map<string, Promise<string>>());

/** Counts citizens' requests by network: a hash of the address under a salt that changes daily. */
export function networkRepository(table: Table) {
  async function saltAt(at: string): Promise<string> {
    const day = at.slice(0, 10);
    const known = salts();
    const salt = known.get(day) ?? saltOf(table, day);
    if (!known.has(day)) {
      known.clear();
      known.set(day, salt);
    }
    try {
      return await salt;
    } catch (cause) {
      known.delete(day);
      throw cause;
    }
  }

  async function hashOf(source: string, at: string): Promise<string> {
    return networkOf(source, await saltAt(at));
  }

  async function triesOf(what: string, source: string, at: string): Promise<Key<WrongTries>> {
    const network = await hashOf(source, at);
    const hash = createHash("sha256").update(`${what}\n${network}`).digest("base64url");
    return items.wrongSecrets.key(hash, at.slice(0, 10));
  }

  return {
    hashOf,
    /**
     * A device's mark for one survey and day; it cannot be linked to its mark in another survey or on another
     * day.
     */
    async deviceMark(deviceId: string, surveyId: string, at: string): Promise<string> {
      const text = `${await saltAt(at)}\n${surveyId}\n${deviceId}`;
      return createHash("sha256").update(text).digest("base64url").slice(0, DEVICE_MARK_CHARACTERS);
    },
    /** Counter of wrong secrets tried on a complaint from one network. */
    wrongSecrets: (trackingCode: string, source: string, at: string) => triesOf(trackingCode, source, at),
    /** Counter of unknown codes tried from one network. */
    unknownCodes: (source: string, at: string) => triesOf(ANY_CODE, source, at),
    wrong: (key: Key<WrongTries>) => table.find(key),
    countWrong: (key: Key<WrongTries>, at: string) =>
      table.write([
        count({ key, add: { tries: 1 }, set: { lastAt: at }, expiresAt: inSeconds(DAY_SECONDS) }),
      ]),
    /** Counter of one network's complaints in the current hour. */
    filings: async (source: string, at: string): Promise<items.FilingsKey> =>
      items.filings.key(await hashOf(source, at), at.slice(0, 13)),
  };
}

/** Counts a complaint from a network, unless there were too many. */
export function filingOf(counting: Counting): Projection {
  return oneMore("filed", counting);
}

/** Counts joining a complaint from a network, unless that was done too often. */
export function joiningOf(counting: Counting): Projection {
  return oneMore("joined", counting);
}

/** Held to the limit as it is written: of requests sent at one moment, all have read that there is room. */
function oneMore(what: keyof items.Filings, { key, limit, refusal }: Counting): Projection {
  const gate = { absent: [], below: { [what]: limit }, refusal };
  return count({ key, add: { [what]: 1 }, gate, expiresAt: inSeconds(HOUR_SECONDS) });
}

async function saltOf(table: Table, day: string): Promise<string> {
  const key = items.networkSalt.key(day);
  const known = await table.find(key);
  if (known) return known.salt;
  const drawn = randomBytes(SALT_BYTES).toString("base64url");
  try {
    await table.write([put({ key, item: { salt: drawn }, expiresAt: inSeconds(DAY_SECONDS), once: true })]);
    return drawn;
  } catch (error) {
    if (!(error instanceof CommitConflict)) throw error;
    return (await table.get(key)).salt;
  }
}

/** DynamoDB's expiry runs on the real clock, whatever instant the request claims. */
function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1_000) + seconds;
}
