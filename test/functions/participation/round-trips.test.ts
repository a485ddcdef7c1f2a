import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { participationUnits } from "../../../functions/participation/units.ts";
import { CONSULTATION, OFFICIAL, startConsultedCity } from "../../support/cities/consulted-city.ts";
import { CLEANERS, OFFICE_HEAD, SERVICE_HEAD } from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";
import { askedBy, beyondOneReading } from "../../support/table/asked-of-table.ts";

const [AUTHOR, COLLEAGUE] = CLEANERS;
const CONSULTATIONS = "/v1/consultations";
const REASON = "Anggarannya ada, dan berlaku mulai bulan depan.";
const suite = RSABSSA.SHA384.PSS.Randomized();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

let city: TestCity;
let hr: string;
let mayor: string;
let as: (nip: string) => string;
/** Open, by their addresses. */
let named: string;
let anonymous: string;
/** Closed, with one proposal. */
let closed: string;
let proposalId: string;
let tokenKey: Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const post = (path: string, who: string | undefined, body?: object, version?: number) =>
  city.api("POST", path, {
    ...(who && { as: who }),
    ...(body && { body }),
    ...(version !== undefined && { version }),
  });

beforeAll(async () => {
  const consulted = await startConsultedCity();
  ({ city, hr, as } = consulted);
  mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
  const open = { closesOn: "2026-03-20" };
  named = `${CONSULTATIONS}/${(await consulted.publish(hr, open)).body.id}`;
  const { id, tokenKey: key } = (await consulted.publish(hr, { ...open, isAnonymous: true })).body;
  anonymous = id;
  const usage = { name: "RSA-PSS", hash: "SHA-384" };
  tokenKey = await crypto.subtle.importKey("jwk", key, usage, true, ["verify"]);
  closed = `${CONSULTATIONS}/${(await consulted.publish(hr)).body.id}`;
  proposalId = (await post(`${closed}/proposals`, as(AUTHOR), { text: "Buka Sabtu pagi bergilir." })).body.id;
  await city.host.advanceTo(Date.parse("2026-03-13T09:30:00.000Z"));
  await city.host.idle();
  // Who is signed in is read once, with their first request.
  for (const nip of [AUTHOR, COLLEAGUE, OFFICE_HEAD, SERVICE_HEAD, OFFICIAL])
    await city.api("GET", named, { as: as(nip) });
});
afterAll(() => city?.host.stop());

test("a write takes one reading and one transaction, unless what it reads names what to read next", async () => {
  const routes = Object.assign(
    {},
    ...participationUnits.flatMap((unit) => (unit.kind === "http" ? [unit.routes] : [])),
  );
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(tokenKey, message);
  const proposal = (before: (route: string) => { id: string }) =>
    `${named}/proposals/${before("propose").id}`;
  const comment = (before: (route: string) => { id: string }) =>
    `${proposal(before)}/comments/${before("comment").id}`;
  const hiding = { reason: "Menyebut orang, bukan layanannya." };
  const restoring = { isRestored: true, reason: "Memang tentang layanannya." };
  const opens = { opensOn: "2026-03-14", closesOn: "2026-03-20" };
  const beyond = await beyondOneReading(routes, {
    publishConsultation: () => post(CONSULTATIONS, hr, { ...CONSULTATION, ...opens }),
    propose: () => post(`${named}/proposals`, as(AUTHOR), { text: "Buka juga Jumat sore." }),
    comment: (before) => post(`${proposal(before)}/comments`, as(COLLEAGUE), { text: "Setuju" }),
    support: (before) => post(`${proposal(before)}/support`, as(COLLEAGUE)),
    vote: () => post(`${named}/votes`, as(OFFICE_HEAD), { votes: [{ poll: 1, choice: 1 }] }),
    hideComment: (before) => post(`${comment(before)}/hide`, hr, hiding, 1),
    appealComment: (before) => post(`${comment(before)}/appeal`, as(COLLEAGUE), { text: "Hanya setuju." }, 2),
    decideCommentAppeal: (before) => post(`${comment(before)}/appeal-decision`, mayor, restoring, 3),
    hideProposal: (before) => post(`${proposal(before)}/hide`, hr, hiding, 1),
    appealProposal: (before) =>
      post(`${proposal(before)}/appeal`, as(AUTHOR), { text: "Ini soal layanan." }, 2),
    decideProposalAppeal: (before) => post(`${proposal(before)}/appeal-decision`, mayor, restoring, 3),
    nameOfficials: () =>
      post(`${named}/officials`, hr, { officialNips: [SERVICE_HEAD], reason: "Pejabat lama pindah" }, 1),
    answerProposal: () =>
      post(`${closed}/proposals/${proposalId}/answer`, as(OFFICIAL), { fate: "ADOPTED", reason: REASON }, 1),
    answerConsultation: () =>
      post(`${closed}/answer`, as(OFFICIAL), { text: "Terima kasih, sudah kami baca." }, 2),
    sayOutcome: () => post(`${closed}/outcome`, as(OFFICIAL), { text: "Loket dibuka Sabtu pagi." }, 3),
    draw: () => post(`${CONSULTATIONS}/${anonymous}/token`, as(AUTHOR), { blinded: text(blindedMsg) }),
    sendVoice: async (before) => {
      const blindSignature = new Uint8Array(Buffer.from(before("draw").blindSignature, "base64url"));
      const signature = await suite.finalize(tokenKey, message, blindSignature, inv);
      return post(`/v1/public/consultations/${anonymous}/voices`, undefined, {
        token: { message: text(message), signature: text(signature) },
        votes: [{ poll: 1, choice: 1 }],
        proposals: ["Buka Sabtu pagi bergilir.", "Tambah petugas di loket."],
      });
    },
  });
  expect(beyond).toEqual({});
});

test("an anonymous consultation is published with the same", async () => {
  const body = { ...CONSULTATION, opensOn: "2026-03-14", closesOn: "2026-03-20", isAnonymous: true };
  const { inTurn, status } = await askedBy(() => post(CONSULTATIONS, hr, body));
  expect({ status, inTurn }).toEqual({ status: 201, inTurn: { reads: 1, transactions: 1, forReply: 0 } });
});
