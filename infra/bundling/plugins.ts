import { readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import type { Plugin } from "esbuild";

const BUILTINS = new RegExp(
  `^(node:.+|${builtinModules.filter((name) => !name.startsWith("_")).join("|")})$`,
);

/**
 * Reads Node's own modules with `process.getBuiltinModule` instead of `import`. To import `node:http` as an ES module,
 * Node 22 and 24 must know all of its exports, and three of them are getters that load undici: about a fifth of a
 * cold start, for a web client that nothing here uses.
 */
export const builtinsOnDemand: Plugin = {
  name: "builtins-on-demand",
  setup(build) {
    build.onResolve({ filter: BUILTINS }, ({ path, kind }) => ({
      path: path.startsWith("node:") ? path : `node:${path}`,
      // Whoever asks at run time gets the module itself: nobody can tell beforehand which of its names he will read.
      namespace: kind === "import-statement" ? "builtin" : "builtin-itself",
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({ contents: builtinAsModule(path) }));
    build.onLoad({ filter: /.*/, namespace: "builtin-itself" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule("${path}");`,
    }));
  },
};

/** These load undici when read; to import one fails to bundle, which is what it should do. */
const LOADS_UNDICI = new Set(["WebSocket", "CloseEvent", "MessageEvent"]);

/** One pure export per name, so that the bundle keeps, and reads, only the names that it uses. */
function builtinAsModule(name: string): string {
  const names = Object.keys(process.getBuiltinModule(name) ?? {}).filter(
    (key) => /^[A-Za-z_$][\w$]*$/.test(key) && key !== "default" && !LOADS_UNDICI.has(key),
  );
  return [
    `const builtin = /* @__PURE__ */ process.getBuiltinModule("${name}");`,
    "export default builtin;",
    ...names.map((key, index) => `const $${index} = /* @__PURE__ */ (() => builtin.${key})();`),
    `export { ${names.map((key, index) => `$${index} as ${key}`).join(", ")} };`,
  ].join("\n");
}

/** The SDK imports its whole package.json for the version in its user agent; the rest of the file is dropped. */
export const onlyVersionOfPackages: Plugin = {
  name: "only-version-of-packages",
  setup(build) {
    build.onLoad({ filter: /@aws-sdk\/client-[a-z0-9]+\/package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify({ version }), loader: "json" };
    });
  },
};

/** What reading, writing and sending can be refused with; the other errors belong to the administration of tables and queues. */
const ERRORS_OF_REQUESTS = new Set([
  "ConditionalCheckFailedException",
  "DynamoDBServiceException",
  "IdempotentParameterMismatchException",
  "InternalServerError",
  "ItemCollectionSizeLimitExceededException",
  "ProvisionedThroughputExceededException",
  "ReplicatedWriteConflictException",
  "RequestLimitExceeded",
  "ResourceNotFoundException",
  "ThrottlingException",
  "TransactionCanceledException",
  "TransactionConflictException",
  "TransactionInProgressException",
  "BatchEntryIdsNotDistinct",
  "BatchRequestTooLong",
  "EmptyBatchRequest",
  "InvalidBatchEntryId",
  "QueueDoesNotExist",
  "RequestThrottled",
  "SQSServiceException",
  "TooManyEntriesInBatchRequest",
  "UnsupportedOperation",
  "BadRequestException",
  "SESv2ServiceException",
]);

/**
 * Leaves out the classes of other errors, half of what the SDK's clients weigh. Nothing gets lost: an error without a
 * class of its own still arrives as the service's exception, under its name and with its text.
 */
export const onlyErrorsOfRequests: Plugin = {
  name: "only-errors-of-requests",
  setup(build) {
    build.onLoad(
      { filter: /@aws-sdk\/client-(dynamodb|sqs|sesv2)\/dist-es\/schemas\/schemas_0\.js$/ },
      async ({ path }) => {
        const source = await readFile(path, "utf8");
        const registration = /^\w+\.registerError\(\w+\$, (\w+)\);$/gm;
        return {
          contents: source.replace(registration, (line, name) => (ERRORS_OF_REQUESTS.has(name) ? line : "")),
        };
      },
    );
  },
};
