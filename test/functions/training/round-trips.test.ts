import { afterAll, beforeAll, expect, test } from "vitest";
import { trainingUnits } from "../../../functions/training/units.ts";
import {
  COURSE,
  HEAD,
  SESSION,
  type SessionCity,
  STAFF,
  startSessionCity,
  TRAINER,
} from "../../support/cities/sessions.ts";
import { askedBy, beyondOneReading } from "../../support/table/asked-of-table.ts";

const [ONE = "", TWO = "", THREE = "", FOUR = ""] = STAFF;
const HR = "hr";
const AT = "/v1/training-sessions";
const OWN = `/v1/employees/${ONE}/training`;
const RECORD = {
  ...{ title: "Pelayanan publik digital", path: "PELATIHAN", form: "NON_KLASIKAL" },
  ...{ hours: 12, day: "2026-03-06", provider: "LAN" },
};
const CERTIFICATE = {
  ...{
    nip: TWO,
    title: "Audit kinerja",
    path: "PELATIHAN",
    form: "KLASIKAL",
    certificateNumber: "LAN/1/2026",
  },
  ...{ hours: 10, day: "2026-02-20", provider: "LAN" },
};
const QUESTIONS = [{ text: "Apa yang pertama dilakukan?", options: ["Mendengarkan", "Menolak"], right: 0 }];

let city: SessionCity;

let held: string;
let refusing: string;
let rejected: string;
let sheet: string;
const inApril = (day: number) => ({
  meetings: [{ day: `2026-04-${day}`, from: "08:00", until: "15:00" }],
  enrolUntil: "2026-04-10",
});
const change = (id: string, version: number, changes: object) =>
  city.api("PUT", `${AT}/${id}`, { as: city.as(HR), body: { ...SESSION, ...changes }, version });

beforeAll(async () => {
  city = await startSessionCity();
  const courseId = await city.course();
  held = (await city.plan(courseId)).body.id;
  for (const nip of [ONE, TWO]) {
    await city.enrol(held, nip);
    await city.act(HEAD, `${AT}/${held}/enrolments/${nip}/approve`, undefined, 1);
  }
  refusing = (await city.plan(courseId, inApril(15))).body.id;
  await city.enrol(refusing, FOUR);
  rejected = (await city.act(ONE, OWN, RECORD)).body.id;
  sheet = (await city.get(TRAINER, `${AT}/${held}/door-sheet`)).body.sheets[0].code;
  await city.host.advanceTo(Date.parse("2026-03-17T02:00:00.000Z"));
  // Who is signed in is read once, with their first request of the day.
  for (const who of [HR, HEAD, TRAINER, ...STAFF]) await city.get(who, "/v1/courses");
});
afterAll(() => city?.host.stop());

test("a write of trainings takes one reading and one transaction", async () => {
  const routes = Object.assign(
    {},
    ...trainingUnits.flatMap((unit) => (unit.kind === "http" ? [unit.routes] : [])),
  );
  const at = (before: (route: string) => { id: string }, path = "") => `${AT}/${before("plan").id}${path}`;
  const beyond = await beyondOneReading(routes, {
    record: () => city.act(ONE, OWN, RECORD),
    confirm: (before) => city.act(HEAD, `${OWN}/${before("record").id}/confirm`, undefined, 1),
    reject: () => city.act(HEAD, `${OWN}/${rejected}/reject`, { reason: "Tanpa sertifikat" }, 1),
    defineCourse: () => city.act(HR, "/v1/courses", { ...COURSE, title: "Audit kinerja" }),
    changeCourse: (before) =>
      city.api("PUT", `/v1/courses/${before("defineCourse").id}`, {
        ...{ as: city.as(HR), version: 1 },
        body: { ...COURSE, hours: 10 },
      }),
    appoint: () => city.act(HR, "/v1/trainers", { nip: TRAINER, skills: ["Arsip"], yearlyHours: 40 }),
    changeTrainer: () =>
      city.api("PUT", `/v1/trainers/${TRAINER}`, {
        ...{ as: city.as(HR), version: 1 },
        body: { skills: ["Arsip", "Audit"], yearlyHours: 40 },
      }),
    plan: (before) => city.plan(before("defineCourse").id, inApril(16)),
    changeSession: (before) => change(before("plan").id, 1, { ...inApril(16), places: 5 }),
    setTest: (before) => city.act(TRAINER, at(before, "/test"), { questions: QUESTIONS }),
    enrol: (before) => city.enrol(before("plan").id, THREE),
    approve: (before) => city.act(HEAD, at(before, `/enrolments/${THREE}/approve`), undefined, 1),
    answerTest: (before) => city.act(THREE, at(before, "/test/answers"), { phase: "BEFORE", chosen: [0] }),
    withdraw: (before) => city.withdraw(before("plan").id, THREE),
    rejectEnrolment: () =>
      city.act(HEAD, `${AT}/${refusing}/enrolments/${FOUR}/reject`, { reason: "Sedang bertugas" }, 1),
    cancel: () => city.act(HR, `${AT}/${refusing}/cancel`, { reason: "Pelatih berhalangan" }, 1),
    noteAttendance: () =>
      city.act(TRAINER, `${AT}/${held}/attendance`, { meeting: 0, marks: [{ nip: ONE, isPresent: true }] }),
    confirmPresence: () => city.act(TWO, `${AT}/${held}/present`, { meeting: 0, code: sheet }),
    review: () =>
      city.api("PUT", `${AT}/${held}/review`, {
        as: city.as(ONE),
        body: { scores: { MATERI: 4, PELATIH: 4, SARANA: 3, MANFAAT: 4 } },
      }),
    checkCertificates: () =>
      city.act(HR, "/v1/training-certificates/check", {
        fileName: "sertifikat.csv",
        content: Buffer.from(
          [
            "NIP;Pelatihan;JP;Tanggal selesai;Penyelenggara;Nomor sertifikat;Jalur;Bentuk",
            `${TWO};Audit kinerja;10;20-02-2026;LAN;LAN/1/2026;;`,
          ].join("\r\n"),
        ).toString("base64"),
      }),
    importCertificates: () =>
      city.act(HR, "/v1/training-certificates", {
        ...{ basis: "Dicocokkan dengan daftar kelulusan", certificates: [CERTIFICATE] },
      }),
  });
  expect(beyond).toEqual({
    // Writes nothing: the second reading is of those whom its reply names.
    checkCertificates: { reads: 2, transactions: 0 },
    // Its reply names people, who are read once it is stored.
    importCertificates: { forReply: 1 },
  });
});

test("a session that a trainer no longer gives takes one more: only the session says whose agenda it leaves", async () => {
  const { id } = (await city.plan(await city.course(), inApril(17))).body;
  const { inTurn, status } = await askedBy(() => change(id, 1, { ...inApril(17), trainerNips: [HEAD] }));
  expect({ status, inTurn }).toEqual({ status: 200, inTurn: { reads: 2, transactions: 1, forReply: 0 } });
});
