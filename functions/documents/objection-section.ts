import type { Block, Cell } from "../../shared/documents/printed-document.ts";
import { dayWords } from "../../shared/documents/words.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import { evaluationLimits } from "../../shared/domain/evaluation/terms.ts";
import { EXPECTATION_WORDS, PREDIKAT_WORDS } from "../../shared/domain/rules/predikat.ts";
import type { DocumentParts } from "./parties.ts";

/**
 * What the employee may still do and by when; how it ended, if nobody objected; or the objection, the rater's explanation
 * and the superior's decision next to the rating.
 */
export function objectionSection({ evaluation, city, superior }: DocumentParts): Block[] {
  const { objection, rating } = evaluation;
  const day = (instant: string) => dayWords(localDay(instant, city.timeZone));
  const title: Block = { kind: "heading", text: "KEBERATAN" };
  if (objection === undefined) {
    const text = withoutObjection(evaluation, city, day);
    return text === undefined ? [] : [title, { kind: "paragraph", text }];
  }
  const { decision, explanation } = objection;
  const explained = explanation
    ? `${day(explanation.at)}: ${explanation.text}`
    : `Ditunggu sampai ${day(objection.explainUntil)}.`;
  return [
    title,
    { kind: "paragraph", text: `Diajukan ${day(objection.at)}: ${objection.reasons}` },
    { kind: "heading", text: "PENJELASAN PEJABAT PENILAI KINERJA" },
    { kind: "paragraph", text: explained },
    { kind: "heading", text: "KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA" },
    ...(superior
      ? [{ kind: "paragraph", text: [superior.name, superior.position].filter(Boolean).join(", ") } as const]
      : []),
    ...(decision
      ? ([
          {
            kind: "paragraph",
            text: `${day(decision.at)}: ${decision.isChanged ? "hasil diubah" : "hasil tetap"}. ${decision.reason}`,
          },
          {
            kind: "table",
            head: ["", "Hasil kerja", "Perilaku kerja", "Predikat"],
            widths: [2, 3, 3, 3],
            rows: [...(rating ? [ratingRow("Semula", rating)] : []), ratingRow("Keputusan", decision)],
          },
        ] as const)
      : ([{ kind: "paragraph", text: awaitedWords(objection, day) }] as const)),
  ];
}

/** Only the head of the city has no deadline. */
function awaitedWords(
  { decideUntil }: NonNullable<Evaluation["objection"]>,
  day: (instant: string) => string,
): string {
  return decideUntil === undefined ? "Belum diputuskan." : `Ditunggu sampai ${day(decideUntil)}.`;
}

/** Undefined until there is a rating to object to. */
function withoutObjection(
  { period, rating, receipt, outcome }: Evaluation,
  city: CityWith<{ evaluation: EvaluationPolicy }>,
  day: (instant: string) => string,
): string | undefined {
  const { objectionWorkingDays } = evaluationLimits(city, period);
  if (outcome?.ground === "ACCEPTED")
    return `Tidak diajukan: pegawai menerima hasil ini pada ${day(outcome.at)}, sehingga hasil ini final.`;
  if (outcome && receipt)
    return `Tidak diajukan sampai akhir ${day(receipt.objectUntil)}, sehingga hasil ini final.`;
  if (receipt)
    return `Dapat diajukan sampai akhir ${day(receipt.objectUntil)} (${objectionWorkingDays} hari kerja sejak diterima; 14 hari kalender berakhir ${dayWords(receipt.calendarDay)}).`;
  if (rating)
    return `Pegawai menyatakan menerima dokumen ini paling lambat ${day(rating.receiptDueAt)}; sesudah itu dokumen dianggap diterima. Keberatan dapat diajukan dalam ${objectionWorkingDays} hari kerja sejak dokumen diterima.`;
  return undefined;
}

type Rated = Pick<
  NonNullable<DocumentParts["evaluation"]["rating"]>,
  "hasilKerja" | "perilakuKerja" | "predikat"
>;

function ratingRow(title: string, { hasilKerja, perilakuKerja, predikat }: Rated): Cell[] {
  return [
    { text: title, isHeading: true },
    EXPECTATION_WORDS[hasilKerja],
    EXPECTATION_WORDS[perilakuKerja],
    PREDIKAT_WORDS[predikat],
  ];
}
