import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { monthFrom } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { countWords, numberWords, percentWords } from "../../frame/numbers.ts";
import { Empty } from "../asked/loaded.tsx";
import { beside, monthBefore } from "../figure/beside.ts";
import { Facts, Figures } from "../figure/figures.tsx";
import { hoursWords } from "../person/lesson-hours.ts";
import { Card } from "../screen/screen.tsx";
import { MISSING } from "./scorecards.tsx";

type Scorecard = Answer<"GET /v1/units/{unitId}/scorecards/{month}">;
type Totals = NonNullable<Scorecard["totals"]>;

const WORDS = {
  none: {
    id: "Belum ada laporan atau umpan balik pada bulan ini.",
    en: "There are no reports and no feedback in this month yet.",
  },
  active: { id: "Pegawai yang melapor", en: "Employees who report" },
  accepted: { id: "Laporan diterima", en: "Reports accepted" },
  awaiting: { id: "Menunggu jawaban", en: "Waiting for an answer" },
  lapsed: { id: "Tidak dijawab sampai ditutup", en: "Unanswered at the close" },
  escalated: { id: "beralih ke atasan", en: "passed on to the superior" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  askHelp: { id: "kini menunggu bantuan", en: "wait for help now", one: "waits for help now" },
  askHelpElsewhere: {
    id: "kendala bulan lain kini menunggu bantuan",
    en: "obstacles of other months wait for help now",
    one: "obstacle of another month waits for help now",
  },
  helpOverdue: { id: "terlambat dijawab", en: "overdue" },
  overdueElsewhere: { id: "di antaranya terlambat dijawab", en: "of these overdue" },
  feedback: { id: "Umpan balik", en: "Feedback" },
  achievement: { id: "Capaian pegawai", en: "Achievement of the staff" },
  training: { id: "Jam pelajaran", en: "Lesson hours" },
  of: { id: "dari", en: "of" },
  to: { id: "kepada", en: "to" },
  lack: { id: "kurang pada", en: "too few of" },
  missing: { id: "Yang masih kurang", en: "What is missing" },
  employees: { id: "pegawai", en: "employees" },
};

/** The counters of a unit and of all below it, each beside what it is a part of and how it was a month before, which is asked for last. */
export function UnitFigures({ of }: { readonly of: Scorecard }) {
  const { unitId, month, totals } = of;
  const text = words(WORDS);
  const asked = useAsk("GET /v1/units/{unitId}/scorecards/{month}", {
    params: { unitId, month: monthFrom(month, -1) },
    query: { limit: 1 },
  });
  const earlier = asked.value?.totals;
  /** Nothing where nobody reported then: the first month has no trend. */
  const trend = (name: keyof Totals) =>
    monthBefore(month, earlier && earlier.employeesActive > 0 ? Number(earlier[name]) : undefined);
  if (totals === undefined)
    return (
      <Empty>
        <p>{text.none}</p>
      </Empty>
    );
  const { employeesActive, reportsAccepted, reportsAwaiting, reportsReturned } = totals;
  const reports = reportsAccepted + reportsAwaiting + reportsReturned;
  const accepted =
    reports === 0
      ? undefined
      : `${text.of} ${numberWords(reports)} (${shareWords(reportsAccepted, reports)})`;
  return (
    <Figures
      of={[
        { name: text.active, value: numberWords(employeesActive), beside: beside(trend("employeesActive")) },
        {
          name: text.accepted,
          value: numberWords(reportsAccepted),
          beside: beside(accepted, trend("reportsAccepted")),
        },
        unanswered(totals, trend, earlier),
        {
          name: text.obstacles,
          value: numberWords(totals.obstacles),
          beside: beside(helpWords(of), trend("obstacles")),
        },
        {
          name: text.feedback,
          value: numberWords(totals.feedback),
          beside: beside(
            `${text.to} ${numberWords(totals.employeesWithFeedback)} ${text.of} ${numberWords(employeesActive)} ${text.employees}`,
            trend("feedback"),
          ),
        },
      ]}
    />
  );
}

/**
 * The reports without an answer: those that wait, or, where all were left at the close of their month, those. Nobody can answer
 * these any more, so the month before is a trend only where its reports are of the same kind.
 */
function unanswered(
  { reportsAwaiting, reportsLapsed, reportsEscalated }: Totals,
  trend: (name: "reportsLapsed" | "reportsAwaiting") => string | undefined,
  earlier: Totals | undefined,
) {
  const text = words(WORDS);
  const waiting = reportsAwaiting - reportsLapsed;
  const passedOn = `${numberWords(reportsEscalated)} ${text.escalated}`;
  if (reportsLapsed > 0 && waiting === 0)
    return {
      name: text.lapsed,
      value: numberWords(reportsLapsed),
      beside: beside(passedOn, trend("reportsLapsed")),
    };
  return {
    name: text.awaiting,
    value: numberWords(waiting),
    beside: beside(
      passedOn,
      reportsLapsed > 0 ? `${numberWords(reportsLapsed)} ${text.lapsed.toLowerCase()}` : undefined,
      earlier?.reportsLapsed === 0 ? trend("reportsAwaiting") : undefined,
    ),
  };
}

const shareWords = (part: number, whole: number) => percentWords(Math.round((part * 10_000) / whole));

/** How many obstacles wait for help, those of the month apart from others, and for how many of them the time is over. */
function helpWords({ help, helpOfMonth }: Scorecard): string {
  const text = words(WORDS);
  const { open = 0, overdue = 0 } = helpOfMonth ?? {};
  const others = { open: (help?.open ?? 0) - open, overdue: (help?.overdue ?? 0) - overdue };
  return [
    open > 0 && countWords(open, WORDS.askHelp),
    overdue > 0 && `${numberWords(overdue)} ${text.helpOverdue}`,
    others.open > 0 && countWords(others.open, WORDS.askHelpElsewhere),
    others.overdue > 0 && `${numberWords(others.overdue)} ${text.overdueElsewhere}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** What the unit's own staff still lack in the month. */
export function MissingOfStaff({
  of: { employees, achievementBasisPoints, training, missing },
}: {
  readonly of: NonNullable<Scorecard["staff"]>;
}) {
  const text = words(WORDS);
  const partWords = (part: number) =>
    `${numberWords(part)} ${text.of} ${numberWords(employees)} ${text.employees}`;
  const lackHours = missing.find(({ what }) => what === "TRAINING_HOURS");
  return (
    <Card title={text.missing}>
      <Facts
        of={[
          [
            text.achievement,
            achievementBasisPoints === undefined ? undefined : percentWords(achievementBasisPoints),
          ],
          [
            text.training,
            beside(hoursWords(training), lackHours && `${text.lack} ${partWords(lackHours.employees)}`),
          ],
          ...missing
            .filter((one) => one !== lackHours)
            .map((one) => [say(MISSING[one.what]), partWords(one.employees)] as const),
        ]}
      />
    </Card>
  );
}
