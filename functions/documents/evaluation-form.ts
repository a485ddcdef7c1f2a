import type { Block, Cell, DocumentTable, PrintedDocument } from "../../shared/documents/printed-document.ts";
import { dayWords, decimals, periodWords, spacedNip } from "../../shared/documents/words.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import { reasonsInForce } from "../../shared/domain/evaluation/figures.ts";
import { EXPECTATION_WORDS, PREDIKAT_WORDS } from "../../shared/domain/rules/predikat.ts";
import { ORGANISATION_PREDIKAT_WORDS } from "../../shared/domain/rules/predikat-distribution.ts";
import { behaviourTable } from "./behaviour-table.ts";
import { objectionSection } from "./objection-section.ts";
import { type DocumentParts, numberOf, type Party } from "./parties.ts";
import { resultTables } from "./result-tables.ts";

/**
 * The document of an evaluation in the order of the form: who is rated and by whom, results, behaviour, predikat, objection.
 * @source PermenPANRB 6/2022, form of the evaluation of an employee's performance
 */
export function evaluationForm(parts: DocumentParts): PrintedDocument {
  const { evaluation, standing, city, letterheadUnits, employee, rater } = parts;
  const { facts, rating, outcome, resultHash } = evaluation;
  const held = outcome ?? rating;
  const reasons = reasonsInForce(evaluation);
  const none = UNRATED[evaluation.stage] ?? "BELUM DINILAI";
  const period = periodWords(evaluation.period);
  return {
    title: `Evaluasi Kinerja Pegawai ${period}`,
    letterhead: [`Pemerintah ${city.name}`, ...letterheadUnits],
    headlines: [
      "EVALUASI KINERJA PEGAWAI",
      ...(facts.plan ? [`PENDEKATAN HASIL KERJA ${facts.plan.approach}`] : []),
      `Periode penilaian: ${period}`,
    ],
    footer: `Evaluasi Kinerja Pegawai ${period}, sidik hasil ${resultHash.slice(0, 16)}`,
    at: decidedAt(evaluation),
    blocks: [
      partyTable(employee, rater),
      { kind: "heading", text: `CAPAIAN KINERJA ORGANISASI: ${standingWords(standing)}` },
      ...paragraph("Catatan sebaran predikat", standing?.justification),
      { kind: "heading", text: "HASIL KERJA" },
      ...resultTables(evaluation),
      {
        kind: "result",
        text: `RATING HASIL KERJA: ${held ? EXPECTATION_WORDS[held.hasilKerja].toUpperCase() : none}`,
      },
      { kind: "note", text: adviceWords(evaluation) },
      ...paragraph(reasonTitle(evaluation, "hasilKerja"), reasons.hasilKerja),
      { kind: "heading", text: "PERILAKU KERJA" },
      ...behaviourTable(evaluation, city),
      {
        kind: "result",
        text: `RATING PERILAKU KERJA: ${held ? EXPECTATION_WORDS[held.perilakuKerja].toUpperCase() : none}`,
      },
      ...paragraph(reasonTitle(evaluation, "perilakuKerja"), reasons.perilakuKerja),
      {
        kind: "heading",
        text: `PREDIKAT KINERJA PEGAWAI: ${held ? PREDIKAT_WORDS[held.predikat].toUpperCase() : none}`,
      },
      ...objectionSection(parts),
      signatures(parts),
      { kind: "note", text: originWords(parts) },
    ],
  };
}

/** What is printed in place of missing ratings. */
const UNRATED: Partial<Record<Evaluation["stage"], string>> = {
  MEASURED: "TIDAK DINILAI TERSENDIRI",
  REOPENED: "MENUNGGU PENUTUPAN KEMBALI",
};

/** When the current result was decided: the outcome, else the rating, else the close. */
function decidedAt({ outcome, rating, closedAt }: Evaluation): string {
  return outcome?.at ?? rating?.at ?? closedAt;
}

function partyTable(employee: Party, rater: Party): DocumentTable {
  const row = (number: number, title: string, of: (party: Party) => string): Cell[] => [
    String(number),
    { text: title, isHeading: true },
    of(employee),
    of(rater),
  ];
  return {
    kind: "table",
    head: ["No", "", "Pegawai yang dinilai", "Pejabat penilai kinerja"],
    widths: [7, 30, 70, 70],
    rows: [
      row(1, "Nama", ({ name }) => name),
      row(2, "NIP", ({ nip }) => spacedNip(nip)),
      row(3, "Pangkat/gol. ruang", ({ grade }) => grade),
      row(4, "Jabatan", ({ position }) => position),
      row(5, "Unit kerja", ({ unit }) => unit),
    ],
  };
}

/** Says whose reason it is: the superior's if they overturned the rating. */
function reasonTitle({ rating, outcome }: Evaluation, part: "hasilKerja" | "perilakuKerja"): string {
  const isOverturned = outcome !== undefined && outcome[part] !== rating?.[part];
  return isOverturned ? "Alasan atasan pejabat penilai" : "Alasan pejabat penilai";
}

function standingWords(standing: DocumentParts["standing"]): string {
  return standing ? ORGANISATION_PREDIKAT_WORDS[standing.predikat].toUpperCase() : "BELUM DITETAPKAN";
}

function paragraph(title: string, text: string | undefined): Block[] {
  return text ? [{ kind: "paragraph", text: `${title}: ${text}` }] : [];
}

function adviceWords({ advice }: Evaluation): string {
  const { hasilKerja, perilakuKerja, reason, periodic, achievementBasisPoints = 0 } = advice;
  if (hasilKerja === undefined)
    return reason === "NOTHING_MEASURED"
      ? "Sistem tidak memberi saran: tidak ada indikator yang dapat diukur."
      : "Sistem tidak memberi saran: tidak ada rencana kinerja yang disepakati.";
  if (periodic)
    return `Saran sistem dari penilaian ${periodic.months} bulan: hasil kerja ${decimals(periodic.hasilKerjaHundredths / 100)} (${EXPECTATION_WORDS[hasilKerja]}), perilaku kerja ${decimals(periodic.perilakuKerjaHundredths / 100)} (${EXPECTATION_WORDS[perilakuKerja ?? hasilKerja]}), pada skala 1 sampai 3. Saran tidak mengikat.`;
  return `Saran sistem dari capaian ${decimals(achievementBasisPoints / 100)}%: ${EXPECTATION_WORDS[hasilKerja]}. Saran tidak mengikat.`;
}

function signatures({ evaluation, city, employee, rater, superior }: DocumentParts): Block {
  const { rating, receipt, outcome, objection } = evaluation;
  const on = (instant: string) => dayWords(localDay(instant, city.timeZone));
  const received = receipt
    ? `Diterima ${on(receipt.at)}${receipt.isDeemed ? " (dianggap diterima)" : ""}`
    : outcome
      ? "Diterima"
      : "Belum diterima";
  return {
    kind: "signatures",
    signatures: [
      {
        title: "Pegawai yang dinilai",
        remark: received,
        name: employee.name,
        number: numberOf(employee),
      },
      {
        title: "Pejabat penilai kinerja",
        remark: rating ? `Dinilai ${on(rating.at)}` : "Belum dinilai",
        name: rater.name,
        number: numberOf(rater),
      },
      ...(superior && objection?.decision
        ? [
            {
              title: "Atasan pejabat penilai kinerja",
              remark: `Diputuskan ${on(objection.decision.at)}`,
              name: superior.name,
              number: numberOf(superior),
            },
          ]
        : []),
    ],
  };
}

function originWords({ evaluation, city }: DocumentParts): string {
  const { closedAt, policyVersion, ruleVersion, resultHash } = evaluation;
  const frozen = dayWords(localDay(closedAt, city.timeZone));
  return `Bukti dibekukan ${frozen}; kebijakan ${policyVersion}, aturan hitung ${ruleVersion}, sidik hasil ${resultHash}. Penjelasan lengkap setiap angka ada di portal pegawai: Hasil, "Mengapa?".`;
}
