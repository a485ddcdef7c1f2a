import { describe, expect, it } from "vitest";
import { registry } from "../../functions/registry.ts";
import { ENVIRONMENT } from "../../shared/deployment/environment.ts";
import { everyKindOfUnit } from "./fixtures/units.ts";
import { type CityTemplate, referred, roleStatements, synthesize } from "./support/template.ts";

/** Resources that hold a city's data or accounts, or their keys. */
const KEPT = [
  "AWS::Cognito::UserPool",
  "AWS::DynamoDB::GlobalTable",
  "AWS::KMS::Key",
  "AWS::S3::Bucket",
] as const;

function keptOf({ ofType }: CityTemplate) {
  return KEPT.flatMap((type) => ofType(type).map(([id, resource]) => ({ type, id, ...resource })));
}

function deletionProtection(city: CityTemplate) {
  const [[, table] = []] = city.ofType("AWS::DynamoDB::GlobalTable");
  const [[, pool] = []] = city.ofType("AWS::Cognito::UserPool");
  return {
    stack: city.isTerminationProtected,
    table: table?.Properties.Replicas[0].DeletionProtectionEnabled,
    accounts: pool?.Properties.DeletionProtection,
  };
}

describe("a first deployment that fails", () => {
  const first = synthesize("palembang", registry, { isProtected: false });

  it("leaves nothing behind, and nothing prevents its removal", () => {
    expect(deletionProtection(first)).toEqual({ stack: false, table: false, accounts: "INACTIVE" });
    expect(keptOf(first)).toHaveLength(5);
    for (const { id, DeletionPolicy } of keptOf(first))
      expect([id, DeletionPolicy]).toEqual([id, "RetainExceptOnCreate"]);
    // Everything else is deleted with the stack.
    const others = Object.values(first.resources).filter(
      ({ Type }) => !(KEPT as readonly string[]).includes(Type),
    );
    expect(others.filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith("Retain"))).toEqual([]);
  });

  it("differs from the next one only by its protection, so that the next changes no data", () => {
    const next = synthesize("palembang", registry);
    expect(deletionProtection(next)).toEqual({ stack: true, table: true, accounts: "ACTIVE" });
    const differing = Object.keys(next.resources).filter(
      (id) => JSON.stringify(first.resources[id]) !== JSON.stringify(next.resources[id]),
    );
    expect(differing.map((id) => next.resources[id]?.Type).toSorted()).toEqual([
      "AWS::Cognito::UserPool",
      "AWS::DynamoDB::GlobalTable",
    ]);
  });
});

it("keeps what holds the city's data if it is replaced or the stack is deleted", () => {
  for (const slug of ["bukittinggi", "palembang", "serang"])
    for (const { id, DeletionPolicy, UpdateReplacePolicy } of keptOf(synthesize(slug, registry)))
      expect([id, DeletionPolicy, UpdateReplacePolicy]).toEqual([id, "RetainExceptOnCreate", "Retain"]);
});

describe("a restored table", () => {
  const city = synthesize("bukittinggi", registry, {
    deployment: { adopted: { table: "kinerja-bukittinggi-restored" } },
  });

  it("replaces the stack's own with one deployment, for every unit", () => {
    expect(city.ofType("AWS::DynamoDB::GlobalTable")).toEqual([]);
    const units = city.unitFunctions.map(([, { Properties }]) => Properties.Environment.Variables);
    const names = new Set(units.map((variables) => variables[ENVIRONMENT.tableName]));
    const withTable = registry.some(({ grants }) => grants.table === "none")
      ? ["kinerja-bukittinggi-restored", undefined]
      : ["kinerja-bukittinggi-restored"];
    expect(names).toEqual(new Set(withTable));
  });

  it("is what the units may use, with its indexes, and nothing else", () => {
    const resources = roleStatements(city)
      .filter(({ Action }) => JSON.stringify(Action).includes("dynamodb:"))
      .flatMap(({ Resource }) => [Resource].flat())
      .map((resource) => JSON.stringify(resource));
    const used = new Set(resources.map((arn) => /table\/[^"]*/.exec(arn)?.[0]));
    expect([...used].toSorted()).toEqual([
      "table/kinerja-bukittinggi-restored",
      "table/kinerja-bukittinggi-restored/index/due",
      "table/kinerja-bukittinggi-restored/index/lists",
    ]);
  });

  it("is what the alarm watches", () => {
    const [alarm] = city
      .ofType("AWS::CloudWatch::Alarm")
      .flatMap(([, { Properties }]) => (Properties.Metrics ? [JSON.stringify(Properties)] : []));
    expect(alarm).toContain('"Value":"kinerja-bukittinggi-restored"');
  });

  it("is opened with the key that it was encrypted with", () => {
    const tableKey = "arn:aws:kms:ap-southeast-3:111122223333:key/1234abcd-12ab";
    const encrypted = synthesize("palembang", everyKindOfUnit, {
      deployment: { adopted: { table: "kinerja-palembang-restored", tableKey } },
    });
    expect(encrypted.ofType("AWS::KMS::Key")).toEqual([]);
    const withKey = roleStatements(encrypted).filter(({ Resource }) => Resource === tableKey);
    expect(withKey).toHaveLength(everyKindOfUnit.filter(({ grants }) => grants.table !== "none").length);
  });
});

describe("a resource of an earlier stack", () => {
  const contactKey = "arn:aws:kms:ap-southeast-3:111122223333:key/5678efgh-34cd";
  const city = synthesize("bukittinggi", registry, {
    deployment: { adopted: { uploads: "kinerja-bukittinggi-uploads", contactKey } },
  });

  it("is used for files, and no other bucket is created", () => {
    expect(city.ofType("AWS::S3::Bucket")).toEqual([]);
    const files = roleStatements(city)
      .filter(({ Action }) => JSON.stringify(Action).includes("s3:"))
      .map(({ Resource }) => JSON.stringify(Resource));
    expect(files).not.toEqual([]);
    for (const file of files) expect(file).toContain(":s3:::kinerja-bukittinggi-uploads");
  });

  it("opens what was sealed before", () => {
    expect(city.ofType("AWS::KMS::Key")).toEqual([]);
    const units = registry.filter(({ grants }) => grants.contacts);
    expect(roleStatements(city).filter(({ Resource }) => Resource === contactKey)).toHaveLength(units.length);
  });
});

describe("files", () => {
  const [[, bucket] = []] = synthesize("bukittinggi", everyKindOfUnit).ofType("AWS::S3::Bucket");
  const rules: Record<string, unknown>[] = bucket?.Properties.LifecycleConfiguration.Rules;
  const ruleOf = (id: string) => rules.find(({ Id }) => Id === id);

  it("can be restored, if replaced or deleted, for as long as the table can", () => {
    expect(bucket?.Properties.VersioningConfiguration).toEqual({ Status: "Enabled" });
    expect(ruleOf("replaced-files-do-not-stay")?.NoncurrentVersionExpiration).toEqual({ NoncurrentDays: 35 });
  });

  it("that were never checked are gone after a day, in every version", () => {
    for (const folder of ["complaints", "evidence"]) {
      expect(ruleOf(`unchecked-${folder}-do-not-stay`)).toMatchObject({
        Prefix: `${folder}/incoming/`,
        ExpirationInDays: 1,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      });
    }
  });
});

describe("an address of the city's own", () => {
  const domain = {
    name: "api.kinerja.bukittinggikota.go.id",
    certificateArn: "arn:aws:acm:ap-southeast-3:111122223333:certificate/1234abcd-12ab",
  };

  it("leads to the API, by the city's certificate", () => {
    const city = synthesize("bukittinggi", everyKindOfUnit, { deployment: { domain } });
    const [[id, name] = []] = city.ofType("AWS::ApiGatewayV2::DomainName");
    expect(name?.Properties).toMatchObject({
      DomainName: domain.name,
      DomainNameConfigurations: [{ CertificateArn: domain.certificateArn, SecurityPolicy: "TLS_1_2" }],
    });
    const [[, mapping] = []] = city.ofType("AWS::ApiGatewayV2::ApiMapping");
    expect(referred(mapping?.Properties.DomainName)).toBe(id);
    expect(city.outputs).toContain("DomainTarget");
  });

  it("is refused with a certificate from another region, which API Gateway does not accept", () => {
    const certificateArn = domain.certificateArn.replace("ap-southeast-3", "us-east-1");
    const elsewhere = { domain: { ...domain, certificateArn } };
    expect(() => synthesize("bukittinggi", everyKindOfUnit, { deployment: elsewhere })).toThrow(
      "the certificate must be of the city's region",
    );
  });

  it("is not created if the city names none", () => {
    expect(synthesize("bukittinggi", everyKindOfUnit).ofType("AWS::ApiGatewayV2::DomainName")).toEqual([]);
  });
});
