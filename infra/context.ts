/**
 * What `cdk -c name=value` and cdk.json say, as the CLI hands it to the app. It is read without the library, so that
 * bundling begins before half a second of loading it.
 *
 * - `city=serang`: one city instead of all.
 * - `validate=false`: without cdk-nag and the library's own checks, for a quick look.
 * - `bundle=false`: without the functions' code, for a look at the resources alone; never to be deployed.
 */
const CONTEXT: Readonly<Record<string, unknown>> = JSON.parse(process.env.CDK_CONTEXT_JSON ?? "{}");

export function isOn(flag: "validate" | "bundle"): boolean {
  return String(CONTEXT[flag] ?? true) !== "false";
}

/** The slug of the one city that was asked for. */
export function askedCity(): string | undefined {
  return CONTEXT.city === undefined ? undefined : String(CONTEXT.city);
}
