import type { Bench } from "./bench.ts";
import { type BillLine, billOf } from "./bill.ts";
import { deployedTerms } from "./deployed-terms.ts";
import { atMost, type Measurement, sum } from "./measurement.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { WORKLOAD } from "./workload.ts";

/** AWS's charge for a month of a city, from capacity and compute measured in a small one. */
export async function cityMonth(bench: Bench): Promise<readonly Measurement[]> {
  const all = await operationsOf(await bench.city(), WORKLOAD);
  // Files are in the whole bill, where they weigh most by what is stored.
  const operations = all.filter(({ name }) => !name.startsWith("a file of evidence"));
  const lines = billOf(operations, WORKLOAD, deployedTerms());
  const measured = sum(lines.filter(({ isMeasured }) => isMeasured).map(({ dollars }) => dollars));
  const { employees, staffWritesEach, surveyAnswers, complaints } = WORKLOAD;
  return [
    atMost(
      15,
      `a month of a city of ${employees.toLocaleString("en")} employees: requests, capacity, compute`,
      {
        value: measured,
        unit: "US$",
        notes: [
          `${staffWritesEach} writes of each employee, ${surveyAnswers.toLocaleString("en")} survey answers, ${complaints} complaints, ten reads for each write`,
          "every complainant leaves an e-mail address and uploads a photo",
          "at list price; prices and assumptions: price-list.ts, workload.ts",
          "",
          ...operations.map(operationLine),
          "",
          ...lines.filter(({ isMeasured }) => isMeasured).map(billLine),
        ],
      },
    ),
  ];
}

function operationLine({ name, times, cpuMilliseconds, readUnits, writeUnits }: Operation): string {
  return [
    name.padEnd(44),
    Math.round(times).toLocaleString("en").padStart(10),
    `x ${readUnits.toFixed(2)} read + ${writeUnits.toFixed(2)} write units, ${cpuMilliseconds.toFixed(2)} ms CPU`,
  ].join(" ");
}

function billLine({ item, quantity, dollars, allowance }: BillLine): string {
  const off = allowance > 0.005 ? ` (less ${allowance.toFixed(2)} for every account)` : "";
  return `${item.padEnd(40)} ${quantity.padStart(22)} US$ ${dollars.toFixed(2).padStart(6)}${off}`;
}
