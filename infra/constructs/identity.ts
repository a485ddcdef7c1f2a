import { Aws, CfnOutput, Duration, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { ROLES } from "../../shared/auth/principal.ts";
import type { City } from "../../shared/cities/city.ts";
import { SIGNED_IN_PATH, SIGNED_OUT_PATH, type SignIn } from "../../shared/deployment/sign-in.ts";
import type { CityArms } from "../site/city-arms.ts";
import { accountMail } from "./account-mail.ts";
import { OFFICE_LOG } from "./office-log.ts";
import { KEPT, type Protection } from "./protection.ts";
import { guardOffices } from "./second-factor/guard-offices.ts";
import { addSignInPages, type Plan } from "./sign-in-pages.ts";

/** The issuer whose tokens the API trusts. */
export interface Identity {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** What the portal has to know of it. */
  readonly signIn: SignIn;
}

interface Site extends Protection {
  readonly siteUrl: string;
  /** All by which the portal can be reached: people are sent back there. */
  readonly addresses: readonly string[];
  /** What heads the pages on which people sign in, where the city has some. */
  readonly arms: CityArms;
}

const NIP_DIGITS = 18;

/** The city's own OpenID Connect issuer if it has one, otherwise a user pool. */
export function cityIdentity(scope: Construct, city: City, site: Site): Identity {
  const { identity } = city.deployment;
  const own = new Construct(scope, "Identity");
  if (identity.kind === "COGNITO") {
    const { plan = "LITE", secondFactor = "OFFICES" } = identity;
    return userPool(own, scope, { city, site, plan, secondFactor });
  }
  const { issuer, audience, clientId, endpointOrigins = [] } = identity;
  new CfnOutput(scope, "Issuer", { value: issuer });
  const origins = [...new Set([new URL(issuer).origin, ...endpointOrigins])];
  return { issuer, audience, signIn: { issuer, clientId, origins } };
}

interface Options {
  readonly city: City;
  readonly site: Site;
  readonly plan: Plan;
  readonly secondFactor: "ALL" | "OFFICES" | "NONE";
}

function userPool(own: Construct, scope: Construct, { city, site, plan, secondFactor }: Options): Identity {
  const pool = new UserPool(own, "UserPool", {
    ...accountMail(city, site.siteUrl),
    // The administration creates staff accounts; nobody signs up.
    selfSignUpEnabled: false,
    signInAliases: { username: true, email: true },
    autoVerify: { email: true },
    // A changed address counts once its owner has confirmed it; until then the old one does.
    keepOriginal: { email: true },
    // Nobody may become another employee by editing a profile, so the number is set once, when the account is created.
    customAttributes: {
      nip: new StringAttribute({ minLen: NIP_DIGITS, maxLen: NIP_DIGITS, mutable: false }),
      [OFFICE_LOG.name]: new StringAttribute({ maxLen: OFFICE_LOG.letters, mutable: true }),
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
    featurePlan: FeaturePlan[plan],
    mfa: secondFactor === "ALL" ? Mfa.REQUIRED : Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: site.isProtected,
    removalPolicy: KEPT,
  });
  Validations.of(pool).acknowledge(
    {
      id: "AwsSolutions-COG2",
      reason:
        "Many employees have no phone of their own to use as a second factor; whoever holds an office must have one, or gets none of its roles.",
    },
    {
      id: "AwsSolutions-COG8",
      reason:
        "The plus plan is priced per user, and a city has thousands; throttling and strong passwords take its place.",
    },
  );
  if (secondFactor === "OFFICES") guardOffices(pool, city);
  for (const role of ROLES) pool.addGroup(role, { groupName: role });
  const client = pool.addClient("App", {
    // Web and phone apps cannot keep a secret, and never see a password: that is typed on Cognito's own pages. Only whoever
    // administers the pool can sign in with one otherwise: its commands do. No other way gives a token with which somebody could
    // set up a second factor, so that nobody can with a stolen password.
    generateSecret: false,
    authFlows: { adminUserPassword: true },
    // The portal signs in by a code that is worth nothing without its verifier (PKCE); no token is ever part of an address.
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
      callbackUrls: site.addresses.map((address) => address + SIGNED_IN_PATH),
      logoutUrls: site.addresses.map((address) => address + SIGNED_OUT_PATH),
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
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
  const pages = addSignInPages(pool, { city, client, plan, arms: site.arms });
  new CfnOutput(scope, "SignInPages", { value: pages });
  const service = `https://cognito-idp.${Aws.REGION}.amazonaws.com`;
  const issuer = `${service}/${pool.userPoolId}`;
  const clientId = client.userPoolClientId;
  return { issuer, audience: [clientId], signIn: { issuer, clientId, origins: [service, pages] } };
}
