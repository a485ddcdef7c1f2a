import { Aws, CfnOutput, Duration, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StringAttribute,
  UserPool,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { ROLES } from "../../shared/auth/principal.ts";
import type { City } from "../../shared/cities/city.ts";
import { KEPT, type Protection } from "./protection.ts";

/** The issuer whose tokens the API trusts. */
export interface Identity {
  readonly issuer: string;
  readonly audience: readonly string[];
}

const NIP_DIGITS = 18;

/** The city's own OpenID Connect issuer if it has one, otherwise a user pool. */
export function cityIdentity(scope: Construct, city: City, protection: Protection): Identity {
  const { identity } = city.deployment;
  const own = new Construct(scope, "Identity");
  if (identity.kind === "OIDC") {
    new CfnOutput(scope, "Issuer", { value: identity.issuer });
    return { issuer: identity.issuer, audience: identity.audience };
  }
  return userPool(own, scope, protection);
}

function userPool(own: Construct, scope: Construct, { isProtected }: Protection): Identity {
  const pool = new UserPool(own, "UserPool", {
    // The administration creates staff accounts; nobody signs up.
    selfSignUpEnabled: false,
    signInAliases: { username: true, email: true },
    autoVerify: { email: true },
    // A changed address counts once its owner has confirmed it; until then the old one does.
    keepOriginal: { email: true },
    // Nobody may become another employee by editing a profile, so the number is set once, when the account is created.
    customAttributes: {
      nip: new StringAttribute({ minLen: NIP_DIGITS, maxLen: NIP_DIGITS, mutable: false }),
    },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(7),
    },
    // What a city needs of a user pool is in the cheapest plan; the default one costs three times as much from 10,000 users on.
    featurePlan: FeaturePlan.LITE,
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: isProtected,
    removalPolicy: KEPT,
  });
  Validations.of(pool).acknowledge(
    {
      id: "AwsSolutions-COG2",
      reason:
        "Many employees have no phone of their own to use as a second factor; those who have one may use it.",
    },
    {
      id: "AwsSolutions-COG8",
      reason:
        "The plus plan is priced per user, and a city has thousands; throttling and strong passwords take its place.",
    },
  );
  for (const role of ROLES) pool.addGroup(role, { groupName: role });
  const client = pool.addClient("App", {
    // Web and phone apps cannot keep a secret. They never transmit a password: sign-in uses SRP. Only whoever has the
    // account's own credentials can sign in with one, and could set it, too: the runbook's first administrator.
    generateSecret: false,
    authFlows: { userSrp: true, adminUserPassword: true },
    disableOAuth: true,
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    idTokenValidity: Duration.hours(1),
    accessTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.days(1),
    readAttributes: new ClientAttributes()
      .withStandardAttributes({ email: true, emailVerified: true, fullname: true })
      .withCustomAttributes("nip"),
    // Sign-in and recovery go by the address: only the administration changes it. An empty list would allow everything.
    writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
  });
  new CfnOutput(scope, "UserPoolId", { value: pool.userPoolId });
  new CfnOutput(scope, "UserPoolClientId", { value: client.userPoolClientId });
  return {
    issuer: `https://cognito-idp.${Aws.REGION}.amazonaws.com/${pool.userPoolId}`,
    audience: [client.userPoolClientId],
  };
}
