import { randomUUID } from "node:crypto";
import { handler as closeUnit } from "../../../functions/evaluation/on-close-unit.ts";
import { drawShard } from "../../../functions/participation/draw-shard.ts";
import { makeProposal } from "../../../shared/domain/participation/proposal.ts";
import { randomId } from "../../../shared/identifier.ts";
import { closeRun } from "../../../shared/table/evaluation/close-runs.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { voiceRepository } from "../../../shared/table/participation/voices.ts";
import { beginning } from "../../../shared/table/runs/runs.ts";
import { openTable } from "../../../shared/table/table.ts";
import { HEAD, type SessionCity, startSessionCity, TRAINER } from "../../support/cities/sessions.ts";
import { settleStaff, unitIdOf } from "../agreed-staff.ts";
import { MONTH, report, surveyAnswer } from "../sample.ts";
import { type Recorded, unitsByPartition } from "./partition-units.ts";
import type { RATES } from "./rates.ts";

/** What a write path asks of partitions, so many times. */
export interface WritePath extends Recorded {
  readonly name: keyof typeof RATES;
  readonly times: number;
}

const PEOPLE = Array.from(
  { length: 24 },
  (_, serial) => `1990010120150530${String(serial).padStart(2, "0")}`,
);
/** As many as one batch of the queue has on a busy day. */
const ANSWERS = 200;
const VOICES = 160;
const COMPLAINTS = 16;
const AT = "2026-03-10T02:00:00.000Z";
const CLOSED = 95;

/** Every way to write that many may take at once, each taken by as many as share a unit, a rater, a session or a consultation. */
export async function writePaths(): Promise<readonly WritePath[]> {
  const city = await startSessionCity(PEOPLE);
  const paths: WritePath[] = [];
  const record = async (name: WritePath["name"], times: number, work: () => Promise<void>) => {
    const recorded = await unitsByPartition(work);
    // What is received is counted by then; how that is written is recorded with a batch as large as on a busy day.
    const written = name === "receiving a survey answer" && {
      writes: new Map<string, number>(),
      writeUnits: 0,
    };
    paths.push({ name, times, ...recorded, ...written });
  };
  try {
    await answers(city, record);
    await record("an anonymous voice with a proposal of its own", VOICES, voices);
    await complaints(city, record);
    await reports(city, record);
    await sessions(city, record);
    await announcements(city, record);
    await close(record);
    return paths;
  } finally {
    await city.host.stop();
  }
}

type Recording = (name: WritePath["name"], times: number, work: () => Promise<void>) => Promise<void>;

/** In turn, so that no transaction is tried twice. */
async function each<One>(all: readonly One[], work: (one: One, place: number) => Promise<unknown>) {
  for (const [place, one] of all.entries()) await work(one, place);
}

function required({ status, body }: Awaited<ReturnType<SessionCity["api"]>>) {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Each with its own request, all counted together as on a busy queue; one in four has a comment. */
async function answers({ api, host }: SessionCity, record: Recording) {
  const path = "/v1/public/units/kota/survey-responses";
  await record("a survey answer, one in four with a comment", ANSWERS, async () => {
    const responses = Array.from({ length: ANSWERS }, (_, place) => ({
      ...surveyAnswer(),
      ...(place % 4 === 0 && { comment: "Pelayanan cepat, ruang tunggu perlu kipas" }),
    }));
    required(await api("POST", path, { body: { responses } }));
    await host.idle();
  });
  await record("receiving a survey answer", COMPLAINTS, () =>
    each(Array.from({ length: COMPLAINTS }), async () => {
      required(await api("POST", path, { body: { responses: [surveyAnswer()] } }));
    }),
  );
  await host.idle();
}

/** All support one proposal, as the worst that may happen to it. */
async function voices() {
  const consultationId = "0mx3k1v9a4d7e2b8c5f1";
  const popular = randomId();
  await each(Array.from({ length: VOICES }), (_, place) => {
    const speaking = { consultationId, authorNip: undefined, zone: "Asia/Jakarta", at: AT };
    return voiceRepository(openTable({ meter: newMeter() })).spend(
      { consultationId, expiresAt: 2_000_000_000 },
      {
        ...{ tokenHash: `token-${place}`, shard: drawShard(), votes: [{ poll: 1, choice: 1 }] },
        ...{ supports: [popular], comments: [] },
        proposals: [makeProposal(randomId(), "Usul yang sama dari semua orang", speaking)],
      },
    );
  });
}

async function complaints({ api, token }: SessionCity, record: Recording) {
  const text = (place: number) =>
    `Antrean di loket ${place} mencapai tiga jam dan nomor antrean sering terlewat tanpa dipanggil`;
  const contact = { name: "Rahmat Hidayat", email: "rahmat@contoh.id" };
  const codes: string[] = [];
  const all = Array.from({ length: COMPLAINTS }, (_, place) => place);
  await record("a complaint", COMPLAINTS, () =>
    each(all, async (place) => {
      const headers = { "x-forwarded-for": `10.1.${place}.1` };
      const body = { text: text(place), contact };
      codes.push(required(await api("POST", "/v1/public/complaints", { body, headers })).trackingCode);
    }),
  );
  const officer = await token("pengelola-pengaduan", "COMPLAINT_OFFICER");
  const verification = { class: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN", unitId: "kota" };
  await record("a complaint verified", COMPLAINTS, () =>
    each(codes, async (code) => {
      required(
        await api("POST", `/v1/complaints/${code}/verify`, { as: officer, version: 1, body: verification }),
      );
    }),
  );
}

async function reports({ act }: SessionCity, record: Recording) {
  const ids = new Map<string, string>();
  const day = "2026-03-10";
  const { progress: _, ...said } = report(5);
  await record("a report submitted", PEOPLE.length, () =>
    each(PEOPLE, async (nip) => {
      const body = { ...said, day };
      ids.set(nip, required(await act(nip, `/v1/employees/${nip}/reports`, body)).id);
    }),
  );
  await record("a report accepted", PEOPLE.length, () =>
    each(PEOPLE, async (nip) => {
      const path = `/v1/employees/${nip}/reports/${ids.get(nip)}/accept`;
      required(await act(HEAD, path, { text: "Terima kasih" }, 1));
    }),
  );
}

async function sessions(city: SessionCity, record: Recording) {
  const courseId = await city.course();
  const { id } = required(await city.plan(courseId, { places: PEOPLE.length }));
  await record("an enrolment", PEOPLE.length, () =>
    each(PEOPLE, async (nip) => required(await city.enrol(id, nip))),
  );
  const path = `/v1/training-sessions/${id}`;
  await each(PEOPLE, async (nip) =>
    required(await city.act(HEAD, `${path}/enrolments/${nip}/approve`, {}, 1)),
  );
  await city.host.advanceTo(Date.parse("2026-03-17T01:30:00.000Z"));
  const { code } = required(await city.get(TRAINER, `${path}/door?meeting=0`));
  await record("a scan at a door", PEOPLE.length, () =>
    each(PEOPLE, async (nip) => required(await city.act(nip, `${path}/present`, { meeting: 0, code }))),
  );
}

async function announcements({ act }: SessionCity, record: Recording) {
  const body = {
    ...{ title: "Cara baru menghitung kinerja bulanan", body: "Mulai April nilai bulan dihitung lain." },
    ...{ audience: { unitIds: ["kota"] }, from: "2026-03-17", until: "2026-03-27" },
  };
  const { id } = required(await act("hr", "/v1/announcements", body));
  await record("an announcement confirmed", PEOPLE.length, () =>
    each(PEOPLE, async (nip) => required(await act(nip, `/v1/announcements/${id}/receipt`, {}))),
  );
}

/** Of one unit, by the one handler that a unit has. */
async function close(record: Recording) {
  const staff = { employees: CLOSED, first: 0, unitSize: CLOSED };
  await settleStaff(staff);
  const at = "2026-04-04T18:00:00.000Z";
  const begun = { total: Number.MAX_SAFE_INTEGER, at, by: "SYSTEM" };
  await openTable({ meter: newMeter() }).write([beginning(closeRun(MONTH), begun)]);
  await record("an employee's month closed", CLOSED, async () => {
    const body = JSON.stringify({ kind: "close", id: MONTH, part: unitIdOf(0, CLOSED), at });
    const outcome = await closeUnit({ Records: [{ messageId: randomUUID(), body }] } as never);
    if (outcome.batchItemFailures.length > 0) throw new Error("The unit was not closed.");
  });
}
