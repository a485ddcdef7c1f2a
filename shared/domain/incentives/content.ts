import * as z from "zod";
import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { MonthSchema } from "../calendar/period-id.ts";
import { freeText } from "../free-text.ts";
import { percentText } from "../number-words.ts";
import { named, once } from "../once.ts";
import { LeaveKindSchema } from "../organisation/leave/leave.ts";
import { refusals } from "../refusal.ts";
import { PREDIKAT_VALUES, PREDIKAT_WORDS, PredikatSchema } from "../rules/predikat.ts";

/** The highest score of an evaluation: 120 percent. */
export const HIGHEST_SCORE = 12_000;

const Text = /* @__PURE__ */ once(() => freeText().min(1).max(200));
const Share = /* @__PURE__ */ once(() =>
  z
    .int()
    .min(0)
    .max(2 * WHOLE_BASIS_POINTS),
);
const Part = /* @__PURE__ */ once(() => z.int().min(0).max(WHOLE_BASIS_POINTS));

export const DeductionCodeSchema = /* @__PURE__ */ named("DeductionCode", () =>
  z.string().regex(/^[A-Z][A-Z0-9_]{0,31}$/),
);
/** Whole rupiah. */
export const RupiahSchema = /* @__PURE__ */ named("Rupiah", () => z.int().min(0).max(1_000_000_000));

/**
 * A city's rules for the monthly incentive (TPP): the base amount of each class of positions, how it is split, which share of
 * each part an employee gets, and what is deducted. Percentages are in hundredths.
 * @source PP 12/2019 Ps 58: each city's regulation sets it; nothing here has a default
 */
export const IncentiveContentSchema = /* @__PURE__ */ named("IncentiveContent", () =>
  z.strictObject({
    title: Text(),
    /** The regulation it follows, such as "Peraturan Bupati 12/2026". */
    regulation: Text(),
    /** The first month it applies to. */
    effectiveFrom: MonthSchema(),
    classes: z
      .array(
        z.strictObject({
          /** The job class (kelas jabatan). */
          code: z.string().regex(/^[\w-]{1,16}$/),
          name: Text(),
          baseRupiah: RupiahSchema(),
          /** Positions in the class, as named in the register. */
          positions: z.array(Text()).max(200),
          /** Grades that fall into the class if no class lists the position. */
          grades: z.array(freeText().min(1).max(16)).max(40),
        }),
      )
      .min(1)
      .max(200),
    split: z.strictObject({ productivityBasisPoints: Part(), disciplineBasisPoints: Part() }),
    /** The share of the productivity part an employee gets. */
    productivity: z.discriminatedUnion("by", [
      z.strictObject({
        by: z.literal("PREDIKAT"),
        bands: z.array(z.strictObject({ predikat: PredikatSchema(), basisPoints: Share() })).max(10),
        /** If nobody has rated the month. */
        unratedBasisPoints: Share(),
      }),
      z.strictObject({
        by: z.literal("SCORE"),
        bands: z
          .array(
            z.strictObject({
              /** Both ends are inclusive. */
              fromBasisPoints: z.int().min(0).max(HIGHEST_SCORE),
              throughBasisPoints: z.int().min(0).max(HIGHEST_SCORE),
              basisPoints: Share(),
            }),
          )
          .max(50),
        /** If nothing could be measured. */
        unmeasuredBasisPoints: Share(),
      }),
    ]),
    discipline: z.strictObject({
      /** The share of the discipline part for employees without a discipline record. */
      withoutRecordBasisPoints: Part(),
      deductions: z
        .array(
          z.strictObject({
            code: DeductionCodeSchema(),
            name: Text(),
            /** Deducted for each case. */
            basisPoints: Part(),
            /** From the discipline part, or from everything but bonuses. */
            from: z.enum(["DISCIPLINE", "WHOLE"]),
          }),
        )
        .max(50),
    }),
    /**
     * What is paid for working days of leave: a share of the base amount by kind of leave, nothing for kinds that are missing.
     * The other parts are then paid for the days served. Absent if the regulation says nothing of leave, which then changes no
     * amount.
     */
    leave: z.partialRecord(LeaveKindSchema(), Part()).optional(),
    /** The cap on a month's bonuses, as a share of the base amount. */
    bonuses: z.strictObject({
      atMostBasisPoints: z
        .int()
        .min(0)
        .max(10 * WHOLE_BASIS_POINTS),
    }),
  }),
);

export type IncentiveContent = Readonly<z.infer<ReturnType<typeof IncentiveContentSchema>>>;

const refuse = /* @__PURE__ */ refusals("incentive-table", {
  "split-sum": {
    kind: "invalid",
    field: "split",
    id: "Bagian produktivitas dan disiplin berjumlah {sum}, seharusnya {whole}. Perbaiki salah satunya.",
    en: "The productivity and discipline parts sum to {sum}; they must sum to {whole}.",
    source: {
      id: "kebijakan: pagu dasar dibagi habis, tidak lebih dan tidak kurang",
      en: "policy: the whole base amount is split, no more and no less",
    },
  },
  "predikat-missing": {
    kind: "invalid",
    field: "productivity.bands",
    id: "Predikat {predikat} belum punya persentase. Tambahkan.",
    en: "The predikat {predikat} has no percentage. Add it.",
    source: {
      id: "PermenPANRB 6/2022 mengenal lima predikat; kebijakan: setiap hasil masuk ke tepat satu rentang",
      en: "PermenPANRB 6/2022 has five predikat; policy: every result has one band",
    },
  },
  "predikat-twice": {
    kind: "invalid",
    field: "productivity.bands",
    id: "Predikat {predikat} disebut lebih dari sekali. Sisakan satu.",
    en: "The predikat {predikat} is listed more than once. Keep one.",
    source: {
      id: "kebijakan: setiap hasil masuk ke tepat satu rentang",
      en: "policy: every result has one band",
    },
  },
  "band-gap": {
    kind: "invalid",
    id: "Nilai {from} sampai {through} tidak termasuk rentang mana pun. Rentang harus bersambung dari 0 sampai {highest}.",
    en: "Scores from {from} through {through} are in no band. Bands must cover 0 through {highest} without gaps.",
    source: {
      id: "kebijakan: setiap nilai masuk ke tepat satu rentang",
      en: "policy: every score has one band",
    },
  },
  "band-overlap": {
    kind: "invalid",
    id: "Nilai {from} termasuk lebih dari satu rentang. Mulailah rentang berikutnya sesudah rentang sebelumnya berakhir.",
    en: "The score {from} is in more than one band. Start each band after the previous one ends.",
    source: {
      id: "kebijakan: setiap nilai masuk ke tepat satu rentang",
      en: "policy: every score has one band",
    },
  },
  "named-twice": {
    kind: "invalid",
    id: '"{name}" disebut lebih dari sekali dalam {field}. Sisakan satu, supaya jelas mana yang berlaku.',
    en: '"{name}" is listed more than once in {field}. Keep one, so that it is clear which applies.',
    source: { id: "kebijakan: satu jabatan masuk satu kelas", en: "policy: a position is in one class" },
  },
});

/**
 * Accepts only rules that give exactly one answer for every employee and every result.
 * @throws DomainError `incentive-table.split-sum`, `.predikat-missing`, `.predikat-twice`, `.band-gap`, `.band-overlap`,
 * `.named-twice`
 * @source policy: amounts follow from the rules alone
 */
export function requireValidContent({ split, productivity, classes, discipline }: IncentiveContent): void {
  const sum = split.productivityBasisPoints + split.disciplineBasisPoints;
  if (sum !== WHOLE_BASIS_POINTS)
    throw refuse("split-sum", { sum: percentText(sum), whole: percentText(WHOLE_BASIS_POINTS) });
  if (productivity.by === "PREDIKAT") requireEveryPredikat(productivity.bands);
  else requireContiguous(productivity.bands);
  requireUnique(
    classes.map(({ code }) => code),
    "classes.code",
  );
  requireUnique(
    classes.flatMap(({ positions }) => positions.map(normalisedName)),
    "classes.positions",
  );
  requireUnique(
    classes.flatMap(({ grades }) => grades.map(normalisedName)),
    "classes.grades",
  );
  requireUnique(
    discipline.deductions.map(({ code }) => code),
    "discipline.deductions.code",
  );
}

/** A position or grade name for comparison: case and spacing are ignored. */
export function normalisedName(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

function requireEveryPredikat(bands: readonly { readonly predikat: string }[]): void {
  for (const predikat of PREDIKAT_VALUES) {
    const count = bands.filter((band) => band.predikat === predikat).length;
    if (count === 0) throw refuse("predikat-missing", { predikat: PREDIKAT_WORDS[predikat] });
    if (count > 1) throw refuse("predikat-twice", { predikat: PREDIKAT_WORDS[predikat] });
  }
}

interface Band {
  readonly fromBasisPoints: number;
  readonly throughBasisPoints: number;
}

function requireContiguous(bands: readonly Band[]): void {
  let next = 0;
  const gap = (through: number) =>
    refuse("band-gap", {
      from: percentText(next),
      through: percentText(through),
      highest: percentText(HIGHEST_SCORE),
    });
  for (const { fromBasisPoints: from, throughBasisPoints: through } of bands.toSorted(byStart)) {
    if (from > next) throw gap(from - 1);
    // A band that ends before it begins overlaps the previous one, too.
    if (from < next || through < from) throw refuse("band-overlap", { from: percentText(from) });
    next = through + 1;
  }
  if (next <= HIGHEST_SCORE) throw gap(HIGHEST_SCORE);
}

function byStart(one: Band, other: Band): number {
  return one.fromBasisPoints - other.fromBasisPoints;
}

function requireUnique(names: readonly string[], field: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw refuse("named-twice", { name, field });
    seen.add(name);
  }
}
