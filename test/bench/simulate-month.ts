import { registerEmployee } from "../../shared/domain/organisation/employee.ts";
import { establishUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import { newMeter } from "../../shared/table/meter.ts";
import { employeeCommit } from "../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { openTable } from "../../shared/table/table.ts";
import { planContent, posting } from "../support/cities/domain-builders.ts";
import type { BenchCity } from "./city.ts";
import {
  ANSWERS,
  indicators,
  MONTH,
  MONTH_END,
  RATER,
  RATER_EMAIL,
  REPORTS_EACH,
  ROUNDS_WITH_EVIDENCE,
  report,
  STAFF,
  surveyAnswer,
} from "./sample.ts";
import { simulateComplaints } from "./simulate-complaints.ts";
import { uploadEvidence } from "./simulate-evidence.ts";
import { simulateOrganisation } from "./simulate-organisation.ts";
import { simulatePages } from "./simulate-pages.ts";

/** Units and people, written straight into the table. */
export async function settle(): Promise<void> {
  const table = openTable({ meter: newMeter() });
  const units = unitRepository(table);
  const act = { by: "BENCH", at: new Date(MONTH_END).toISOString() };
  const city = establishUnit(undefined, undefined, { id: "kota", name: "Kota", kind: "KOTA", ...act });
  if (city) await units.commit(city);
  const root = await units.get("kota");
  const office = establishUnit(undefined, root, { id: "unit-1", name: "Dinas Satu", kind: "DINAS", ...act });
  if (office) await units.commit(office);
  const { raterNip: _nobody, ...headPosting } = posting({ isHead: true });
  for (const nip of [RATER, ...STAFF]) {
    const place = nip === RATER ? headPosting : posting({ raterNip: RATER });
    const email = nip === RATER ? { email: RATER_EMAIL } : {};
    const record = {
      nip,
      kind: "PNS" as const,
      name: `Pegawai ${nip}`,
      grade: "III/a",
      posting: place,
      ...email,
    };
    const decision = registerEmployee(undefined, record, { ...act, day: `${MONTH}-02` });
    if (decision) await table.commit([employeeCommit(decision, undefined, "Asia/Jakarta")]);
  }
}

/** A month of a small office, with every kind of write and read, and its close. */
export async function simulateMonth(city: BenchCity): Promise<void> {
  await settle();
  await city.database.calls();
  const rater = await city.token(RATER, "EMPLOYEE");
  for (const nip of STAFF) await agreePlan(city, nip, rater);
  for (let round = 1; round <= REPORTS_EACH; round += 1) {
    for (const nip of STAFF) await submitAndRead(city, nip, round);
    const inbox = await city.ask("GET", "/v1/me/awaiting-reports", { as: rater });
    for (const one of inbox.body.items) await answer(city, one, { rater, round });
  }
  await answerSurvey(city);
  await simulateComplaints(city);
  await simulatePages(city);
  await city.host.advance("+7d");
  await simulateOrganisation(city, { nip: STAFF[0] ?? "", raterNip: RATER, from: "2026-04-06" });
}

async function agreePlan(city: BenchCity, nip: string, rater: string): Promise<void> {
  const self = await city.token(nip, "EMPLOYEE");
  const plans = `/v1/employees/${nip}/plans`;
  const content = planContent(...indicators());
  await city.ask("POST", plans, { as: self, body: { year: "2026", ...content } });
  await city.ask("PUT", `${plans}/2026`, { as: self, version: 1, body: content });
  await city.ask("POST", `${plans}/2026/propose`, { as: self, version: 2 });
  const body = { reason: "Lengkapi target" };
  await city.ask("POST", `${plans}/2026/return`, { as: rater, version: 3, body });
  await city.ask("POST", `${plans}/2026/propose`, { as: self, version: 4 });
  await city.ask("GET", "/v1/me/proposed-plans", { as: rater });
  await city.ask("POST", `${plans}/2026/agree`, { as: rater, version: 5 });
  await city.ask("GET", `${plans}/2026`, { as: self });
}

/** Submits a report, and reads what somebody looks at afterwards. */
async function submitAndRead(city: BenchCity, nip: string, round: number): Promise<void> {
  const self = await city.token(nip, "EMPLOYEE");
  const reports = `/v1/employees/${nip}/reports`;
  const evidence = round % ROUNDS_WITH_EVIDENCE === 0 ? [await uploadEvidence(city, nip, self)] : [];
  const { body } = await city.ask("POST", reports, { as: self, body: { ...report(round), evidence } });
  for (const sha256 of evidence)
    await city.ask("GET", `${reports}/${body.id}/evidence/${sha256}`, { as: self });
  await city.ask("GET", `${reports}/${body.id}`, { as: self });
  await city.ask("GET", `${reports}?month=${MONTH}`, { as: self });
  await city.ask("GET", `/v1/employees/${nip}/scorecards/${MONTH}`, { as: self });
}

/** Every tenth report is returned and revised first. */
async function answer(
  city: BenchCity,
  { nip, id, version }: { readonly nip: string; readonly id: string; readonly version: number },
  { rater, round }: { readonly rater: string; readonly round: number },
): Promise<void> {
  const path = `/v1/employees/${nip}/reports/${id}`;
  let seen = version;
  if (round % 10 === 0) {
    const body = { reason: "Sebutkan nomor izinnya" };
    await city.ask("POST", `${path}/return`, { as: rater, version: seen, body });
    const self = await city.token(nip, "EMPLOYEE");
    await city.ask("PUT", path, { as: self, version: seen + 1, body: report() });
    seen += 2;
  }
  await city.ask("POST", `${path}/accept`, { as: rater, version: seen, body: { text: "Terima kasih" } });
}

async function answerSurvey(city: BenchCity): Promise<void> {
  for (let serial = 0; serial < ANSWERS; serial += 1) {
    const comment = serial % 4 === 0 ? { comment: "Pelayanan cepat, ruang tunggu perlu kipas" } : {};
    const body = { responses: [{ ...surveyAnswer(), ...comment }] };
    await city.ask("POST", "/v1/public/units/unit-1/survey-responses", { body });
  }
  await city.host.idle();
  await city.ask("GET", `/v1/public/units/unit-1/satisfaction?month=${MONTH}`);
}
