import type { Bench } from "./bench.ts";
import { type BillLine, billOf } from "./bill.ts";
import { atMost, type Measurement, reported, sum } from "./measurement.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { WORKLOAD } from "./workload.ts";

/** AWS's charge for a month of a city, from capacity and compute measured in a small one. */
export async function cityMonth(bench: Bench): Promise<readonly Measurement[]> {
  const operations = await operationsOf(await bench.city());
  const lines = billOf(operations);
  const full = sum(lines.map(({ dollars }) => dollars));
  const measured = sum(lines.filter(({ isMeasured }) => isMeasured).map(({ dollars }) => dollars));
  const charged = full - sum(lines.map(({ allowance }) => allowance));
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
          "marked lines (*) at list price; prices and assumptions: price-list.ts, workload.ts",
          "",
          ...operations.map(operationLine),
          "",
          ...lines.map(billLine),
        ],
      },
    ),
    reported("the whole bill, with storage, logs and alarms, at list price", { value: full, unit: "US$" }),
    reported("the whole bill after AWS's permanent allowances", {
      value: charged,
      unit: "US$",
    }),
  ];
}

function operationLine({ name, times, cpuMilliseconds, readUnits, writeUnits }: Operation): string {
  return [
    name.padEnd(44),
    Math.round(times).toLocaleString("en").padStart(10),
    `x ${readUnits.toFixed(2)} read + ${writeUnits.toFixed(2)} write units, ${cpuMilliseconds.toFixed(2)} ms CPU`,
  ].join(" ");
}

function billLine({ item, quantity, dollars, allowance, isMeasured }: BillLine): string {
  const off = allowance > 0.005 ? ` (less ${allowance.toFixed(2)} for every account)` : "";
  const mark = isMeasured ? "*" : " ";
  return `${mark} ${item.padEnd(40)} ${quantity.padStart(22)} US$ ${dollars.toFixed(2).padStart(6)}${off}`;
}
