import { drawRoutes } from "./draw-contract.ts";
import { programmeRoutes } from "./programme-contract.ts";

export const supervisionRoutes = { ...programmeRoutes, ...drawRoutes };
