import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type ComplaintCity, startComplaintCity, VERIFICATION } from "../../support/cities/complaint-city.ts";
import { REASON } from "../../support/cities/complaints.ts";

let city: ComplaintCity;

beforeAll(async () => {
  vi.spyOn(console, "info").mockReturnValue();
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

const clock = (body: { deadlines: { clock: string; round: number }[] }, name: string, round = 1) =>
  body.deadlines.find((deadline) => deadline.clock === name && deadline.round === round);

async function verified(body: object = {}) {
  const receipt = await city.submit(body);
  await city.act(receipt.trackingCode, "verify", VERIFICATION);
  return receipt;
}

async function answered() {
  const receipt = await verified();
  await city.act(receipt.trackingCode, "answer", { text: "Lampu sudah menyala kembali." });
  return receipt;
}

describe("a question to the complainant", () => {
  test("pauses the clocks until they reply; both sides read the conversation, and the explanation names the pause", async () => {
    const { trackingCode: code, secret } = await verified({ isAnonymous: true });
    const { body: before } = await city.read(code);
    const asked = await city.act(code, "ask", { text: "Di pasar yang mana?" }, city.as.head);
    expect(asked).toMatchObject({ status: 200, body: { status: "DITUNDA" } });
    expect(clock(asked.body, "RESOLUTION")).toMatchObject({ state: "PAUSED" });
    const paused = await city.view(code, secret);
    expect(paused.body).toMatchObject({
      status: "DITUNDA",
      statusText: { id: expect.stringContaining("tenggat kami berhenti") },
      messages: [{ from: "STAFF", kind: "QUESTION", text: "Di pasar yang mana?" }],
    });
    await city.pass("+2d");
    const reply = await city.own(code, "messages", { secret, text: "Pasar Atas, pintu timur." });
    expect(reply).toMatchObject({ status: 201, body: { status: "DIVERIFIKASI" } });

    const { body: after } = await city.read(code);
    const due = (body: typeof after) => clock(body, "RESOLUTION") as unknown as { dueAt: string };
    expect(due(after).dueAt > due(before).dueAt).toBe(true);
    const messages = await city.api("GET", `/v1/complaints/${code}/messages`, { as: city.as.head });
    expect(messages.body.items.map(({ kind }: { kind: string }) => kind)).toEqual(["QUESTION", "REPLY"]);

    const { body } = await city.api("GET", `/v1/complaints/${code}/deadlines`, { as: city.as.officer });
    const told = body.deadlines.find(({ clock }: { clock: string }) => clock === "RESOLUTION");
    expect(told).toMatchObject({
      workingDays: 14,
      fromDay: "2026-03-10",
      pausedDays: ["2026-03-11", "2026-03-12"],
    });
    expect(told.text.en).toMatch(
      /^14 working days from 10 March 2026, which is day zero, less 2 paused for the complainant, holidays skipped: 18 March 2026 \(Cuti bersama Hari Suci Nyepi\), .*\. Due at the end of \d+ April 2026\.$/,
    );
    expect(told.dueDay).toBe(due(after).dueAt.slice(0, 10));
    const { body: history } = await city.api("GET", `/v1/complaints/${code}/history`, {
      as: city.as.officer,
    });
    expect(history.isWhole).toBe(true);
    expect(JSON.stringify(history)).not.toContain("Pasar");
  });

  test("closes the complaint unsolved if nobody answers it, and the citizen may reopen it", async () => {
    const { trackingCode: code, secret } = await verified();
    await city.act(code, "ask", { text: "Di pasar yang mana?" });
    await city.pass("+23d");
    const { body } = await city.view(code, secret);
    expect(body).toMatchObject({ status: "SELESAI", closing: { outcome: "UNSOLVED", cause: "NO_REPLY" } });
    expect(body.statusText.id).toContain("belum Anda jawab");
    const reopened = await city.own(code, "reopenings", {
      secret,
      reason: "Maaf, ini pasar Atas, pintu timur.",
    });
    expect(reopened).toMatchObject({ status: 201, body: { status: "DIBUKA_KEMBALI" } });
  });

  test("can be withdrawn by those who asked it", async () => {
    const { trackingCode: code } = await verified();
    await city.act(code, "ask", { text: "Di pasar yang mana?" });
    expect((await city.act(code, "ask", { text: "Di pasar yang mana?" })).body.code).toBe(
      "complaint.already-asked",
    );
    expect((await city.act(code, "resume", {})).body.status).toBe("DIVERIFIKASI");
    expect((await city.act(code, "resume", {})).body.code).toBe("complaint.not-asked");
  });
});

describe("the complainant's last word", () => {
  test("satisfaction closes it as solved", async () => {
    const { trackingCode: code, secret } = await answered();
    const rated = await city.own(code, "ratings", { secret, isSatisfied: true });
    expect(rated.body).toMatchObject({
      status: "SELESAI",
      statusText: { en: expect.stringContaining("solved") },
    });
    expect((await city.read(code)).body.closing).toMatchObject({ outcome: "SOLVED", cause: "COMPLAINANT" });
    const again = await city.own(code, "ratings", { secret, isSatisfied: true });
    expect(again).toMatchObject({ status: 409, body: { code: "complaint.already-rated" } });
  });

  test("dissatisfaction reopens it for a new round, with the full time again", async () => {
    const { trackingCode: code, secret } = await answered();
    const bare = await city.own(code, "ratings", { secret, isSatisfied: false });
    expect(bare).toMatchObject({ status: 400, body: { code: "complaint.rating-unexplained" } });
    const remark = "Lampunya tetap mati sampai malam ini.";
    const rated = await city.own(code, "ratings", { secret, isSatisfied: false, remark });
    expect(rated.body.status).toBe("DIBUKA_KEMBALI");
    const { body } = await city.read(code);
    expect(clock(body, "RESOLUTION", 1)).toMatchObject({ state: "MET" });
    expect(clock(body, "RESOLUTION", 2)).toMatchObject({ state: "RUNNING" });
    const { body: shown } = await city.view(code, secret);
    expect(shown.steps.at(-1).status).toBe("DIBUKA_KEMBALI");
  });

  test("is accepted until the deadline: after it a closed complaint stays closed, though the rating counts", async () => {
    const { trackingCode: code, secret } = await answered();
    await city.act(code, "close", { outcome: "SOLVED" });
    expect(clock((await city.read(code)).body, "REOPENING")).toMatchObject({ state: "RUNNING" });
    await city.pass("+18d");
    const late = await city.own(code, "reopenings", { secret, reason: REASON });
    expect(late).toMatchObject({ status: 409, body: { code: "complaint.reopening-lapsed" } });
    const rated = await city.own(code, "ratings", { secret, isSatisfied: false, remark: REASON });
    expect(rated.body.status).toBe("SELESAI");
    expect((await city.read(code)).body.ratings).toMatchObject([{ isSatisfied: false }]);
  });

  test("is reserved to them: without the secret nobody can write, rate or reopen", async () => {
    const { trackingCode: code } = await answered();
    for (const [name, body] of [
      ["messages", { text: "Saya tambahkan keterangan." }],
      ["ratings", { isSatisfied: true }],
      ["reopenings", { reason: REASON }],
    ] as const) {
      const reply = await city.own(code, name, { secret: "SALAH", ...body });
      expect(reply).toMatchObject({ status: 404, body: { code: "complaint.unknown" } });
    }
  });
});

describe("officers", () => {
  test("reclassify: the resolution is due by the new class, counted from receipt", async () => {
    const { trackingCode: code } = await verified();
    const body = { class: "PENGADUAN_BERKADAR_PENGAWASAN" };
    expect((await city.act(code, "reclassify", body, city.as.head)).status).toBe(403);
    const { body: before } = await city.read(code);
    const { body: changed } = await city.act(code, "reclassify", body);
    const dueAt = (of: typeof changed) => (clock(of, "RESOLUTION") as unknown as { dueAt: string }).dueAt;
    expect(dueAt(changed) > dueAt(before)).toBe(true);
    expect((await city.act(code, "reclassify", body)).body.code).toBe("complaint.same-class");
  });

  test("archive what calls for no action; the complainant reads why", async () => {
    const { trackingCode: code, secret } = await city.submit({ text: "Terima kasih atas taman yang indah." });
    await city.act(code, "archive", { reason: "Ucapan terima kasih, tanpa permintaan tindakan." });
    expect((await city.view(code, secret)).body).toMatchObject({
      status: "DIARSIPKAN",
      archiving: { reason: expect.stringContaining("terima kasih") },
    });
    expect((await city.own(code, "reopenings", { secret, reason: REASON })).status).toBe(409);
  });

  test("merge duplicates: the second complainant sees the progress of the first", async () => {
    const text = "Pohon tumbang menutup Jalan Sudirman sejak tadi malam.";
    const first = await city.submit({ text, place: { address: "Jalan Sudirman" } });
    const second = await city.submit({
      text: `${text.toUpperCase()}!`,
      place: { address: "jalan sudirman" },
    });
    expect(second.similar).toEqual([first.trackingCode]);
    const elsewhere = await city.submit({ text, place: { address: "Jalan Merdeka" } });
    expect(elsewhere.similar).toEqual([]);
    await city.act(first.trackingCode, "verify", VERIFICATION);
    const merged = await city.act(second.trackingCode, "merge", { into: first.trackingCode });
    expect(merged.body).toMatchObject({ status: "SELESAI", closing: { outcome: "MERGED" } });
    expect((await city.read(first.trackingCode)).body.followers).toBe(1);
    await city.act(first.trackingCode, "answer", { text: "Pohon sudah diangkat. Hubungi 0812-3456-7890." });
    const { body } = await city.view(second.trackingCode, second.secret);
    expect(body.continued).toMatchObject({
      status: "DIJAWAB",
      answers: [{ text: "Pohon sudah diangkat. Hubungi ***." }],
    });
    const itself = await city.act(elsewhere.trackingCode, "merge", { into: elsewhere.trackingCode });
    expect(itself.body.code).toBe("complaint.merge-with-itself");
    expect(
      (await city.own(second.trackingCode, "reopenings", { secret: second.secret, reason: REASON })).status,
    ).toBe(409);
  });
});

test("a complaint merged again and again leads its complainant and followers to the one that continues", async () => {
  const [first, second, third] = [await city.submit(), await city.submit(), await city.submit()];
  const joined = await city.api("POST", `/v1/public/complaints/${first.trackingCode}/followers`);
  await city.act(first.trackingCode, "merge", { into: second.trackingCode });
  await city.act(second.trackingCode, "merge", { into: third.trackingCode });
  expect((await city.read(third.trackingCode)).body.followers).toBe(3);
  await city.act(third.trackingCode, "verify", VERIFICATION);
  await city.act(third.trackingCode, "answer", { text: "Pohon sudah diangkat." });
  for (const secret of [first.secret, joined.body.secret]) {
    const { body } = await city.view(first.trackingCode, secret);
    expect(body.continued).toMatchObject({
      trackingCode: third.trackingCode,
      status: "DIJAWAB",
      answers: [{ text: "Pohon sudah diangkat." }],
    });
  }
  const { trackingCode: code, secret } = first;
  const rated = await city.own(code, "ratings", { secret, isSatisfied: false, remark: REASON });
  expect(rated).toMatchObject({ status: 409, body: { code: "complaint.merged" } });
  const reopened = await city.own(code, "reopenings", { secret, reason: REASON });
  expect(reopened).toMatchObject({ status: 409, body: { code: "complaint.merged" } });
  const nowhere = await city.act(third.trackingCode, "merge", { into: "0000000000" });
  expect(nowhere).toMatchObject({ status: 400, body: { code: "complaint.merge-with-unknown" } });
});

test("what the complainant of a merged complaint adds reaches the unit that has the other one", async () => {
  const [gone, kept] = [await city.submit(), await verified()];
  await city.act(gone.trackingCode, "merge", { into: kept.trackingCode });
  const said = { secret: gone.secret, text: "Lampunya masih padam." };
  await city.act(kept.trackingCode, "forward", { unitId: "dishub" });
  expect((await city.own(gone.trackingCode, "messages", said)).status).toBe(201);
  const inbox = async (unitId: string) =>
    (
      await city.api("GET", `/v1/complaint-notices?unitId=${unitId}&limit=100`, { as: city.as.officer })
    ).body.items.filter(
      ({ trackingCode, kind }: { trackingCode: string; kind: string }) =>
        trackingCode === gone.trackingCode && kind === "REMARKED",
    );
  expect([(await inbox("dishub")).length, (await inbox("pu")).length]).toEqual([1, 0]);
  expect((await city.read(gone.trackingCode)).body).toMatchObject({ unitId: "dishub" });
});

describe("somebody with the same problem", () => {
  test("finds the complaint before submitting another, follows it, and sees only its progress", async () => {
    const text = "Saluran air di depan sekolah tersumbat dan meluap.";
    const { trackingCode } = await city.submit({ text });
    const found = await city.api("POST", "/v1/public/complaints/similar", { body: { text } });
    expect(found.body.trackingCodes).toEqual([trackingCode]);
    const joined = await city.api("POST", `/v1/public/complaints/${trackingCode}/followers`);
    expect(joined.status).toBe(201);
    const { secret } = joined.body;
    await city.act(trackingCode, "verify", VERIFICATION);
    await city.act(trackingCode, "remark", { text: "Kami hubungi Anda besok pagi." });
    const { body } = await city.view(trackingCode, secret);
    expect(body).toMatchObject({ status: "DIVERIFIKASI", followers: 1, messages: [] });
    expect((await city.own(trackingCode, "ratings", { secret, isSatisfied: true })).status).toBe(404);
  });

  test("neither finds nor follows a confidential one", async () => {
    const text = "Petugas loket meminta uang kepada saya kemarin.";
    const { trackingCode } = await city.submit({ text, isConfidential: true });
    const found = await city.api("POST", "/v1/public/complaints/similar", { body: { text } });
    expect(found.body.trackingCodes).toEqual([]);
    expect((await city.api("POST", `/v1/public/complaints/${trackingCode}/followers`)).status).toBe(404);
  });
});

test("misconduct is never sent to the unit that it is about, whatever the citizen names", async () => {
  const body = { class: "PENGADUAN_BERKADAR_PENGAWASAN", unitId: "pu" };
  const { trackingCode } = await city.submit(body);
  expect((await city.read(trackingCode, city.as.head)).status).toBe(403);
  expect((await city.read(trackingCode)).body.unitId).toBe("COMPLAINT_DESK");
});
