import { Aws, Fn } from "aws-cdk-lib";
import {
  CfnManagedLoginBranding,
  CfnUserPoolUICustomizationAttachment,
  ManagedLoginVersion,
  type UserPool,
  type UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import type { City } from "../../shared/cities/city.ts";
import type { CityArms } from "../site/city-arms.ts";
import { managedLook } from "./managed-look.ts";
import { showArms } from "./sign-in-arms/show-arms.ts";

/** Cognito takes these classes of its own page, and refuses a sheet with any other. */
function lookOf({ colour: { light } }: City): string {
  return [
    `.banner-customizable{padding:25px 0px 25px 0px;background-color:${light};}`,
    `.submitButton-customizable{font-size:14px;font-weight:bold;margin:20px 0px 10px 0px;height:40px;width:100%;color:#ffffff;background-color:${light};}`,
    ".submitButton-customizable:hover{color:#ffffff;background-color:#333333;}",
  ].join("\n");
}

/**
 * The pages on which staff sign in, set a password and recover it, at an address of Cognito's.
 * @returns their address
 */
export function addSignInPages(pool: UserPool, { city, client, plan, arms }: Pages): string {
  const isManaged = plan === "ESSENTIALS";
  const domain = pool.addDomain("Domain", {
    // Unique in all of AWS: with the stack's own id, and not with the account's number, which is nobody's business.
    cognitoDomain: { domainPrefix: `kinerja-${city.slug}-${stackMark()}` },
    managedLoginVersion: isManaged
      ? ManagedLoginVersion.NEWER_MANAGED_LOGIN
      : ManagedLoginVersion.CLASSIC_HOSTED_UI,
  });
  const of = { userPoolId: pool.userPoolId, clientId: client.userPoolClientId };
  const look = isManaged
    ? new CfnManagedLoginBranding(pool, "Look", { ...of, ...managedLook(city, arms) })
    : new CfnUserPoolUICustomizationAttachment(pool, "Look", { ...of, css: lookOf(city) });
  // Pages that have no address yet cannot be given a look.
  look.node.addDependency(domain);
  if (look instanceof CfnUserPoolUICustomizationAttachment && arms.printed)
    showArms(pool, { city, arms: arms.printed, look });
  return domain.baseUrl();
}

interface Pages {
  readonly city: City;
  readonly client: UserPoolClient;
  readonly plan: Plan;
  readonly arms: CityArms;
}

export type Plan = "LITE" | "ESSENTIALS";

/** The first eight letters of the id that CloudFormation gives a stack. */
function stackMark(): string {
  return Fn.select(0, Fn.split("-", Fn.select(2, Fn.split("/", Aws.STACK_ID))));
}
