import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { City } from "../../shared/cities/city.ts";

/** Files of staff imports: the one kind of file that people hand in. */
const IMPORTS = "imports/";
const KEEP_DAYS = 30;

/** Where people hand in files, by addresses that a unit signs. A file is a copy of what its sender has, and does not stay. */
export function uploadsBucket(scope: Construct, city: City): Bucket {
  const { corsOrigins } = city.deployment;
  const bucket = new Bucket(scope, "Uploads", {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    versioned: false,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      { id: "imports-do-not-stay", prefix: IMPORTS, expiration: Duration.days(KEEP_DAYS) },
      { id: "broken-off-uploads", abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    ...(corsOrigins.length > 0 && {
      cors: [
        {
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: [...corsOrigins],
          allowedHeaders: ["content-type", "content-length", "x-amz-checksum-sha256"],
          exposedHeaders: ["etag"],
          maxAge: Duration.hours(1).toSeconds(),
        },
      ],
    }),
  });
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason: "Who hands in a file is an event in the table; the file itself is gone after thirty days.",
  });
  return bucket;
}

/** What it takes to open files of imports, or to sign their upload. */
export function uploadsStatements(bucket: Bucket, access: "read" | "write" | undefined): PolicyStatement[] {
  if (access === undefined) return [];
  const actions = [access === "read" ? "s3:GetObject" : "s3:PutObject"];
  return [new PolicyStatement({ actions, resources: [bucket.arnForObjects(`${IMPORTS}*`)] })];
}

/** The one wildcard that any role has: objects have no names before they exist. */
export function acknowledgeImportsWildcard(role: Role, bucket: Bucket): void {
  const bucketId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${IMPORTS}*]`,
    reason:
      "A file has no name before it is handed in; the wildcard covers files of imports and nothing else.",
  });
}
