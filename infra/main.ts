import { App, Validations } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { AwsSolutionsChecks } from "cdk-nag";
import { registry } from "../functions/registry.ts";
import type { City } from "../shared/cities/city.ts";
import { CITY_SLUGS, cityBySlug } from "../shared/cities/index.ts";
import type { Unit } from "../shared/deployment/unit.ts";
import { bundleUnits } from "./bundle.ts";
import { CityStack } from "./city-stack.ts";

/** Read before the app is made, because validation is a property of the app: `cdk synth -c city=serang -c validate=false`. */
const context = new App({ autoSynth: false }).node;

function isOn(flag: "validate" | "bundle"): boolean {
  return String(context.tryGetContext(flag) ?? true) !== "false";
}

function cities(): City[] {
  const slug: unknown = context.tryGetContext("city");
  try {
    return (slug === undefined ? CITY_SLUGS : [String(slug)]).map(cityBySlug);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** Bundled once for all cities: their code is the same, and the city is an environment variable. */
async function codeOfUnits(): Promise<(unit: Unit) => Code> {
  // For a quick look at the resources alone: what it makes must not be deployed.
  if (!isOn("bundle")) return () => Code.fromInline("exports.handler = async () => ({ statusCode: 503 });");
  const bundles = await bundleUnits(registry);
  return ({ name }) => Code.fromAsset(bundles.get(name)?.directory ?? "");
}

const app = new App({ builtinCloudFormationValidation: isOn("validate") });
const chosen = cities();
const codeOf = await codeOfUnits();
for (const city of chosen) new CityStack(app, { city, units: registry, codeOf });
if (isOn("validate")) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
