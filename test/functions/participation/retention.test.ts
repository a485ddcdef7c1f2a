import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstBrokenLink } from "../../../shared/table/event-log.ts";
import * as items from "../../../shared/table/items.ts";
import { OFFICIAL, startConsultedCity } from "../../support/cities/consulted-city.ts";
import { CLEANERS, OFFICE_HEAD } from "../../support/cities/supervised-city.ts";
import { dueOf, sweptAt } from "../../support/cities/swept-at.ts";
import type { TestCity } from "../../support/cities/test-city.ts";
import { sendOfficeFile } from "../../support/files/office-files.ts";
import { everything } from "../../support/table/everything.ts";

const [AUTHOR, COLLEAGUE] = CLEANERS;
const ANSWERED = "Buka Sabtu pagi dengan petugas bergilir.";
const COMMENT = "Asalkan dibagi rata.";
const DOCUMENT = "%PDF-1.7 naskah keputusan";
const REASON = "Anggarannya ada, dan berlaku mulai bulan depan.";

let city: TestCity;
let id: string;
let at: string;
let proposalId: string;
let document: string;

async function send(nip: string, path: string, body?: object, version?: number) {
  const as = await city.token(nip, "EMPLOYEE");
  return city.api("POST", `${at}${path}`, {
    as,
    ...(body && { body }),
    ...(version !== undefined && { version }),
  });
}
const read = async (nip: string, path: string) =>
  (await city.api("GET", path, { as: await city.token(nip, "EMPLOYEE") })).body;
const ownData = (nip: string) => read(nip, "/v1/me/data");

const swept = (instant: string) => sweptAt(items.consultation.key(id), instant);

const storedOf = async () =>
  (await everything()).filter((item) => JSON.stringify(item).includes(id)) as Record<string, unknown>[];

beforeAll(async () => {
  const consulted = await startConsultedCity();
  ({ city } = consulted);
  const { sha256 } = await sendOfficeFile(city, consulted.hr, DOCUMENT);
  const documents = [{ title: "Naskah keputusan", sha256 }];
  ({ id } = (await consulted.publish(consulted.hr, { documents })).body);
  document = `/v1/consultations/${id}/documents/${sha256}`;
  at = `/v1/consultations/${id}`;
  proposalId = (await send(AUTHOR, "/proposals", { text: ANSWERED })).body.id;
  await send(COLLEAGUE, `/proposals/${proposalId}/comments`, { text: COMMENT });
  await send(OFFICE_HEAD, `/proposals/${proposalId}/support`);
  await send(OFFICE_HEAD, "/votes", { votes: [{ poll: 1, choice: 1 }] });
  await city.host.advanceTo(Date.parse("2026-03-13T09:30:00.000Z"));
  await city.host.idle();
  const answer = { fate: "ADOPTED", reason: REASON };
  expect((await send(OFFICIAL, `/proposals/${proposalId}/answer`, answer, 1)).status).toBe(200);
  const whole = { text: "Terima kasih. Loket dibuka Sabtu pagi mulai April." };
  expect((await send(OFFICIAL, "/answer", whole, 2)).body).toMatchObject({ state: "ANSWERED" });
  const outcome = { text: "Loket buka setiap Sabtu pagi sejak April 2026." };
  expect((await send(OFFICIAL, "/outcome", outcome, 3)).body).toMatchObject({ state: "COMPLETED" });
});
afterAll(() => city.host.stop());

describe("what was said in a consultation", () => {
  it("is in its author's own data while it is kept", async () => {
    const { usulMusyawarah } = await ownData(AUTHOR);
    expect(usulMusyawarah).toMatchObject([{ text: ANSWERED, authorNip: AUTHOR }]);
    expect((await ownData(COLLEAGUE)).komentarMusyawarah).toMatchObject([{ text: COMMENT }]);
    const supporter = await ownData(OFFICE_HEAD);
    expect(supporter.dukunganUsul).toMatchObject([{ proposalId }]);
    expect(supporter.suaraMusyawarah).toMatchObject([{ consultationId: id, hasVoted: true }]);
  });

  it("is kept for the city's time from the close on, and told so beforehand", async () => {
    const { consultation } = await read(AUTHOR, at);
    expect(consultation.keptUntil).toBe("2028-03-12T16:59:59.999Z");
    expect(await dueOf(items.consultation.key(id))).toBe(consultation.keptUntil);
    await swept("2028-03-12T16:59:59.000Z");
    expect((await read(AUTHOR, `${at}/proposals/${proposalId}`)).proposal.text).toBe(ANSWERED);
  });

  it("leaves marks of who took part that all expire on one day, whenever the voice came in", async () => {
    const stored = await storedOf();
    const marks = stored.filter(({ pk, sk }) => /^(?:EMPLOYEE|TALLY)#/.test(String(pk)) && sk !== "PROFILE");
    expect(marks.map(({ pk }) => String(pk).split("#")[0]).toSorted()).toEqual([
      "EMPLOYEE",
      "EMPLOYEE",
      "TALLY",
      "TALLY",
    ]);
    for (const { expiresAt } of marks) {
      expect(Number(expiresAt) % 86_400).toBe(0);
      expect(Number(expiresAt)).toBeGreaterThan(Date.now() / 1_000 + 700 * 86_400);
    }
  });

  it("is deleted then, with its authors and its history; official answers and counts stay", async () => {
    await swept("2028-03-12T16:59:59.999Z");
    const { consultation } = await read(AUTHOR, at);
    expect(consultation).toMatchObject({
      ...{ state: "COMPLETED", forgottenAt: expect.any(String) },
      answer: { text: "Terima kasih. Loket dibuka Sabtu pagi mulai April." },
      tally: {
        voices: 1,
        proposals: 1,
        polls: [
          [1, 0, 0],
          [0, 0],
        ],
      },
    });
    const { proposal, items: comments } = await read(AUTHOR, `${at}/proposals/${proposalId}`);
    expect(comments).toEqual([]);
    expect(proposal).toMatchObject({ answer: { fate: "ADOPTED", reason: REASON }, supporters: 1, acts: [] });
    for (const gone of ["text", "authorNip"]) expect(proposal).not.toHaveProperty(gone);
    const left = await storedOf();
    const words = left.filter(({ pk }) => !String(pk).startsWith("EMPLOYEE#") && !/^INBOX/.test(String(pk)));
    for (const trace of [ANSWERED, COMMENT, AUTHOR, COLLEAGUE])
      expect(JSON.stringify(words)).not.toContain(trace);
    // Nothing is looked at any more, and a repetition changes nothing.
    await swept("2028-04-01T00:00:00.000Z");
    expect(await storedOf()).toEqual(left);
    const [state] = left.filter(({ pk, sk }) => pk === `CONSULTATION#${id}` && sk === "STATE");
    expect(state).not.toHaveProperty("duePk");
    const history = left.filter(({ pk }) => String(pk).startsWith("EVENTS#PROPOSALS#"));
    expect(history.map(({ type }) => type)).toEqual(["PROPOSAL_FORGOTTEN"]);
    expect(firstBrokenLink(history as never)).toBeUndefined();
    expect((await ownData(AUTHOR)).usulMusyawarah).toEqual([]);
    expect((await ownData(COLLEAGUE)).komentarMusyawarah).toEqual([]);
  });

  it("leaves the documents that were published with it, which the archive weeds", async () => {
    expect((await read(AUTHOR, at)).consultation.documents).toMatchObject([{ title: "Naskah keputusan" }]);
    const { url } = await read(AUTHOR, document);
    expect(await (await fetch(url)).text()).toBe(DOCUMENT);
  });

  it("can no longer be answered or moderated, and says so", async () => {
    const path = `/proposals/${proposalId}`;
    const { proposal } = await read(OFFICIAL, `${at}${path}`);
    const answer = { fate: "NOT_ADOPTED", reason: REASON };
    expect((await send(OFFICIAL, `${path}/answer`, answer, proposal.version)).body.code).toBe(
      "proposal.forgotten",
    );
    const hr = await city.token("pengelola-kinerja", "HR");
    const hiding = { as: hr, body: { reason: "Tidak sopan kepada rekan." }, version: proposal.version };
    expect((await city.api("POST", `${at}${path}/hide`, hiding)).body.code).toBe("proposal.forgotten");
  });
});
