import { registry } from "../functions/registry.ts";
import { bundleUnits, SOURCE_MAPS_DIRECTORY } from "./bundle.ts";

// Maps a deployed function's stack trace to lines of its source: generated on demand, from the deployed commit.
await bundleUnits(registry, undefined, SOURCE_MAPS_DIRECTORY);
console.info(SOURCE_MAPS_DIRECTORY);
