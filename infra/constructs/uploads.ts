import { Duration, Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
  StorageClass,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { City } from "../../shared/cities/city.ts";
import type { UploadGrant } from "../../shared/deployment/unit.ts";
import { STORE_CROSS_ORIGIN } from "../../shared/http/cross-origin.ts";
import { objectActions } from "../permissions.ts";
import { KEPT } from "./protection.ts";

/** The bucket, as far as the rest of the stack needs it. */
export type Uploads = Pick<
  IBucket,
  "arnForObjects" | "bucketArn" | "bucketName" | "bucketRegionalDomainName" | "node"
>;

/** Staff imports: whoever uploads them has the originals. Evidence is kept. */
const IMPORTS = "imports/";
const KEEP_DAYS = 30;
/** How long a replaced or deleted file can be restored: as long as the table can. */
const BRING_BACK_DAYS = 35;
/**
 * After so many days files move to cheaper storage, where each opening is charged and takes no longer. Evidence is opened by the rater
 * within a week, and again for an objection; for most months both are past by then. A complaint may run for 60 working days.
 */
const OPENED_DAYS = { evidence: 60, complaints: 90 } as const;
/** Files as uploaded, with hidden data; their checked copies are elsewhere. */
const UNCHECKED = { complaints: "complaints/incoming/", evidence: "evidence/incoming/" } as const;

/**
 * Where people upload files, at addresses that a unit signs. If the city names a bucket, the stack uses that
 * one unchanged; the bucket that it created before is released and stays.
 */
export function uploadsBucket(scope: Construct, city: City): Uploads {
  const { corsOrigins, adopted } = city.deployment;
  if (adopted?.uploads !== undefined) return Bucket.fromBucketName(scope, "AdoptedUploads", adopted.uploads);
  const bucket = new Bucket(scope, "Uploads", {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    versioned: true,
    removalPolicy: KEPT,
    lifecycleRules: lifecycle(),
    cors: [
      {
        allowedMethods: STORE_CROSS_ORIGIN.methods.map((method) => HttpMethods[method]),
        allowedOrigins: [ownOrigin(city), ...corsOrigins],
        allowedHeaders: [...STORE_CROSS_ORIGIN.requestHeaders],
        exposedHeaders: [...STORE_CROSS_ORIGIN.replyHeaders],
        maxAge: STORE_CROSS_ORIGIN.maxAgeSeconds,
      },
    ],
  });
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason: "Who hands in a file is an event in the table; a file of an import is gone after thirty days.",
  });
  return bucket;
}

/**
 * Where our own pages are. Without a domain the API's address is not known before the bucket is: any API of the region then may
 * ask, but nothing is stored that we did not sign.
 */
function ownOrigin({ deployment: { domain, region } }: City): string {
  return domain ? `https://${domain.name}` : `https://*.execute-api.${region}.amazonaws.com`;
}

function lifecycle(): LifecycleRule[] {
  return [
    { id: "imports-do-not-stay", prefix: IMPORTS, expiration: Duration.days(KEEP_DAYS) },
    ...Object.entries(UNCHECKED).map(([folder, prefix]) => ({
      id: `unchecked-${folder}-do-not-stay`,
      prefix,
      expiration: Duration.days(1),
      // Its hidden data must not survive in an old version either.
      noncurrentVersionExpiration: Duration.days(1),
    })),
    ...Object.entries(OPENED_DAYS).map(([folder, days]) => ({
      id: `${folder}-lie-cheaply`,
      prefix: `${folder}/`,
      transitions: [
        { storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(days) },
      ],
    })),
    {
      id: "replaced-files-do-not-stay",
      noncurrentVersionExpiration: Duration.days(BRING_BACK_DAYS),
      expiredObjectDeleteMarker: true,
    },
    { id: "broken-off-uploads", abortIncompleteMultipartUploadAfter: Duration.days(1) },
  ];
}

/**
 * Permissions to read the files of folders, or to sign uploads to them. Reading includes listing: without it, S3
 * answers "access denied" for a missing file, as if our own grants were wrong.
 */
export function uploadsStatements(bucket: Uploads, grants: readonly UploadGrant[] = []): PolicyStatement[] {
  const statements = grants.map(
    (grant) =>
      new PolicyStatement({
        actions: objectActions(grant).map((action) => `s3:${action}`),
        resources: [bucket.arnForObjects(`${grant.folder}/*`)],
      }),
  );
  if (grants.some(({ may }) => may.includes("read")))
    statements.push(new PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucket.bucketArn] }));
  return statements;
}

/** The only wildcard in any role: objects have no names before they exist. */
export function acknowledgeUploadsWildcard(role: Role, bucket: Uploads, { folder }: UploadGrant): void {
  const own = bucket.node.defaultChild as CfnBucket | undefined;
  const arn = own ? `<${Stack.of(own).getLogicalId(own)}.Arn>` : `arn:aws:s3:::${bucket.bucketName}`;
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${arn}/${folder}/*]`,
    reason: `A file has no name before it is uploaded; the wildcard covers files of ${folder} and nothing else.`,
  });
}
