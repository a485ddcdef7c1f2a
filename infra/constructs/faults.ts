import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, type ILogGroup } from "aws-cdk-lib/aws-logs";
import type { City } from "../../shared/cities/city.ts";
import { contextOf, type Unit } from "../../shared/deployment/unit.ts";

/**
 * What counts as a fault in a unit's log: whatever a handler logs as one, a batch with messages to redeliver,
 * and what only the platform sees, such as a timeout. Lambda's own error count misses the first two: a fault
 * over HTTP is a reply with status 500, and one in a batch is a message handed back.
 */
const FAULT = FilterPattern.any(
  FilterPattern.stringValue("$.level", "=", "ERROR"),
  FilterPattern.numberValue("$.message.failed", ">", 0),
  FilterPattern.stringValue("$.record.status", "=", "error"),
  FilterPattern.stringValue("$.record.status", "=", "failure"),
  FilterPattern.stringValue("$.record.status", "=", "timeout"),
);

/** The faults of a context's units together. */
export function faultsOf(context: string, { slug }: City): Metric {
  return new Metric({
    namespace: `Kinerja/${slug}`,
    metricName: `Faults-${context}`,
    period: Duration.minutes(5),
    statistic: "Sum",
  });
}

/**
 * Counts the faults in a unit's log with those of its context: an alarm is charged for each metric that it watches. No value is
 * written while there are none: a metric is charged by the hour in which it gets values, so one per context costs nothing until
 * something breaks.
 */
export function countFaults(logGroup: ILogGroup, unit: Unit, city: City): void {
  const { namespace, metricName } = faultsOf(contextOf(unit), city);
  logGroup.addMetricFilter("Faults", {
    filterPattern: FAULT,
    metricNamespace: namespace,
    metricName,
    metricValue: "1",
  });
}
