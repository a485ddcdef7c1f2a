import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { describe, expect, it } from "vitest";
import { regionalEndpoint } from "../../infra/bundling/regional-endpoint.ts";
import { CITY_SLUGS, cityBySlug } from "../../shared/cities/index.ts";

const STANDARD = { UseFIPS: false, UseDualStack: false };
const regions = CITY_SLUGS.map((slug) => cityBySlug(slug).deployment.region);

describe.each([
  ["dynamodb", new DynamoDBClient({ region: "ap-southeast-3" }).config.endpointProvider],
  ["sqs", new SQSClient({ region: "ap-southeast-3" }).config.endpointProvider],
] as const)("the endpoint of %s in a bundle", (service, rulesOfTheSdk) => {
  const standIn = regionalEndpoint(service);

  it.each([...new Set(regions), "ap-southeast-1", "us-east-1"])("is the SDK's own in %s", (Region) => {
    expect(standIn({ ...STANDARD, Region })).toEqual(rulesOfTheSdk({ ...STANDARD, Region }));
  });

  it("is the one in the environment", () => {
    const parameters = { ...STANDARD, Region: "ap-southeast-3", Endpoint: "http://127.0.0.1:8000/" };
    expect(standIn(parameters)).toEqual(rulesOfTheSdk(parameters));
  });

  it.each([
    { Region: "cn-north-1" },
    { Region: "us-gov-west-1" },
    { Region: "us-east-1", UseFIPS: true },
    { Region: "us-east-1", UseDualStack: true },
    {},
  ])("is refused rather than guessed for %j", (parameters) => {
    expect(() => standIn(parameters)).toThrow("Bundles know");
  });
});
