import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askedBy } from "../../support/asked-of-table.ts";
import { CONSULTATION, startConsultedCity } from "../../support/consulted-city.ts";
import { CLEANERS, OFFICE_HEAD } from "../../support/supervised-city.ts";
import type { TestCity } from "../../support/test-city.ts";

const [AUTHOR, COLLEAGUE] = CLEANERS;
const suite = RSABSSA.SHA384.PSS.Randomized();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

let city: TestCity;
let hr: string;
let as: (nip: string) => string;
let named: string;
let anonymous: string;
let proposalId: string;
let tokenKey: Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const post = (path: string, nip: string | undefined, body?: object) => () =>
  city.api("POST", path, { ...(nip && { as: as(nip) }), ...(body && { body }) });

beforeAll(async () => {
  const consulted = await startConsultedCity();
  ({ city, hr, as } = consulted);
  named = `/v1/consultations/${(await consulted.publish(consulted.hr)).body.id}`;
  const { id, tokenKey: key } = (await consulted.publish(consulted.hr, { isAnonymous: true })).body;
  anonymous = id;
  const usage = { name: "RSA-PSS", hash: "SHA-384" };
  tokenKey = await crypto.subtle.importKey("jwk", key, usage, true, ["verify"]);
  // Who is signed in is read once, with their first request.
  for (const nip of [AUTHOR, COLLEAGUE, OFFICE_HEAD]) await city.api("GET", named, { as: as(nip) });
  proposalId = (await post(`${named}/proposals`, AUTHOR, { text: "Buka Sabtu pagi bergilir." })()).body.id;
});
afterAll(() => city.host.stop());

test.each([
  ["a proposal", () => post(`${named}/proposals`, AUTHOR, { text: "Buka juga Jumat sore." })],
  ["a comment", () => post(`${named}/proposals/${proposalId}/comments`, COLLEAGUE, { text: "Setuju" })],
  ["support", () => post(`${named}/proposals/${proposalId}/support`, COLLEAGUE)],
  ["a poll's answer", () => post(`${named}/votes`, OFFICE_HEAD, { votes: [{ poll: 1, choice: 1 }] })],
])("%s under one's name takes one reading and one transaction", async (_, request) => {
  const { asked, status } = await askedBy(request());
  expect({ asked, isDone: status < 300 }).toEqual({ asked: { reads: 1, transactions: 1 }, isDone: true });
});

test.each([false, true])(
  "a consultation, anonymous or not (%s), is published with one reading and one transaction",
  async (isAnonymous) => {
    const body = { ...CONSULTATION, isAnonymous };
    const { inTurn, status } = await askedBy(() => city.api("POST", "/v1/consultations", { as: hr, body }));
    expect({ status, inTurn }).toEqual({ status: 201, inTurn: { reads: 1, transactions: 1, forReply: 0 } });
  },
);

test("an anonymous voice, with all that it may say, takes one reading and one transaction; its token, the same", async () => {
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(tokenKey, message);
  const drawing = post(`/v1/consultations/${anonymous}/token`, AUTHOR, { blinded: text(blindedMsg) });
  const drawn = await askedBy(drawing);
  expect(drawn).toMatchObject({ status: 200, asked: { reads: 1, transactions: 1 } });
  const blindSignature = new Uint8Array(Buffer.from(drawn.body.blindSignature, "base64url"));
  const signature = await suite.finalize(tokenKey, message, blindSignature, inv);
  const said = {
    token: { message: text(message), signature: text(signature) },
    votes: [{ poll: 1, choice: 1 }],
    proposals: ["Buka Sabtu pagi bergilir.", "Tambah petugas di loket."],
  };
  const sent = await askedBy(post(`/v1/public/consultations/${anonymous}/voices`, undefined, said));
  expect(sent).toMatchObject({ status: 200, asked: { reads: 1, transactions: 1 } });
});
