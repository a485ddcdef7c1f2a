import { once } from "../../shared/domain/once.ts";
import type { Language } from "../../shared/domain/text.ts";
import { openApi } from "../../shared/http/openapi.ts";
import { withComponents, withDescriptions } from "../../shared/http/openapi-components.ts";
import { tablelessUnit } from "../../shared/http/tableless-unit.ts";
import { registry } from "../registry.ts";
import { CONTEXTS } from "./contexts.ts";
import { docsRoutes } from "./contract.ts";
import { withExamples } from "./examples.ts";
import { meaningOf } from "./field-meanings.ts";
import { DESCRIPTION } from "./introduction.ts";
import { page } from "./page.ts";

const VERSION = "1";

function documentIn(language: Language) {
  const title = { id: "API Kinerja", en: "Kinerja API" };
  const contexts = CONTEXTS;
  const bare = openApi(registry, { language, title, description: DESCRIPTION, version: VERSION, contexts });
  return withDescriptions(bare, (name) => meaningOf(name)?.[language]);
}

const documents = { id: once(() => documentIn("id")), en: once(() => documentIn("en")) };
const texts = {
  id: once(() => JSON.stringify(withComponents(withExamples(documents.id())))),
  en: once(() => JSON.stringify(withComponents(withExamples(documents.en())))),
};
const pages = { id: once(() => page(documents.id(), "id")), en: once(() => page(documents.en(), "en")) };

export const handler = tablelessUnit(docsRoutes, {
  openApi: async ({ query: { lang } }) => texts[lang](),
  page: async ({ query: { lang } }) => pages[lang](),
});
