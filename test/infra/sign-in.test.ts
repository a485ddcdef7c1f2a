import { describe, expect, it } from "vitest";
import { registry } from "../../functions/registry.ts";
import type { Deployment } from "../../shared/cities/deployment.ts";
import { ENVIRONMENT } from "../../shared/deployment/environment.ts";
import type { HttpUnit, Unit } from "../../shared/deployment/unit.ts";
import { ARMS_PNG, ARMS_SVG } from "../support/cities/arms.ts";
import { type CityTemplate, referred, synthesize } from "./support/template.ts";

const portal: HttpUnit = {
  kind: "http",
  name: "portal",
  entry: "functions/portal/public.ts",
  audience: "public",
  grants: { table: "none" },
  impact: "Nobody.",
  needsSignIn: true,
  routes: {
    app: {
      method: "GET",
      path: "/app",
      roles: "PUBLIC",
      summary: { id: "Uji", en: "Test" },
      reply: "text/html",
    },
  },
};
const { needsSignIn: _, ...likePortal } = portal;
const other: HttpUnit = { ...likePortal, name: "other", routes: {} };
const units: readonly Unit[] = [portal, other];
const domain = {
  name: "kinerja.example.go.id",
  certificateArn: "arn:aws:acm:ap-southeast-3:111122223333:certificate/1234abcd-12ab",
};

const propertiesOf = ({ ofType }: CityTemplate, type: string) => ofType(type)[0]?.[1].Properties;

/** A value as it will be once deployed, with a reference as `<logical id>`. */
// biome-ignore lint/suspicious/noExplicitAny: a template's values have no types of ours
function deployed(value: any): string {
  if (typeof value === "string") return value;
  if (value["Fn::Join"]) return value["Fn::Join"][1].map(deployed).join(value["Fn::Join"][0]);
  return `<${referred(value)}>`;
}

function variablesOf({ ofType }: CityTemplate, unit: string): Record<string, string> {
  const [, found] = ofType("AWS::Lambda::Function").find(([id]) => id.startsWith(`Unit${unit}`)) ?? [];
  const variables: Record<string, unknown> = found?.Properties.Environment.Variables ?? {};
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, deployed(value)]));
}

describe("signing in with the city's own user pool", () => {
  const city = synthesize("bukittinggi", units);
  const client = propertiesOf(city, "AWS::Cognito::UserPoolClient");

  it("goes by a code alone, and leads back to the portal at the API's address", () => {
    expect(client.AllowedOAuthFlows).toEqual(["code"]);
    expect(client.AllowedOAuthScopes).toEqual(["openid", "profile"]);
    expect(client.GenerateSecret).toBe(false);
    expect(client.SupportedIdentityProviders).toEqual(["COGNITO"]);
    expect(client.CallbackURLs.map(deployed)).toEqual([expect.stringMatching(/^<ApiHttp\w+>\/app\/masuk$/)]);
    expect(client.LogoutURLs.map(deployed)).toEqual([expect.stringMatching(/^<ApiHttp\w+>\/app$/)]);
  });

  it("leads back to the city's own domain too, once there is one", () => {
    const { CallbackURLs } = propertiesOf(
      synthesize("bukittinggi", units, { deployment: { domain } }),
      "AWS::Cognito::UserPoolClient",
    );
    expect(CallbackURLs.map(deployed)).toEqual([
      "https://kinerja.example.go.id/app/masuk",
      expect.stringMatching(/^<ApiHttp\w+>\/app\/masuk$/),
    ]);
  });

  it("has pages at an address that no other stack has, in the city's colour", () => {
    const { Domain, ManagedLoginVersion } = propertiesOf(city, "AWS::Cognito::UserPoolDomain");
    expect(JSON.stringify(Domain)).toContain("kinerja-bukittinggi-");
    expect(JSON.stringify(Domain)).toContain("AWS::StackId");
    expect(ManagedLoginVersion).toBe(1);
    const [[, look] = []] = city.ofType("AWS::Cognito::UserPoolUICustomizationAttachment");
    expect(look?.Properties.CSS).toContain("background-color:#8a2b1f");
    expect(look?.DependsOn).toEqual([expect.stringContaining("Domain")]);
  });

  it("has the managed pages in the plan that includes them", () => {
    const identity: Deployment["identity"] = {
      kind: "COGNITO",
      accountsOfNoEmployee: ["admin"],
      plan: "ESSENTIALS",
    };
    const essential = synthesize("bukittinggi", units, { deployment: { identity } });
    expect(propertiesOf(essential, "AWS::Cognito::UserPool").UserPoolTier).toBe("ESSENTIALS");
    expect(propertiesOf(essential, "AWS::Cognito::UserPoolDomain").ManagedLoginVersion).toBe(2);
    expect(essential.ofType("AWS::Cognito::ManagedLoginBranding")).toHaveLength(1);
    expect(essential.ofType("AWS::Cognito::UserPoolUICustomizationAttachment")).toEqual([]);
    const { Settings, Assets } = propertiesOf(essential, "AWS::Cognito::ManagedLoginBranding");
    expect(Settings.components.primaryButton.lightMode.defaults.backgroundColor).toBe("8a2b1fff");
    expect(Settings.components.form.logo.enabled).toBe(false);
    expect(Assets).toBeUndefined();
    const armed = synthesize("bukittinggi", units, {
      ...{ deployment: { identity }, arms: { shown: { content: ARMS_SVG, ending: "svg" } } },
    });
    const branding = propertiesOf(armed, "AWS::Cognito::ManagedLoginBranding");
    expect(branding.Settings.components.form.logo).toMatchObject({ enabled: true, position: "TOP" });
    expect(branding.Settings.categories.global.colorSchemeMode).toBe("LIGHT");
    const bytes = Buffer.from(ARMS_SVG).toString("base64");
    expect(branding.Assets).toEqual([
      { Category: "FORM_LOGO", ColorMode: "LIGHT", Extension: "SVG", Bytes: bytes },
    ]);
    expect(armed.ofType("Custom::SignInArms")).toEqual([]);
  });

  it("shows the city's arms on the classic pages, which get their picture by a call of their own", () => {
    expect(city.ofType("Custom::SignInArms")).toEqual([]);
    const armed = synthesize("bukittinggi", units, { arms: { printed: ARMS_PNG } });
    const [[, shown] = []] = armed.ofType("Custom::SignInArms");
    const look = propertiesOf(armed, "AWS::Cognito::UserPoolUICustomizationAttachment");
    const { ServiceToken, Arms, CSS, UserPoolId, ClientId } = shown?.Properties ?? {};
    expect(Buffer.from(Arms, "base64")).toEqual(ARMS_PNG);
    expect({ CSS, UserPoolId, ClientId }).toEqual({ ...look });
    // After the colour, which would take the picture away, and once the function may.
    expect(shown?.DependsOn).toEqual([
      expect.stringContaining("ArmsSetsPicture"),
      expect.stringContaining("UserPoolLook"),
    ]);
    const [, setter] =
      armed.ofType("AWS::Lambda::Function").find(([id]) => id === referred(ServiceToken)) ?? [];
    // The most that a template may hold of a function.
    expect(setter?.Properties.Code.ZipFile.length).toBeLessThan(4_096);
    const [[, policy] = []] = armed
      .ofType("AWS::IAM::Policy")
      .filter(([id]) => id.includes("ArmsSetsPicture"));
    const [statement, ...others] = policy?.Properties.PolicyDocument.Statement ?? [];
    expect(others).toEqual([]);
    expect(statement.Action).toBe("cognito-idp:SetUICustomization");
    expect(referred(statement.Resource)).toMatch(/^IdentityUserPool/);
  });

  it("tells the portal of it, and no other unit", () => {
    const signIn = JSON.parse(variablesOf(city, "portal")[ENVIRONMENT.signIn] ?? "");
    expect(signIn).toEqual({
      issuer: expect.stringMatching(/^https:\/\/cognito-idp\..+\/<IdentityUserPool\w+>$/),
      clientId: expect.stringMatching(/^<IdentityUserPoolApp\w+>$/),
      origins: [
        expect.stringMatching(/^https:\/\/cognito-idp\.[^/]+\.amazonaws\.com$/),
        expect.stringMatching(
          /^https:\/\/<IdentityUserPoolDomain\w+>\.auth\.ap-southeast-3\.amazoncognito\.com$/,
        ),
      ],
    });
    expect(variablesOf(city, "other")).not.toHaveProperty(ENVIRONMENT.signIn);
  });

  it("writes to staff in Indonesian as the city, where it sends mail at all", () => {
    const { EmailConfiguration, AdminCreateUserConfig } = propertiesOf(city, "AWS::Cognito::UserPool");
    expect(EmailConfiguration).toMatchObject({
      EmailSendingAccount: "DEVELOPER",
      From: "Kota Bukittinggi <pengaduan@bukittinggikota.go.id>",
    });
    expect(deployed(EmailConfiguration.SourceArn)).toMatch(/:identity\/bukittinggikota\.go\.id$/);
    const { EmailMessage } = AdminCreateUserConfig.InviteMessageTemplate;
    expect(deployed(EmailMessage)).toMatch(/Masuk di <ApiHttp\w+>\/app<br>Nama pengguna: \{username\}/);
    const silent = propertiesOf(synthesize("mamuju", units), "AWS::Cognito::UserPool");
    expect(silent.EmailConfiguration).toEqual({ EmailSendingAccount: "COGNITO_DEFAULT" });
  });
});

describe("signing in with the city's own issuer", () => {
  it("tells the portal of that, and makes no pages", () => {
    const city = synthesize("serang", units);
    expect(JSON.parse(variablesOf(city, "portal")[ENVIRONMENT.signIn] ?? "")).toEqual({
      issuer: "https://sso.serangkota.go.id/realms/asn",
      clientId: "kinerja",
      origins: ["https://sso.serangkota.go.id"],
    });
    expect(city.ofType("AWS::Cognito::UserPoolDomain")).toEqual([]);
  });

  it("lets the browser reach other origins of the issuer, which the city names", () => {
    const identity: Deployment["identity"] = {
      kind: "OIDC",
      issuer: "https://login.example.go.id/v2",
      audience: ["api", "app"],
      clientId: "app",
      employeeClaim: "nip",
      accountClaim: "name",
      accountsOfNoEmployee: [],
      rolesClaim: "roles",
      endpointOrigins: ["https://token.example.go.id"],
    };
    const city = synthesize("serang", units, { deployment: { identity } });
    expect(JSON.parse(variablesOf(city, "portal")[ENVIRONMENT.signIn] ?? "").origins).toEqual([
      "https://login.example.go.id",
      "https://token.example.go.id",
    ]);
    const foreign = { ...identity, audience: ["api"] };
    expect(() => synthesize("serang", units, { deployment: { identity: foreign } })).toThrow(
      "the audience must name clientId",
    );
  });
});

describe("the address of the city's pages", () => {
  it("is known to every unit: the API's, or the city's own domain", () => {
    const addressesOf = (city: CityTemplate) =>
      city.unitFunctions.map(([, { Properties }]) =>
        deployed(Properties.Environment.Variables[ENVIRONMENT.siteUrl]),
      );
    const atApi = addressesOf(synthesize("mamuju", registry));
    expect(atApi).toHaveLength(registry.length);
    expect(new Set(atApi).size).toBe(1);
    expect(atApi[0]).toMatch(/^<ApiHttp\w+>$/);
    const atDomain = addressesOf(synthesize("mamuju", registry, { deployment: { domain } }));
    expect(new Set(atDomain)).toEqual(new Set(["https://kinerja.example.go.id"]));
  });
});
