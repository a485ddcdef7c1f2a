import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { countWords, numberWords } from "../../frame/numbers.ts";
import { Rows } from "../list/rows.tsx";
import { Table } from "../list/table.tsx";
import { Card } from "../screen/screen.tsx";

type Unit = NonNullable<Answer<"GET /v1/units/{unitId}/scorecards/{month}">["units"]>[number];

const WORDS = {
  units: { id: "Unit yang memerlukan bantuan", en: "Units that need help" },
  lead: {
    id: "Laporan yang tidak dijawab penilainya di atas, lalu yang menunggu jawaban, lalu kendala.",
    en: "Reports that their rater left unanswered first, then those that wait for an answer, then obstacles.",
  },
  leadOfClosed: {
    id: "Laporan yang tidak dijawab sampai bulan ditutup di atas, lalu kendala.",
    en: "Reports left unanswered when the month closed first, then obstacles.",
  },
  fine: {
    id: "Tidak ada unit dengan laporan yang menunggu atau kendala pada bulan ini.",
    en: "No unit has waiting reports or obstacles in this month.",
  },
  left: {
    id: "laporan tidak dijawab penilainya",
    en: "reports left unanswered by their rater",
    one: "report left unanswered by its rater",
  },
  waiting: {
    id: "laporan menunggu jawaban",
    en: "reports wait for an answer",
    one: "report waits for an answer",
  },
  leftAtClose: {
    id: "laporan tidak dijawab sampai bulan ditutup",
    en: "reports left unanswered when the month closed",
    one: "report left unanswered when the month closed",
  },
  hindered: { id: "laporan dengan kendala", en: "reports with an obstacle", one: "report with an obstacle" },
  all: { id: "Semua unit", en: "All units" },
  unit: { id: "Unit", en: "Unit" },
  active: { id: "Pegawai yang melapor", en: "Employees who report" },
  awaiting: { id: "Menunggu jawaban", en: "Waiting for an answer" },
  lapsed: { id: "Tidak dijawab sampai ditutup", en: "Unanswered at the close" },
  escalated: { id: "beralih ke atasan", en: "passed on to the superior" },
  obstacles: { id: "Kendala", en: "Obstacles" },
  accepted: { id: "Laporan diterima", en: "Reports accepted" },
};

/** As many units as somebody can look after at once. */
const SHOWN_AT_ONCE = 8;

interface UnitsInNeedProps {
  /** All of them; those without need are only in the whole table. */
  readonly of: readonly Unit[];
  readonly addressOf: (unitId: string) => string;
}

/** The units in which something waits, or was left at the close, those that need help most first; all of them behind one click. */
export function UnitsInNeed({ of, addressOf }: UnitsInNeedProps) {
  const text = words(WORDS);
  const sorted = of.toSorted(byNeed);
  const inNeed = sorted.filter(({ totals }) => needOf(totals) !== "");
  const isClosed = of.some(({ totals }) => totals.reportsLapsed > 0);
  const counted = (count: (totals: Unit["totals"]) => number) => (unit: Unit) =>
    numberWords(count(unit.totals));
  const waits = { name: text.awaiting, isNumber: true, of: counted(waitingOf) };
  const lapsed = { name: text.lapsed, isNumber: true, of: counted(({ reportsLapsed }) => reportsLapsed) };
  const stillWaits = !isClosed || of.some(({ totals }) => waitingOf(totals) > 0);
  return (
    <Card title={text.units}>
      {inNeed.length === 0 ? (
        <p>{text.fine}</p>
      ) : (
        <>
          <p>{isClosed ? text.leadOfClosed : text.lead}</p>
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
            { name: text.active, isNumber: true, of: counted(({ employeesActive }) => employeesActive) },
            ...(stillWaits ? [waits] : []),
            ...(isClosed ? [lapsed] : []),
            { name: text.escalated, isNumber: true, of: counted(({ reportsEscalated }) => reportsEscalated) },
            { name: text.obstacles, isNumber: true, of: counted(({ obstacles }) => obstacles) },
            { name: text.accepted, isNumber: true, of: counted(({ reportsAccepted }) => reportsAccepted) },
          ]}
        />
      </details>
    </Card>
  );
}

/** Reports that can still be answered. */
function waitingOf({ reportsAwaiting, reportsLapsed }: Unit["totals"]): number {
  return reportsAwaiting - reportsLapsed;
}

/** Those passed on to the superior; none of a closed month, where they are among those left at its close. */
function passedOnOf({ reportsEscalated, reportsLapsed }: Unit["totals"]): number {
  return reportsLapsed > 0 ? 0 : reportsEscalated;
}

/** What waits in a unit, in words; what was passed on to the superior still waits, and is said once. */
function needOf(totals: Unit["totals"]): string {
  const parts = [
    [passedOnOf(totals), WORDS.left],
    [waitingOf(totals) - passedOnOf(totals), WORDS.waiting],
    [totals.reportsLapsed, WORDS.leftAtClose],
    [totals.obstacles, WORDS.hindered],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => countWords(count, what))
    .join(", ");
}

function byNeed({ totals: a }: Unit, { totals: b }: Unit): number {
  return passedOnOf(b) - passedOnOf(a) || b.reportsAwaiting - a.reportsAwaiting || b.obstacles - a.obstacles;
}
