import { type IMetric, MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import { TABLE_DEFINITION } from "../../shared/table/keys.ts";
import { type AddAlarm, PERIOD } from "./alarms.ts";
import type { CityTable } from "./table.ts";

/** An alarm for throttling of the table or one of its indexes: a write waits for the slowest of them. */
export function watchTable(add: AddAlarm, table: CityTable): void {
  const usingMetrics: Record<string, IMetric> = {};
  for (const direction of ["Read", "Write"] as const) {
    const name = `${direction}ThrottleEvents`;
    const terms = { period: PERIOD, statistic: "Sum" };
    usingMetrics[`table${direction}s`] = table.metric(name, terms);
    for (const { name: index } of TABLE_DEFINITION.indexes) {
      const dimensionsMap = { TableName: table.tableName, GlobalSecondaryIndexName: index };
      usingMetrics[`${index}${direction}s`] = table.metric(name, { ...terms, dimensionsMap });
    }
  }
  add("TableThrottles", {
    metric: new MathExpression({
      // Each has values only while it is throttled, and a plain sum has none if any of them has none.
      expression: `SUM([${Object.keys(usingMetrics)
        .map((id) => `FILL(${id}, 0)`)
        .join(", ")}])`,
      usingMetrics,
      period: PERIOD,
      label: "Throttled reads and writes",
    }),
    threshold: 1,
    periods: 2,
    description:
      "Staff and citizens cannot save changes because the table is throttled. Look on the dashboard for the busiest unit; one key may take all the load.",
  });
}
