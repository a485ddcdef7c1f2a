import { registry } from "../../../functions/registry.ts";
import { NEW_AGGREGATE } from "../../../shared/domain/aggregate.ts";
import type { AwardDecision } from "../../../shared/domain/awards/decision/decision.ts";
import { establishUnit } from "../../../shared/domain/organisation/organisation-unit.ts";
import { monthCounters } from "../../../shared/domain/surveys/answers/counters.ts";
import { openServicePoint } from "../../../shared/domain/surveys/points/service-point.ts";
import type { Survey } from "../../../shared/domain/surveys/survey.ts";
import { awardDecisionRepository } from "../../../shared/table/awards/decisions.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { surveyResponseRepository } from "../../../shared/table/surveys/responses.ts";
import { servicePointRepository } from "../../../shared/table/surveys/service-points.ts";
import { surveyRepository } from "../../../shared/table/surveys/surveys.ts";
import { openTable } from "../../../shared/table/table.ts";
import { counted, SEKADAU } from "../cities/survey-answers.ts";
import { sentFrom } from "./first-visit.ts";

/** A page of the site, and where it is found in a city that `fillSite` has filled. */
export interface SitePage {
  /** As in its contract. */
  readonly path: string;
  readonly address: string;
  /** What a browser that may see it sends with its request. */
  readonly cookie?: string;
  /** 200 if absent. */
  readonly status?: number;
}

/**
 * Every page for citizens, from the contracts of all units, so that no new one is forgotten; without the files beside pages,
 * the address of an uploaded one, and the staff portal, which has bounds of its own.
 */
export const PAGE_PATHS: readonly string[] = [
  ...new Set(
    registry
      .flatMap((unit) => (unit.kind === "http" ? Object.values(unit.pages ?? {}) : []))
      .filter(({ method }) => method === "GET")
      .map(({ path }) => path),
  ),
].filter((path) => !/\.|^\/assets\/|^\/app\b|\{fileId\}/.test(path));

const AT = "2026-03-10T01:00:00.000Z";
const UNIT = "HALAMAN";
const POINT = "0123ABCD";
const RUNNING = "1".repeat(20);
const PUBLISHED = "2".repeat(20);
const CERTIFICATE = "0000000000";
/** A name as whoever named it said it. */
export const UNIT_NAME = "Dinas Kependudukan dan Pencatatan Sipil";
/** What a survey of a unit asks in Indonesian, besides the regulation's questions. */
export const OWN_QUESTION = "Anda datang dengan apa?";
const STAMP = { by: "TEST", at: AT, data: {} };

/** Other faces of some pages: what a kiosk shows, what follows on sending, what somebody without the secret gets. */
const ALSO: Readonly<Record<string, readonly Pick<SitePage, "address" | "status">[]>> = {
  "/lapor": [{ address: `/lapor?point=${POINT}` }, { address: `/lapor?unitId=${UNIT}` }],
  "/s/{code}": [
    { address: `/s/${POINT}?kiosk=1` },
    { address: `/s/${POINT}?terkirim=1` },
    { address: `/s/${POINT}?terkirim=1&kiosk=1` },
    { address: "/s/ZZZZZZZZ", status: 404 },
  ],
  "/survei/{surveyId}": [
    { address: `/survei/${RUNNING}?terkirim=terlambat` },
    { address: `/survei/${PUBLISHED}` },
    { address: `/survei/${"9".repeat(20)}`, status: 404 },
  ],
  "/hasil": [{ address: "/hasil?year=2025" }],
  "/hasil/{surveyId}": [{ address: `/hasil/${"9".repeat(20)}`, status: 404 }],
  "/unit/{unitId}": [{ address: "/unit/TIDAK-ADA", status: 404 }],
  "/piagam/{certificateCode}": [
    { address: "/piagam/0000000011", status: 404 },
    { address: "/piagam/tidak-ada", status: 400 },
  ],
  "/piagam": [{ address: `/piagam?kode=${"a".repeat(500)}`, status: 303 }],
  "/sanggahan": [{ address: `/sanggahan?kode=${"a".repeat(500)}`, status: 400 }],
  "/pengaduan/{trackingCode}": [{ address: "/pengaduan/7K2M9QX4TA" }],
  "/pengaduan/{trackingCode}/berkas": [{ address: "/pengaduan/7K2M9QX4TA/berkas" }],
  "/pengaduan/{trackingCode}/terkirim": [{ address: "/pengaduan/7K2M9QX4TA/terkirim" }],
  "/": [{ address: "/tidak-ada", status: 404 }],
};

/**
 * Puts one of everything that has a page into a city that runs in this process.
 * @returns its pages, one for each of `PAGE_PATHS`, then their other faces
 * @throws Error that names a page for which there is no address here
 */
export async function fillSite(url: string): Promise<readonly SitePage[]> {
  const table = openTable({ meter: newMeter() });
  const founded = {
    name: UNIT_NAME,
    kind: "KOTA",
    by: "TEST",
    at: AT,
  } as const;
  const decision = establishUnit(undefined, undefined, { id: UNIT, ...founded });
  if (decision) await unitRepository(table).commit(decision);
  await survey(RUNNING);
  await survey(PUBLISHED);
  await surveyResponseRepository(table).count(
    SEKADAU.map((scores, index) =>
      counted(scores, {
        unitId: UNIT,
        responseId: `00000000-0000-4000-8000-00000000000${index}`,
        day: "2026-02-10",
      }),
    ),
  );
  const point = { code: POINT, name: "Loket 1", service: "Pembuatan KTP" };
  const unit = { id: UNIT, name: "Unit" };
  await servicePointRepository(table).commit(
    openServicePoint(point, { unit, day: "2026-03-10", by: "TEST", at: AT }),
    ({ code }) => code,
  );
  await award();
  const { trackingCode, cookie } = await complaint(url);
  const own: Readonly<Record<string, string>> = {
    "/s/{code}": `/s/${POINT}`,
    "/survei/{surveyId}": `/survei/${RUNNING}`,
    "/hasil/{surveyId}": `/hasil/${PUBLISHED}`,
    "/unit/{unitId}": `/unit/${UNIT}`,
    "/statistik/{month}": "/statistik/2026-03",
    "/kalender/{year}": "/kalender/2026",
    "/piagam/{certificateCode}": `/piagam/${CERTIFICATE}`,
    "/penghargaan/{month}/{category}/sanggah": "/penghargaan/2026-02/INDIVIDUAL/sanggah",
  };
  const pages = PAGE_PATHS.map((path) => {
    if (path.startsWith("/pengaduan/"))
      return { path, address: path.replace("{trackingCode}", trackingCode), cookie };
    const address = own[path] ?? path;
    if (address.includes("{")) throw new Error(`Give ${path} an address in fillSite.`);
    return { path, address };
  });
  const also = Object.entries(ALSO).flatMap(([path, faces]) => faces.map((face) => ({ path, ...face })));
  return [...pages, ...also];

  async function survey(id: string) {
    const isPublished = id === PUBLISHED;
    const [opensOn, endsOn] = isPublished ? ["2026-02-01", "2026-02-20"] : ["2026-03-01", "2026-12-31"];
    const own = [{ id: "Q1", text: OWN_QUESTION, choices: ["Berjalan kaki", "Naik angkot", "Tidak tahu"] }];
    const action = "Menambah petugas pada jam sibuk dan menempelkan perkiraan waktu tunggu.";
    const plan = {
      element: "U1",
      action,
      ownerNip: "199001012015011001",
      dueOn: "2026-05-20",
      dueAt: "2026-05-20T16:59:59.999Z",
    } as const;
    const counters = monthCounters(SEKADAU.map((scores) => counted(scores, { choices: { Q1: 1 } })));
    const state: Survey = {
      ...NEW_AGGREGATE,
      ...{ id, unitId: UNIT, service: "Pembuatan KTP", language: "id", opensOn, endsOn, population: 500 },
      editions: [{ number: 1, since: opensOn, questions: { own } }],
      state: isPublished ? "PUBLISHED" : "RUNNING",
      freezesAt: "2027-01-03T00:00:00.000Z",
      followUps: isPublished ? [{ number: 1, ...plan }] : [],
      ...(isPublished && {
        publishedAt: AT,
        frozen: { at: AT, weighting: "EXACT", policyVersion: "1", editions: [{ number: 1, counters }] },
      }),
    };
    const type = isPublished ? "SURVEY_PUBLISHED" : "SURVEY_PLANNED";
    await surveyRepository(table).commit({ state, event: { type, ...STAMP } });
  }

  async function award() {
    const winner = {
      id: "199001012015052003",
      kind: "EMPLOYEE",
      name: "Rudi Hartono",
      position: "Analis Kebijakan",
      unitId: UNIT,
      unitName: founded.name,
    } as const;
    const decisions = awardDecisionRepository(table);
    const decided: AwardDecision = {
      ...NEW_AGGREGATE,
      month: "2026-02",
      category: "INDIVIDUAL",
      winner,
      code: CERTIFICATE,
      state: "DECIDED",
      ...{ computedRank: 1, proposedPlace: 1, decidedBy: "kepala-daerah", decidedAt: AT, consentedAt: AT },
      ...{ revokedIds: [], objectUntil: "2026-12-17T16:59:59.999Z" },
    };
    await decisions.commit({ state: decided, event: { type: "AWARD_DECIDED", ...STAMP } });
    const stored = await decisions.get("2026-02", "INDIVIDUAL");
    await decisions.commit({
      state: { ...stored, state: "PUBLISHED" },
      event: { type: "AWARD_PUBLISHED", ...STAMP },
    });
  }
}

/** A complaint, opened on its page as its complainant does. */
async function complaint(url: string) {
  const text = "Lampu jalan di depan pasar sudah mati selama dua minggu.";
  const filed = await fetch(`${url}/v1/public/complaints`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "halaman-halaman-halaman" },
    body: JSON.stringify({ text }),
  });
  const { trackingCode, secret } = (await filed.json()) as { trackingCode: string; secret: string };
  const form = await (await fetch(`${url}/lacak`)).text();
  const [, key = ""] = /name="_kunci" value="([^"]*)"/.exec(form) ?? [];
  const body = new URLSearchParams({ _kunci: key, trackingCode, secret });
  const opened = await fetch(`${url}/lacak`, { method: "POST", body, redirect: "manual" });
  const cookie = (opened.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
  if (!cookie.startsWith("kode=")) throw new Error(`A complaint does not open: ${opened.status}`);
  return { trackingCode, cookie };
}

/** What a page sends, as a browser asks that may see it. */
export function sentPage(url: string, { address, cookie }: SitePage) {
  return sentFrom(url + address, cookie);
}
