import { boxRoutes } from "./box-contract.ts";
import { careerPlanRoutes } from "./career-plan-contract.ts";
import { competencyRoutes } from "./competency-contract.ts";

export const talentRoutes = { ...competencyRoutes, ...boxRoutes, ...careerPlanRoutes };
