import { Aws, Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
  Alarm as WatchAlarm,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { City } from "../../shared/cities/city.ts";
import { contextOf, type QueueUnit } from "../../shared/deployment/unit.ts";
import type { DeployedUnit } from "./deployed-unit.ts";
import { faultsOf } from "./faults.ts";
import { queueNamed, type UnitQueues } from "./queue.ts";

/** The period over which alarms count. */
export const PERIOD = Duration.minutes(5);

interface Alarm {
  readonly metric: IMetric;
  /** Who is affected and what to look at: it is the first thing that whoever gets the alarm reads. */
  readonly description: string;
  readonly threshold: number;
  /** Consecutive periods of five minutes; 1 by default. */
  readonly periods?: number;
}

/** Adds alarms that all notify the same people. Each costs US$0.10 a month, so each must be worth waking somebody for. */
export type AddAlarm = (id: string, alarm: Alarm) => void;

/** The topic of the city's alarms, and the function that adds an alarm to it. */
export function alarmsOf(scope: Construct, city: City): AddAlarm {
  const own = new Construct(scope, "Alarms");
  const topic = new Topic(own, "Topic", { displayName: `Kinerja ${city.name}`, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      // Our own policy replaces the default one, which would have allowed the account's alarms to publish.
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  topic.addSubscription(new EmailSubscription(city.deployment.alarmEmail));
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

/**
 * One alarm for each context, with its units' sentences from the registry. One fault is enough: it has affected
 * somebody.
 */
export function watchFaults(add: AddAlarm, units: readonly DeployedUnit[], city: City): void {
  for (const [context, members] of Map.groupBy(units, ({ unit }) => contextOf(unit))) {
    add(`Faults-${context}`, {
      metric: faultsOf(context, city),
      threshold: 1,
      description: [
        // CloudWatch takes 1,024 characters.
        members.length === 1 ? "This unit failed:" : "One of these units failed:",
        ...members.map(({ unit }) => `${unit.name}: ${unit.impact}`),
        members.length === 1 ? "See where:" : "See which, and where:",
        `for log in ${members.map(({ logGroupName }) => logGroupName).join(" ")}; do`,
        `aws logs tail $log --since 1h --filter-pattern '{ $.level = "ERROR" }'; done`,
      ].join("\n"),
    });
  }
}

/** An alarm for dead letters, which wait for a person; its text has the commands to read and to replay them. */
export function watchDeadLetters(add: AddAlarm, unit: QueueUnit, queues: UnitQueues): void {
  const { deadLetters } = queueNamed(unit.queue, queues);
  add(`DeadLetters-${unit.queue}`, {
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: "Maximum" }),
    threshold: 1,
    description: [
      `${unit.impact} Messages wait in ${deadLetters.queueName}.`,
      `Read one: aws sqs receive-message --queue-url ${deadLetters.queueUrl}`,
      "and fix the cause. Then replay them all:",
      `aws sqs start-message-move-task --source-arn ${deadLetters.queueArn}`,
    ].join(" "),
  });
}

/** An alarm for scheduled runs that failed for good; its text has the command to repeat one. */
export function watchFailedRuns(add: AddAlarm, failedRuns: Queue, units: readonly DeployedUnit[]): void {
  if (units.length === 0) return;
  add("FailedRuns", {
    metric: failedRuns.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: "Maximum" }),
    threshold: 1,
    description: [
      `A scheduled job did not run (${units.map(({ unit }) => unit.name).join(", ")}).`,
      `The message in ${failedRuns.queueName} says which function failed, and for what time. Run it again:`,
      `aws lambda invoke --function-name FUNCTION --cli-binary-format raw-in-base64-out --payload '{"scheduledTime":"TIME"}' /dev/stdout`,
    ].join(" "),
  });
}

/** What no single unit shows: the API as people experience it, and the account's limits. */
export function watchWhole(add: AddAlarm, api: HttpApi): void {
  add("ApiFaults", {
    metric: api.metricServerError({ period: PERIOD, statistic: "Sum" }),
    // In a small city a complaint is filed every few hours: one failure may be the only sign that filing is
    // broken.
    threshold: 1,
    description:
      "Staff or citizens got an error instead of an answer. Look in the access log for status 5xx, then in the log of the route's unit.",
  });
  add("ApiSlow", {
    metric: api.metricLatency({ period: PERIOD, statistic: "p99" }),
    threshold: 3_000,
    periods: 3,
    description:
      "Staff and citizens wait: one request in a hundred has taken more than three seconds for a quarter of an hour. Look on the dashboard for the slow unit.",
  });
  add("Crashes", {
    metric: ofAllFunctions("Errors"),
    threshold: 1,
    description:
      "A function of this account ended without an answer, and may not have come to log it: out of time, out of memory, or not able to start. Look in Lambda's console for which one it was.",
  });
  add("Throttles", {
    metric: ofAllFunctions("Throttles"),
    threshold: 1,
    periods: 2,
    description:
      "Staff and citizens are turned away because the account has no Lambda concurrency left. Ask AWS to raise the quota of concurrent executions.",
  });
}

function ofAllFunctions(metricName: string): Metric {
  return new Metric({ namespace: "AWS/Lambda", metricName, period: PERIOD, statistic: "Sum" });
}
