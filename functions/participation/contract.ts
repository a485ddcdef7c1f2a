import { consultationRoutes } from "./consultation-contract.ts";
import { moderationRoutes, proposalRoutes } from "./proposal-contract.ts";
import { tokenRoutes } from "./voice-contract.ts";

export const participationRoutes = {
  ...consultationRoutes,
  ...proposalRoutes,
  ...moderationRoutes,
  ...tokenRoutes,
};
