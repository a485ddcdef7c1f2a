/**
 * The names by which a host tells a unit where its things are. Endpoints are the SDK's own variables
 * (`AWS_ENDPOINT_URL_DYNAMODB`, `AWS_ENDPOINT_URL_SQS`), set only where the endpoint is not AWS.
 */
export const ENVIRONMENT = {
  city: "CITY",
  tableName: "TABLE_NAME",
  /** Base address of the bucket of uploads; `<base>/<key>` is an object. */
  uploadsUrl: "UPLOADS_URL",
  /** By which contact data are sealed: a key of KMS, or `local:` and the key itself on one machine. */
  contactKey: "CONTACT_KEY",
  queueUrl: (queue: string) => `QUEUE_URL_${queue.toUpperCase().replaceAll("-", "_")}`,
} as const;

/** What KMS is told with a data key of contact data, and asks for again: the complaint whose contact it seals. */
export const ENCRYPTION_CONTEXT = "trackingCode";

/** @throws Error where the host did not set it: a fault of the deployment, not of a request. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`The environment variable ${name} is not set.`);
  return value;
}
