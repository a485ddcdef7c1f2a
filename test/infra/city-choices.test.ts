import { describe, expect, it } from "vitest";
import { complaintIdentityUnits } from "../../functions/complaint-identity/units.ts";
import { documentsUnits } from "../../functions/documents/units.ts";
import { mailUnits } from "../../functions/mail/units.ts";
import { registry } from "../../functions/registry.ts";
import { siteUnits } from "../../functions/site/units.ts";
import { CITY_SLUGS } from "../../shared/cities/index.ts";
import { ENVIRONMENT } from "../../shared/deployment/environment.ts";
import { everyKindOfUnit } from "./fixtures/units.ts";
import { referred, roleStatements, synthesize } from "./support/template.ts";

describe("cities", () => {
  const cities = new Map(CITY_SLUGS.map((slug) => [slug, synthesize(slug, everyKindOfUnit)]));

  function resourcesOf(slug: string, type: string) {
    return (
      cities
        .get(slug)
        ?.ofType(type)
        .map(([, resource]) => resource) ?? []
    );
  }

  it.each([
    ["bukittinggi", "Asia/Jakarta"],
    ["mamuju", "Asia/Makassar"],
  ])("run the schedules of %s on the clock of %s", (slug, timeZone) => {
    const schedules = resourcesOf(slug, "AWS::Scheduler::Schedule").map(({ Properties }) => Properties);
    expect(schedules.map((schedule) => schedule.ScheduleExpressionTimezone)).toEqual([timeZone, timeZone]);
    expect(schedules.map((schedule) => schedule.ScheduleExpression).toSorted()).toEqual([
      "cron(0 1 5 * ? *)",
      "rate(15 minutes)",
    ]);
    expect(schedules.map((schedule) => schedule.Target.Input)).toEqual(
      schedules.map(() => '{"scheduledTime":"<aws.scheduler.scheduled-time>"}'),
    );
  });

  it("encrypt with their own key only if the city asks for one", () => {
    const withKey = CITY_SLUGS.filter((slug) => resourcesOf(slug, "AWS::KMS::Key").length > 0);
    expect(withKey).toEqual(["palembang"]);
    const [table] = resourcesOf("palembang", "AWS::DynamoDB::GlobalTable");
    expect(table?.Properties.Replicas[0].SSESpecification.KMSMasterKeyId).toBeDefined();
  });

  it("have a user pool unless they sign in with their own issuer", () => {
    const withoutPool = CITY_SLUGS.filter((slug) => resourcesOf(slug, "AWS::Cognito::UserPool").length === 0);
    expect(withoutPool).toEqual(["serang"]);
    const [authorizer] = resourcesOf("serang", "AWS::ApiGatewayV2::Authorizer");
    expect(authorizer?.Properties.JwtConfiguration).toEqual({
      Issuer: "https://sso.serangkota.go.id/realms/asn",
      Audience: ["kinerja"],
    });
    const [ofPool] = resourcesOf("mamuju", "AWS::ApiGatewayV2::Authorizer");
    // No other client of the pool would be admitted.
    const [client, ...others] = ofPool?.Properties.JwtConfiguration.Audience ?? [];
    expect(referred(client)).toContain("IdentityUserPoolApp");
    expect(others).toEqual([]);
    expect(ofPool?.Properties.IdentitySource).toEqual(["$request.header.Authorization"]);
    expect(cities.get("serang")?.outputs).toContain("Issuer");
    expect(cities.get("mamuju")?.outputs).toContain("UserPoolId");
  });

  it("let nobody change the address that they sign in by, nor their number", () => {
    const [client] = resourcesOf("mamuju", "AWS::Cognito::UserPoolClient");
    expect(client?.Properties.WriteAttributes).toEqual(["locale"]);
    const [pool] = resourcesOf("mamuju", "AWS::Cognito::UserPool");
    expect(pool?.Properties.UserAttributeUpdateSettings).toEqual({
      AttributesRequireVerificationBeforeUpdate: ["email"],
    });
  });

  it("answer only the websites that the city names", () => {
    const origins = (slug: string) =>
      resourcesOf(slug, "AWS::ApiGatewayV2::Api")[0]?.Properties.CorsConfiguration?.AllowOrigins;
    expect(origins("bukittinggi")).toEqual(["https://kinerja.bukittinggikota.go.id"]);
    expect(origins("mamuju")).toBeUndefined();
  });

  it("let their pages see how far an upload is, and those of the websites that the city names", () => {
    const rules = (slug: string) =>
      resourcesOf(slug, "AWS::S3::Bucket").flatMap(
        ({ Properties }) => Properties.CorsConfiguration?.CorsRules ?? [],
      );
    expect(rules("mamuju")).toMatchObject([
      {
        AllowedMethods: ["PUT", "GET", "POST"],
        AllowedOrigins: ["https://*.execute-api.ap-southeast-3.amazonaws.com"],
      },
    ]);
    expect(rules("bukittinggi")[0]?.AllowedOrigins).toContain("https://kinerja.bukittinggikota.go.id");
  });

  it("refuse a unit that sends to a queue that nobody consumes", () => {
    const [letters] = everyKindOfUnit;
    if (letters === undefined) throw new Error("There is no such unit.");
    expect(() => synthesize("mamuju", [letters])).toThrow(
      'No unit of the registry consumes the queue "letters".',
    );
  });

  it("give their units the city's arms, for pages and for paper, where it has some", () => {
    const armsIn = (slug: string) =>
      synthesize(slug, [...siteUnits, ...documentsUnits]).unitFunctions.map(([, { Properties }]) => {
        const { [ENVIRONMENT.siteArms]: shown, [ENVIRONMENT.printedArms]: printed } =
          Properties.Environment.Variables;
        return { shown, printed };
      });
    const [onPages, onPaper] = [
      { shown: "/assets/arms.svg", printed: undefined },
      { shown: undefined, printed: "site/arms.png" },
    ];
    expect(armsIn("bukittinggi")).toEqual(expect.arrayContaining([onPages, onPaper]));
    expect(armsIn("serang")).not.toContainEqual(onPages);
    expect(armsIn("serang")).not.toContainEqual(onPaper);
  });
});

describe("mail", () => {
  const sending = (slug: string) =>
    roleStatements(synthesize(slug, mailUnits)).filter(({ Action }) =>
      JSON.stringify(Action).includes("ses:"),
    );

  it("is sent from the city's own address, and only by the unit that writes to people", () => {
    const [statement, ...others] = sending("bukittinggi");
    expect(others).toEqual([]);
    expect(statement).toMatchObject({
      Action: "ses:SendEmail",
      Condition: { StringEquals: { "ses:FromAddress": "pengaduan@bukittinggikota.go.id" } },
    });
    expect(JSON.stringify(statement?.Resource)).toContain(":identity/bukittinggikota.go.id");
    expect(registry.filter(({ grants }) => grants.mail).map(({ name }) => name)).toEqual(["mail-delivery"]);
  });

  it("cannot be sent in a city without mail", () => {
    expect(sending("serang")).toEqual([]);
  });

  it("lets the mail unit learn who complained only in a city that sends mail", () => {
    const opening = (slug: string) => {
      const city = synthesize(slug, [...complaintIdentityUnits, ...mailUnits]);
      const able = city
        .ofType("AWS::IAM::Role")
        .filter(([, role]) => JSON.stringify(role).includes("kms:Decrypt"));
      const told = city.unitFunctions.filter(
        ([, { Properties }]) => ENVIRONMENT.contactKey in Properties.Environment.Variables,
      );
      const named = (units: typeof able) =>
        units.flatMap(([id]) => /^Unit(complaintidentityapi|maildelivery)/.exec(id)?.[1] ?? []).toSorted();
      return { able: named(able), told: named(told) };
    };
    const both = ["complaintidentityapi", "maildelivery"];
    expect(opening("bukittinggi")).toEqual({ able: both, told: both });
    const one = ["complaintidentityapi"];
    expect(opening("serang")).toEqual({ able: one, told: one });
  });
});
