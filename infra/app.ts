import { cpSync } from "node:fs";
import { join } from "node:path";
import { Annotations, App, Validations } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { AwsSolutionsChecks } from "cdk-nag";
import { registry } from "../functions/registry.ts";
import type { City } from "../shared/cities/city.ts";
import { CITY_SLUGS } from "../shared/cities/index.ts";
import { cityBySlug } from "../shared/cities/valid-city.ts";
import type { Unit } from "../shared/deployment/unit.ts";
import type { Bundle } from "./bundled-unit.ts";
import { CityStack } from "./city-stack.ts";
import { PORTAL_FOLDER, SITE_FOLDER } from "./constructs/unit.ts";
import { isOn, requestedCity } from "./context.ts";
import type { PortalFiles } from "./site/build-portal.ts";
import type { SiteFiles } from "./site/build-site.ts";
import { readArms } from "./site/city-arms.ts";

/**
 * Synthesizes one stack per city.
 * @param bundles each unit's code by name; absent to look at the resources alone
 * @param files what browsers load: of the pages for citizens, and of the staff portal
 */
export function synthesize(
  bundles: ReadonlyMap<string, Bundle> | undefined,
  { site, portal }: { readonly site: SiteFiles; readonly portal: PortalFiles },
): void {
  const app = new App({ builtinCloudFormationValidation: isOn("validate") });
  const codeOf = (unit: Unit) => {
    const directory = bundles?.get(unit.name)?.directory;
    if (directory === undefined)
      return Code.fromInline("exports.handler = async () => ({ statusCode: 503 });");
    if (unit.kind === "http" && unit.hasSiteFiles)
      cpSync(site.directory, join(directory, SITE_FOLDER), { recursive: true });
    if (unit.kind === "http" && unit.hasArms)
      for (const name of Object.values(site.printedArms))
        cpSync(join(site.directory, name), join(directory, SITE_FOLDER, name));
    if (unit.kind === "http" && unit.hasPortal)
      cpSync(portal.directory, join(directory, PORTAL_FOLDER), { recursive: true });
    return Code.fromAsset(directory);
  };
  for (const city of cities()) {
    const stack = new CityStack(app, {
      ...{ city, units: registry, codeOf, site, arms: readArms(city.slug) },
      isProtected: isOn("protect"),
    });
    warnOfExamples(stack, city);
    if (!isOn("protect")) warnOfDeletion(stack);
  }
  if (isOn("validate")) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
}

/** The cities here are examples, so nobody is subscribed to their alarms: warns whoever deploys one. */
function warnOfExamples(stack: CityStack, { slug, deployment: { alarmEmail } }: City): void {
  if (!alarmEmail.endsWith(".example")) return;
  Annotations.of(stack).addWarningV2(
    "kinerja:alarms-reach-nobody",
    `Alarms go to ${alarmEmail}, which nobody reads. Put a real address into shared/cities/${slug}.ts before you deploy.`,
  );
}

function warnOfDeletion(stack: CityStack): void {
  Annotations.of(stack).addWarningV2(
    "kinerja:unprotected",
    "The city's data can be deleted. Once this deployment has succeeded, deploy again without protect=false.",
  );
}

function cities(): City[] {
  const slug = requestedCity();
  try {
    return (slug === undefined ? CITY_SLUGS : [slug]).map(cityBySlug);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
