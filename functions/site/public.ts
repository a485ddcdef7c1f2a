import { cityOfProcess } from "../../shared/cities/index.ts";
import { publicUnit } from "../../shared/pages/public-unit.ts";
import { complaintFigureRepository } from "../../shared/table/complaints/figures.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";
import { siteRoutes } from "./contract.ts";
import { sitePages } from "./page-contract.ts";
import { accessibilityPage } from "./pages/accessibility.ts";
import { helpPage } from "./pages/help.ts";
import { homePage } from "./pages/home.ts";
import { lastMonth, thisYear } from "./pages/newest.ts";
import { privacyPage } from "./pages/privacy.ts";
import { robotsTxt, sitemapPage, sitemapXml } from "./pages/sitemap.ts";
import { readSiteFile } from "./read-file.ts";
import { readOverview } from "./read-overview.ts";

export const handler = publicUnit({
  contract: siteRoutes,
  handlers: { overview: readOverview },
  depsOf: (table: Table) => ({
    months: complaintFigureRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  }),
  pageContract: sitePages,
  pages: {
    home: homePage,
    help: helpPage,
    privacy: privacyPage,
    accessibility: accessibilityPage,
    sitemap: sitemapPage,
    robots: robotsTxt,
    sitemapXml,
    lastMonth,
    thisYear,
    file: readSiteFile,
  },
});
