import { Aws } from "aws-cdk-lib";
import { AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { type IKey, Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import type { City } from "../../shared/cities/city.ts";
import { ENCRYPTION_CONTEXT } from "../../shared/deployment/environment.ts";
import type { Grants, Unit } from "../../shared/deployment/unit.ts";
import { KEPT } from "./protection.ts";

/**
 * Wraps the keys of contact data; without it nobody learns who complained. Undefined if no unit handles any.
 */
export function contactKey(scope: Construct, city: City, units: readonly Unit[]): IKey | undefined {
  if (units.every(({ grants }) => contactAccess(city, grants) === undefined)) return undefined;
  const { contactKey: keyArn } = city.deployment.adopted ?? {};
  if (keyArn !== undefined) return Key.fromKeyArn(scope, "AdoptedContactKey", keyArn);
  const key = new Key(scope, "ContactKey", {
    description: `Seals who complained in ${city.name}`,
    enableKeyRotation: true,
    removalPolicy: KEPT,
  });
  key.addToResourcePolicy(openedByAlone(openingRoles(city, units)));
  return key;
}

/**
 * Denies opening to everybody else in the account, administrators included: whoever wants to open must change the key's
 * policy first, which its log shows. An adopted key keeps the policy that it came with.
 */
function openedByAlone(roleNames: readonly string[]): PolicyStatement {
  const roles = roleNames.map((name) => `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/${name}`);
  return new PolicyStatement({
    sid: "OpenedByItsUnitsAlone",
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ["kms:Decrypt", "kms:ReEncryptFrom"],
    resources: ["*"],
    conditions: { ArnNotEquals: { "aws:PrincipalArn": roles } },
  });
}

function openingRoles(city: City, units: readonly Unit[]): readonly string[] {
  return units.flatMap((unit) => contactRoleName(city, unit) ?? []);
}

/**
 * The name of the role of a unit that opens contact data; the others have none of their own. The key's policy names the
 * roles and they name the key, so that neither can wait for what the other is called.
 */
export function contactRoleName(city: City, { name, grants }: Unit): string | undefined {
  return contactAccess(city, grants) === "open" ? `kinerja-${city.slug}-${name}` : undefined;
}

/**
 * A unit's access to contact data in a city. The mail unit opens it only to send mail, so without mail it has
 * none.
 */
export function contactAccess(
  { deployment: { mail } }: City,
  { contacts, mail: sends }: Grants,
): Grants["contacts"] {
  return sends && mail === undefined ? undefined : contacts;
}

/**
 * A unit that seals can make new keys but never open an old one; a unit that opens cannot seal. Either has to
 * name the complaint, or KMS refuses, so that its log shows whose key was used. The key's own policy
 * delegates to these roles through the account.
 */
export function contactStatements(key: IKey | undefined, access: Grants["contacts"]): PolicyStatement[] {
  if (key === undefined || access === undefined) return [];
  const actions = [access === "seal" ? "kms:GenerateDataKey" : "kms:Decrypt"];
  const conditions = { "ForAnyValue:StringEquals": { "kms:EncryptionContextKeys": ENCRYPTION_CONTEXT } };
  return [new PolicyStatement({ actions, resources: [key.keyArn], conditions })];
}
