import { createHash } from "node:crypto";
import { reportIdOf } from "../../shared/domain/integrity/report.ts";
import { ANNOUNCEMENT, QUESTIONS } from "../support/cities/announced-city.ts";
import { CHIEF, HEAD, STAFF, startClosedCity } from "../support/cities/closed-city.ts";
import { COMPLAINT_TEXT } from "../support/cities/complaints.ts";
import { CONSULTATION } from "../support/cities/consulted-city.ts";
import { planContent } from "../support/cities/domain-builders.ts";
import { incentiveContent } from "../support/cities/incentives.ts";
import { COURSE, SESSION } from "../support/cities/sessions.ts";
import { CLEAN_PLACES } from "../support/cities/supervised-city.ts";

/** Leads a unit of the same city that has nothing to do with the others. */
export const STRANGER = "198001012005011009";
export const OWNER = STAFF[0];
export const UNIT = "unit-2";
/** Leads {@link UNIT}. */
const LEADER = "197801012003011008";
/** Visits {@link OWNER}, and belongs to the inspectorate. */
const INSPECTOR = "197901012004011007";
/** Examines integrity reports, and belongs to the inspectorate too. */
export const INTEGRITY = "198302022008012006";
/** Whose visits were drawn. */
const DRAWN = "2026-04";

export type BusyCity = Awaited<ReturnType<typeof startBusyCity>>;

/** A city in which most of what there can be is there once: it belongs to {@link OWNER}, or to {@link UNIT}. */
export async function startBusyCity() {
  const city = await startClosedCity();
  const { api, as } = city;
  await city.unit("unit-9", "unit-1");
  await city.employee(STRANGER, { unitId: "unit-9", raterNip: CHIEF, isHead: true });
  await city.employee(LEADER, { unitId: UNIT, raterNip: CHIEF, isHead: true });
  await api("PUT", "/v1/units/unit-8", {
    as: await city.token("admin", "ADMIN"),
    body: { name: "Inspektorat", kind: "INSPEKTORAT", parentId: "unit-1" },
  });
  await city.employee(INSPECTOR, { unitId: "unit-8", raterNip: CHIEF });
  await city.employee(INTEGRITY, { unitId: "unit-8", raterNip: CHIEF });
  const tokens = {
    leader: await city.token(LEADER, "EMPLOYEE"),
    owner: as(OWNER),
    rater: as(HEAD),
    chief: as(CHIEF),
    inspector: await city.token(INSPECTOR, "EMPLOYEE"),
    stranger: await city.token(STRANGER, "EMPLOYEE"),
    hr: as("hr"),
    mayor: as("mayor"),
    officer: await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER"),
    integrity: await city.token(INTEGRITY, "EMPLOYEE", "INTEGRITY_OFFICER"),
    admin: await city.token("admin", "ADMIN"),
  };

  /** Does what must succeed. */
  async function make(path: string, who: keyof typeof tokens | undefined, body?: object, version?: number) {
    const asking = { as: who && tokens[who], body, ...(version !== undefined && { version }) };
    const reply = await api("POST", path, asking);
    if (reply.status >= 300)
      throw new Error(`${path} answers ${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  const of = `/v1/employees/${OWNER}`;
  const report = {
    day: "2026-04-02",
    activity: "Memproses izin",
    progress: { indicatorId: "izin", amount: 1 },
  };
  const { id: reportId } = await make(`${of}/reports`, "owner", report);
  const obstacles = "Jaringan putus sejak pagi.";
  const { id: obstacleId } = await make(`${of}/reports`, "owner", {
    ...{ ...report, obstacles, asksForHelp: true },
  });
  const pdf = "%PDF-1.7 bukti";
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  await make(`${of}/evidence`, "owner", {
    fileName: "bukti.pdf",
    mediaType: "application/pdf",
    sizeBytes: pdf.length,
    sha256,
  });
  const { id: feedbackId } = await make(`${of}/feedback`, "rater", {
    month: "2026-04",
    text: "Kerja yang rapi.",
  });
  const proposal = { kind: "PROPOSAL", text: "Turunkan targetnya menjadi seratus." };
  const { id: commentId } = await make(`${of}/plans/2026/comments`, "owner", proposal);
  const ofHead = `/v1/employees/${HEAD}/plans`;
  await make(ofHead, "rater", { year: "2026", ...planContent() });
  await make(`${ofHead}/2026/propose`, "rater", undefined, 1);
  await make(`${ofHead}/2026/agree`, "chief", undefined, 2);
  const { id: suggestionId } = await make("/v1/me/indicator-suggestions", "owner", {
    ...{ headNip: HEAD, year: "2026", indicatorId: "izin", text: "Hitung juga izin yang ditolak." },
  });
  const { id: trainingId } = await make(`${of}/training`, "owner", {
    ...{ title: "Pelayanan publik digital", path: "PELATIHAN", form: "NON_KLASIKAL", provider: "LAN" },
    ...{ hours: 12, day: "2026-03-06" },
  });
  await make(`${of}/rater-request`, "owner", { reason: "Atasan saya sudah pindah." });
  const { id: instrumentId } = await make("/v1/observation-instruments", "hr", {
    title: "Kebersihan area publik",
    levels: [
      { score: 0, label: "Kotor" },
      { score: 1, label: "Bersih" },
    ],
    criteria: [{ id: "sampah", statement: "Tidak ada sampah di jalan" }],
    supervisors: [HEAD],
  });
  const { id: observationId } = await make(`${of}/observations`, "rater", {
    ...{ instrumentId, day: "2026-04-02", place: "Jalan Sudirman", feedback: "Siram taman pagi hari" },
    scores: [{ criterionId: "sampah", score: 1 }],
  });
  const { id: templateId } = await make("/v1/plan-templates", "hr", {
    ...{ title: "Analis", positions: ["Analis Kebijakan"], content: planContent() },
  });
  const { id: tableId } = await make("/v1/incentive-tables", "hr", incentiveContent());
  const { id: runId } = await make("/v1/incentive-runs", "hr", { kind: "TRIAL", month: "2026-03", tableId });
  const service = "Pembuatan KTP";
  const { id: surveyId } = await make(`/v1/units/${UNIT}/surveys`, "hr", {
    ...{ service, language: "id", opensOn: "2026-04-05", endsOn: "2026-06-30", population: 500 },
    questions: { wording: {}, own: [] },
  });
  const { code } = await make(`/v1/units/${UNIT}/service-points`, "hr", { name: "Loket 3", service });
  const { trackingCode, secret } = await make("/v1/public/complaints", undefined, { text: COMPLAINT_TEXT });
  const verification = { class: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN", unitId: UNIT };
  await make(`/v1/complaints/${trackingCode}/verify`, "officer", verification, 1);
  const courseId = (await make("/v1/courses", "hr", COURSE)).id;
  const { id: sessionId } = await make("/v1/training-sessions", "hr", {
    ...{ ...SESSION, courseId, trainerNips: [LEADER] },
    ...{ meetings: [{ day: "2026-04-17", from: "08:00", until: "15:00" }], enrolUntil: "2026-04-13" },
  });
  await make(`/v1/training-sessions/${sessionId}/enrolments`, "owner");
  const form = await make("/v1/observation-instruments", "hr", CLEAN_PLACES);
  const { id: programmeId } = await make("/v1/supervision-programmes", "hr", {
    ...{ title: "Pengawasan loket", visits: "EMPLOYEES", leadUnitId: "unit-8", scopeUnitId: UNIT },
    ...{ inspectors: [INSPECTOR], instrumentId: form.id, isUnannounced: true },
  });
  const draws = `/v1/supervision-programmes/${programmeId}/draws`;
  await make(draws, "hr", { period: DRAWN, sampleSize: 5, weighting: "PLAIN" });
  await make(`${draws}/${DRAWN}/make`, "hr");
  const drawn = await api("GET", `${draws}/${DRAWN}/visits`, { as: tokens.hr });
  const { number: visit } = drawn.body.items.find(({ nip }: { nip: string }) => nip === OWNER);
  await make(`${draws}/${DRAWN}/visits`, "hr", {
    ...{ visits: [{ number: visit, nip: OWNER }], inspectors: [INSPECTOR], day: "2026-04-08" },
  });
  const assessed = await make(`/v1/talent/employees/${OWNER}/competency-assessments`, "hr", {
    ...{ day: "2026-04-01", method: "UJI_KOMPETENSI", evidence: "Laporan 17/AC/2026" },
    competencies: [{ kind: "MANAJERIAL", name: "Integritas", level: 2 }],
  });
  const need = await make(`${of}/development-needs/2026`, "owner", {
    ...{ title: "Bahasa isyarat", reason: "Warga tuli datang tiap pekan" },
  });
  await api("PUT", "/v1/talent/talent-circle", { as: tokens.hr, body: { assessors: [], members: [CHIEF] } });
  const succession = await make("/v1/talent/successions", "hr", {
    ...{ position: "Analis Kebijakan", unitId: UNIT, gradeFrom: "III/a", yearsInPost: 0 },
    ...{ candidates: [OWNER], reason: "Pemegang jabatan pensiun akhir tahun" },
  });
  await make(`/v1/talent/employees/${OWNER}/career-plan`, "owner", {
    goals: [{ text: "Menjadi analis ahli muda", until: "2027-12-31", courseIds: [] }],
    reviewsOn: ["2026-09-10"],
  });
  const standard = await make("/v1/talent/competency-standards", "hr", {
    ...{ position: "Analis Kebijakan", from: "2026-01-01", basis: "Kepwali 12/2026" },
    competencies: [{ kind: "MANAJERIAL", name: "Integritas", level: 3 }],
  });
  const { id: announcementId } = await make("/v1/announcements", "leader", {
    ...{ ...ANNOUNCEMENT, audience: { unitIds: [UNIT] }, questions: QUESTIONS },
    ...{ from: "2026-04-05", until: "2026-05-05" },
  });
  const discussion = `/v1/discussions/${announcementId}`;
  const { id: questionId } = await make(`${discussion}/questions`, "owner", {
    text: "Apakah bulan cuti dihitung dalam nilai?",
  });
  const onQuestion = `${discussion}/questions/${questionId}`;
  const { id: postId } = await make(`${onQuestion}/posts`, "owner", { text: "Saya cuti bulan lalu." });
  const answer = { text: "Tidak, bulan cuti tidak dihitung." };
  await api("POST", `${onQuestion}/answer`, { as: tokens.leader, body: answer, version: 1 });
  const asked = { question: "Apakah cuti dihitung?", answer: answer.text };
  const { body: faq } = await api("POST", `${onQuestion}/faq`, {
    as: tokens.leader,
    body: asked,
    version: 2,
  });
  const { id: consultationId } = await make("/v1/consultations", "hr", {
    ...{ ...CONSULTATION, group: { unitIds: [UNIT] }, officialNips: [LEADER] },
    ...{ opensOn: "2026-04-01", closesOn: "2026-06-20" },
  });
  const proposals = `/v1/consultations/${consultationId}/proposals`;
  const { id: proposalId } = await make(proposals, "owner", { text: "Buka loket ketiga pada hari Senin." });
  const ofProposal = { text: "Loket ketiga punya ruang." };
  const { id: remarkId } = await make(`${proposals}/${proposalId}/comments`, "owner", ofProposal);
  const breach = {
    category: "LAINNYA",
    what: "Kepala gudang menjual ban bekas milik dinas.",
    namedNips: [STRANGER],
  };
  const contact = { name: "Rahmat" };
  const { code: breachCode } = await make("/v1/public/integrity-reports", undefined, { ...breach, contact });
  await city.host.idle();
  /** What a draw and its visits are named by, where others are named by a month and their number. */
  const ofDraw: Readonly<Record<string, string>> = { period: DRAWN, number: String(visit) };
  const values: Readonly<Record<string, string>> = {
    ...{ nip: OWNER, unitId: UNIT, month: "2026-03", period: "2026-03", year: "2026", day: "2026-04-06" },
    ...{
      reportId,
      obstacleId,
      sha256,
      feedbackId,
      commentId,
      trainingId,
      instrumentId,
      observationId,
      templateId,
    },
    ...{ tableId, runId, surveyId, code, trackingCode, secret, number: "1", category: "INDIVIDUAL" },
    ...{ resultId: "rhk-1", indicatorId: "izin", nomineeId: OWNER },
    ...{ assessmentId: assessed.id, successionId: succession.id, needId: need.id, standardId: standard.id },
    ...{ courseId, sessionId, programmeId, announcementId, recommendation: "1" },
    ...{ topic: announcementId, questionId, postId, faqId: faq.id },
    ...{ consultationId, proposalId, suggestionId, caseId: reportIdOf(breachCode) },
  };
  return {
    ...{ ...city, tokens, values },
    valuesFor: (path: string) => {
      if (path.includes("{programmeId}")) return { ...values, ...ofDraw };
      return path.includes("{proposalId}") ? { ...values, commentId: remarkId } : values;
    },
  };
}
