import { normalisedName } from "../../../../../../shared/domain/incentives/content.ts";
import { PREDIKAT_VALUES, PREDIKAT_WORDS } from "../../../../../../shared/domain/rules/predikat.ts";
import { words } from "../../../frame/language.ts";
import { percentWords } from "../../../frame/numbers.ts";
import { basisPointsOf, rupiahOf } from "../../../parts/form/typed-figures.ts";
import { LEAVE_KINDS, namesOf, type TypedBand, type TypedTable } from "./typed-table.ts";

/** What keeps the rules from being saved, and the field where it is put right, as the API names it. */
export interface TableProblem {
  readonly field: string;
  readonly text: string;
}

const WORDS = {
  empty: { id: "masih kosong", en: "is empty" },
  title: { id: "Nama tabel", en: "The table's name" },
  regulation: { id: "Peraturan", en: "The regulation" },
  effectiveFrom: { id: "Bulan mulai berlaku", en: "The first month" },
  class: { id: "Kelas", en: "Class" },
  code: {
    id: "kodenya hanya huruf, angka, dan tanda hubung",
    en: "its code has letters, digits and hyphens only",
  },
  name: { id: "namanya masih kosong", en: "has no name" },
  base: {
    id: "besaran dasarnya bukan rupiah bulat, misalnya 3.500.000",
    en: "its base amount is not whole rupiah",
  },
  twice: { id: "sudah dipakai kelas", en: "already belongs to class" },
  deductionTwice: { id: "kodenya disebut dua kali", en: "its code is there twice" },
  percent: { id: "bukan persentase", en: "is no percentage" },
  upTo: { id: "paling banyak", en: "at most" },
  productivity: { id: "Bagian kinerja", en: "The performance part" },
  unrated: { id: "Bagian tanpa hasil penilaian", en: "The share without a result" },
  withoutRecord: { id: "Bagian tanpa catatan disiplin", en: "The share without a record" },
  bonusCap: { id: "Batas bonus", en: "The cap on bonuses" },
  band: { id: "Rentang", en: "Band" },
  gap: {
    id: "Rentang skor harus bersambung; yang belum termasuk:",
    en: "Bands must follow on; not covered:",
  },
  overlap: { id: "Skor ini termasuk dua rentang:", en: "In two bands:" },
  deduction: { id: "Potongan", en: "Deduction" },
  deductionCode: {
    id: "kodenya huruf besar, angka, dan garis bawah, misalnya TERLAMBAT",
    en: "its code has capitals, digits and underscores, such as TERLAMBAT",
  },
  leave: { id: "Bagian cuti", en: "The share for leave" },
};

const WHOLE = 10_000;
/** The highest score: 120%. */
const HIGHEST_SCORE = 12_000;

/** Everything that is wrong with the rules as they are typed, from top to bottom; the API decides all the same. */
export function problemsOf(typed: TypedTable): readonly TableProblem[] {
  return [
    ...headProblems(typed),
    ...classProblems(typed),
    ...shareProblems(typed),
    ...deductionProblems(typed),
  ];
}

function headProblems(typed: TypedTable): TableProblem[] {
  const text = words(WORDS);
  return (["title", "regulation", "effectiveFrom"] as const)
    .filter((field) => typed[field].trim() === "")
    .map((field) => ({ field, text: `${text[field]} ${text.empty}.` }));
}

function classProblems({ classes }: TypedTable): TableProblem[] {
  const text = words(WORDS);
  const taken = {
    code: new Map<string, string>(),
    positions: new Map<string, string>(),
    grades: new Map<string, string>(),
  };
  return classes.flatMap(({ code, name, base, positions, grades }, index) => {
    const label = `${text.class} ${code.trim() || index + 1}`;
    const problem = (part: string, what: string) => ({
      field: `classes.${index}.${part}`,
      text: `${label}: ${what}.`,
    });
    const twice = (part: keyof typeof taken, names: readonly string[]) =>
      names.flatMap((one) => {
        const key = normalisedName(one);
        const owner = taken[part].get(key);
        taken[part].set(key, code.trim());
        return owner === undefined ? [] : [problem(part, `"${one}" ${text.twice} ${owner}`)];
      });
    return [
      ...(/^[\w-]{1,16}$/.test(code.trim()) ? twice("code", [code.trim()]) : [problem("code", text.code)]),
      ...(name.trim() === "" ? [problem("name", text.name)] : []),
      ...(rupiahOf(base) === undefined ? [problem("baseRupiah", text.base)] : []),
      ...twice("positions", namesOf(positions)),
      ...twice("grades", namesOf(grades)),
    ];
  });
}

function shareProblems(typed: TypedTable): TableProblem[] {
  const text = words(WORDS);
  const share = (field: string, name: string, value: string, most: number) =>
    shareProblem(field, name, value, most);
  const unrated = typed.by === "PREDIKAT" ? "unratedBasisPoints" : "unmeasuredBasisPoints";
  return [
    ...share("split.productivityBasisPoints", text.productivity, typed.productivity, WHOLE),
    ...(typed.by === "PREDIKAT"
      ? PREDIKAT_VALUES.flatMap((predikat, index) =>
          share(
            `productivity.bands.${index}.basisPoints`,
            `Predikat ${PREDIKAT_WORDS[predikat]}`,
            typed.predikat[predikat],
            2 * WHOLE,
          ),
        )
      : bandProblems(typed.bands)),
    ...share(`productivity.${unrated}`, text.unrated, typed.unrated, 2 * WHOLE),
    ...share("discipline.withoutRecordBasisPoints", text.withoutRecord, typed.withoutRecord, WHOLE),
    ...share("bonuses.atMostBasisPoints", text.bonusCap, typed.bonusCap, 10 * WHOLE),
    ...(typed.hasLeave
      ? LEAVE_KINDS.filter((kind) => typed.leave[kind].trim() !== "").flatMap((kind) =>
          share(`leave.${kind}`, text.leave, typed.leave[kind], WHOLE),
        )
      : []),
  ];
}

function bandProblems(bands: readonly TypedBand[]): TableProblem[] {
  const text = words(WORDS);
  const cells = bands.flatMap(({ from, through, share }, index) => {
    const field = (part: string) => `productivity.bands.${index}.${part}`;
    const label = `${text.band} ${index + 1}`;
    return [
      ...shareProblem(field("fromBasisPoints"), label, from, HIGHEST_SCORE),
      ...shareProblem(field("throughBasisPoints"), label, through, HIGHEST_SCORE),
      ...shareProblem(field("basisPoints"), label, share, 2 * WHOLE),
    ];
  });
  return cells.length > 0 ? cells : unbroken(bands);
}

/** Bands cover 0 to 120% without gaps, in hundredths of a percent. */
function unbroken(bands: readonly TypedBand[]): TableProblem[] {
  const text = words(WORDS);
  const problem = (what: string): TableProblem[] => [{ field: "productivity.bands", text: what }];
  let next = 0;
  const spans = bands
    .map(({ from, through }) => ({ from: basisPointsOf(from) ?? 0, through: basisPointsOf(through) ?? 0 }))
    .toSorted((one, other) => one.from - other.from);
  for (const { from, through } of spans) {
    if (from > next) return problem(`${text.gap} ${percentWords(next)} – ${percentWords(from - 1)}.`);
    if (from < next || through < from) return problem(`${text.overlap} ${percentWords(from)}.`);
    next = through + 1;
  }
  return next > HIGHEST_SCORE
    ? []
    : problem(`${text.gap} ${percentWords(next)} – ${percentWords(HIGHEST_SCORE)}.`);
}

function deductionProblems({ deductions }: TypedTable): TableProblem[] {
  const text = words(WORDS);
  const seen = new Set<string>();
  return deductions.flatMap(({ code, name, share }, index) => {
    const label = `${text.deduction} ${name.trim() || code.trim() || index + 1}`;
    const field = (part: string) => `discipline.deductions.${index}.${part}`;
    const isTwice = seen.has(code.trim());
    seen.add(code.trim());
    return [
      ...(/^[A-Z][A-Z0-9_]{0,31}$/.test(code.trim())
        ? isTwice
          ? [{ field: field("code"), text: `${label}: ${text.deductionTwice}.` }]
          : []
        : [{ field: field("code"), text: `${label}: ${text.deductionCode}.` }]),
      ...(name.trim() === "" ? [{ field: field("name"), text: `${label}: ${text.name}.` }] : []),
      ...shareProblem(field("basisPoints"), label, share, WHOLE),
    ];
  });
}

/** @param most basis points */
function shareProblem(field: string, name: string, value: string, most: number): TableProblem[] {
  const text = words(WORDS);
  if (value.trim() === "") return [{ field, text: `${name} ${text.empty}.` }];
  const basisPoints = basisPointsOf(value);
  if (basisPoints !== undefined && basisPoints <= most) return [];
  return [{ field, text: `${name}: "${value}" ${text.percent} (${text.upTo} ${percentWords(most)}).` }];
}
