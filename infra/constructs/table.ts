import { Aws } from "aws-cdk-lib";
import type { Metric, MetricOptions } from "aws-cdk-lib/aws-cloudwatch";
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { type IKey, Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import type { City } from "../../shared/cities/city.ts";
import { TABLE_DEFINITION } from "../../shared/table/keys.ts";
import { indexReads, tableReads, tableWrites } from "../permissions.ts";
import { KEPT, type Protection } from "./protection.ts";

/** The city's table, as far as the rest of the stack needs it. */
export interface CityTable {
  readonly tableName: string;
  readonly tableArn: string;
  /** The city's own key, if it has one. */
  readonly encryptionKey?: IKey | undefined;
  metric(name: string, options?: MetricOptions): Metric;
}

/**
 * The city's only table. It outlives the stack: what a civil service has decided must not vanish with a
 * deployment. If the city names a table, the stack uses that one; the table that it created before is
 * released and stays.
 */
export function cityTable(scope: Construct, city: City, { isProtected }: Protection): CityTable {
  const encryptionKey = tableKey(scope, city);
  const { table: tableName } = city.deployment.adopted ?? {};
  if (tableName !== undefined) {
    return TableV2.fromTableAttributes(scope, "AdoptedTable", {
      tableName,
      ...(encryptionKey && { encryptionKey }),
    });
  }
  return new TableV2(scope, "Table", {
    partitionKey: textAttribute(TABLE_DEFINITION.partitionKey),
    sortKey: textAttribute(TABLE_DEFINITION.sortKey),
    globalSecondaryIndexes: TABLE_DEFINITION.indexes.map(({ name, partitionKey, sortKey, projection }) => ({
      indexName: name,
      partitionKey: textAttribute(partitionKey),
      sortKey: textAttribute(sortKey),
      projectionType: ProjectionType[projection],
    })),
    timeToLiveAttribute: TABLE_DEFINITION.timeToLive,
    billing: Billing.onDemand(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: isProtected,
    removalPolicy: KEPT,
    encryption: encryptionKey
      ? TableEncryptionV2.customerManagedKey(encryptionKey)
      : // Calls to the account's own key for DynamoDB would be charged, and it protects from nobody else.
        TableEncryptionV2.dynamoOwnedKey(),
  });
}

/** The city's own key, if it asks for one; it outlives the table, whose backups are encrypted with it, too. */
function tableKey(scope: Construct, city: City): IKey | undefined {
  if (city.deployment.encryption === "AWS_OWNED") return undefined;
  const { tableKey: keyArn } = city.deployment.adopted ?? {};
  if (keyArn !== undefined) return Key.fromKeyArn(scope, "AdoptedTableKey", keyArn);
  return new Key(scope, "TableKey", {
    description: `Encrypts the table of ${city.name}`,
    enableKeyRotation: true,
    removalPolicy: KEPT,
  });
}

function textAttribute(name: string) {
  return { name, type: AttributeType.STRING };
}

const KEY_READ = ["Decrypt", "DescribeKey"];
const KEY_WRITE = [
  "Encrypt",
  "ReEncryptFrom",
  "ReEncryptTo",
  "GenerateDataKey",
  "GenerateDataKeyWithoutPlaintext",
];

/**
 * The permissions to read, or to read and write. The library's own grants would add Scan, wildcards in the key's actions, and
 * a wildcard over every index.
 */
export function tableStatements(table: CityTable, access: "none" | "read" | "write"): PolicyStatement[] {
  if (access === "none") return [];
  const indexes = TABLE_DEFINITION.indexes.map(({ name }) => `${table.tableArn}/index/${name}`);
  const statements = [
    new PolicyStatement({ actions: dynamodb(tableReads(access)), resources: [table.tableArn] }),
    new PolicyStatement({ actions: dynamodb(indexReads(access)), resources: indexes }),
  ];
  if (access === "write") {
    statements.push(
      new PolicyStatement({ actions: dynamodb(tableWrites(access)), resources: [table.tableArn] }),
    );
  }
  if (table.encryptionKey) {
    const actions = access === "write" ? [...KEY_READ, ...KEY_WRITE] : KEY_READ;
    statements.push(
      new PolicyStatement({
        actions: actions.map((action) => `kms:${action}`),
        resources: [table.encryptionKey.keyArn],
        conditions: { StringEquals: { "kms:ViaService": `dynamodb.${Aws.REGION}.amazonaws.com` } },
      }),
    );
  }
  return statements;
}

function dynamodb(actions: readonly string[]): string[] {
  return actions.map((action) => `dynamodb:${action}`);
}
