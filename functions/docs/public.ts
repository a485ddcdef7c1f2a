import { tablelessUnit } from "../../shared/http/tableless-unit.ts";
import { docsRoutes } from "./contract.ts";
import {
  openApiInEnglish,
  openApiInIndonesian,
  pageInEnglish,
  pageInIndonesian,
} from "./descriptions.prebuilt.ts";

const openApi = { id: openApiInIndonesian, en: openApiInEnglish };
const page = { id: pageInIndonesian, en: pageInEnglish };

export const handler = tablelessUnit(docsRoutes, {
  openApi: async ({ query: { lang } }) => openApi[lang](),
  page: async ({ query: { lang } }) => page[lang](),
});
