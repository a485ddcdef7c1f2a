import { announcementRoutes } from "./announcement-contract.ts";
import { readingRoutes } from "./reading-contract.ts";

export const socialisationRoutes = { ...announcementRoutes, ...readingRoutes };
