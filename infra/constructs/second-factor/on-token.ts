import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import type { PreTokenGenerationTriggerEvent } from "aws-lambda";

/** Offices that see or decide about everybody, and the one that reads who was reported. */
const GUARDED: readonly string[] = ["ADMIN", "HR", "HEAD_OF_CITY", "INTEGRITY_OFFICER"];

/** Takes their place in the token: no role, so it grants nothing, and it tells the portal why they are missing. */
const MISSING = "WITHOUT_SECOND_FACTOR";

const client = new CognitoIdentityProviderClient({});

/**
 * Called by Cognito before it issues a token, a renewed one too: leaves offices out of it until their holder has a second factor.
 * Where it fails, nobody with such an office gets a token.
 */
export async function handler(
  event: PreTokenGenerationTriggerEvent,
): Promise<PreTokenGenerationTriggerEvent> {
  const groups = event.request.groupConfiguration.groupsToOverride ?? [];
  if (!groups.some((group) => GUARDED.includes(group))) return event;
  const { userPoolId: UserPoolId, userName: Username } = event;
  const { UserMFASettingList = [] } = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
  if (UserMFASettingList.includes("SOFTWARE_TOKEN_MFA")) return event;
  const groupsToOverride = [...groups.filter((group) => !GUARDED.includes(group)), MISSING];
  return {
    ...event,
    response: { claimsOverrideDetails: { groupOverrideDetails: { groupsToOverride } } },
  };
}
