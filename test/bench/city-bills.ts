import type { Bench } from "./bench.ts";
import { type BillLine, billOf } from "./bill.ts";
import { deployedTerms, earlierTerms, type Terms } from "./deployed-terms.ts";
import { atMost, type Measurement, sum } from "./measurement.ts";
import { operationsOf } from "./operations.ts";
import { workloadOf } from "./workload.ts";

/** Cities by their employees, and what a month may cost. */
const GOALS = { 2000: 15, 10000: 30, 20000: 115 };
const SIZES = Object.keys(GOALS).map(Number);

/** AWS's whole charge for cities of three sizes, line by line, and what it was before the largest lines were cut. */
export async function cityBills(bench: Bench): Promise<readonly Measurement[]> {
  const city = await bench.city();
  const deployed = deployedTerms();
  const earlier = earlierTerms(deployed);
  const bills = await Promise.all(
    SIZES.map(async (employees) => {
      const workload = workloadOf(employees);
      const operations = await operationsOf(city, workload);
      const under = (terms: Terms) => billOf(operations, workload, terms);
      return { employees, now: under(deployed), before: under(earlier) };
    }),
  );
  const table =
    bills[0]?.now.map(({ item }, row) => [item, ...bills.map(({ now }) => chargeOf(now[row]))] as const) ??
    [];
  return bills.map(({ employees, now, before }, index) =>
    atMost(
      GOALS[employees as keyof typeof GOALS],
      `the whole bill of a city of ${employees.toLocaleString("en")} employees, a month`,
      {
        value: chargedOf(now),
        unit: "US$",
        notes: [
          `US$ ${(chargedOf(now) * 12).toFixed(0)} a year; at list price, without the allowances of every account: US$ ${listOf(now).toFixed(2)} a month`,
          `before the largest lines were cut: US$ ${chargedOf(before).toFixed(2)} a month, at list price US$ ${listOf(before).toFixed(2)}`,
          ...largestCuts(before, now),
          ...(index === bills.length - 1
            ? ["", heading(), ...table.map(row), "prices and assumptions: price-list.ts, workload.ts"]
            : []),
        ],
      },
    ),
  );
}

function chargeOf(line: BillLine | undefined): number {
  return line === undefined ? 0 : line.dollars - line.allowance;
}

function chargedOf(lines: readonly BillLine[]): number {
  return sum(lines.map(chargeOf));
}

function listOf(lines: readonly BillLine[]): number {
  return sum(lines.map(({ dollars }) => dollars));
}

/** The subjects whose charges fell, the most first: one subject's lines belong together, as files at hand and archived. */
function largestCuts(before: readonly BillLine[], now: readonly BillLine[]): string[] {
  const charges = (lines: readonly BillLine[]) =>
    Map.groupBy(lines, ({ item }) => item.replace(/[:,].*/, ""));
  const after = charges(now);
  return [...charges(before)]
    .map(([subject, lines]) => ({
      subject,
      was: listOf(lines),
      is: listOf(after.get(subject) ?? []),
    }))
    .filter(({ was, is }) => was - is >= 0.005)
    .toSorted((a, b) => b.was - b.is - (a.was - a.is))
    .map(({ subject, was, is }) => `${subject}, at list price: US$ ${was.toFixed(2)} → ${is.toFixed(2)}`);
}

function heading(): string {
  return [
    "US$ a month, after allowances".padEnd(44),
    ...SIZES.map((size) => size.toLocaleString("en").padStart(9)),
  ].join(" ");
}

function row([item, ...dollars]: readonly [string, ...number[]]): string {
  return [item.padEnd(44), ...dollars.map((charge) => charge.toFixed(2).padStart(9))].join(" ");
}
