import { readFileSync } from "node:fs";
import { type Duration, RemovalPolicy } from "aws-cdk-lib";
import { Policy, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { transformSync } from "esbuild";
import type { City } from "../../shared/cities/city.ts";

const MEMORY_MEGABYTES = 256;

interface Small {
  /** In the name of its logs. */
  readonly name: string;
  readonly description: string;
  /** Its one file, which imports nothing but what Lambda's runtime has. */
  readonly source: URL;
  readonly timeout: Duration;
}

/** A function of one file, inline in the template: something of the stack's own, none of the registry's units. */
export function inlineFunction(
  own: Construct,
  { slug, name: cityName, deployment: { logRetentionDays } }: City,
  { name, description, source, timeout }: Small,
) {
  const logGroup = new LogGroup(own, "Logs", {
    logGroupName: `/kinerja/${slug}/${name}`,
    retention: logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const actions = ["logs:CreateLogStream", "logs:PutLogEvents"];
  const logs = new PolicyStatement({ actions, resources: [logGroup.logGroupArn] });
  const role = new Role(own, "Role", {
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    inlinePolicies: { logs: new PolicyDocument({ statements: [logs] }) },
  });
  const made = new LambdaFunction(own, "Function", {
    description: `${description} (${cityName})`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: Code.fromInline(inlineCode(source)),
    memorySize: MEMORY_MEGABYTES,
    timeout,
    role: role.withoutPolicyUpdates(),
    logGroup,
    loggingFormat: LoggingFormat.JSON,
  });
  return {
    function: made,
    /** By itself: where the resource needs the function, the function's role cannot need the resource. */
    allow: (id: string, statement: PolicyStatement) =>
      new Policy(own, id, { roles: [role], statements: [statement] }),
  };
}

/** A file as Lambda takes it in a template; the clients of AWS are in Lambda's own runtime. */
export function inlineCode(source: URL): string {
  const text = readFileSync(source, "utf8");
  return transformSync(text, { loader: "ts", format: "cjs", target: "node24", minify: true }).code;
}
