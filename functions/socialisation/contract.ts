import { announcementRoutes } from "./announcement-contract.ts";
import { explainerRoutes } from "./explainer-contract.ts";
import { readingRoutes } from "./reading-contract.ts";

export const socialisationRoutes = { ...announcementRoutes, ...readingRoutes, ...explainerRoutes };
