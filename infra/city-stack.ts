import { CfnOutput, NestedStack, Stack } from "aws-cdk-lib";
import type { Code } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { City } from "../shared/cities/city.ts";
import type { Unit } from "../shared/deployment/unit.ts";
import { alarmsOf, watchDeadLetters, watchFailedRuns, watchFaults, watchWhole } from "./constructs/alarms.ts";
import { addRoutes, cityApi, siteUrlOf } from "./constructs/api.ts";
import { contactKey } from "./constructs/contact-key.ts";
import { addDashboard } from "./constructs/dashboard.ts";
import { cityIdentity } from "./constructs/identity.ts";
import type { Protection } from "./constructs/protection.ts";
import { consumeQueue, unitQueues } from "./constructs/queue.ts";
import { failedRunsQueue, scheduleUnits } from "./constructs/schedule.ts";
import { cityTable } from "./constructs/table.ts";
import { deployUnit } from "./constructs/unit.ts";
import { uploadsBucket } from "./constructs/uploads.ts";
import { watchTable } from "./constructs/watch-table.ts";
import type { SitePaths } from "./site/build-site.ts";
import type { CityArms } from "./site/city-arms.ts";

export interface CityStackProps extends Protection {
  readonly city: City;
  readonly units: readonly Unit[];
  readonly codeOf: (unit: Unit) => Code;
  /** Paths of the files that pages load. */
  readonly site: SitePaths;
  readonly arms: CityArms;
}

/** Everything that one city runs on. Cities share nothing, so that no fault or deployment of one affects another. */
export class CityStack extends Stack {
  constructor(scope: Construct, { city, units, codeOf, site, arms, isProtected }: CityStackProps) {
    super(scope, `kinerja-${city.slug}`, {
      description: `Kinerja, performance management for the civil service of ${city.name}`,
      env: { region: city.deployment.region },
      tags: { application: "kinerja", city: city.slug },
      terminationProtection: isProtected,
    });
    const api = cityApi(this, city);
    const siteUrl = siteUrlOf(city, api);
    const addresses = [...new Set([siteUrl, api.apiEndpoint])];
    const identity = cityIdentity(this, city, { isProtected, siteUrl, addresses, arms });
    const table = cityTable(this, city, { isProtected });
    const queues = unitQueues(this, units);
    const failedRuns = failedRunsQueue(this);
    const uploads = uploadsBucket(this, city);
    const contacts = contactKey(this, city, units);

    const { signIn } = identity;
    const context = { city, table, queues, failedRuns, uploads, contacts, codeOf, site, siteUrl, signIn };
    const deploy = <Of extends Unit>(unit: Of) => deployUnit(this, unit, context);
    const http = units.filter((unit) => unit.kind === "http").map(deploy);
    const consumers = units.filter((unit) => unit.kind === "queue").map(deploy);
    const jobs = units.filter((unit) => unit.kind === "schedule").map(deploy);
    const deployed = [...http, ...consumers, ...jobs];

    // Every route is a resource: in nested stacks, future contexts do not push the city over CloudFormation's limit.
    const staffRoutes = new NestedStack(this, "StaffRoutes");
    addRoutes(new NestedStack(this, "Gateway"), http, { api, city, identity, staffRoutes });
    const triggers = new NestedStack(this, "Triggers");
    for (const consumer of consumers) consumeQueue(triggers, consumer, queues);
    scheduleUnits(triggers, jobs, { city, failedRuns });

    // Likewise an alarm for every context and every queue.
    const watch = new NestedStack(this, "Watch");
    const alarm = alarmsOf(watch, city);
    watchFaults(alarm, deployed, city);
    for (const { unit } of consumers) watchDeadLetters(alarm, unit, queues);
    watchFailedRuns(alarm, failedRuns, jobs);
    watchWhole(alarm, api);
    watchTable(alarm, table);
    addDashboard(watch, { city, api, table, queues, units: deployed });

    new CfnOutput(this, "ApiUrl", { value: api.apiEndpoint });
    new CfnOutput(this, "SiteUrl", { value: siteUrl });
    new CfnOutput(this, "TableName", { value: table.tableName });
    new CfnOutput(this, "UploadsName", { value: uploads.bucketName });
    new CfnOutput(this, "Protection", { value: isProtected ? "on" : "off" });
    new CfnOutput(this, "FailedRunsName", { value: failedRuns.queueName });
    for (const [name, { deadLetters }] of queues) {
      new CfnOutput(this, `DeadLetters-${name}`, { value: deadLetters.queueName });
    }
  }
}
