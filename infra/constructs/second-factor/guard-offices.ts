import { Duration } from "aws-cdk-lib";
import { type UserPool, UserPoolOperation } from "aws-cdk-lib/aws-cognito";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { City } from "../../../shared/cities/city.ts";
import { inlineCode, inlineFunction } from "../inline-function.ts";

const SOURCE = new URL("./on-token.ts", import.meta.url);

/** Cognito waits five seconds, and then refuses the token. */
const TIMEOUT = Duration.seconds(5);

/** Leaves offices out of the tokens of whoever has no second factor. */
export function guardOffices(pool: UserPool, city: City): void {
  const trigger = inlineFunction(new Construct(pool, "SecondFactor"), city, {
    name: "second-factor",
    description: "second factor of offices",
    source: SOURCE,
    timeout: TIMEOUT,
  });
  pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION, trigger.function);
  trigger.allow(
    "ReadsAccounts",
    new PolicyStatement({ actions: ["cognito-idp:AdminGetUser"], resources: [pool.userPoolArn] }),
  );
}

/** The trigger as Lambda takes it in a template. */
export function triggerCode(): string {
  return inlineCode(SOURCE);
}
