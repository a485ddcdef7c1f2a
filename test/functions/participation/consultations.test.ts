import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ASKED, OFFICIAL, startConsultedCity } from "../../support/cities/consulted-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { CLEANERS, OFFICE_HEAD, SERVICE_HEAD, STRANGER } from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";
import { sendOfficeFile } from "../../support/files/office-files.ts";

let city: TestCity;
let hr: string;
let mayor: string;
let as: (nip: string) => string;
let publish: (who: string, changes?: object) => ReturnType<TestCity["api"]>;
let at: string;
const [AUTHOR, COLLEAGUE] = CLEANERS;
const REASON = "Anggarannya ada, dan berlaku mulai bulan depan.";

const post = (who: string, path: string, body?: object, version?: number) =>
  city.api("POST", `${at}${path}`, {
    as: who,
    ...(body && { body }),
    ...(version !== undefined && { version }),
  });
const get = async (who: string, path = "") => (await city.api("GET", `${at}${path}`, { as: who })).body;
const propose = (nip: string, text: string) => post(as(nip), "/proposals", { text });

beforeAll(async () => {
  ({ city, hr, as, publish } = await startConsultedCity());
  mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
});
afterAll(() => city.host.stop());

describe("a consultation, through the gateway", () => {
  it("is published by HR, the head of the city, or a head within their unit", async () => {
    expect((await publish(as(STRANGER))).body.code).toBe("consultation.group-outside");
    expect((await publish(as(OFFICE_HEAD), { group: {} })).body.code).toBe("consultation.group-outside");
    expect((await publish(as(SERVICE_HEAD))).body.code).toBe("consultation.group-outside");
    expect((await publish(as(OFFICE_HEAD))).status).toBe(201);
    expect((await publish(mayor, { group: { positionKinds: ["PELAKSANA"] } })).body).toMatchObject({
      state: "PUBLISHED",
    });
    const published = await publish(hr);
    expect(published).toMatchObject({ status: 201, body: { state: "PUBLISHED", isOpen: true } });
    at = `/v1/consultations/${published.body.id}`;
    expect(await toldTo(city, as(OFFICIAL))).toContain("CONSULTATION_NAMED");
  });

  it.each([
    [{ closesOn: "2026-03-09" }, "consultation.closes-before-open"],
    [{ opensOn: "2026-03-08", closesOn: "2026-03-09" }, "consultation.closes-past"],
    [{ closesOn: "2026-07-30" }, "consultation.open-too-long"],
    [{ polls: [{ question: "Hari apa?", choices: ["Senin", "SENIN"] }] }, "consultation.choice-twice"],
    [{ officialNips: ["190001011900011001"] }, "consultation.official-unknown"],
    [{ group: { unitIds: ["tidak-ada"] } }, "consultation.unit-unknown"],
    [{ documents: [{ title: "Naskah", sha256: "0".repeat(64) }] }, "consultation.document-unchecked"],
  ])("with %j is refused", async (changes, code) => {
    expect((await publish(hr, changes)).body.code).toBe(code);
  });

  it("has documents that everybody who may read it can download", async () => {
    const bytes = Buffer.from("%PDF-1.7 naskah");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const file = { fileName: "naskah.pdf", mediaType: "application/pdf", sizeBytes: bytes.length, sha256 };
    const path = `/v1/employees/${OFFICE_HEAD}/evidence`;
    const { body } = await city.api("POST", path, { as: as(OFFICE_HEAD), body: file });
    await fetch(body.upload.url, { method: "PUT", headers: body.upload.headers, body: bytes });
    await city.api("POST", `${path}/${sha256}/check`, { as: as(OFFICE_HEAD), version: body.version });
    const documents = [{ title: "Naskah peraturan", sha256 }];
    const { id } = (await publish(as(OFFICE_HEAD), { documents })).body;
    const download = `/v1/consultations/${id}/documents/${sha256}`;
    const { url } = (await city.api("GET", download, { as: as(AUTHOR) })).body;
    expect(await (await fetch(url)).text()).toBe("%PDF-1.7 naskah");
    expect((await city.api("GET", download, { as: as(STRANGER) })).status).toBe(403);
  });

  it("has documents of an office's account, which has no NIP, and none that it has not uploaded itself", async () => {
    const { checked, sha256 } = await sendOfficeFile(city, hr, "%PDF-1.7 naskah dari kepegawaian");
    expect(checked?.body).toMatchObject({ state: "CHECKED", account: expect.any(String) });
    const documents = [{ title: "Naskah kepegawaian", sha256 }];
    const { id } = (await publish(hr, { documents })).body;
    const download = `/v1/consultations/${id}/documents/${sha256}`;
    const { url } = (await city.api("GET", download, { as: as(AUTHOR) })).body;
    expect(await (await fetch(url)).text()).toBe("%PDF-1.7 naskah dari kepegawaian");
    for (const who of [mayor, as(OFFICE_HEAD)])
      expect((await publish(who, { documents })).body.code).toBe("consultation.document-unchecked");
  });

  it("has an employee's documents as the employee's own, not as an office's", async () => {
    const employeeHr = await city.token(OFFICE_HEAD, "EMPLOYEE", "HR");
    const { announced } = await sendOfficeFile(city, employeeHr, "%PDF-1.7 lain");
    expect(announced).toMatchObject({ status: 403, body: { code: "authority.not-office" } });
    expect((await sendOfficeFile(city, as(AUTHOR), "%PDF-1.7 lain")).announced.status).toBe(403);
  });

  it("is seen by those asked, its officials and HR; by nobody else, there or not", async () => {
    for (const who of [as(AUTHOR), as(OFFICIAL), hr, mayor])
      expect((await city.api("GET", at, { as: who })).status).toBe(200);
    const missing = `/v1/consultations/${"0".repeat(20)}`;
    for (const path of [at, missing, `${at}/proposals`])
      expect(await city.api("GET", path, { as: as(STRANGER) })).toMatchObject({
        status: 403,
        body: { code: "consultation.not-yours" },
      });
    const { items } = (await city.api("GET", "/v1/consultations", { as: as(STRANGER) })).body;
    expect(items.every(({ asks }: { asks: object }) => !("unitIds" in asks))).toBe(true);
    expect((await get(as(OFFICIAL))).consultation.acts).toEqual([]);
    expect((await get(as(AUTHOR))).consultation.acts).toEqual(["PROPOSE", "VOTE"]);
  });

  it("takes proposals of 10,000 characters and not of one more, and says in which field", async () => {
    expect((await propose(AUTHOR, "a".repeat(10_000))).status).toBe(201);
    const refused = await propose(AUTHOR, "a".repeat(10_001));
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: "body.text" }] } });
  });

  it("takes proposals, comments and support from those asked, and from nobody else", async () => {
    const { id } = (await propose(AUTHOR, "Buka Sabtu pagi dengan petugas bergilir.")).body;
    const one = `/proposals/${id}`;
    expect((await post(as(COLLEAGUE), `${one}/comments`, { text: "Setuju" })).status).toBe(201);
    expect((await post(as(COLLEAGUE), `${one}/support`)).status).toBe(200);
    expect((await post(as(COLLEAGUE), `${one}/support`)).body.code).toBe("support.already");
    expect((await post(as(AUTHOR), `${one}/support`)).body.code).toBe("support.own");
    expect((await post(as(SERVICE_HEAD), `${one}/support`)).status).toBe(200);
    expect((await post(as(OFFICIAL), `${one}/support`)).body.code).toBe("consultation.not-asked");
    expect((await post(as(STRANGER), `${one}/comments`, { text: "Saya" })).status).toBe(403);
    expect((await post(as(AUTHOR), `/proposals/${"0".repeat(20)}/support`)).body.code).toBe(
      "proposal.unknown",
    );
    const shown = await get(as(AUTHOR), one);
    expect(shown).toMatchObject({ proposal: { authorNip: AUTHOR }, items: [{ authorNip: COLLEAGUE }] });
    expect(shown.proposal.supporters).toBeUndefined();
    expect(shown.people).toHaveLength(2);
  });

  it("counts one voice of each", async () => {
    const votes = [
      { poll: 1, choice: 1 },
      { poll: 2, choice: 2 },
    ];
    expect((await post(as(AUTHOR), "/votes", { votes })).status).toBe(200);
    expect((await post(as(AUTHOR), "/votes", { votes })).body.code).toBe("vote.already");
    expect((await post(as(COLLEAGUE), "/votes", { votes: [{ poll: 1, choice: 4 }] })).body.code).toBe(
      "vote.unknown",
    );
    const twice = [votes[0], { poll: 1, choice: 2 }];
    expect((await post(as(COLLEAGUE), "/votes", { votes: twice })).body.code).toBe("vote.twice");
    expect((await post(as(COLLEAGUE), "/votes", { votes: [{ poll: 1, choice: 1 }] })).status).toBe(200);
    expect((await post(as(OFFICIAL), "/votes", { votes })).body.code).toBe("consultation.not-asked");
    expect((await get(as(AUTHOR))).hasVoted).toBe(true);
    expect((await get(as(AUTHOR))).consultation.tally).toBeUndefined();
  });

  it("pages through its proposals without an order, each once", async () => {
    for (const nip of ASKED) await propose(nip, `Usul dari seorang pegawai di kantor ini, ${nip}`);
    const seen: string[] = [];
    for (let cursor = ""; ; ) {
      const page = await get(hr, `/proposals?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      if (page.cursor === undefined) break;
      cursor = page.cursor;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it("hides words with a reason, keeps them, and has somebody else decide the appeal", async () => {
    const { id, version } = (await propose(AUTHOR, "Kepala kantor ini tidak becus.")).body;
    const one = `/proposals/${id}`;
    const hiding = { reason: "Menyerang pribadi, bukan usul." };
    expect((await post(as(COLLEAGUE), `${one}/hide`, hiding, version)).body.code).toBe(
      "consultation.not-moderator",
    );
    expect((await post(hr, `${one}/hide`, {}, version)).status).toBe(400);
    expect((await post(hr, `${one}/hide`, hiding, version)).status).toBe(200);
    const placeholder = (await get(as(COLLEAGUE), one)).proposal;
    expect(placeholder).toMatchObject({ hidden: hiding, acts: [] });
    expect(placeholder.text).toBeUndefined();
    expect((await get(as(AUTHOR), one)).proposal).toMatchObject({
      text: "Kepala kantor ini tidak becus.",
      acts: ["APPEAL"],
    });
    const toHidden = [
      await post(as(COLLEAGUE), `${one}/comments`, { text: "Saya setuju." }),
      await post(as(COLLEAGUE), `${one}/support`),
    ];
    expect(toHidden.map(({ status, body }) => [status, body.code])).toEqual([
      [409, "proposal.hidden"],
      [409, "proposal.hidden"],
    ]);
    expect(await toldTo(city, as(AUTHOR))).toContain("WORDS_HIDDEN");
    const appeal = { text: "Ini tentang layanannya." };
    expect((await post(as(COLLEAGUE), `${one}/appeal`, appeal, version + 1)).body.code).toBe(
      "moderation.not-author",
    );
    expect((await post(as(AUTHOR), `${one}/appeal`, appeal, version + 1)).status).toBe(200);
    expect((await get(as(AUTHOR), one)).proposal.hidden).toMatchObject({ appeal: { by: AUTHOR } });
    expect((await get(mayor, one)).proposal.hidden).toMatchObject({ appeal: { by: AUTHOR } });
    // It may repeat what is hidden.
    expect((await get(as(COLLEAGUE), one)).proposal.hidden).not.toHaveProperty("appeal");
    const decision = { isRestored: true, reason: "Kritik atas layanan boleh." };
    expect((await post(hr, `${one}/appeal-decision`, decision, version + 2)).body.code).toBe(
      "moderation.same-moderator",
    );
    expect((await post(mayor, `${one}/appeal-decision`, decision, version + 2)).status).toBe(200);
    expect((await get(as(COLLEAGUE), one)).proposal).toMatchObject({
      text: "Kepala kantor ini tidak becus.",
      hidden: { decision },
    });
    expect(await toldTo(city, as(AUTHOR))).toContain("APPEAL_DECIDED");
    expect((await post(as(COLLEAGUE), `${one}/comments`, { text: "Saya setuju." })).status).toBe(201);
  });

  it("hides comments in the same way", async () => {
    const { id } = (await propose(AUTHOR, "Sediakan loket khusus lansia.")).body;
    const { body } = await post(as(COLLEAGUE), `/proposals/${id}/comments`, { text: "Usul bodoh" });
    const one = `/proposals/${id}/comments/${body.id}`;
    expect((await post(hr, `${one}/hide`, { reason: "Tidak sopan kepada rekan." }, 1)).status).toBe(200);
    expect((await get(as(AUTHOR), `/proposals/${id}`)).items[0].text).toBeUndefined();
    expect((await post(as(COLLEAGUE), `${one}/appeal`, { text: "Itu pendapat saya." }, 2)).status).toBe(200);
    const decision = { isRestored: false, reason: "Tetap tidak sopan." };
    expect((await post(mayor, `${one}/appeal-decision`, decision, 3)).status).toBe(200);
    expect((await get(as(AUTHOR), `/proposals/${id}`)).items[0].text).toBeUndefined();
  });

  it("is answered by its officials only after the close", async () => {
    const [{ id, version }] = (await get(as(OFFICIAL), "/proposals?limit=1")).items;
    const answer = { fate: "ADOPTED", reason: REASON };
    expect((await post(as(OFFICIAL), `/proposals/${id}/answer`, answer, version)).body.code).toBe(
      "proposal.consultation-open",
    );
    const whole = { text: "Terima kasih, semua usul sudah kami baca." };
    const { consultation } = await get(as(OFFICIAL));
    expect((await post(as(OFFICIAL), "/answer", whole, consultation.version)).body.code).toBe(
      "consultation.not-closed",
    );
  });

  it("takes no voice after its end, and is counted by the sweep", async () => {
    await city.host.advanceTo(Date.parse("2026-03-13T09:30:00.000Z"));
    for (const [path, body] of [
      ["/votes", { votes: [{ poll: 1, choice: 1 }] }],
      ["/proposals", { text: "Usul yang terlambat masuk" }],
    ] as const)
      expect((await post(as(SERVICE_HEAD), path, body)).body.code).toBe("consultation.over");
    await city.host.idle();
    const { consultation } = await get(as(AUTHOR));
    expect(consultation).toMatchObject({
      state: "CLOSED",
      tally: {
        voices: 2,
        proposals: 9,
        polls: [
          [2, 0, 0],
          [0, 1],
        ],
      },
      answerDueAt: "2026-04-06T16:59:59.999Z",
    });
    const { items } = await get(as(AUTHOR), "/proposals");
    expect(items[0]).toMatchObject({ text: "Buka Sabtu pagi dengan petugas bergilir.", supporters: 2 });
    expect(items.map(({ supporters }: { supporters: number }) => supporters).slice(1)).toEqual(
      Array(8).fill(0),
    );
    expect(await toldTo(city, as(OFFICIAL))).toContain("CONSULTATION_TO_ANSWER");
  });

  it("has an answer and a fate with a reason for every proposal, and its authors are told", async () => {
    const { items } = await get(as(OFFICIAL), "/proposals");
    const answer = { fate: "ADOPTED", reason: REASON };
    const whole = { text: "Terima kasih, semua usul sudah kami baca." };
    const [{ id, version }] = items;
    expect((await post(as(AUTHOR), `/proposals/${id}/answer`, answer, version)).body.code).toBe(
      "consultation.not-official",
    );
    expect(
      await post(as(OFFICIAL), `/proposals/${id}/answer`, { fate: "NOT_ADOPTED" }, version),
    ).toMatchObject({
      status: 400,
      body: { errors: [{ field: "body.reason" }] },
    });
    expect((await post(as(OFFICIAL), "/answer", whole, 2)).body.code).toBe(
      "consultation.proposals-unanswered",
    );
    for (const one of items)
      expect((await post(as(OFFICIAL), `/proposals/${one.id}/answer`, answer, one.version)).status).toBe(200);
    expect(await toldTo(city, as(AUTHOR))).toContain("PROPOSAL_ANSWERED");
    expect((await get(as(OFFICIAL))).answered).toBe(9);
    const adopted = items.filter(({ authorNip }: { authorNip: string }) => authorNip === AUTHOR).length;
    const card = `/v1/employees/${AUTHOR}/scorecards/2026-03`;
    const counted = async () => (await city.api("GET", card, { as: as(AUTHOR) })).body.proposalsAdopted;
    expect([adopted > 1, await counted()]).toEqual([true, adopted]);
    const own = items.find(({ authorNip }: { authorNip: string }) => authorNip === AUTHOR);
    const changed = { fate: "NOT_ADOPTED", reason: "Anggarannya ternyata tidak ada." };
    const path = `/proposals/${own.id}/answer`;
    expect((await post(as(OFFICIAL), path, changed, own.version + 1)).status).toBe(200);
    expect(await counted()).toBe(adopted - 1);
    expect(await post(as(OFFICIAL), "/answer", whole, 2)).toMatchObject({
      status: 200,
      body: { state: "ANSWERED" },
    });
  });

  it("says at the end what came of it", async () => {
    const outcome = { text: "Loket dibuka Sabtu pagi sejak bulan April." };
    expect((await post(as(AUTHOR), "/outcome", outcome, 3)).body.code).toBe("consultation.not-official");
    expect((await post(as(OFFICIAL), "/outcome", outcome, 3)).body).toMatchObject({ state: "COMPLETED" });
    expect((await get(as(AUTHOR))).consultation.outcome).toMatchObject(outcome);
  });

  it("that is not answered in time is overdue, and HR is told", async () => {
    await publish(as(OFFICE_HEAD), {
      closesOn: "2026-03-16",
      opensOn: "2026-03-14",
      title: "Musyawarah kedua",
    });
    await city.host.advanceTo(Date.parse("2026-04-10T02:00:00.000Z"));
    await city.host.idle();
    const told = await toldTo(city, await city.token("pengelola-kinerja", "HR"));
    expect(told).toContain("CONSULTATION_OVERDUE");
    expect(told).not.toContain("CONSULTATION_OUTCOME_OVERDUE");
  });
});
