import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requireSheet } from "../../../shared/domain/training/attendance.ts";
import { TRAINING_POLICY_DEFAULTS } from "../../../shared/domain/training/policy.ts";
import { trackingCodes } from "../../support/cities/codes.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { type SessionCity, STAFF, startSessionCity, TRAINER } from "../../support/cities/sessions.ts";

const [ONE = "", TWO = "", THREE = "", FOUR = "", FIVE = ""] = STAFF;
const OTHER_TRAINER = "198002022005031005";

let city: SessionCity;
let courseId: string;
let id: string;
const path = () => `/v1/training-sessions/${id}`;
const note = (who: string, meeting: number, nips: readonly string[], isPresent = true) =>
  city.act(who, `${path()}/attendance`, { meeting, marks: nips.map((nip) => ({ nip, isPresent })) });
const door = (who: string, meeting = 0) => city.get(who, `${path()}/door?meeting=${meeting}`);
const confirm = (who: string, code: string, meeting = 0) =>
  city.act(who, `${path()}/present`, { meeting, code });
const hours = async (who: string) =>
  (await city.get(who, `/v1/employees/${who}/scorecards/2026-03`)).body.training;

async function textOf(pdf: ArrayBuffer): Promise<string> {
  const file = await getDocumentProxy(new Uint8Array(pdf));
  return (await extractText(file, { mergePages: true })).text;
}

beforeAll(async () => {
  city = await startSessionCity([OTHER_TRAINER]);
  courseId = await city.course();
  const meetings = ["17", "18"].map((day) => ({ day: `2026-03-${day}`, from: "08:00", until: "12:00" }));
  const trainerNips = [TRAINER, OTHER_TRAINER];
  const { body } = await city.plan(courseId, { meetings, places: 4, trainerNips, costRupiah: 1_600_000 });
  id = body.id;
  for (const nip of STAFF) await city.enrol(id, nip);
});
afterAll(() => city.host.stop());

describe("a sheet for the door", () => {
  it("has a code for each meeting, for those who give the session to print beforehand", async () => {
    expect((await city.get(ONE, `${path()}/door-sheet`)).body.code).toBe("session.not-yours");
    const { body } = await city.get(TRAINER, `${path()}/door-sheet`);
    expect(body).toMatchObject({ room: "Aula BKPSDM", sheets: [{ meeting: 0 }, { meeting: 1 }] });
    const [first, second] = body.sheets;
    expect(first.code).not.toBe(second.code);
    expect(first.address).toContain(`/app/pelatihan/sesi/${id}/hadir?pertemuan=0&kode=${first.code}`);
    expect((await confirm(ONE, first.code)).body.code).toBe("attendance.not-yet");
  });

  it("is not printed where the code has to change", () => {
    const { attendance } = TRAINING_POLICY_DEFAULTS;
    const strict = { attendance: { ...attendance, acceptsSheet: false } };
    expect(() => requireSheet(strict)).toThrow(expect.objectContaining({ code: "attendance.no-sheet" }));
  });
});

describe("attendance", () => {
  it("is noted from the day of the meeting on", async () => {
    expect((await note(TRAINER, 0, [ONE])).body.code).toBe("attendance.not-yet");
    expect((await door(TRAINER)).body.code).toBe("attendance.not-today");
    expect((await note(TRAINER, 7, [ONE])).body.code).toBe("attendance.no-such-meeting");
    await city.host.advanceTo(Date.parse("2026-03-17T01:30:00.000Z"));
  });

  it("is noted by the trainers and HR, of those with a place, and none of a list that has somebody else", async () => {
    expect((await note(ONE, 0, [ONE])).body.code).toBe("session.not-yours");
    const { placed, waiting } = await city.list(id);
    expect([placed.length, waiting]).toEqual([4, [FIVE]]);
    expect((await note(TRAINER, 0, [ONE, TRAINER])).body.code).toBe("attendance.not-enrolled");
    expect((await note(TRAINER, 0, [ONE, FIVE])).body.code).toBe("attendance.waiting");
    expect((await note(TRAINER, 0, [ONE, TWO])).body.items).toMatchObject([
      { nip: ONE, present: [0] },
      { nip: TWO, present: [0] },
    ]);
    expect((await note("hr", 0, [TWO], false)).body.items).toMatchObject([{ nip: TWO, present: [] }]);
    expect((await note("hr", 0, [TWO])).status).toBe(200);
  });

  it("is confirmed by the participant with the code at the door, which changes", async () => {
    expect((await door(THREE)).body.code).toBe("session.not-yours");
    const shown = (await door(TRAINER)).body;
    expect(shown.address).toContain(`/app/pelatihan/sesi/${id}/hadir?pertemuan=0&kode=${shown.code}`);
    expect(shown.path).toMatch(/^M/);
    expect((await confirm(THREE, "00000000")).body.code).toBe("attendance.code-wrong");
    expect((await confirm(TRAINER, shown.code)).body.code).toBe("attendance.not-enrolled");
    expect((await confirm(FIVE, shown.code)).body.code).toBe("attendance.waiting");
    expect((await confirm(THREE, shown.code.toLowerCase())).body).toMatchObject({ present: [0] });
    expect((await confirm(THREE, shown.code)).status).toBe(200);
    await city.host.advance("+1m");
    expect((await confirm(FOUR, shown.code)).body).toMatchObject({ present: [0] });
    await city.host.advance("+2m");
    expect((await confirm(ONE, shown.code, 0)).status).toBe(409);
    expect((await door(TRAINER)).body.code).not.toBe(shown.code);
  });

  it("is not confirmed with another meeting's code", async () => {
    await city.host.advanceTo(Date.parse("2026-03-18T01:30:00.000Z"));
    const shown = (await door("hr", 1)).body;
    expect((await confirm(ONE, shown.code, 0)).body.code).toBe("attendance.not-today");
    const [before, today] = (await city.get("hr", `${path()}/door-sheet`)).body.sheets;
    expect((await confirm(ONE, before.code, 1)).body.code).toBe("attendance.code-wrong");
    expect((await confirm(ONE, today.code, 1)).status).toBe(200);
    expect((await confirm(THREE, shown.code, 1)).status).toBe(200);
  });

  it("brings its hours once, a day after the session, apart for those who taught", async () => {
    await city.host.advanceTo(Date.parse("2026-03-19T06:00:00.000Z"));
    for (const nip of [ONE, THREE]) {
      expect(await hours(nip)).toMatchObject({ countedHours: 8, awaitingHours: 0 });
      expect(await toldTo(city, city.as(nip))).toContain("TRAINING_GRANTED");
    }
    for (const nip of [TWO, FOUR, FIVE]) {
      expect(await hours(nip)).toMatchObject({ countedHours: 0 });
      expect(await toldTo(city, city.as(nip))).toContain("ENROLMENT_MISSED");
    }
    for (const nip of [TRAINER, OTHER_TRAINER])
      expect(await hours(nip)).toMatchObject({ countedHours: 0, taughtHours: 4 });
    const { body } = await city.get(ONE, `/v1/employees/${ONE}/training?year=2026`);
    expect(body.items).toMatchObject([{ id, state: "CONFIRMED", role: "PARTICIPANT", day: "2026-03-18" }]);
    expect((await city.get(ONE, path())).body).toMatchObject({ state: "ENDED", own: { state: "ATTENDED" } });
    expect((await note("hr", 1, [TWO])).body.code).toBe("attendance.settled");
    await city.host.advance("+2d");
    expect(await hours(ONE)).toMatchObject({ countedHours: 8 });
  });

  it("brings a certificate that its holder prints, and that anybody can check by its code alone", async () => {
    const { body } = await city.get(ONE, `/v1/employees/${ONE}/training?year=2026`);
    const { certificateCode: code } = body.items[0];
    const file = `/v1/employees/${ONE}/training/${id}/certificate.pdf`;
    const printed = await fetch(`${city.host.url}${file}`, {
      headers: { authorization: `Bearer ${city.as(ONE)}` },
    });
    expect(printed.status).toBe(200);
    const text = await textOf(await printed.arrayBuffer());
    for (const part of ["SERTIFIKAT", "Pelayanan prima", "8 jam pelajaran", `/piagam/${code}`])
      expect(text).toContain(part);
    expect((await city.get(TWO, file)).status).toBe(403);
    const checked = await city.api("GET", `/v1/public/certificates/${code}`);
    expect(checked.body).toMatchObject({
      state: "VALID",
      training: { title: "Pelayanan prima", hours: 8, role: "PARTICIPANT", code },
    });
    expect(JSON.stringify(checked.body)).not.toContain(ONE);
    const page = await (await fetch(`${city.host.url}/piagam/${code}`)).text();
    expect(page).toContain("Sertifikat ini asli");
    const taught = (await city.get(TRAINER, `/v1/employees/${TRAINER}/training?year=2026`)).body.items[0];
    expect(taught.certificateCode).not.toBe(code);
  });

  it("has no certificate under a forged code, nor for what was recorded from elsewhere", async () => {
    const [forged = ""] = trackingCodes(1);
    expect((await city.api("GET", `/v1/public/certificates/${forged}`)).status).toBe(404);
    const page = await fetch(`${city.host.url}/piagam/${forged}`);
    expect([page.status, (await page.text()).includes("Tidak ada piagam atau sertifikat")]).toEqual([
      404,
      true,
    ]);
    const content = { title: "Etika", path: "PELATIHAN", form: "KLASIKAL", hours: 3, day: "2026-03-02" };
    const { body } = await city.act(TWO, `/v1/employees/${TWO}/training`, { ...content, provider: "LAN" });
    const file = await city.get(TWO, `/v1/employees/${TWO}/training/${body.id}/certificate.pdf`);
    expect(file.body.code).toBe("training-certificate.not-ours");
  });

  it("tells HR what an hour has cost, and nobody else", async () => {
    const costs = await city.get("hr", "/v1/training-costs/2026");
    expect(costs.body).toMatchObject({
      internal: { sessions: 1, costRupiah: 1_600_000, hours: 16, rupiahPerHour: 100_000 },
      external: { sessions: 0 },
      withoutCost: 0,
    });
    expect((await city.get("hr", "/v1/training-costs/2027")).body.internal.sessions).toBe(0);
    expect((await city.get(ONE, "/v1/training-costs/2026")).status).toBe(403);
    const paths = [`/v1/training-sessions/${id}`, "/v1/training-sessions?from=2026-03-01"];
    for (const path of paths) {
      expect(JSON.stringify((await city.get("hr", path)).body)).toContain("1600000");
      expect(JSON.stringify((await city.get(ONE, path)).body)).not.toContain("costRupiah");
    }
    for (const path of [...paths, "/v1/me/training-sessions"]) {
      const { status, body } = await city.get(TRAINER, path);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain("costRupiah");
    }
  });

  it("that nobody noted is asked for before anything is settled", async () => {
    const meetings = [{ day: "2026-03-26", from: "08:00", until: "12:00" }];
    id = (await city.plan(courseId, { meetings, enrolUntil: "2026-03-25" })).body.id;
    await city.enrol(id, ONE);
    await city.host.advanceTo(Date.parse("2026-03-27T06:00:00.000Z"));
    expect(await toldTo(city, city.as(TRAINER))).toContain("ATTENDANCE_MISSING");
    expect(await toldTo(city, city.as("hr"))).toContain("ATTENDANCE_MISSING");
    expect((await city.get(ONE, path())).body).toMatchObject({ state: "CLOSED", own: { state: "AWAITING" } });
    expect((await note(TRAINER, 0, [ONE])).status).toBe(200);
    await city.host.advance("+8d");
    expect((await city.get(ONE, path())).body).toMatchObject({ state: "ENDED", own: { state: "ATTENDED" } });
  });
});
