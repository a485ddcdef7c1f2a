import type { Answer } from "../client/operations.ts";
import { useAsk } from "../client/questions.ts";
import { monthFrom } from "../frame/dates.ts";
import { say, words } from "../frame/language.ts";
import { numberWords, percentWords } from "../frame/numbers.ts";
import { beside, monthBefore } from "./beside.ts";
import { Facts, Figures } from "./figures.tsx";
import { hoursWords } from "./lesson-hours.ts";
import { Empty } from "./loaded.tsx";
import { Rows } from "./rows.tsx";
import { MISSING } from "./scorecards.tsx";
import { Card } from "./screen.tsx";
import { Table } from "./table.tsx";

type Scorecard = Answer<"GET /v1/units/{unitId}/scorecards/{month}">;
type Unit = NonNullable<Scorecard["units"]>[number];

const WORDS = {
  none: {
    id: "Belum ada laporan atau umpan balik pada bulan ini.",
    en: "There are no reports and no feedback in this month yet.",
  },
  active: { id: "Pegawai yang melapor", en: "Employees who report" },
  accepted: { id: "Laporan diterima", en: "Reports accepted" },
  awaiting: { id: "Menunggu jawaban", en: "Waiting for an answer" },
  escalated: { id: "beralih ke atasan", en: "passed on to the superior" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  askHelp: { id: "kini menunggu bantuan", en: "wait for help now" },
  helpOverdue: { id: "terlambat dijawab", en: "overdue" },
  feedback: { id: "Umpan balik", en: "Feedback" },
  achievement: { id: "Capaian pegawai", en: "Achievement of the staff" },
  training: { id: "Jam pelajaran", en: "Lesson hours" },
  of: { id: "dari", en: "of" },
  to: { id: "kepada", en: "to" },
  lack: { id: "kurang pada", en: "too few of" },
  missing: { id: "Yang masih kurang", en: "What is missing" },
  employees: { id: "pegawai", en: "employees" },
  units: { id: "Unit yang memerlukan bantuan", en: "Units that need help" },
  unitsLead: {
    id: "Laporan yang tidak dijawab penilainya di atas, lalu yang menunggu jawaban, lalu kendala.",
    en: "Reports that their rater left unanswered first, then those that wait for an answer, then obstacles.",
  },
  fine: {
    id: "Tidak ada unit dengan laporan yang menunggu atau kendala pada bulan ini.",
    en: "No unit has waiting reports or obstacles in this month.",
  },
  left: { id: "laporan tidak dijawab penilainya", en: "reports left unanswered by their rater" },
  waiting: { id: "laporan menunggu jawaban", en: "reports wait for an answer" },
  hindered: { id: "laporan dengan kendala", en: "reports with an obstacle" },
  all: { id: "Semua unit", en: "All units" },
  unit: { id: "Unit", en: "Unit" },
};

/** As many units as somebody can look after at once. */
const SHOWN_AT_ONCE = 8;

/** The counters of a unit and of all below it, each beside what it is a part of and how it was a month before, which is asked for last. */
export function UnitFigures({ of: { unitId, month, totals, help } }: { readonly of: Scorecard }) {
  const text = words(WORDS);
  const asked = useAsk("GET /v1/units/{unitId}/scorecards/{month}", {
    params: { unitId, month: monthFrom(month, -1) },
    query: { limit: 1 },
  });
  const earlier = asked.value?.totals;
  /** Nothing where nobody reported then: the first month has no trend. */
  const trend = (name: keyof NonNullable<typeof totals>) =>
    monthBefore(month, earlier && earlier.employeesActive > 0 ? Number(earlier[name]) : undefined);
  if (totals === undefined)
    return (
      <Empty>
        <p>{text.none}</p>
      </Empty>
    );
  const { employeesActive, reportsAccepted, reportsAwaiting, reportsReturned, reportsEscalated } = totals;
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
        {
          name: text.awaiting,
          value: numberWords(reportsAwaiting),
          beside: beside(`${numberWords(reportsEscalated)} ${text.escalated}`, trend("reportsAwaiting")),
        },
        {
          name: text.obstacles,
          value: numberWords(totals.obstacles),
          beside: beside(helpWords(help), trend("obstacles")),
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

const shareWords = (part: number, whole: number) => percentWords(Math.round((part * 10_000) / whole));

/** How many wait for help with an obstacle, and for how many the time is over. */
function helpWords(help: Scorecard["help"]): string {
  const text = words(WORDS);
  const { open = 0, overdue = 0 } = help ?? {};
  return [
    open > 0 && `${numberWords(open)} ${text.askHelp}`,
    overdue > 0 && `${numberWords(overdue)} ${text.helpOverdue}`,
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

interface UnitsInNeedProps {
  /** All of them; those without need are only in the whole table. */
  readonly of: readonly Unit[];
  readonly addressOf: (unitId: string) => string;
}

/** The units in which something waits, those that need help most first, and all of them behind one click. */
export function UnitsInNeed({ of, addressOf }: UnitsInNeedProps) {
  const text = words(WORDS);
  const sorted = of.toSorted(byNeed);
  const inNeed = sorted.filter(({ totals }) => needOf(totals) !== "");
  const counted = (name: keyof Unit["totals"]) => (unit: Unit) => numberWords(Number(unit.totals[name] ?? 0));
  return (
    <Card title={text.units}>
      {inNeed.length === 0 ? (
        <p>{text.fine}</p>
      ) : (
        <>
          <p>{text.unitsLead}</p>
          <Rows
            label={text.units}
            of={inNeed.slice(0, SHOWN_AT_ONCE).map(({ unitId, name, totals }) => ({
              key: unitId,
              to: addressOf(unitId),
              title: name,
              detail: needOf(totals),
            }))}
          />
        </>
      )}
      <details>
        <summary>{`${text.all} (${of.length})`}</summary>
        <Table
          caption={text.all}
          hidesCaption
          rows={sorted}
          keyOf={({ unitId }) => unitId}
          columns={[
            { name: text.unit, of: ({ unitId, name }) => <a href={addressOf(unitId)}>{name}</a> },
            { name: text.active, isNumber: true, of: counted("employeesActive") },
            { name: text.awaiting, isNumber: true, of: counted("reportsAwaiting") },
            { name: text.escalated, isNumber: true, of: counted("reportsEscalated") },
            { name: text.obstacles, isNumber: true, of: counted("obstacles") },
            { name: text.accepted, isNumber: true, of: counted("reportsAccepted") },
          ]}
        />
      </details>
    </Card>
  );
}

/** What waits in a unit, in words; what was passed on to the superior still waits, and is said once. */
function needOf({ reportsEscalated, reportsAwaiting, obstacles }: Unit["totals"]): string {
  const text = words(WORDS);
  const parts = [
    [reportsEscalated, text.left],
    [reportsAwaiting - reportsEscalated, text.waiting],
    [obstacles, text.hindered],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${numberWords(count)} ${what}`)
    .join(", ");
}

function byNeed({ totals: a }: Unit, { totals: b }: Unit): number {
  return (
    b.reportsEscalated - a.reportsEscalated ||
    b.reportsAwaiting - a.reportsAwaiting ||
    b.obstacles - a.obstacles
  );
}
