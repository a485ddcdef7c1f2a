/**
 * Environment variables by which a host configures a unit. Endpoints are the SDK's own variables
 * (`AWS_ENDPOINT_URL_DYNAMODB`, `AWS_ENDPOINT_URL_SQS`), set only if the endpoint is not AWS.
 */
export const ENVIRONMENT = {
  city: "CITY",
  tableName: "TABLE_NAME",
  /** Base URL of the upload bucket; `<base>/<key>` is an object. */
  uploadsUrl: "UPLOADS_URL",
  /** The key that seals contact data: a KMS key, or `local:` and the key itself on one machine. */
  contactKey: "CONTACT_KEY",
  /** The address of the city's pages, for what is written and printed: without a path, without a slash at its end. */
  siteUrl: "SITE_URL",
  /** Paths of the files that every page loads, named by their content. */
  siteStyle: "SITE_STYLE",
  siteScript: "SITE_SCRIPT",
  siteIcon: "SITE_ICON",
  /** The path of the city's arms on pages, and the file of those on paper; a city without arms has neither. */
  siteArms: "SITE_ARMS",
  printedArms: "PRINTED_ARMS",
  /** The path of the map's script, which a page loads only where it is opened. */
  siteMap: "SITE_MAP",
  /** The directory of those files, for the unit that serves them. */
  siteFiles: "SITE_FILES",
  /** The directory of the staff portal's files, for the unit that serves it. */
  portalFiles: "PORTAL_FILES",
  /** The issuer that staff sign in with: the JSON of a `SignIn`. */
  signIn: "SIGN_IN",
  queueUrl: (queue: string) => `QUEUE_URL_${queue.toUpperCase().replaceAll("-", "_")}`,
} as const;

/** The KMS encryption context of contact data keys: the complaint whose contact data they seal. */
export const ENCRYPTION_CONTEXT = "trackingCode";

/** @throws Error if the host did not set it: a fault of the deployment, not of a request. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`The environment variable ${name} is not set.`);
  return value;
}
