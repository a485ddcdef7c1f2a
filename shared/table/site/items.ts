import { item } from "../item.ts";

export const pageKey = /* @__PURE__ */ item<{ readonly secret: string }>()({
  doc: "The secret by which pages seal cookies and mark their forms; drawn once.",
  key: [["PAGE_KEY"], ["STATE"]],
});
