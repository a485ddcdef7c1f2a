import { needRoutes } from "./need-contract.ts";
import { planRoutes } from "./plan-contract.ts";

export const developmentRoutes = { ...needRoutes, ...planRoutes };
