import { Aws } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { City } from "../../shared/cities/city.ts";
import type { Grants } from "../../shared/deployment/unit.ts";

/**
 * What sending mail takes: the identity that the city has verified with SES in its region, and no other sender. Nothing where
 * the city sends no mail. The identity itself is the city's, with the records of its domain, and not of this stack.
 */
export function mailStatements({ deployment: { mail } }: City, access: Grants["mail"]): PolicyStatement[] {
  if (access === undefined || mail === undefined) return [];
  const identity = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:identity/${mail.identity}`;
  return [
    new PolicyStatement({
      actions: ["ses:SendEmail"],
      resources: [identity],
      conditions: { StringEquals: { "ses:FromAddress": mail.sender } },
    }),
  ];
}
