import { readFileSync } from "node:fs";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { type UserPool, UserPoolOperation } from "aws-cdk-lib/aws-cognito";
import { Policy, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { transformSync } from "esbuild";
import type { City } from "../../../shared/cities/city.ts";

const MEMORY_MEGABYTES = 256;

/** Cognito waits five seconds, and then refuses the token. */
const TIMEOUT = Duration.seconds(5);

/** Leaves offices out of the tokens of whoever has no second factor. */
export function guardOffices(pool: UserPool, { slug, name, deployment: { logRetentionDays } }: City): void {
  const own = new Construct(pool, "SecondFactor");
  const logGroup = new LogGroup(own, "Logs", {
    logGroupName: `/kinerja/${slug}/second-factor`,
    retention: logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const actions = ["logs:CreateLogStream", "logs:PutLogEvents"];
  const logs = new PolicyStatement({ actions, resources: [logGroup.logGroupArn] });
  const role = new Role(own, "Role", {
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    inlinePolicies: { logs: new PolicyDocument({ statements: [logs] }) },
  });
  const trigger = new LambdaFunction(own, "Function", {
    description: `second factor of offices (${name})`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: Code.fromInline(triggerCode()),
    memorySize: MEMORY_MEGABYTES,
    timeout: TIMEOUT,
    role: role.withoutPolicyUpdates(),
    logGroup,
    loggingFormat: LoggingFormat.JSON,
  });
  pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION, trigger);
  // By itself: the pool needs the function, so the function's role cannot need the pool.
  new Policy(own, "ReadsAccounts", {
    roles: [role],
    statements: [
      new PolicyStatement({ actions: ["cognito-idp:AdminGetUser"], resources: [pool.userPoolArn] }),
    ],
  });
}

/** The trigger as Lambda takes it in a template; the client of Cognito is in Lambda's own runtime. */
export function triggerCode(): string {
  const source = readFileSync(new URL("./on-token.ts", import.meta.url), "utf8");
  return transformSync(source, { loader: "ts", format: "cjs", target: "node24", minify: true }).code;
}
