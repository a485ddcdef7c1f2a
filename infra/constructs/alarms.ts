import { Aws, Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
  Alarm as WatchAlarm,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { City } from "../../shared/cities/city.ts";
import type { QueueUnit } from "../../shared/deployment/unit.ts";
import { queueNamed, type UnitQueues } from "./queue.ts";
import type { DeployedUnit } from "./unit.ts";

const PERIOD = Duration.minutes(5);

interface Alarm {
  readonly metric: IMetric;
  /** Who is hurt, and what to look at: whoever is woken reads this first, and nothing else at hand. */
  readonly description: string;
  readonly threshold: number;
  /** Periods of five minutes in a row; 1 where not said. */
  readonly periods?: number;
}

/** Makes alarms that all tell the same people. Each costs US$0.10 a month, so each has to be worth waking somebody. */
export type AddAlarm = (id: string, alarm: Alarm) => void;

/** The topic of the city's alarms, and what adds an alarm to it. */
export function alarmsOf(scope: Construct, city: City): AddAlarm {
  const own = new Construct(scope, "Alarms");
  const topic = new Topic(own, "Topic", { displayName: `Kinerja ${city.name}`, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      // A policy of one's own takes the place of the default one, which would have let the account's alarms in.
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  const { alarmEmail } = city.deployment;
  if (alarmEmail) topic.addSubscription(new EmailSubscription(alarmEmail));
  const action = new SnsAction(topic);
  return (id, { metric, description, threshold, periods = 1 }) => {
    const alarm = new WatchAlarm(own, id, {
      metric,
      alarmDescription: description,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(action);
  };
}

/** One alarm for each unit, with the sentence that the registry has for it. */
export function watchUnits(add: AddAlarm, units: readonly DeployedUnit[]): void {
  for (const { unit, function: watched, logGroup } of units) {
    add(`Errors-${unit.name}`, {
      metric: watched.metricErrors({ period: PERIOD, statistic: "Sum" }),
      threshold: 1,
      description: `${unit.hurts} The unit ${unit.name} failed: look for level ERROR in the log group ${logGroup.logGroupName}.`,
    });
  }
}

/** An alarm for messages set aside, which wait for a person; its text has the commands to read and to replay them. */
export function watchDeadLetters(add: AddAlarm, unit: QueueUnit, queues: UnitQueues): void {
  const { deadLetters } = queueNamed(unit.queue, queues);
  add(`DeadLetters-${unit.queue}`, {
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: "Maximum" }),
    threshold: 1,
    description: [
      `${unit.hurts} Messages wait in ${deadLetters.queueName}.`,
      `Read one: aws sqs receive-message --queue-url ${deadLetters.queueUrl}`,
      "and mend the cause. Then replay them all:",
      `aws sqs start-message-move-task --source-arn ${deadLetters.queueArn}`,
    ].join(" "),
  });
}

/** An alarm for scheduled runs that failed to the last; its text has the command to run one again. */
export function watchFailedRuns(add: AddAlarm, failedRuns: Queue, units: readonly DeployedUnit[]): void {
  if (units.length === 0) return;
  add("FailedRuns", {
    metric: failedRuns.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: "Maximum" }),
    threshold: 1,
    description: [
      `A scheduled job did not run (${units.map(({ unit }) => unit.name).join(", ")}).`,
      `The message in ${failedRuns.queueName} says which function it was, and for what time. Run it again:`,
      `aws lambda invoke --function-name FUNCTION --cli-binary-format raw-in-base64-out --payload '{"scheduledTime":"TIME"}' /dev/stdout`,
    ].join(" "),
  });
}

/** What no single unit shows: the API as people meet it, and limits of the account or the table. */
export function watchWhole(
  add: AddAlarm,
  { api, table }: { readonly api: HttpApi; readonly table: TableV2 },
): void {
  add("ApiFaults", {
    metric: api.metricServerError({ period: PERIOD, statistic: "Sum" }),
    threshold: 5,
    description:
      "Staff and citizens get errors instead of answers. Look at the access log for status 5xx, then at the log of the route's unit.",
  });
  add("ApiSlow", {
    metric: api.metricLatency({ period: PERIOD, statistic: "p99" }),
    threshold: 3_000,
    periods: 3,
    description:
      "One request in a hundred has taken more than three seconds for a quarter of an hour. Look at the dashboard for the unit that is slow.",
  });
  add("Throttles", {
    metric: new Metric({
      namespace: "AWS/Lambda",
      metricName: "Throttles",
      period: PERIOD,
      statistic: "Sum",
    }),
    threshold: 1,
    periods: 2,
    description:
      "Requests are turned away because the account has no Lambda concurrency left. Ask AWS to raise the quota of concurrent executions.",
  });
  add("TableThrottles", {
    metric: new MathExpression({
      expression: "reads + writes",
      usingMetrics: {
        reads: table.metric("ReadThrottleEvents", { period: PERIOD, statistic: "Sum" }),
        writes: table.metric("WriteThrottleEvents", { period: PERIOD, statistic: "Sum" }),
      },
      period: PERIOD,
      label: "Throttled reads and writes",
    }),
    threshold: 1,
    periods: 2,
    description:
      "Changes fail because the table takes no more. Look on the dashboard for the unit that works so hard; one key may take all the load.",
  });
}
