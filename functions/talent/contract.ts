import { competencyRoutes } from "./competency-contract.ts";

export const talentRoutes = { ...competencyRoutes };
