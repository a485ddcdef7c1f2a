interface EndpointParameters {
  readonly Endpoint?: string | undefined;
  readonly Region?: string | undefined;
  readonly UseFIPS?: boolean | undefined;
  readonly UseDualStack?: boolean | undefined;
}

/** Services that bundles ask, by the beginning of their host's name; SES is `email`. */
export type RegionalService = "dynamodb" | "sqs" | "email";

/** Partitions whose endpoints have another domain. */
const OTHER_PARTITION = /^(cn|us-gov|us-iso|us-isob|eu-isoe|us-isof|eusc)-/;

/**
 * Stands in for the endpoint rules of one of the SDK's clients in bundles. They decide between partitions, dual-stack,
 * FIPS and endpoints of an account: 16 KB of rules, where a city lives in a region of the standard partition.
 * @throws Error for what the rules would have answered otherwise
 */
export function regionalEndpoint(service: RegionalService) {
  return ({ Endpoint, Region, UseFIPS, UseDualStack }: EndpointParameters) => {
    if (UseFIPS || UseDualStack) throw new Error("Bundles know neither FIPS nor dual-stack endpoints.");
    if (Endpoint !== undefined) return { url: new URL(Endpoint), properties: {}, headers: {} };
    if (Region === undefined || OTHER_PARTITION.test(Region)) {
      throw new Error(
        `Bundles know no endpoint in the region ${Region}: see infra/bundling/regional-endpoint.ts.`,
      );
    }
    return { url: new URL(`https://${service}.${Region}.amazonaws.com`), properties: {}, headers: {} };
  };
}
