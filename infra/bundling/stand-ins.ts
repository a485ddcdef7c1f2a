import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import type { RegionalService } from "./regional-endpoint.ts";

function fileOf(name: string): string {
  return fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
}

/** Packages that a function on Lambda does not need, and what stands in for them. */
export const PACKAGE_STAND_INS = {
  "@aws-sdk/credential-provider-node": fileOf("environment-credentials"),
  "@aws-sdk/middleware-endpoint-discovery": fileOf("no-endpoint-discovery"),
  "@aws-sdk/signature-v4-multi-region": fileOf("one-region-signature"),
} as const;

/** A module whose exports throw when they are called: whoever reaches one after all learns why it is not there. */
export function refusing(...names: readonly string[]): string {
  return [
    `function refuse() { throw new Error("Left out of the bundle: see infra/bundling."); }`,
    `export { ${names.map((name) => `refuse as ${name}`).join(", ")} };`,
  ].join("\n");
}

function endpointsOf(service: RegionalService): string {
  return [
    `import { regionalEndpoint } from ${JSON.stringify(fileOf("regional-endpoint"))};`,
    `export const defaultEndpointResolver = regionalEndpoint("${service}");`,
  ].join("\n");
}

/** Modules inside of packages that a function on Lambda does not need, and what stands in for each. */
const MODULE_STAND_INS: Readonly<Record<string, string>> = {
  "@aws-sdk/client-dynamodb/dist-es/endpoint/endpointResolver.js": endpointsOf("dynamodb"),
  "@aws-sdk/client-sqs/dist-es/endpoint/endpointResolver.js": endpointsOf("sqs"),
  "@aws-sdk/client-sesv2/dist-es/endpoint/endpointResolver.js": endpointsOf("email"),
  // Nothing here scans, and a page of a list is one request with a cursor of its own.
  "@aws-sdk/lib-dynamodb/dist-es/pagination/ScanPaginator.js": refusing("paginateScan"),
  "@aws-sdk/lib-dynamodb/dist-es/pagination/QueryPaginator.js": refusing("paginateQuery"),
  // No operation of DynamoDB or SQS streams events.
  "@smithy/core/dist-es/submodules/event-streams/index.js": refusing(
    "EventStreamSerde",
    "eventStreamSerdeProvider",
  ),
  // AWS's partitions with their regions, for endpoint rules: those are ours here, and nobody asks.
  "@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js":
    "export const partitionsInfo = { partitions: [] };",
  // No operation that is called here answers with a moment.
  "@smithy/core/dist-es/submodules/serde/date-utils.js": refusing(
    "dateToUtcString",
    "parseRfc3339DateTime",
    "parseRfc3339DateTimeWithOffset",
    "parseRfc7231DateTime",
    "parseEpochTimestamp",
  ),
  // Headers of events in a stream, which are signed one by one.
  "@smithy/signature-v4/dist-es/HeaderFormatter.js": "export class HeaderFormatter {}",
  // Looks at names of buckets, for S3.
  "@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/service-customizations/s3.js": refusing(
    "resolveParamsForS3",
    "isDnsCompatibleBucketName",
    "isArnBucketName",
    "S3_HOSTNAME_PATTERN",
    "DOT_PATTERN",
  ),
  // For a Node without SHA-256 of its own.
  "@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js": refusing("Sha256Js"),
  // Asked for by AWS_RETRY_MODE, which the deployment does not set.
  "@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js":
    refusing("AdaptiveRetryStrategy"),
  // Asked when there is no AWS_REGION; Lambda always sets it.
  "@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js":
    refusing("getInstanceMetadataRegion"),
  // A function has no ~/.aws; without this, each client looks for two files there in every cold start.
  "@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js": [
    "export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });",
    `export { CONFIG_PREFIX_SEPARATOR } from "./constants";`,
  ].join("\n"),
  // Bindings to headers and paths, for REST, which SES speaks; DynamoDB and SQS take JSON by RPC, where an operation has none.
  "@smithy/core/dist-es/submodules/protocols/HttpBindingNormalizedSchema.js": [
    "export const getHttpOperationBindings = () => [];",
    refusing("HttpBindingNormalizedSchema"),
  ].join("\n"),
  // What jsPDF would draw web pages and vector pictures with: documents are made of text, tables and rules.
  "html2canvas/dist/html2canvas.esm.js": refusing("default"),
  "canvg/lib/index.cjs": refusing("default"),
  "dompurify/dist/purify.cjs.js": refusing("default"),
  // Compresses in threads of its own; a function has one processor.
  "fflate/lib/node.cjs": 'export * from "../esm/browser.js";',
  "fflate/esm/index.mjs": 'export * from "./browser.js";',
  // For a Node without CRC-32 of its own.
  "yauzl/crc32.js": refusing("default"),
  // English texts of refused fields; people get ours, in both languages.
  "zod/v4/locales/en.js": "export default () => ({ localeError: () => undefined });",
  // Follows values that hold themselves; what comes as JSON cannot.
  "zod/v4/core/memoizer.js": [
    "export const memoizer = () => undefined;",
    refusing("isRecursiveSchema", "isBackEdge", "$ZodCyclicError"),
  ].join("\n"),
};

const SPEAKS_REST = /\/(HttpBindingProtocol|HttpInterceptingShape\w+)\.js$/;
const REAL = "?real";

/** Puts the stand-ins in the place of their modules. A module that an upgrade has moved comes back, which the budget shows. */
export const moduleStandIns: Plugin = {
  name: "module-stand-ins",
  setup(build) {
    // What speaks REST has bindings after all, and asks for the real module.
    build.onResolve({ filter: /\/HttpBindingNormalizedSchema$/ }, async ({ path, importer, resolveDir }) => {
      if (!SPEAKS_REST.test(importer)) return undefined;
      const real = join(resolveDir, `${path}.js`);
      return { path: real, suffix: REAL, sideEffects: false };
    });
    const paths = Object.keys(MODULE_STAND_INS).map((path) => path.replaceAll(".", "\\."));
    build.onLoad({ filter: new RegExp(`/node_modules/(${paths.join("|")})$`) }, ({ path, suffix }) => {
      if (suffix === REAL) return undefined;
      const contents =
        MODULE_STAND_INS[path.slice(path.lastIndexOf("/node_modules/") + "/node_modules/".length)];
      return contents === undefined ? undefined : { contents };
    });
  },
};
