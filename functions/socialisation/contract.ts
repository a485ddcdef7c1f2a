import { announcementRoutes } from "./announcement-contract.ts";
import { discussionRoutes, postModerationRoutes } from "./discussion-contract.ts";
import { explainerRoutes } from "./explainer-contract.ts";
import { faqRoutes } from "./faq-contract.ts";
import { readingRoutes } from "./reading-contract.ts";

export const socialisationRoutes = {
  ...announcementRoutes,
  ...readingRoutes,
  ...explainerRoutes,
  ...discussionRoutes,
  ...postModerationRoutes,
  ...faqRoutes,
};
