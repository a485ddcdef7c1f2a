import { PREDIKAT_VALUES, type Predikat } from "../../../../../../shared/domain/rules/predikat.ts";
import type { Given } from "../../../client/operations.ts";
import { basisPointsOf, percentTyped, rupiahOf, rupiahTyped } from "../../../parts/form/typed-figures.ts";

export type Content = Given<"POST /v1/incentive-tables">["body"];
export type LeaveKind = keyof NonNullable<Content["leave"]>;
export type DeductedFrom = Content["discipline"]["deductions"][number]["from"];

export interface TypedClass {
  readonly code: string;
  readonly name: string;
  readonly base: string;
  /** Separated by semicolons. */
  readonly positions: string;
  readonly grades: string;
}

export interface TypedBand {
  readonly from: string;
  readonly through: string;
  readonly share: string;
}

export interface TypedDeduction {
  readonly code: string;
  readonly name: string;
  readonly share: string;
  readonly from: DeductedFrom;
}

/** The rules as their form has them: percentages and amounts as text. */
export interface TypedTable {
  readonly title: string;
  readonly regulation: string;
  readonly effectiveFrom: string;
  readonly classes: readonly TypedClass[];
  /** Of the base amount; the rest is the discipline part. */
  readonly productivity: string;
  readonly by: "PREDIKAT" | "SCORE";
  readonly predikat: Readonly<Record<Predikat, string>>;
  readonly bands: readonly TypedBand[];
  readonly unrated: string;
  readonly withoutRecord: string;
  readonly deductions: readonly TypedDeduction[];
  /** Without it, leave changes no amount. */
  readonly hasLeave: boolean;
  readonly leave: Readonly<Record<LeaveKind, string>>;
  readonly bonusCap: string;
}

export const LEAVE_KINDS: readonly LeaveKind[] = [
  "CUTI_MELAHIRKAN",
  "CUTI_SAKIT",
  "CUTI_BESAR",
  "CUTI_ALASAN_PENTING",
];

export const NEW_CLASS: TypedClass = { code: "", name: "", base: "", positions: "", grades: "" };
export const NEW_BAND: TypedBand = { from: "", through: "", share: "" };
export const NEW_DEDUCTION: TypedDeduction = { code: "", name: "", share: "", from: "DISCIPLINE" };

/** Nothing of it has a default: a city's regulation sets it. */
export function newTable(effectiveFrom: string): TypedTable {
  return {
    ...{ title: "", regulation: "", effectiveFrom, classes: [NEW_CLASS], productivity: "", by: "PREDIKAT" },
    predikat: byName(PREDIKAT_VALUES, () => ""),
    bands: [NEW_BAND],
    ...{ unrated: "", withoutRecord: "", deductions: [], hasLeave: false, bonusCap: "" },
    leave: byName(LEAVE_KINDS, () => ""),
  };
}

export function typedOf({
  split,
  productivity,
  discipline,
  leave,
  bonuses,
  ...content
}: Content): TypedTable {
  const ofPredikat = (predikat: Predikat) =>
    productivity.by === "PREDIKAT"
      ? productivity.bands.find((band) => band.predikat === predikat)
      : undefined;
  const bands = productivity.by === "SCORE" ? productivity.bands : [];
  return {
    ...content,
    classes: content.classes.map(({ code, name, baseRupiah, positions, grades }) => ({
      ...{ code, name, base: rupiahTyped(baseRupiah) },
      ...{ positions: positions.join("; "), grades: grades.join("; ") },
    })),
    productivity: percentTyped(split.productivityBasisPoints),
    by: productivity.by,
    predikat: byName(PREDIKAT_VALUES, (one) => shareTyped(ofPredikat(one)?.basisPoints)),
    bands:
      bands.length === 0
        ? [NEW_BAND]
        : bands.map(({ fromBasisPoints, throughBasisPoints, basisPoints }) => ({
            from: percentTyped(fromBasisPoints),
            through: percentTyped(throughBasisPoints),
            share: percentTyped(basisPoints),
          })),
    unrated: percentTyped(
      productivity.by === "PREDIKAT" ? productivity.unratedBasisPoints : productivity.unmeasuredBasisPoints,
    ),
    withoutRecord: percentTyped(discipline.withoutRecordBasisPoints),
    deductions: discipline.deductions.map(({ basisPoints, ...one }) => ({
      ...one,
      share: percentTyped(basisPoints),
    })),
    hasLeave: leave !== undefined,
    leave: byName(LEAVE_KINDS, (kind) => shareTyped(leave?.[kind])),
    bonusCap: percentTyped(bonuses.atMostBasisPoints),
  };
}

const shareTyped = (basisPoints: number | undefined) =>
  basisPoints === undefined ? "" : percentTyped(basisPoints);

/** The body of the request; call it for what has no problems. */
export function contentOf(typed: TypedTable): Content {
  const productivityBasisPoints = share(typed.productivity);
  return {
    title: typed.title.trim(),
    regulation: typed.regulation.trim(),
    effectiveFrom: typed.effectiveFrom,
    classes: typed.classes.map(({ code, name, base, positions, grades }) => ({
      ...{ code: code.trim(), name: name.trim(), baseRupiah: rupiahOf(base) ?? 0 },
      ...{ positions: namesOf(positions), grades: namesOf(grades) },
    })),
    split: { productivityBasisPoints, disciplineBasisPoints: 10_000 - productivityBasisPoints },
    productivity:
      typed.by === "PREDIKAT"
        ? {
            by: "PREDIKAT",
            bands: PREDIKAT_VALUES.map((predikat) => ({
              predikat,
              basisPoints: share(typed.predikat[predikat]),
            })),
            unratedBasisPoints: share(typed.unrated),
          }
        : {
            by: "SCORE",
            bands: typed.bands.map((band) => ({
              fromBasisPoints: share(band.from),
              throughBasisPoints: share(band.through),
              basisPoints: share(band.share),
            })),
            unmeasuredBasisPoints: share(typed.unrated),
          },
    discipline: {
      withoutRecordBasisPoints: share(typed.withoutRecord),
      deductions: typed.deductions.map(({ code, name, share: each, from }) => ({
        ...{ code: code.trim(), name: name.trim(), basisPoints: share(each), from },
      })),
    },
    ...(typed.hasLeave && {
      leave: Object.fromEntries(
        LEAVE_KINDS.filter((kind) => typed.leave[kind].trim() !== "").map((kind) => [
          kind,
          share(typed.leave[kind]),
        ]),
      ),
    }),
    bonuses: { atMostBasisPoints: share(typed.bonusCap) },
  };
}

/** The names of positions or grades in a cell. */
export function namesOf(cell: string): string[] {
  return cell
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

const share = (typed: string) => basisPointsOf(typed) ?? 0;

function byName<const Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}
