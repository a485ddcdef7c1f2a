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
import type { UploadGrant } from "../../shared/deployment/unit.ts";
import { objectActions } from "../permissions.ts";

/** Files of staff imports: their senders have the originals. Evidence of work stays. */
const IMPORTS = "imports/";
const KEEP_DAYS = 30;
/** Files as they came, with whatever they hide; what is kept of them lies elsewhere. */
const UNCHECKED = { complaints: "complaints/incoming/", evidence: "evidence/incoming/" } as const;

/** Where people upload files, at addresses that a unit signs. */
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
      ...Object.entries(UNCHECKED).map(([folder, prefix]) => ({
        id: `unchecked-${folder}-do-not-stay`,
        prefix,
        expiration: Duration.days(1),
      })),
      { id: "broken-off-uploads", abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    ...(corsOrigins.length > 0 && {
      cors: [
        {
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
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
    reason: "Who hands in a file is an event in the table; a file of an import is gone after thirty days.",
  });
  return bucket;
}

/**
 * The permissions to open a folder's files, or to sign uploads to it. Whoever opens them may also list: only to them does S3
 * say that a file is missing; anybody else is told that access is denied, as if our own grants were wrong.
 */
export function uploadsStatements(bucket: Bucket, grant: UploadGrant | undefined): PolicyStatement[] {
  if (grant === undefined) return [];
  const actions = objectActions(grant).map((action) => `s3:${action}`);
  const statements = [
    new PolicyStatement({ actions, resources: [bucket.arnForObjects(`${grant.folder}/*`)] }),
  ];
  if (grant.may.includes("read"))
    statements.push(new PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucket.bucketArn] }));
  return statements;
}

/** The only wildcard in any role: objects have no names before they exist. */
export function acknowledgeUploadsWildcard(role: Role, bucket: Bucket, { folder }: UploadGrant): void {
  const bucketId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${folder}/*]`,
    reason: `A file has no name before it is uploaded; the wildcard covers files of ${folder} and nothing else.`,
  });
}
