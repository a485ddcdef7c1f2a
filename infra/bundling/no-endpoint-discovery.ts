/**
 * Stands in for `@aws-sdk/middleware-endpoint-discovery` in bundles. DynamoDB's client still configures endpoint
 * discovery, but none of its commands uses it any more; what is left is a cache that nobody reads.
 */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
};

/** Gives the client's configuration back as it came. */
export function resolveEndpointDiscoveryConfig<Config>(config: Config): Config {
  return config;
}
