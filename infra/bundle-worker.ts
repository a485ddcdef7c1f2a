import { parentPort } from "node:worker_threads";
import { registry } from "../functions/registry.ts";
import { bundleUnits } from "./bundle.ts";

parentPort?.postMessage(await bundleUnits(registry));
