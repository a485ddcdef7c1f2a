import type { Block, Cell } from "../../shared/documents/printed-document.ts";
import { amountWords, dayWords, decimals, periodWords } from "../../shared/documents/words.ts";
import { termsInForce } from "../../shared/domain/evaluation/close/facts.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import { absenceWords, hasResult } from "../../shared/domain/organisation/leave/absence.ts";
import { own } from "../../shared/domain/own.ts";
import {
  type Criterion,
  type Indicator,
  indicatorsOf,
  type PlanContent,
} from "../../shared/domain/planning/content.ts";
import {
  achievements,
  type IndicatorAchievement,
  type TermInForce,
} from "../../shared/domain/scorecard/scorecard.ts";

const KINDS = [
  { kind: "UTAMA", title: "A. UTAMA" },
  { kind: "TAMBAHAN", title: "B. TAMBAHAN" },
] as const;

const headOf = (measuredBy: "Aspek" | "Perspektif") => [
  "No",
  "Rencana hasil kerja pimpinan yang diintervensi",
  "Rencana hasil kerja",
  measuredBy,
  "Indikator kinerja individu",
  "Target",
  "Realisasi",
  "Capaian",
  "Umpan balik",
];
const WIDTHS = [7, 26, 30, 20, 30, 19, 17, 17, 26];
/** Widths for amounts, such as budgets, that would otherwise break in the middle. */
const WIDE_WIDTHS = [7, 25, 26, 19, 26, 23, 23, 17, 26];
const WIDE_FROM = 1_000_000;
const MONTHS_OF_YEAR = 12;

/**
 * Planned results with target, realisation and feedback, the main ones first. If the plan was amended, each
 * part of the period has its own rows under its months.
 */
export function resultTables({ facts, rating }: Evaluation): Block[] {
  const { plan } = facts;
  if (plan === undefined)
    return [{ kind: "paragraph", text: "Tidak ada rencana kinerja." }, ...absenceNote(facts)];
  if (!hasResult(facts.absence)) return absenceNote(facts);
  const tables = termsInForce(facts).flatMap((term) => {
    const { from, until } = term;
    const isNewest = term.plan === plan || until === facts.terms?.at(-1)?.until;
    const links = (isNewest && plan.links) || [];
    const heading = from && until ? [{ kind: "heading", text: monthsInForce(from, until) } as const] : [];
    return [...heading, ...tablesOf(term, links, isNewest ? rating?.resultFeedback : undefined)];
  });
  return [...tables, ...absenceNote(facts)];
}

/** The days that do not count, and why. */
function absenceNote({ absence }: Evaluation["facts"]): Block[] {
  if (absence === undefined || absence.leftOut.length === 0) return [];
  const runs = absence.leftOut.map(
    ({ from, until, workingDays, why }) =>
      `${from === until ? dayWords(from) : `${dayWords(from)} sampai ${dayWords(until)}`} (${absenceWords(why)}, ${workingDays} hari kerja)`,
  );
  return [{ kind: "note", text: `Hari yang tidak dihitung: ${runs.join("; ")}.` }];
}

function monthsInForce(from: string, until: string): string {
  const months = from === until ? periodWords(from) : `${periodWords(from)} sampai ${periodWords(until)}`;
  return `RENCANA YANG BERLAKU ${months}`.toUpperCase();
}

function tablesOf(
  { plan, counters, fed, months, served }: TermInForce,
  links: NonNullable<NonNullable<Evaluation["facts"]["plan"]>["links"]>,
  feedback: NonNullable<Evaluation["rating"]>["resultFeedback"],
): Block[] {
  const measured = new Map(
    achievements(plan, counters, { fed, months: served }).map((one) => [one.indicatorId, one]),
  );
  const supported = Map.groupBy(links, ({ resultId }) => resultId);
  const rows = (kind: (typeof KINDS)[number]["kind"]) =>
    plan.results
      .filter((result) => result.kind === kind)
      .flatMap(({ id, statement, indicators, criteria = [] }, number) => {
        const superior = (supported.get(id) ?? []).map((link) => link.statement).join("; ");
        const measures = [
          ...indicators.map((one) => ofIndicator(one, measured.get(one.id))),
          ...criteria.map(ofCriterion),
        ];
        return measures.map((cells, index): Cell[] =>
          index === 0
            ? [String(number + 1), superior || "-", statement, ...cells, own(feedback, id) ?? ""]
            : ["", "", "", ...cells, ""],
        );
      });
  const isExecutive = indicatorsOf(plan).some(({ perspective }) => perspective !== undefined);
  const isWide = [...measured.values()].some(
    ({ target, actual = 0 }) => Math.max(target, actual) >= WIDE_FROM,
  );
  const widths = isWide ? WIDE_WIDTHS : WIDTHS;
  const head = headOf(isExecutive ? "Perspektif" : "Aspek");
  return KINDS.flatMap(({ kind, title }): Block[] => {
    const ofKind = rows(kind);
    if (ofKind.length === 0) return [];
    return [
      { kind: "heading", text: title },
      { kind: "table", head, widths, rows: ofKind },
    ];
  }).concat(shareNote(plan, { months, served }));
}

/** Why a target differs from the plan's: a cumulative one is measured over what was served of the months that the result covers. */
function shareNote(
  plan: Pick<PlanContent, "results">,
  { months, served }: Pick<TermInForce, "months" | "served">,
): Block[] {
  const addsUp = indicatorsOf(plan).some(({ isCumulative, feed }) => isCumulative && feed === undefined);
  if (!addsUp || months === MONTHS_OF_YEAR) return [];
  const share = served === months ? months : decimals(served);
  const text = `Target indikator yang dijumlahkan sepanjang tahun: ${share}/${MONTHS_OF_YEAR} target tahunan, untuk ${months} bulan yang dinilai${served === months ? "" : ", tanpa hari yang tidak dihitung"}.`;
  return [{ kind: "note", text }];
}

function ofIndicator(indicator: Indicator, achieved: IndicatorAchievement | undefined): Cell[] {
  const { aspect, perspective, statement, unitOfMeasure } = indicator;
  const { target = 0, actual, achievementBasisPoints: points } = achieved ?? {};
  return [
    sentenceCase(aspect ?? perspective ?? ""),
    statement,
    { text: `${amountWords(target)} ${unitOfMeasure}`, isNumber: true },
    { text: actual === undefined ? "-" : amountWords(actual), isNumber: true },
    { text: points === undefined ? "-" : `${decimals(points / 100)}%`, isNumber: true },
  ];
}

/** Without a number the rater judges: the target is in words, and there is no achievement. */
function ofCriterion({ statement, expectation }: Criterion): Cell[] {
  return ["", statement, expectation, { text: "-", isNumber: true }, { text: "-", isNumber: true }];
}

/** `PROSES_BISNIS` as `Proses bisnis`. */
function sentenceCase(name: string): string {
  const words = name.toLowerCase().replaceAll("_", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
