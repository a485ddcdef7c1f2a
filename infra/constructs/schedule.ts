import { Duration, Stack, TimeZone, Validations } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { EventInvokeConfig } from "aws-cdk-lib/aws-lambda";
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { City } from "../../shared/cities/city.ts";
import type { Cadence, ScheduleUnit } from "../../shared/deployment/unit.ts";
import type { DeployedUnit } from "./deployed-unit.ts";
import { deadLetterQueue } from "./queue.ts";

/** A run that cannot be delivered within an hour is set aside: the job's next run finds everything that is due. */
const DELIVERY = { maximumRetryAttempts: 5, maximumEventAgeInSeconds: 3_600 };

/** Holds runs that could not be delivered or failed for good, until a person deals with them. */
export function failedRunsQueue(scope: Construct): Queue {
  const queue = deadLetterQueue(scope, "FailedRuns");
  Validations.of(queue).acknowledge({
    id: "AwsSolutions-SQS3",
    reason:
      "It is the dead-letter queue of schedules and their functions, which the rule does not recognise.",
  });
  return queue;
}

/**
 * Runs the scheduled units, each at its cadence on the city's clock, and passes each the time for which it was scheduled, so
 * that a late or repeated run does the same work.
 */
export function scheduleUnits(
  scope: Construct,
  units: readonly DeployedUnit<ScheduleUnit>[],
  { city, failedRuns }: { readonly city: City; readonly failedRuns: Queue },
): void {
  if (units.length === 0) return;
  const role = schedulerRole(scope, units, failedRuns);
  for (const { unit, function: job } of units) {
    new Schedule(scope, `Schedule-${unit.name}`, {
      description: `${unit.name} (${city.name})`,
      schedule: expression(unit.cadence(city), city),
      target: {
        // The library's Lambda target would also grant every version of the function, through a wildcard.
        bind: () => ({
          arn: job.functionArn,
          role,
          input: ScheduleTargetInput.fromObject({ scheduledTime: ContextAttribute.scheduledTime }),
          retryPolicy: DELIVERY,
          deadLetterConfig: { arn: failedRuns.queueArn },
        }),
      },
    });
    new EventInvokeConfig(job, "Failures", {
      function: job,
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
      // Unlike a dead-letter queue, a destination says which function it was. The unit's role already allows it.
      onFailure: { bind: () => ({ destination: failedRuns.queueArn }) },
    });
  }
}

/** One role for all schedules: it can start scheduled jobs, and do nothing else. */
function schedulerRole(
  scope: Construct,
  units: readonly DeployedUnit<ScheduleUnit>[],
  failedRuns: Queue,
): Role {
  const jobs = units.map((unit) => unit.function.functionArn);
  return new Role(scope, "SchedulerRole", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
    inlinePolicies: {
      grants: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: jobs }),
          new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [failedRuns.queueArn] }),
        ],
      }),
    },
  });
}

function expression(cadence: Cadence, city: City): ScheduleExpression {
  const timeZone = TimeZone.of(city.timeZone);
  if (cadence.every === "minutes") {
    const { minutes } = cadence;
    return ScheduleExpression.expression(
      `rate(${minutes} ${minutes === 1 ? "minute" : "minutes"})`,
      timeZone,
    );
  }
  const [hour, minute] = cadence.at.split(":").map((part) => String(Number(part)));
  if (hour === undefined || minute === undefined) throw new Error(`"${cadence.at}" is no clock time.`);
  const day = cadence.every === "month" ? { day: String(cadence.day) } : {};
  return ScheduleExpression.cron({ hour, minute, ...day, timeZone });
}
