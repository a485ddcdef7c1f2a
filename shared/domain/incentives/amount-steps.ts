import { numberIn, shortNumberIn } from "../number-words.ts";
import { LEAVE_WORDS } from "../organisation/leave/leave.ts";
import { PREDIKAT_WORDS } from "../rules/predikat.ts";
import type { Language, Text } from "../text.ts";
import { computed } from "./amount.ts";
import type { IncentiveAmount, IncentiveInputs, IncentiveStep } from "./amount-schema.ts";
import type { IncentiveContent } from "./content.ts";

const WORDS = {
  unlisted: {
    id: "Jabatan dan golongan ini tidak ada dalam tabel",
    en: "The table lists neither this position nor this grade",
  },
  class: { id: "Kelas", en: "Class" },
  position: { id: "jabatan", en: "position" },
  grade: { id: "golongan", en: "grade" },
  unrated: { id: "Belum dinilai", en: "Not rated yet" },
  unmeasured: { id: "Tidak terukur", en: "Not measured" },
  score: { id: "Nilai", en: "Score" },
  range: { id: "rentang", en: "band" },
  to: { id: "sampai", en: "to" },
  noRecord: { id: "Belum ada catatan disiplin", en: "There is no discipline record" },
  present: { id: "Hadir", en: "Present" },
  noDeduction: { id: "Tidak ada potongan", en: "No deduction" },
  noBonus: { id: "Tidak ada bonus", en: "No bonus" },
  atMost: { id: "paling banyak", en: "at most" },
  insteadOf: { id: "bukan", en: "not" },
  workingDays: { id: "hari kerja", en: "working days" },
  paid: { id: "dibayar", en: "paid" },
  noLeave: { id: "Tidak ada hari cuti", en: "No days of leave" },
} satisfies Readonly<Record<string, Text>>;

/**
 * The amount of one employee and month step by step, each with its rule, formula and numbers in both languages. What the table
 * itself words (classes, deductions, the regulation) and a bonus's project are as the city wrote them.
 */
export function explainIncentive(
  content: IncentiveContent,
  inputs: IncentiveInputs,
): { readonly amount: IncentiveAmount; readonly steps: readonly IncentiveStep[] } {
  const { amount, held, band, kept, whole, bonus, leave } = computed(content, inputs);
  const { baseRupiah, productivityRupiah, disciplineRupiah, deductionRupiah, bonusRupiah } = amount;
  const served = leave?.served;
  const shareOf = (weight: number, share: number) =>
    both(
      ({ rupiah, percent, days }) =>
        `${rupiah(baseRupiah)} × ${percent(weight)} × ${percent(share)}${served ? ` × ${days(served)}` : ""}`,
    );
  const steps: IncentiveStep[] = [
    {
      step: "BASE",
      rule: both((words) => (held ? classIn(held, words) : words.say(WORDS.unlisted))),
      formula: both(({ rupiah }) => rupiah(baseRupiah)),
      rupiah: baseRupiah,
    },
    {
      step: "PRODUCTIVITY",
      rule: both((words) => bandIn(band, words)),
      formula: shareOf(content.split.productivityBasisPoints, band.basisPoints),
      rupiah: productivityRupiah,
    },
    {
      step: "DISCIPLINE",
      rule: both((words) => keptIn(kept, words)),
      formula: shareOf(content.split.disciplineBasisPoints, kept.basisPoints),
      rupiah: disciplineRupiah,
    },
    {
      step: "DEDUCTION",
      rule: both((words) => casesIn(whole.cases, words).join("; ") || words.say(WORDS.noDeduction)),
      formula: both(
        ({ rupiah, percent }) =>
          `(${rupiah(productivityRupiah)} + ${rupiah(disciplineRupiah)}) × ${percent(whole.basisPoints)}`,
      ),
      rupiah: deductionRupiah,
    },
    {
      step: "BONUS",
      rule: both(({ say }) => inputs.bonuses.map(({ project }) => project).join("; ") || say(WORDS.noBonus)),
      formula: both((words) => bonusIn(content, inputs, { baseRupiah, ...bonus }, words)),
      rupiah: bonusRupiah,
    },
    ...(leave
      ? [
          {
            step: "LEAVE" as const,
            rule: both((words) => leaveIn(leave, words)),
            formula: both(
              ({ rupiah, percent, days }) =>
                leave.paid
                  .map((one) => `${rupiah(baseRupiah)} × ${percent(one.basisPoints)} × ${days(one)}`)
                  .join(" + ") || "0",
            ),
            rupiah: leave.rupiah,
          },
        ]
      : []),
    {
      step: "TOTAL",
      rule: { id: content.regulation, en: content.regulation },
      formula: both(({ rupiah }) => {
        const gained = [bonusRupiah, ...(leave ? [leave.rupiah] : [])].map(rupiah).join(" + ");
        return `${rupiah(productivityRupiah)} + ${rupiah(disciplineRupiah)} − ${rupiah(deductionRupiah)} + ${gained}`;
      }),
      rupiah: amount.totalRupiah,
    },
  ];
  return { amount, steps };
}

type Computed = ReturnType<typeof computed>;

/** How one language says it. */
interface Words {
  say(text: Text): string;
  /** 6.500.000, in English 6,500,000. */
  rupiah(amount: number): string;
  /** 98,5%, in English 98.5%. */
  percent(basisPoints: number): string;
  /** Some of a month's working days: "5 ÷ 20 hari kerja". */
  days(some: { readonly days: number; readonly of: number }): string;
}

function wordsIn(language: Language): Words {
  return {
    say: (text) => text[language],
    rupiah: (amount) => numberIn(amount, language),
    percent: (basisPoints) => `${shortNumberIn(basisPoints / 100, language)}%`,
    days: ({ days, of }) => `${days} ÷ ${of} ${WORDS.workingDays[language]}`,
  };
}

function both(tell: (words: Words) => string): Text {
  return { id: tell(wordsIn("id")), en: tell(wordsIn("en")) };
}

function classIn({ code, name, by }: NonNullable<Computed["held"]>, { say }: Words): string {
  const found =
    "position" in by ? `${say(WORDS.position)} ${by.position}` : `${say(WORDS.grade)} ${by.grade}`;
  return `${say(WORDS.class)} ${code} ${name}, ${found}`;
}

function bandIn(band: Computed["band"], { say, percent }: Words): string {
  if (band.by === "PREDIKAT")
    return band.hit ? `Predikat ${PREDIKAT_WORDS[band.hit.predikat]}` : say(WORDS.unrated);
  if (band.hit === undefined) return say(WORDS.unmeasured);
  const { score, fromBasisPoints, throughBasisPoints } = band.hit;
  const range = `${percent(fromBasisPoints)} ${say(WORDS.to)} ${percent(throughBasisPoints)}`;
  return `${say(WORDS.score)} ${percent(score)}, ${say(WORDS.range)} ${range}`;
}

function keptIn({ presence, cases }: Computed["kept"], words: Words): string {
  if (presence === undefined) return words.say(WORDS.noRecord);
  const present = `${words.say(WORDS.present)} ${words.percent(presence)}`;
  return [present, ...casesIn(cases, words)].join("; ");
}

function casesIn(cases: Computed["whole"]["cases"], { percent }: Words): readonly string[] {
  return cases.map(({ name, count, basisPoints }) => `${name} ${count} × ${percent(basisPoints)}`);
}

function bonusIn(
  { bonuses: { atMostBasisPoints } }: IncentiveContent,
  { bonuses }: IncentiveInputs,
  { baseRupiah, isCapped }: { readonly baseRupiah: number; readonly isCapped: boolean },
  { say, rupiah, percent }: Words,
): string {
  const shareIn = (basisPoints: number) => `${rupiah(baseRupiah)} × ${percent(basisPoints)}`;
  const grants = bonuses.map((one) =>
    one.rupiah === undefined ? shareIn(one.basisPoints ?? 0) : rupiah(one.rupiah),
  );
  const sum = grants.join(" + ") || "0";
  return isCapped
    ? `${say(WORDS.atMost)} ${shareIn(atMostBasisPoints)}, ${say(WORDS.insteadOf)} ${sum}`
    : sum;
}

function leaveIn({ paid }: NonNullable<Computed["leave"]>, { say, percent }: Words): string {
  const kinds = paid.map(
    ({ kind, days, basisPoints }) =>
      `${say(LEAVE_WORDS[kind])} ${days} ${say(WORDS.workingDays)}, ${say(WORDS.paid)} ${percent(basisPoints)}`,
  );
  return kinds.join("; ") || say(WORDS.noLeave);
}
