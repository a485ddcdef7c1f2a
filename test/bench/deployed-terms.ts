import { registry } from "../../functions/registry.ts";
import { contextOf } from "../../shared/deployment/unit.ts";
import { synthesize } from "../infra/support/template.ts";
import { CITY } from "./sample.ts";

/** What a stack decides about its price. */
export interface Terms {
  readonly accounts: "lite" | "essentials";
  /** Days until files go to the archive, of evidence and of complaints; undefined if they never do. */
  readonly daysAtHand: { readonly evidence: number | undefined; readonly complaints: number | undefined };
  /** Whether the gateway's log is in the cheaper class. */
  readonly isAccessLogInfrequent: boolean;
  readonly accessLogBytes: number;
  /** Whether the account's own key for DynamoDB encrypts the table, whose calls are charged. */
  readonly isTableKeyCharged: boolean;
  /** Keys of the city's own. */
  readonly keys: number;
  /** Metrics that alarms watch. */
  readonly alarms: number;
  readonly dashboards: number;
  readonly queues: number;
}

/** The terms of the stack as it is deployed, read from its template. */
export function deployedTerms(): Terms {
  const { ofType, resources } = synthesize(CITY, registry);
  const [pool] = ofType("AWS::Cognito::UserPool").map(([, { Properties }]) => Properties);
  const rules = ofType("AWS::S3::Bucket").flatMap(
    ([, { Properties }]) => Properties.LifecycleConfiguration.Rules,
  );
  const daysAtHand = (prefix: string): number | undefined =>
    rules
      .filter(({ Prefix }) => Prefix === prefix)
      .flatMap(({ Transitions = [] }) => Transitions)
      .find(({ StorageClass }) => StorageClass === "GLACIER_IR")?.TransitionInDays;
  const logs = ofType("AWS::Logs::LogGroup").map(([, { Properties }]) => Properties);
  const access = logs.find(({ LogGroupName }) => LogGroupName.startsWith("/aws/vendedlogs"));
  const [table] = ofType("AWS::DynamoDB::GlobalTable").map(([, { Properties }]) => Properties);
  const [stage] = ofType("AWS::ApiGatewayV2::Stage").map(([, { Properties }]) => Properties);
  const alarms = ofType("AWS::CloudWatch::Alarm").map(
    ([, { Properties }]) => Properties.Metrics?.length - 1 || 1,
  );
  return {
    accounts: pool?.UserPoolTier === "LITE" ? "lite" : "essentials",
    daysAtHand: { evidence: daysAtHand("evidence/"), complaints: daysAtHand("complaints/") },
    isAccessLogInfrequent: access?.LogGroupClass === "INFREQUENT_ACCESS",
    // The names of the fields, and their values: a route, an id, three numbers.
    accessLogBytes: stage?.AccessLogSettings.Format.length + 40,
    isTableKeyCharged: table?.SSESpecification?.SSEEnabled === true,
    keys: ofType("AWS::KMS::Key").length,
    alarms: alarms.reduce((sum, metrics) => sum + metrics, 0),
    dashboards: Object.values(resources).filter(({ Type }) => Type === "AWS::CloudWatch::Dashboard").length,
    queues: registry.filter(({ kind }) => kind === "queue").length,
  };
}

/** The same stack before its largest lines were cut. */
export function earlierTerms(now: Terms): Terms {
  return {
    ...now,
    accounts: "essentials",
    daysAtHand: { evidence: undefined, complaints: undefined },
    isAccessLogInfrequent: false,
    accessLogBytes: now.accessLogBytes + 70,
    isTableKeyCharged: true,
    // An alarm for the faults of each unit, where there is now one for each context.
    alarms: now.alarms + registry.length - new Set(registry.map(contextOf)).size,
  };
}
