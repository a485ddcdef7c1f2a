import type { Contract } from "../../shared/http/contract.ts";
import { colleagueRoutes } from "./colleague-contract.ts";
import { observationRoutes } from "./observation-contract.ts";
import { superiorRoutes } from "./superior-contract.ts";

export const feedbackRoutes = {
  ...superiorRoutes,
  ...colleagueRoutes,
  ...observationRoutes,
} satisfies Contract;
