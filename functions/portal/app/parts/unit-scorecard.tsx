import type { Answer } from "../client/operations.ts";
import { say, words } from "../frame/language.ts";
import { numberWords, percentWords } from "../frame/numbers.ts";
import { Facts, Figures } from "./figures.tsx";
import { Empty } from "./loaded.tsx";
import { MISSING, Scorecards } from "./scorecards.tsx";
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
  feedback: { id: "Umpan balik", en: "Feedback" },
  achievement: { id: "Capaian pegawai", en: "Achievement of the staff" },
  training: { id: "Jam pelajaran", en: "Lesson hours" },
  of: { id: "dari", en: "of" },
  missing: { id: "Yang masih kurang", en: "What is missing" },
  employees: { id: "pegawai", en: "employees" },
  units: { id: "Unit demi unit", en: "Unit by unit" },
  unitsLead: {
    id: "Yang paling memerlukan bantuan di atas: laporan yang tidak dijawab, lalu kendala.",
    en: "Those that need help most first: unanswered reports, then obstacles.",
  },
  unit: { id: "Unit", en: "Unit" },
  staff: { id: "Pegawai unit ini", en: "Staff of this unit" },
};

/** How a unit stands in a month, with the units below it and each of its staff. */
export function UnitScorecard({ of: { totals, staff, units = [], employees } }: { readonly of: Scorecard }) {
  const text = words(WORDS);
  return (
    <>
      {totals === undefined ? (
        <Empty>
          <p>{text.none}</p>
        </Empty>
      ) : (
        <Figures
          of={[
            { name: text.active, value: numberWords(totals.employeesActive) },
            { name: text.accepted, value: numberWords(totals.reportsAccepted) },
            {
              name: text.awaiting,
              value: numberWords(totals.reportsAwaiting),
              beside: `${numberWords(totals.reportsEscalated)} ${text.escalated}`,
            },
            { name: text.obstacles, value: numberWords(totals.obstacles) },
            { name: text.feedback, value: numberWords(totals.feedback) },
          ]}
        />
      )}
      {staff && <Missing of={staff} />}
      {units.length > 1 && <Units of={units} />}
      {employees.length > 0 && (
        <Card title={text.staff}>
          <Scorecards of={employees} />
        </Card>
      )}
    </>
  );
}

function Missing({
  of: { achievementBasisPoints, training, missing },
}: {
  readonly of: NonNullable<Scorecard["staff"]>;
}) {
  const text = words(WORDS);
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
            `${numberWords(training.countedHours)} ${text.of} ${numberWords(training.requiredHours)}`,
          ],
          ...missing.map(
            ({ what, employees }) => [say(MISSING[what]), `${employees} ${text.employees}`] as const,
          ),
        ]}
      />
    </Card>
  );
}

function Units({ of }: { readonly of: readonly Unit[] }) {
  const text = words(WORDS);
  return (
    <Card title={text.units}>
      <p>{text.unitsLead}</p>
      <Table
        caption={text.units}
        hidesCaption
        rows={of.toSorted(byNeed)}
        keyOf={({ unitId }) => unitId}
        columns={[
          { name: text.unit, of: ({ name }) => name },
          { name: text.active, isNumber: true, of: ({ totals }) => numberWords(totals.employeesActive) },
          { name: text.awaiting, isNumber: true, of: ({ totals }) => numberWords(totals.reportsAwaiting) },
          { name: text.escalated, isNumber: true, of: ({ totals }) => numberWords(totals.reportsEscalated) },
          { name: text.obstacles, isNumber: true, of: ({ totals }) => numberWords(totals.obstacles) },
          { name: text.accepted, isNumber: true, of: ({ totals }) => numberWords(totals.reportsAccepted) },
        ]}
      />
    </Card>
  );
}

function byNeed({ totals: a }: Unit, { totals: b }: Unit): number {
  return (
    b.reportsEscalated - a.reportsEscalated ||
    b.reportsAwaiting - a.reportsAwaiting ||
    b.obstacles - a.obstacles
  );
}
