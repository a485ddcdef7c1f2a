import { describe, expect, it } from "vitest";
import { registry } from "../../functions/registry.ts";
import { gatewayRoutes, routesOf } from "../../shared/deployment/gateway-routes.ts";
import type { HttpUnit, Unit } from "../../shared/deployment/unit.ts";
import { everyKindOfUnit } from "./fixtures/units.ts";
import { referred, roleStatements, synthesize } from "./support/template.ts";

/** API Gateway's limit on the routes of an API, unless the account has had it raised. */
const ROUTES_AT_MOST = 300;
/** CloudFormation's limit is 500 resources per stack. */
const RESOURCES_AT_MOST = 350;
/** Its limit on the parameters of a stack is 200. */
const PARAMETERS_AT_MOST = 160;

function gatewayRoutesOf(units: readonly Unit[]) {
  return gatewayRoutes(units.filter((unit): unit is HttpUnit => unit.kind === "http"));
}

/** The route that takes what no other has, where a unit answers it. */
function fallbackOf(units: readonly Unit[]): string[] {
  return units.some((unit) => unit.kind === "http" && unit.isFallback) ? ["$default"] : [];
}

describe.each([
  ["the registry", registry],
  ["a unit of every kind", everyKindOfUnit],
])("a city with %s", (_, units) => {
  const city = synthesize("bukittinggi", units);
  const { ofType } = city;

  it("declares exactly the routes of the contracts", () => {
    const declared = ofType("AWS::ApiGatewayV2::Route").map(([, route]) => route.Properties.RouteKey);
    expect(declared.toSorted()).toEqual(
      [...gatewayRoutesOf(units).map(({ key }) => key), ...fallbackOf(units)].toSorted(),
    );
  });

  it("has no more routes than an account gets without asking", () => {
    expect(ofType("AWS::ApiGatewayV2::Route").length).toBeLessThanOrEqual(ROUTES_AT_MOST);
  });

  it("lets nobody in without a token, except on public routes", () => {
    const isPublic = new Map([
      ...gatewayRoutesOf(units).map(({ key, unit }) => [key, unit.audience === "public"] as const),
      ["$default", true],
    ]);
    const [authorizer, ...others] = ofType("AWS::ApiGatewayV2::Authorizer").map(([id]) => id);
    expect(authorizer).toBeDefined();
    expect(others).toEqual([]);
    for (const [, { Properties }] of ofType("AWS::ApiGatewayV2::Route")) {
      const { RouteKey, AuthorizationType, AuthorizerId = {} } = Properties;
      const expected = isPublic.get(RouteKey) ? ["NONE", undefined] : ["JWT", authorizer];
      expect([RouteKey, AuthorizationType, referred(AuthorizerId)]).toEqual([RouteKey, ...expected]);
    }
  });

  it("limits every public route separately, below the overall limit", () => {
    const [[, stage] = ["", undefined]] = ofType("AWS::ApiGatewayV2::Stage");
    const { RouteSettings, DefaultRouteSettings } = stage?.Properties ?? {};
    const open = gatewayRoutesOf(units).flatMap(({ key, unit }) => (unit.audience === "public" ? [key] : []));
    expect(Object.keys(RouteSettings).toSorted()).toEqual([...open, ...fallbackOf(units)].toSorted());
    for (const limit of Object.values(RouteSettings) as Record<string, number>[]) {
      expect(limit.ThrottlingRateLimit).toBeLessThan(DefaultRouteSettings.ThrottlingRateLimit);
      expect(limit.ThrottlingBurstLimit).toBeLessThan(DefaultRouteSettings.ThrottlingBurstLimit);
    }
    const declared = ofType("AWS::ApiGatewayV2::Route").filter(
      ([, { Properties }]) => Properties.RouteKey in RouteSettings,
    );
    expect(stage?.DependsOn).toEqual(expect.arrayContaining(declared.map(([id]) => id)));
  });

  it("has one integration and one permission for each HTTP unit, however many its routes", () => {
    const httpUnits = units.filter((unit) => unit.kind === "http" && routesOf(unit).length > 0);
    expect(ofType("AWS::ApiGatewayV2::Integration")).toHaveLength(httpUnits.length);
    const callers = ofType("AWS::Lambda::Permission").map(([, { Properties }]) => Properties.Principal);
    const gateway = Array<string>(httpUnits.length).fill("apigateway.amazonaws.com");
    expect(callers.toSorted()).toEqual([...gateway, "cognito-idp.amazonaws.com"]);
  });

  it("gives every unit its own role, so public units share none with staff units", () => {
    const roles = ofType("AWS::Lambda::Function").map(([, { Properties }]) => referred(Properties.Role));
    expect(city.unitFunctions).toHaveLength(units.length);
    // The one more is the user pool's own, which guards offices.
    expect(roles).toHaveLength(units.length + 1);
    expect(new Set(roles).size).toBe(roles.length);
  });

  it("lets units that read files also list them: S3 reports a missing file only to those who may", () => {
    const statements = roleStatements(city).map(({ Action, Resource }) => ({
      actions: [Action].flat(),
      Resource,
    }));
    const reading = units.filter(({ grants }) => grants.uploads?.some(({ may }) => may.includes("read")));
    const listing = statements.filter(({ actions }) => actions.includes("s3:ListBucket"));
    expect(listing).toHaveLength(reading.length);
    for (const { actions, Resource } of listing) {
      expect(actions).toEqual(["s3:ListBucket"]);
      expect(JSON.stringify(Resource)).not.toContain("/");
    }
  });

  it("grants no action by wildcard, and no wildcard resource except the files of named folders", () => {
    for (const { Effect, Action, Resource } of roleStatements(city)) {
      expect(Effect).toBe("Allow");
      expect([Action].flat().join()).not.toContain("*");
      const allowed = [Action].flat().every((action) => /^s3:(Get|Put|Delete)Object$/.test(action));
      const written = allowed
        ? JSON.stringify(Resource).replaceAll(/\/(imports|evidence|complaints|integrity)\/\*/g, "")
        : JSON.stringify(Resource);
      expect(written).not.toContain("*");
    }
    expect(ofType("AWS::IAM::Policy").map(([id]) => id)).toEqual([expect.stringContaining("SecondFactor")]);
    expect(ofType("AWS::IAM::ManagedPolicy")).toEqual([]);
    expect(JSON.stringify(ofType("AWS::IAM::Role"))).not.toContain("ManagedPolicyArns");
  });

  it("never grants a scan", () => {
    expect(JSON.stringify(city.resources)).not.toContain("dynamodb:Scan");
  });

  it("grants the table as the registry says", () => {
    const writers = units.filter(({ grants }) => grants.table === "write").length;
    const readers = units.filter(({ grants }) => grants.table !== "none").length;
    const roles = ofType("AWS::IAM::Role").map(([, role]) => JSON.stringify(role));
    expect(roles.filter((role) => role.includes("dynamodb:PutItem"))).toHaveLength(writers);
    expect(roles.filter((role) => role.includes("dynamodb:GetItem"))).toHaveLength(readers);
  });

  it("lets only those who call complainants back or write to them learn who they are, for a complaint that they name", () => {
    const roles = ofType("AWS::IAM::Role").map(([, role]) => JSON.stringify(role));
    const withAccess = (access: string) =>
      units.filter(({ grants }) => grants.contacts === access).map(({ name }) => name);
    const sealing = roles.filter((role) => role.includes('"kms:GenerateDataKey"'));
    const opening = roles.filter((role) => role.includes('"kms:Decrypt"'));
    expect(sealing).toHaveLength(withAccess("seal").length);
    expect(opening).toHaveLength(withAccess("open").length);
    expect(["complaint-identity-api", "integrity-api", "mail-delivery"]).toEqual(
      expect.arrayContaining(withAccess("open")),
    );
    for (const role of [...sealing, ...opening])
      expect(role).toContain(
        '"Condition":{"ForAnyValue:StringEquals":{"kms:EncryptionContextKeys":"trackingCode"}}',
      );
  });

  it("keeps the key of contact data for good, rotates it yearly, and lets nobody open it but the units that do", () => {
    const keysOfContacts = ofType("AWS::KMS::Key").filter(([id]) => id.startsWith("ContactKey"));
    expect(keysOfContacts).toHaveLength(units.some(({ grants }) => grants.contacts) ? 1 : 0);
    for (const [, { Properties, DeletionPolicy }] of keysOfContacts) {
      expect([Properties.EnableKeyRotation, DeletionPolicy]).toEqual([true, "RetainExceptOnCreate"]);
      const [account, others, ...more] = Properties.KeyPolicy.Statement;
      expect(more).toEqual([]);
      expect([account.Effect, JSON.stringify(account.Principal)]).toEqual([
        "Allow",
        expect.stringMatching(/AWS::AccountId.*:root/),
      ]);
      expect(others).toMatchObject({
        Effect: "Deny",
        Principal: { AWS: "*" },
        Action: ["kms:Decrypt", "kms:ReEncryptFrom"],
        Resource: "*",
      });
      const excepted = [others.Condition.ArnNotEquals["aws:PrincipalArn"]].flat();
      const named = excepted.map((arn: object) => JSON.stringify(arn).match(/role\/([\w-]+)/)?.[1]);
      const opening = ofType("AWS::IAM::Role").filter(([, role]) =>
        JSON.stringify(role).includes('"kms:Decrypt"'),
      );
      expect(named.toSorted()).toEqual(opening.map(([, role]) => role.Properties.RoleName).toSorted());
      expect(named.length).toBeGreaterThan(0);
    }
  });

  it("sets dead letters aside, and alerts somebody", () => {
    const watched = ofType("AWS::CloudWatch::Alarm").flatMap(([, { Properties }]) =>
      (Properties.Dimensions ?? []).map(({ Value }: { Value: object }) => JSON.stringify(Value)),
    );
    const queues = ofType("AWS::SQS::Queue").filter(([, { Properties }]) => Properties.RedrivePolicy);
    expect(queues).toHaveLength(units.filter(({ kind }) => kind === "queue").length);
    for (const [, { Properties }] of queues) {
      const deadLetters = referred(Properties.RedrivePolicy.deadLetterTargetArn);
      expect(watched).toContain(JSON.stringify({ "Fn::GetAtt": [deadLetters, "QueueName"] }));
    }
  });

  it("bounds what each queue's unit has under way together, as the unit declares", () => {
    const declared = units.flatMap((unit) => (unit.kind === "queue" ? [unit.concurrency] : []));
    const bounds = ofType("AWS::Lambda::EventSourceMapping").map(
      ([, { Properties }]) => Properties.ScalingConfig?.MaximumConcurrency,
    );
    expect(bounds.toSorted()).toEqual(declared.toSorted());
  });

  it("hides a message for six times its batch's timeout", () => {
    for (const [, { Properties }] of ofType("AWS::Lambda::EventSourceMapping")) {
      expect(Properties.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
      const consumer = city.resources[referred(Properties.FunctionName) ?? ""];
      const queue = city.resources[referred(Properties.EventSourceArn) ?? ""];
      expect(queue?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * consumer?.Properties.Timeout);
    }
  });

  it("says in every alarm who is affected", () => {
    const described = ofType("AWS::CloudWatch::Alarm").map(([, { Properties }]) =>
      JSON.stringify(Properties.AlarmDescription),
    );
    for (const { impact } of units) expect(described.some((text) => text.includes(impact))).toBe(true);
    expect(described).not.toContain(undefined);
  });

  it("writes no address, path or claim into the access log", () => {
    const [, stage] = ofType("AWS::ApiGatewayV2::Stage")[0] ?? [];
    const format = stage?.Properties.AccessLogSettings.Format;
    expect(format).toContain("$context.routeKey");
    expect(format).not.toMatch(/sourceIp|\$context\.path|userAgent|claims|authorizer/);
  });

  it("protects its table from being lost", () => {
    const [, table] = ofType("AWS::DynamoDB::GlobalTable")[0] ?? [];
    expect(table?.DeletionPolicy).toBe("RetainExceptOnCreate");
    expect(table?.Properties.TimeToLiveSpecification).toEqual({ AttributeName: "expiresAt", Enabled: true });
    const [replica] = table?.Properties.Replicas ?? [];
    expect(replica.DeletionProtectionEnabled).toBe(true);
    expect(replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
  });

  it(`has at most ${RESOURCES_AT_MOST} resources per stack`, () => {
    expect(city.resourcesByStack).toHaveLength(5);
    for (const count of city.resourcesByStack) expect(count).toBeLessThanOrEqual(RESOURCES_AT_MOST);
  });

  it(`hands at most ${PARAMETERS_AT_MOST} values over to a nested stack`, () => {
    for (const count of city.parametersByStack) expect(count).toBeLessThanOrEqual(PARAMETERS_AT_MOST);
  });
});
