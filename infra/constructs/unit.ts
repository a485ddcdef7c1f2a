import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { City } from "../../shared/cities/city.ts";
import { ENVIRONMENT } from "../../shared/deployment/environment.ts";
import type { SignIn } from "../../shared/deployment/sign-in.ts";
import type { Unit } from "../../shared/deployment/unit.ts";
import { type SitePaths, siteEnvironment } from "../site/build-site.ts";
import { contactAccess, contactRoleName, contactStatements } from "./contact-key.ts";
import type { DeployedUnit } from "./deployed-unit.ts";
import { countFaults } from "./faults.ts";
import { mailStatements } from "./mail.ts";
import { consumeStatement, queueNamed, sendStatements, type UnitQueues } from "./queue.ts";
import { type CityTable, tableStatements } from "./table.ts";
import { memoryMegabytes, timeoutSeconds } from "./unit-defaults.ts";
import { acknowledgeUploadsWildcard, type Uploads, uploadsStatements } from "./uploads.ts";

/** The resources that units may be granted, and their code. */
export interface UnitResources {
  readonly city: City;
  readonly table: CityTable;
  readonly queues: UnitQueues;
  readonly uploads: Uploads;
  readonly contacts: IKey | undefined;
  /** Receives scheduled runs that failed for good. */
  readonly failedRuns: Queue;
  readonly codeOf: (unit: Unit) => Code;
  readonly site: SitePaths;
  /** The address of the city's pages. */
  readonly siteUrl: string;
  /** Whom staff sign in with. */
  readonly signIn: SignIn;
}

/** Beside a unit's code: the files that pages load, where it serves them. */
export const SITE_FOLDER = "site";
/** Beside the code of the unit that serves the staff portal: its files. */
export const PORTAL_FOLDER = "portal";

/** A unit's function, with its own role that allows what the registry grants and nothing else. */
export function deployUnit<Of extends Unit>(
  scope: Construct,
  unit: Of,
  available: UnitResources,
): DeployedUnit<Of> {
  const own = new Construct(scope, `Unit-${unit.name}`);
  // Named, so that the commands of alarms and runbook can name it, too.
  const logGroupName = `/kinerja/${available.city.slug}/${unit.name}`;
  const logGroup = new LogGroup(own, "Logs", {
    logGroupName,
    retention: available.city.deployment.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const roleName = contactRoleName(available.city, unit);
  const role = new Role(own, "Role", {
    ...(roleName && { roleName }),
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    inlinePolicies: {
      // Spelled out in one place: the library would spread it over a managed policy and later additions.
      grants: new PolicyDocument({ statements: [logStatement(logGroup), ...grants(unit, available)] }),
    },
  });
  for (const grant of unit.grants.uploads ?? []) acknowledgeUploadsWildcard(role, available.uploads, grant);
  const deployed = new LambdaFunction(own, "Function", {
    description: `${unit.name} (${available.city.name})`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: available.codeOf(unit),
    memorySize: memoryMegabytes(unit),
    timeout: Duration.seconds(timeoutSeconds(unit)),
    environment: environment(unit, available),
    role: role.withoutPolicyUpdates(),
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.WARN,
  });
  countFaults(logGroup, unit, available.city);
  return { unit, function: deployed, logGroupName };
}

function logStatement(logGroup: LogGroup): PolicyStatement {
  const actions = ["logs:CreateLogStream", "logs:PutLogEvents"];
  return new PolicyStatement({ actions, resources: [logGroup.logGroupArn] });
}

function grants(
  unit: Unit,
  { city, table, queues, uploads, contacts, failedRuns }: UnitResources,
): PolicyStatement[] {
  const statements = [
    ...tableStatements(table, unit.grants.table),
    ...sendStatements((unit.grants.send ?? []).map((name) => queueNamed(name, queues))),
    ...uploadsStatements(uploads, unit.grants.uploads),
    ...contactStatements(contacts, contactAccess(city, unit.grants)),
    ...mailStatements(city, unit.grants.mail),
  ];
  if (unit.kind === "queue") statements.push(consumeStatement(queueNamed(unit.queue, queues)));
  if (unit.kind === "schedule") {
    statements.push(new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [failedRuns.queueArn] }));
  }
  return statements;
}

function environment(
  unit: Unit,
  { city, table, queues, uploads, contacts, site, siteUrl, signIn }: UnitResources,
): Record<string, string> {
  const queueUrls = (unit.grants.send ?? []).map((name) => [
    ENVIRONMENT.queueUrl(name),
    queueNamed(name, queues).queue.queueUrl,
  ]);
  return {
    [ENVIRONMENT.city]: city.slug,
    [ENVIRONMENT.siteUrl]: siteUrl,
    ...(unit.grants.table !== "none" && { [ENVIRONMENT.tableName]: table.tableName }),
    ...(unit.grants.uploads && { [ENVIRONMENT.uploadsUrl]: `https://${uploads.bucketRegionalDomainName}` }),
    ...(contacts && contactAccess(city, unit.grants) && { [ENVIRONMENT.contactKey]: contacts.keyArn }),
    ...Object.fromEntries(queueUrls),
    ...(unit.kind === "http" && unit.pages && siteEnvironment(site, city.slug)),
    ...(unit.kind === "http" && unit.needsSignIn && { [ENVIRONMENT.signIn]: JSON.stringify(signIn) }),
    ...(unit.kind === "http" && unit.hasSiteFiles && { [ENVIRONMENT.siteFiles]: SITE_FOLDER }),
    ...(unit.kind === "http" &&
      unit.hasArms &&
      site.printedArms[city.slug] !== undefined && {
        [ENVIRONMENT.printedArms]: `${SITE_FOLDER}/${site.printedArms[city.slug]}`,
      }),
    ...(unit.kind === "http" &&
      unit.hasPortal && {
        [ENVIRONMENT.portalFiles]: PORTAL_FOLDER,
        [ENVIRONMENT.uploadsUrl]: `https://${uploads.bucketRegionalDomainName}`,
      }),
  };
}
