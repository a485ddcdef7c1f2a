import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Dashboard, GraphWidget, type IMetric } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { City } from "../../shared/cities/city.ts";
import { contextOf } from "../../shared/deployment/unit.ts";
import type { DeployedUnit } from "./deployed-unit.ts";
import { faultsOf } from "./faults.ts";
import type { UnitQueues } from "./queue.ts";
import type { CityTable } from "./table.ts";

interface Watched {
  readonly city: City;
  readonly api: HttpApi;
  readonly table: CityTable;
  readonly queues: UnitQueues;
  readonly units: readonly DeployedUnit[];
}

/** The city at a glance, from what people experience down to the load on the table. */
export function addDashboard(scope: Construct, { city, api, table, queues, units }: Watched): void {
  const dashboard = new Dashboard(scope, "Dashboard");
  dashboard.addWidgets(
    graph("Requests", [
      api.metricCount({ statistic: "Sum" }),
      api.metricClientError(),
      api.metricServerError(),
    ]),
    graph("Milliseconds to an answer", [
      api.metricLatency({ statistic: "p50" }),
      api.metricLatency({ statistic: "p99" }),
    ]),
  );
  dashboard.addWidgets(
    graph(
      "Faults of contexts",
      [...new Set(units.map(({ unit }) => contextOf(unit)))].map((context) =>
        faultsOf(context, city).with({ label: context }),
      ),
    ),
    graph(
      "Milliseconds of units (p99)",
      units.map((unit) => unit.function.metricDuration({ statistic: "p99", label: unit.unit.name })),
    ),
  );
  dashboard.addWidgets(
    graph(
      "Age of the oldest message, in seconds",
      [...queues].map(([name, { queue }]) => queue.metricApproximateAgeOfOldestMessage({ label: name })),
    ),
    graph("Capacity of the table", [
      table.metric("ConsumedReadCapacityUnits", { statistic: "Sum" }),
      table.metric("ConsumedWriteCapacityUnits", { statistic: "Sum" }),
    ]),
  );
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 12 });
}
