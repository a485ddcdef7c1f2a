import type { Answer } from "../../../client/operations.ts";
import { useAsk } from "../../../client/questions.ts";
import { words } from "../../../frame/language.ts";
import { numberWords, percentWords, rupiahWords } from "../../../frame/numbers.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { type GainRow, Gains, signed } from "../../../parts/figure/gains.tsx";
import { Trend } from "../../../parts/figure/trend.tsx";
import { Table } from "../../../parts/list/table.tsx";
import { Card } from "../../../parts/screen/screen.tsx";

type Difference = Answer<"GET /v1/incentive-runs/{runId}/difference">;
type Totals = Difference["units"][number]["totals"];

const WORDS = {
  title: { id: "Siapa naik, siapa turun", en: "Who gets more, who gets less" },
  nothing: {
    id: "Belum ada tabel yang berlaku pada bulan ini, jadi tidak ada yang dibandingkan.",
    en: "No table was in force in this month, so there is nothing to compare with.",
  },
  units: { id: "Menurut unit", en: "By unit" },
  classes: { id: "Menurut kelas jabatan", en: "By job class" },
  spread: { id: "Sebaran perubahan", en: "How changes spread" },
  group: { id: "Kelompok", en: "Group" },
  unit: { id: "Unit", en: "Unit" },
  class: { id: "Kelas", en: "Class" },
  none: { id: "Tanpa kelas jabatan", en: "In no class" },
  before: { id: "Sebelumnya", en: "Before" },
  after: { id: "Menjadi", en: "After" },
  change: { id: "Selisih", en: "Difference" },
  gaining: { id: "Naik", en: "More" },
  losing: { id: "Turun", en: "Less" },
  employees: { id: "Pegawai", en: "Employees" },
  most: { id: "dengan selisih terbesar", en: "with the largest differences" },
  same: { id: "tetap", en: "unchanged" },
  up: { id: "naik", en: "up" },
  down: { id: "turun", en: "down" },
  over: { id: "lebih dari", en: "more than" },
  to: { id: "sampai", en: "to" },
};

/** As many as can be told apart in one picture; the table has all. */
const PICTURED = 8;

/** How a trial or a correction differs from what was: by unit, by class, and how changes spread. */
export function RunDifference({ runId }: { readonly runId: string }) {
  const asked = useAsk("GET /v1/incentive-runs/{runId}/difference", { params: { runId } });
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <Loaded asked={asked} lines={8}>
        {({ isCompared, units, classes, changes }) =>
          isCompared ? (
            <>
              <Spread of={changes} />
              <Group
                title={text.units}
                column={text.unit}
                of={units.map(({ unitId, name, totals }) => ({ key: unitId, name, totals }))}
              />
              <Group
                title={text.classes}
                column={text.class}
                of={classes.map(({ code, name, totals }) => ({
                  key: code ?? "",
                  name: code === undefined ? text.none : `${code}, ${name}`,
                  totals,
                }))}
              />
            </>
          ) : (
            <p>{text.nothing}</p>
          )
        }
      </Loaded>
    </Card>
  );
}

interface GroupProps {
  readonly title: string;
  readonly column: string;
  readonly of: readonly { readonly key: string; readonly name: string; readonly totals: Totals }[];
}

function Group({ title, column, of }: GroupProps) {
  const text = words(WORDS);
  const changeOf = ({ totals }: GroupProps["of"][number]) => totals.totalRupiah - totals.baselineRupiah;
  const byChange = of.toSorted((one, other) => Math.abs(changeOf(other)) - Math.abs(changeOf(one)));
  const pictured: GainRow[] = byChange
    .slice(0, PICTURED)
    .filter((one) => changeOf(one) !== 0)
    .map(({ key, name, totals }) => ({
      key,
      name,
      before: totals.baselineRupiah,
      after: totals.totalRupiah,
    }));
  return (
    <>
      <h3>
        {title}{" "}
        {of.length > PICTURED && (
          <small>
            ({numberWords(PICTURED)} {text.most})
          </small>
        )}
      </h3>
      {pictured.length > 0 && <Gains title={title} rows={pictured} />}
      <details>
        <summary>{`${text.before}, ${text.after.toLowerCase()}: ${title.toLowerCase()}`}</summary>
        <Table
          caption={title}
          hidesCaption
          rows={of}
          keyOf={({ key }) => key}
          columns={[
            { name: column, of: ({ name }) => name },
            { name: text.employees, isNumber: true, of: ({ totals }) => numberWords(totals.employees) },
            { name: text.before, isNumber: true, of: ({ totals }) => rupiahWords(totals.baselineRupiah) },
            { name: text.after, isNumber: true, of: ({ totals }) => rupiahWords(totals.totalRupiah) },
            { name: text.change, isNumber: true, of: (one) => signed(changeOf(one)) },
            { name: text.gaining, isNumber: true, of: ({ totals }) => numberWords(totals.gaining) },
            { name: text.losing, isNumber: true, of: ({ totals }) => numberWords(totals.losing) },
          ]}
        />
      </details>
    </>
  );
}

function Spread({ of: changes }: { readonly of: Difference["changes"] }) {
  const text = words(WORDS);
  return (
    <>
      <h3>{text.spread}</h3>
      <Trend
        title={text.spread}
        columns={[text.change, text.employees]}
        points={changes.map((span, index) => ({
          key: String(index),
          name: spanWords(span, text),
          tick: tickOf(span),
          value: span.employees,
          said: numberWords(span.employees),
        }))}
      />
    </>
  );
}

type Span = Difference["changes"][number];

function spanWords(
  { fromBasisPoints: from, throughBasisPoints: through }: Span,
  text: Record<"same" | "up" | "down" | "over" | "to", string>,
): string {
  if (from === 0 && through === 0) return text.same;
  const bounds = [from, through].filter((bound) => bound !== undefined).map((bound) => Math.abs(bound));
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const way = (through ?? 1) < 0 ? text.down : text.up;
  if (bounds.length === 1) return `${way} ${text.over} ${percentWords(low - 1)}`;
  return low === 1
    ? `${way} ${text.to} ${percentWords(high)}`
    : `${way} ${percentWords(low - 1)} ${text.to} ${percentWords(high)}`;
}

/** Its outer bound, in percent. */
function tickOf({ fromBasisPoints: from, throughBasisPoints: through }: Span): string {
  if (from === 0 && through === 0) return "0";
  if (from === undefined) return `< ${numberWords(((through ?? 0) + 1) / 100)}`;
  if (through === undefined) return `> ${numberWords((from - 1) / 100)}`;
  return numberWords((through < 0 ? from : through) / 100);
}
