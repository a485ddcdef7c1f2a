import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { registry } from "../../functions/registry.ts";
import { synthesize } from "./support/template.ts";

const runbook = readFileSync(".github/RUNBOOK.md", "utf8");
const { ofType, outputs, resourcesByStack } = synthesize("bukittinggi", registry, {
  deployment: {
    domain: {
      name: "api.kinerja.bukittinggikota.go.id",
      certificateArn: "arn:aws:acm:ap-southeast-3:111122223333:certificate/1234abcd-12ab",
    },
  },
});

describe("the runbook", () => {
  it("compares quotas with what the stack has, or nearly", () => {
    const has = (quota: string) => {
      const row = runbook.split("\n").find((line) => line.startsWith(`| ${quota}`));
      return Number(/\d+/.exec(row?.split("|")[2] ?? "")?.[0]);
    };
    const stated = {
      "API Gateway: routes": ofType("AWS::ApiGatewayV2::Route").length,
      "API Gateway: integrations": ofType("AWS::ApiGatewayV2::Integration").length,
      "Lambda: concurrent": registry.length,
      "CloudFormation: resources": Math.max(...resourcesByStack),
      "IAM: roles": ofType("AWS::IAM::Role").length,
      "CloudWatch: alarms": ofType("AWS::CloudWatch::Alarm").length,
    };
    // A route more does not make it wrong: within an eighth, as far as one plans with such figures.
    for (const [quota, count] of Object.entries(stated)) {
      expect(has(quota), quota).toBeGreaterThan(count * (7 / 8));
      expect(has(quota), quota).toBeLessThan(count * (9 / 8));
    }
  });

  it("asks the stack for outputs that it has", () => {
    const asked = [...runbook.matchAll(/\boutput ([A-Z]\w+)/g)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(5);
    expect(outputs).toEqual(expect.arrayContaining(asked));
  });

  it("names scripts, log groups and units that there are", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const [, script] of runbook.matchAll(/npm run ([\w:-]+)/g))
      expect(scripts).toHaveProperty(String(script));
    const groups = ofType("AWS::Logs::LogGroup").map(([, { Properties }]) => Properties.LogGroupName);
    for (const [, group = ""] of runbook.matchAll(/--log-group-name (\S+)|logs tail (\S+)/g))
      if (group) expect(groups).toContain(group.replace("$CITY", "bukittinggi"));
    const units = registry.map(({ name }) => name.replaceAll("-", ""));
    for (const [, unit] of runbook.matchAll(/\$STACK-Unit(\w+)/g)) expect(units).toContain(unit);
  });
});
