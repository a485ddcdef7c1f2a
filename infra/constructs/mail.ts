import { Aws } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { City } from "../../shared/cities/city.ts";
import type { Grants } from "../../shared/deployment/unit.ts";
import { MAIL_ACTION } from "../permissions.ts";

/**
 * Permission to send mail as the identity that the city has verified with SES in its region, and as no other
 * sender; empty if the city sends no mail. The identity and its DNS records belong to the city, not to this
 * stack.
 */
export function mailStatements({ deployment: { mail } }: City, access: Grants["mail"]): PolicyStatement[] {
  if (access === undefined || mail === undefined) return [];
  const identity = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:identity/${mail.identity}`;
  return [
    new PolicyStatement({
      actions: [`ses:${MAIL_ACTION}`],
      resources: [identity],
      conditions: { StringEquals: { "ses:FromAddress": mail.sender } },
    }),
  ];
}
