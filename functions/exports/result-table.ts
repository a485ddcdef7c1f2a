import { decimals, spacedNip } from "../../shared/documents/words.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import { reasonsInForce, scoreInForce } from "../../shared/domain/evaluation/figures.ts";
import { WITHOUT_RESULT_WORDS } from "../../shared/domain/evaluation/stage-words.ts";
import { EXPECTATION_WORDS, PREDIKAT_WORDS } from "../../shared/domain/rules/predikat.ts";

/** Text, or a number to compute with; undefined for an empty cell. */
export type Cell = string | number | undefined;

interface Column {
  readonly title: string;
  /** In characters, for file formats with column widths. */
  readonly width: number;
  readonly of: (evaluation: Evaluation, unitName: string) => Cell;
}

const STAGE_WORDS = {
  MEASURED: "Tidak dinilai tersendiri",
  AWAITING_RATING: "Menunggu penilaian",
  RATED: "Dinilai, belum diterima",
  RECEIVED: "Masa keberatan",
  OBJECTED: "Keberatan",
  FINAL: "Final",
  REOPENED: "Dibuka kembali",
} as const satisfies Record<Evaluation["stage"], string>;

/** The columns of an employee's row in HR's spreadsheets. Ratings are the ones in force: the outcome before the rating. */
export const RESULT_COLUMNS: readonly Column[] = [
  // Spaced as on paper, so that no spreadsheet reads the eighteen digits as a number and drops the last three.
  { title: "NIP", width: 24, of: ({ nip }) => spacedNip(nip) },
  { title: "Nama", width: 30, of: ({ name }) => name },
  { title: "Golongan", width: 10, of: ({ grade }) => grade },
  { title: "Jabatan", width: 32, of: ({ position }) => position },
  { title: "Unit kerja", width: 32, of: (_, unitName) => unitName },
  { title: "Periode", width: 10, of: ({ period }) => period },
  { title: "Rencana disepakati", width: 12, of: ({ hasAgreedPlan }) => (hasAgreedPlan ? "Ya" : "Tidak") },
  { title: "Laporan diterima", width: 10, of: ({ reportsAccepted }) => reportsAccepted },
  { title: "Capaian (%)", width: 12, of: ({ advice }) => percent(advice.achievementBasisPoints) },
  { title: "Skor", width: 10, of: (evaluation) => percent(scoreInForce(evaluation)) },
  { title: "Saran hasil kerja", width: 22, of: ({ advice }) => words(advice.hasilKerja) },
  { title: "Rating hasil kerja", width: 22, of: (evaluation) => words(held(evaluation)?.hasilKerja) },
  { title: "Rating perilaku kerja", width: 22, of: (evaluation) => words(held(evaluation)?.perilakuKerja) },
  { title: "Predikat", width: 18, of: (evaluation) => predikatWords(evaluation) },
  { title: "Tahap", width: 24, of: stageWords },
  { title: "Alasan beda dari saran", width: 40, of: (evaluation) => reasonsInForce(evaluation).hasilKerja },
  { title: "NIP penilai", width: 24, of: ({ raterNip }) => raterNip && spacedNip(raterNip) },
  { title: "Versi kebijakan", width: 14, of: ({ policyVersion }) => policyVersion },
  { title: "Sidik hasil", width: 46, of: ({ resultHash }) => resultHash },
];

/** A number as text, with the Indonesian decimal comma. */
export function inWords(cell: Cell): string {
  return typeof cell === "number" ? decimals(cell) : (cell ?? "");
}

function stageWords({ stage, withoutResult }: Evaluation): string {
  return stage === "MEASURED" && withoutResult ? WITHOUT_RESULT_WORDS[withoutResult].id : STAGE_WORDS[stage];
}

function held({ outcome, rating }: Evaluation) {
  return outcome ?? rating;
}

function percent(basisPoints: number | undefined): number | undefined {
  return basisPoints === undefined ? undefined : basisPoints / 100;
}

function words(expectation: keyof typeof EXPECTATION_WORDS | undefined): string | undefined {
  return expectation && EXPECTATION_WORDS[expectation];
}

function predikatWords(evaluation: Evaluation): string | undefined {
  const predikat = held(evaluation)?.predikat;
  return predikat && PREDIKAT_WORDS[predikat];
}
