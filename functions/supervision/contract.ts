import { briefRoutes } from "./brief-contract.ts";
import { drawRoutes } from "./draw-contract.ts";
import { programmeRoutes } from "./programme-contract.ts";
import { visitRoutes } from "./visit-contract.ts";

export const supervisionRoutes = { ...programmeRoutes, ...drawRoutes, ...visitRoutes, ...briefRoutes };
