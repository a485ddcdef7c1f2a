import { registry } from "../functions/registry.ts";
import { bundleUnits, SOURCE_MAPS_DIRECTORY } from "./bundle.ts";

// What turns a stack trace of a deployed function into lines of its sources: made when needed, from the commit deployed.
await bundleUnits(registry, undefined, SOURCE_MAPS_DIRECTORY);
console.info(SOURCE_MAPS_DIRECTORY);
