import { item } from "../item.ts";

/** The secret by which pages seal cookies and mark their forms; drawn once. */
export const pageKey = /* @__PURE__ */ item<{ readonly secret: string }>()({
  key: [["PAGE_KEY"], ["STATE"]],
});
