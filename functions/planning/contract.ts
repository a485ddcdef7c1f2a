import type { Contract } from "../../shared/http/contract.ts";
import { commentRoutes } from "./comment-contract.ts";
import { linkRoutes } from "./link-contract.ts";
import { planRoutes } from "./plan-contract.ts";
import { progressRoutes } from "./progress-contract.ts";
import { suggestionRoutes } from "./suggestion-contract.ts";
import { valueRoutes } from "./value-contract.ts";

export const planningRoutes = {
  ...planRoutes,
  ...linkRoutes,
  ...suggestionRoutes,
  ...valueRoutes,
  ...commentRoutes,
  ...progressRoutes,
} satisfies Contract;
