import { once } from "../../shared/domain/once.ts";
import type { Language } from "../../shared/domain/text.ts";
import { withComponents, withDescriptions } from "../../shared/http/openapi/components.ts";
import { openApi } from "../../shared/http/openapi/openapi.ts";
import { registry } from "../registry.ts";
import { CONTEXTS } from "./contexts.ts";
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

const indonesian = /* @__PURE__ */ once(() => documentIn("id"));
const english = /* @__PURE__ */ once(() => documentIn("en"));

export const openApiInIndonesian = /* @__PURE__ */ once(() =>
  JSON.stringify(withComponents(withExamples(indonesian()))),
);
export const openApiInEnglish = /* @__PURE__ */ once(() =>
  JSON.stringify(withComponents(withExamples(english()))),
);
export const pageInIndonesian = /* @__PURE__ */ once(() => page(indonesian(), "id"));
export const pageInEnglish = /* @__PURE__ */ once(() => page(english(), "en"));
