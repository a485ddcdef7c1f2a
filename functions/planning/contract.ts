import type { Contract } from "../../shared/http/contract.ts";
import { linkRoutes } from "./link-contract.ts";
import { planRoutes } from "./plan-contract.ts";

export const planningRoutes = { ...planRoutes, ...linkRoutes } satisfies Contract;
