import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { triggerCode } from "../../infra/constructs/second-factor/guard-offices.ts";
import { handler } from "../../infra/constructs/second-factor/on-token.ts";
import { principalOf } from "../../shared/auth/claims.ts";
import type { Deployment } from "../../shared/cities/deployment.ts";
import { cityBySlug } from "../../shared/cities/valid-city.ts";
import { referred, synthesize } from "./support/template.ts";

const cognito = mockClient(CognitoIdentityProviderClient);

beforeEach(() => cognito.reset());
afterAll(() => cognito.restore());

/** The groups in the token of somebody in these, as Cognito would write it after asking the trigger. */
async function groupsOf(groups: readonly string[]): Promise<readonly string[]> {
  const request = { userAttributes: {}, groupConfiguration: { groupsToOverride: [...groups] } };
  const event = { userPoolId: "pool", userName: "admin", request, response: {} };
  const { response } = await handler(event as never);
  const { claimsOverrideDetails } = response as {
    claimsOverrideDetails?: { groupOverrideDetails: { groupsToOverride: string[] } };
  };
  return claimsOverrideDetails?.groupOverrideDetails.groupsToOverride ?? groups;
}

describe("an office without a second factor", () => {
  it("is left out of the token, and grants nothing by what takes its place", async () => {
    cognito.on(AdminGetUserCommand).resolves({});
    const groups = await groupsOf(["EMPLOYEE", "COMPLAINT_OFFICER", "HR", "ADMIN", "HEAD_OF_CITY"]);
    expect(groups).toEqual(["EMPLOYEE", "COMPLAINT_OFFICER", "WITHOUT_SECOND_FACTOR"]);
    expect(await groupsOf(["ADMIN"])).toEqual(["WITHOUT_SECOND_FACTOR"]);
    const claims = {
      "custom:nip": "198501012010011001",
      token_use: "id",
      "cognito:groups": `[${groups.join(" ")}]`,
    };
    expect(principalOf(claims, cityBySlug("mamuju"))).toMatchObject({
      roles: ["EMPLOYEE", "COMPLAINT_OFFICER"],
    });
  });

  it("counts with one", async () => {
    cognito.on(AdminGetUserCommand).resolves({ UserMFASettingList: ["SOFTWARE_TOKEN_MFA"] });
    expect(await groupsOf(["EMPLOYEE", "HR"])).toEqual(["EMPLOYEE", "HR"]);
  });

  it("is nothing to ask about for those who have none", async () => {
    expect(await groupsOf(["EMPLOYEE", "COMPLAINT_OFFICER"])).toEqual(["EMPLOYEE", "COMPLAINT_OFFICER"]);
    expect(cognito.calls()).toEqual([]);
  });

  it("gets no token while nobody can say whether there is one", async () => {
    cognito.on(AdminGetUserCommand).rejects(new Error("throttled"));
    await expect(groupsOf(["ADMIN"])).rejects.toThrow("throttled");
  });
});

describe("the user pool", () => {
  const poolOf = (secondFactor?: "ALL" | "OFFICES" | "NONE") => {
    const identity: Deployment["identity"] = {
      kind: "COGNITO",
      accountsOfNoEmployee: ["admin"],
      ...(secondFactor && { secondFactor }),
    };
    const city = synthesize("mamuju", [], { deployment: { identity } });
    const [[, pool] = []] = city.ofType("AWS::Cognito::UserPool");
    return { city, pool: pool?.Properties };
  };

  it("asks the trigger before every token, which may read accounts and nothing else", () => {
    const { city, pool } = poolOf();
    expect(pool.MfaConfiguration).toBe("OPTIONAL");
    expect(referred(pool.LambdaConfig.PreTokenGeneration)).toContain("SecondFactorFunction");
    const [[, policy] = []] = city.ofType("AWS::IAM::Policy").filter(([id]) => id.includes("SecondFactor"));
    const [statement, ...others] = policy?.Properties.PolicyDocument.Statement ?? [];
    expect(others).toEqual([]);
    expect(statement.Action).toBe("cognito-idp:AdminGetUser");
    expect(referred(statement.Resource)).toMatch(/^IdentityUserPool/);
  });

  it("asks everybody for a second factor, or nobody, where the city says so", () => {
    expect(poolOf("ALL").pool).toMatchObject({ MfaConfiguration: "ON" });
    expect(poolOf("NONE").pool).not.toHaveProperty("LambdaConfig");
    expect(poolOf("NONE").pool).toMatchObject({ MfaConfiguration: "OPTIONAL" });
  });

  it("gives nobody a token by which to set up a second factor with a password alone", () => {
    const [[, client] = []] = poolOf().city.ofType("AWS::Cognito::UserPoolClient");
    const flows: string[] = client?.Properties.ExplicitAuthFlows;
    expect(flows.toSorted()).toEqual(["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]);
    expect(client?.Properties.AllowedOAuthScopes).not.toContain("aws.cognito.signin.user.admin");
  });

  it("takes the trigger as it is written, within what a template may hold", () => {
    const code = triggerCode();
    expect(code.length).toBeLessThan(4_096);
    const module = { exports: {} as { handler?: unknown } };
    new Function("module", "exports", "require", code)(module, module.exports, () => ({
      CognitoIdentityProviderClient: class {},
      AdminGetUserCommand: class {},
    }));
    expect(module.exports.handler).toBeTypeOf("function");
  });
});
