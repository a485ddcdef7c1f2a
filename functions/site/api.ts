import type { Api } from "../../shared/pages/in-process-api.ts";
import type { siteRoutes } from "./contract.ts";

export type SiteApi = Api<typeof siteRoutes>;
