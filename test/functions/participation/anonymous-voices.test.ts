import { createPrivateKey } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { shardOf } from "../../../shared/domain/participation/shards.ts";
import {
  askToSign,
  blind,
  type Drawn,
  drawToken,
  sendVoice,
  type Token,
} from "../../support/cities/anonymous-voice.ts";
import { ASKED, startConsultedCity } from "../../support/cities/consulted-city.ts";
import { CLEANERS, STRANGER } from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

let city: TestCity;
let hr: string;
let as: (nip: string) => string;
let publish: (who: string, changes?: object) => ReturnType<TestCity["api"]>;

type Mine = Drawn & { readonly nip: string };

const ask = (id: string, nip: string, blinded: string) => askToSign(city, id, as(nip), blinded);
const draw = async (id: string, nip: string) => ({ nip, ...(await drawToken(city, id, as(nip))) });
const speak = (id: string, token: Token, said: object = {}) => sendVoice(city, id, token, said);
const choose = (choice: number) => ({ votes: [{ poll: 1, choice }] });

/** The ids of a consultation's proposals, which are shown to nobody yet. */
const proposalsOf = async (id: string) =>
  (await everything())
    .filter(({ pk }) => String(pk).startsWith(`PROPOSALS#${id}#`))
    .map((one) => String(one.id));
/** As they are paged through: in an order that tells nothing of them. */
const inOrder = (ids: readonly string[]) =>
  ids.toSorted((one, other) => (shardOf(one) + one < shardOf(other) + other ? -1 : 1));

beforeAll(async () => {
  ({ city, hr, as, publish } = await startConsultedCity());
});
afterAll(() => city.host.stop());

describe("anonymous voices, through the gateway", () => {
  let id: string;
  let mine: Mine;

  it("are one for each employee who is asked", async () => {
    ({ id } = (await publish(hr, { isAnonymous: true })).body);
    mine = await draw(id, CLEANERS[0]);
    const again = await ask(id, CLEANERS[0], mine.blinded);
    expect(again).toMatchObject({ status: 200, body: { blindSignature: mine.blindSignature } });
    const { blinded } = await blind(city, { id, as: hr });
    expect((await ask(id, CLEANERS[0], blinded)).body.code).toBe("token.drawn-already");
    expect((await ask(id, STRANGER, blinded)).body.code).toBe("consultation.not-yours");
  });

  it("are drawn once, however many ask at once", async () => {
    const blinded = await Promise.all(Array.from({ length: 4 }, () => blind(city, { id, as: hr })));
    const replies = await Promise.all(blinded.map((one) => ask(id, CLEANERS[1], one.blinded)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  });

  it("are not taken without a token of this consultation", async () => {
    const other = (await publish(hr, { isAnonymous: true })).body.id;
    const foreign = await draw(other, CLEANERS[2]);
    expect(await speak(id, foreign.token, choose(1))).toMatchObject({
      ...{ status: 400, body: { code: "token.foreign" } },
    });
    const forged = { ...mine.token, message: foreign.token.message };
    expect((await speak(id, forged, choose(1))).body.code).toBe("token.foreign");
    expect((await speak("0".repeat(20), mine.token)).body.code).toBe("token.foreign");
    const named = (await publish(hr)).body.id;
    expect((await ask(named, CLEANERS[0], mine.blinded)).body.code).toBe("token.not-anonymous");
    expect((await speak(named, mine.token)).body.code).toBe("token.foreign");
  });

  it("that are refused leave the token unspent, and nothing written", async () => {
    const long = await speak(id, mine.token, { proposals: ["a".repeat(10_001)] });
    expect(long).toMatchObject({ status: 400, body: { errors: [{ field: "body.proposals.0" }] } });
    expect((await speak(id, mine.token, choose(9))).body.code).toBe("vote.unknown");
    const nowhere = { supports: ["0".repeat(20)], proposals: ["Usul yang tidak tercatat"] };
    expect((await speak(id, mine.token, nowhere)).body.code).toBe("proposal.unknown");
    expect(JSON.stringify(await everything())).not.toContain("Usul yang tidak tercatat");
    const three = ["a", "b", "c"].map((letter) => letter.repeat(10_000));
    expect((await speak(id, mine.token, { ...choose(1), proposals: three })).status).toBe(200);
  });

  it("are counted once", async () => {
    expect((await speak(id, mine.token, choose(2))).body.code).toBe("token.spent");
    const drawn = await draw(id, CLEANERS[2]);
    const replies = await Promise.all(Array.from({ length: 4 }, () => speak(id, drawn.token, choose(1))));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  });

  it("are said under no name, nor can names be used where they are anonymous", async () => {
    const propose = `/v1/consultations/${id}/proposals`;
    const { body } = await city.api("POST", propose, {
      as: as(CLEANERS[0]),
      body: { text: "Dengan nama saya" },
    });
    expect(body.code).toBe("token.anonymous");
  });

  it("are shown from the next day on, and only together with enough others", async () => {
    const path = `/v1/consultations/${id}/proposals`;
    const shown = async () => (await city.api("GET", path, { as: hr })).body.items.length;
    expect(await shown()).toBe(0);
    await city.host.advance("+1d");
    expect(await shown()).toBe(0);
    const supports = inOrder(await proposalsOf(id)).slice(-1);
    for (const nip of [ASKED[0], ASKED[1]])
      expect((await speak(id, (await draw(id, nip)).token, { ...choose(2), supports })).status).toBe(200);
    expect(await shown()).toBe(0);
  });

  it("that are too few show no count, and no order by support", async () => {
    const other = (await publish(hr, { isAnonymous: true })).body.id;
    const late = await draw(other, CLEANERS[1]);
    await city.host.advanceTo(Date.parse("2026-03-13T09:30:00.000Z"));
    await city.host.idle();
    const { body } = await city.api("GET", `/v1/consultations/${id}`, { as: hr });
    expect(body.consultation).toMatchObject({ state: "CLOSED", tally: { proposals: 3 } });
    expect(body.consultation.tally).not.toHaveProperty("voices");
    const { items } = (await city.api("GET", `/v1/consultations/${id}/proposals`, { as: hr })).body;
    expect(items.map((one: { id: string }) => one.id)).toEqual(inOrder(await proposalsOf(id)));
    for (const one of items) expect(one).not.toHaveProperty("supporters");
    // A token that was drawn in time and never used takes no voice after the end.
    expect((await speak(other, late.token, choose(1))).body.code).toBe("consultation.over");
    const keys = (await everything()).filter(({ sk }) => sk === "KEY").map(({ pk }) => pk);
    expect(keys).not.toContain(`CONSULTATION#${id}`);
  });
});

describe("an operator who has the whole table, all logs and all keys", () => {
  const CHOICES = [1, 2, 1, 3, 2] as const;
  const SHUFFLED = [3, 0, 4, 2, 1] as const;

  /** A consultation in which each of the five says something, in a shuffled order; with what was logged meanwhile. */
  async function consulted(choices: readonly number[]) {
    const lines: string[] = [];
    const spies = (["log", "info", "warn", "error"] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation((line) => void lines.push(JSON.stringify(line))),
    );
    const closes = { closesOn: "2026-04-20" };
    const { id } = (await publish(hr, { isAnonymous: true, ...closes })).body;
    const drawn: Mine[] = [];
    for (const nip of ASKED) drawn.push(await draw(id, nip));
    const key = (await everything()).find(({ pk, sk }) => pk === `CONSULTATION#${id}` && sk === "KEY");
    for (const place of SHUFFLED)
      await speak(id, (drawn[place] as Mine).token, {
        ...choose(choices[place] ?? 1),
        proposals: [`Usul tentang pilihan ${choices[place]}`],
      });
    for (const spy of spies) spy.mockRestore();
    const stored = (await everything()).filter((one) => JSON.stringify(one).includes(id));
    return { id, drawn, stored, lines, privateKey: String(key?.privateKey) };
  }

  beforeAll(async () => {
    hr = await city.token("pengelola-kinerja", "HR");
    const fresh = new Map<string, string>();
    for (const nip of ASKED) fresh.set(nip, await city.token(nip, "EMPLOYEE"));
    as = (nip) => fresh.get(nip) ?? "";
  });

  it("finds that every token may be everybody's", async () => {
    const { drawn, privateKey } = await consulted(CHOICES);
    const { n = "", e = "", d = "" } = createPrivateKey(privateKey).export({ format: "jwk" });
    const [modulus, exponent, secret] = [n, e, d].map((part) =>
      BigInt(`0x${Buffer.from(part, "base64url").toString("hex")}`),
    ) as [bigint, bigint, bigint];
    const number = (coded: string) => BigInt(`0x${Buffer.from(coded, "base64url").toString("hex")}`);
    for (const { blinded, blindSignature } of drawn)
      for (const { token } of drawn) {
        // The blinding that would have made this person's draw from this token: there is one, and it fits both what was sent and what came back.
        const encoded = power(number(token.signature), exponent, modulus);
        const blinding = power((number(blinded) * inverse(encoded, modulus)) % modulus, secret, modulus);
        expect((encoded * power(blinding, exponent, modulus)) % modulus).toBe(number(blinded));
        expect((number(blindSignature) * inverse(blinding, modulus)) % modulus).toBe(number(token.signature));
      }
  });

  it("finds the same table and the same log had others said it", async () => {
    const one = await consulted(CHOICES);
    const other = await consulted([...CHOICES.slice(1), CHOICES[0]]);
    expect(shapeOf(said(other.stored), other.id)).toEqual(shapeOf(said(one.stored), one.id));
    expect(other.lines.map(routeOf).toSorted()).toEqual(one.lines.map(routeOf).toSorted());
  });

  it("finds no time finer than a day on what was said or on who drew, and no person in a log", async () => {
    const { id, stored, lines, drawn } = await consulted(CHOICES);
    const left = said(stored);
    expect(new Set(left.map(({ pk }) => String(pk).split("#")[0]))).toEqual(
      new Set(["TOKEN", "TALLY", "PROPOSALS", "EVENTS", "EMPLOYEE"]),
    );
    for (const item of left) {
      const shown = JSON.stringify(item).replaceAll(id, "");
      expect(shown).not.toMatch(/T(?!17:00:00\.000Z)\d\d:\d\d/);
      expect(Number(item.expiresAt ?? 0) % 86_400).toBe(0);
    }
    const people = left.filter(({ pk }) => String(pk).startsWith("EMPLOYEE#"));
    for (const person of people)
      expect(Object.keys(person).toSorted()).toEqual(
        ["v", "blindedHash", "consultationId", "expiresAt", "pk", "sk"].toSorted(),
      );
    expect(left.filter((item) => ASKED.some((nip) => JSON.stringify(item).includes(nip)))).toEqual(people);
    const logged = lines.join("\n");
    // One read and one transaction each; who is signed in may have to be read beforehand, of any request.
    for (const [route, most] of [
      ["/voices", 2],
      ["/token", 3],
    ] as const) {
      const trips = lines.filter((line) => line.includes(route)).map((line) => JSON.parse(line).roundTrips);
      expect(trips).toHaveLength(ASKED.length);
      expect(Math.max(...trips)).toBeLessThanOrEqual(most);
    }
    for (const { nip, token } of drawn)
      for (const trace of [nip, token.message, id]) expect(logged).not.toContain(trace);
    expect(stored.filter(({ pk }) => String(pk).startsWith("REPLY#"))).toEqual([]);
  });
});

/** What voices and draws left behind, without the consultation's own publication. */
const said = (stored: readonly Record<string, unknown>[]) =>
  stored.filter(({ pk }) => /^(?:TOKEN|TALLY|PROPOSALS|EVENTS#PROPOSALS|EMPLOYEE|REPLY)#/.test(String(pk)));

/** Stored items without what is random in every consultation: ids, hashes, shards, keys. */
function shapeOf(stored: readonly Record<string, unknown>[], id: string): readonly string[] {
  const tallies: Record<string, number> = {};
  const others = stored.flatMap((item) => {
    if (!String(item.pk).startsWith("TALLY#")) return [canonical(item)];
    for (const [name, count] of Object.entries(item))
      if (typeof count === "number" && name !== "expiresAt") tallies[name] = (tallies[name] ?? 0) + count;
    return [];
  });
  const plain = others.map((one) =>
    one
      .replaceAll(id, "ID")
      .replaceAll(/PROPOSALS#ID#[0-9a-f]/g, "PROPOSALS#ID")
      .replaceAll(
        /[\w-]{300,}|[0-9a-f]{64}|[\w-]{43}|-----BEGIN.*?KEY-----[^"]*|(?<![\w-])[0-9a-z]{20}(?![\w-])/g,
        "…",
      )
      .replaceAll(/2026-\d\d-\d\dT(?!17:00:00)[\d:.]+Z/g, "time"),
  );
  const { v: _, ...counted } = tallies;
  return [...plain.toSorted(), JSON.stringify(Object.entries(counted).toSorted())];
}

/** Marks expire on a day of their consultation's, whole and the same for all. */
const canonical = ({ expiresAt = 0, ...item }: Record<string, unknown>) =>
  JSON.stringify([...Object.entries(item).toSorted(), Number(expiresAt) % 86_400]);

/** What a line of the log says without its time. */
const routeOf = (line: string) => line.match(/"?route\\?":\\?"([^"\\]+)/)?.[1] ?? line;

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base % modulus];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b > 0n) {
    const quotient = a / b;
    [a, b, x, y] = [b, a - quotient * b, y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

describe("anonymous words", () => {
  it("go to no proposal that a moderator has hidden; the token is still good for others", async () => {
    const { id } = (await publish(hr, { isAnonymous: true, closesOn: "2026-04-20" })).body;
    const [author, other] = [await draw(id, CLEANERS[0]), await draw(id, CLEANERS[1])];
    await speak(id, author.token, { proposals: ["Usul yang menyebut orang"] });
    const [one = ""] = await proposalsOf(id);
    const body = { reason: "Menyebut orang, bukan layanannya." };
    const hidden = await city.api("POST", `/v1/consultations/${id}/proposals/${one}/hide`, {
      ...{ as: hr, version: 1, body },
    });
    expect(hidden.status).toBe(200);
    for (const words of [{ supports: [one] }, { comments: [{ proposalId: one, text: "Setuju." }] }])
      expect(await speak(id, other.token, words)).toMatchObject({
        ...{ status: 409, body: { code: "proposal.hidden" } },
      });
    expect((await speak(id, other.token, choose(1))).status).toBe(200);
  });

  it("are appealed for, once hidden, under a name that nobody is told", async () => {
    const said = (await publish(hr, { isAnonymous: true, closesOn: "2026-04-20" })).body.id;
    for (const nip of ASKED)
      await speak(said, (await draw(said, nip)).token, { proposals: [`Usul tanpa nama ${nip.slice(-1)}`] });
    await city.host.advance("+1d");
    hr = await city.token("pengelola-kinerja", "HR");
    const path = `/v1/consultations/${said}/proposals`;
    const author = await city.token(CLEANERS[0], "EMPLOYEE");
    const colleague = await city.token(CLEANERS[1], "EMPLOYEE");
    const mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
    const [{ id: one }] = (await city.api("GET", path, { as: hr })).body.items;
    const act = (as: string, name: string, version: number, body: object) =>
      city.api("POST", `${path}/${one}/${name}`, { as, version, body });
    const seenBy = async (as: string) => (await city.api("GET", `${path}/${one}`, { as })).body;
    await act(hr, "hide", 1, { reason: "Menyebut orang, bukan layanannya." });
    expect((await act(author, "appeal", 2, { text: "Itu tentang layanannya." })).status).toBe(200);
    expect((await seenBy(author)).proposal.hidden.appeal.by).toBe(CLEANERS[0]);
    expect((await seenBy(hr)).proposal.hidden.appeal).toMatchObject({ text: "Itu tentang layanannya." });
    const decision = { isRestored: true, reason: "Memang tentang layanannya." };
    const decided = await act(mayor, "appeal-decision", 3, decision);
    expect(decided.status).toBe(200);
    for (const shown of [decided.body, await seenBy(hr), await seenBy(mayor), await seenBy(colleague)])
      expect(JSON.stringify(shown)).not.toContain(CLEANERS[0]);
  });
});
