/**
 * The context from `cdk -c name=value` and cdk.json, as the CLI passes it to the app. It is read without the
 * library, so that bundling starts before the half second it takes to load.
 *
 * - `city=serang`: one city instead of all.
 * - `validate=false`: without cdk-nag and the library's own checks, for a quick look.
 * - `bundle=false`: without the functions' code, to look at the resources alone; never deploy this.
 * - `protect=false`: only until a city's first deployment has succeeded, so that a failed one can be removed.
 */
const CONTEXT: Readonly<Record<string, unknown>> = JSON.parse(process.env.CDK_CONTEXT_JSON ?? "{}");

export function isOn(flag: "validate" | "bundle" | "protect"): boolean {
  return String(CONTEXT[flag] ?? true) !== "false";
}

/** The slug of the only city to synthesize. */
export function requestedCity(): string | undefined {
  return CONTEXT.city === undefined ? undefined : String(CONTEXT.city);
}
