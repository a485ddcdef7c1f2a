import * as z from "zod";
import { ComplaintContactSchema } from "../complaints/intake/contact.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";

/** What is reported. @source UU 31/1999 jo. 20/2001, UU 30/2014 Ps 17 and 42, PP 94/2021; how they are grouped is a policy choice */
export const INTEGRITY_CATEGORIES = [
  "SUAP_GRATIFIKASI",
  "BENTURAN_KEPENTINGAN",
  "PENYALAHGUNAAN_WEWENANG",
  "PENGGELAPAN",
  "PELECEHAN",
  "LAINNYA",
] as const;
export type IntegrityCategory = (typeof INTEGRITY_CATEGORIES)[number];

const WORDLESS = {
  id: "Tulis dengan kata-kata; di sini hanya ada tanda baca atau simbol.",
  en: "Write it in words; this contains only symbols.",
};

/** Free text with at least one letter or digit. */
function written(least: number, most: number) {
  return freeText()
    .min(least)
    .max(most)
    .refine((text) => text === "" || /[\p{L}\p{N}]/u.test(text), { params: WORDLESS });
}

export const IntegrityTextSchema = /* @__PURE__ */ named("IntegrityText", () => written(10, 4_000));
export const IntegrityReasonSchema = /* @__PURE__ */ named("IntegrityReason", () => written(20, 2_000));

/** What a report says; stored sealed, and read only by its officers and whoever has its secret. */
export const IntegrityAccountSchema = /* @__PURE__ */ named("IntegrityAccount", () =>
  z.strictObject({
    category: z.enum(INTEGRITY_CATEGORIES),
    what: written(20, 8_000),
    who: written(2, 1_000).optional(),
    /** Whom it is about, as far as their NIP is known: neither they nor those below them learn of the report. */
    namedNips: z.array(NipSchema()).max(10).default([]),
    where: written(2, 500).optional(),
    when: written(2, 500).optional(),
    evidence: written(2, 2_000).optional(),
  }),
);
export type IntegrityAccount = z.infer<ReturnType<typeof IntegrityAccountSchema>>;

/** What anybody sends in. Contact data are sealed apart, under a key of their own. */
export const IntegrityFilingSchema = /* @__PURE__ */ named("IntegrityFiling", () =>
  IntegrityAccountSchema().extend({ contact: ComplaintContactSchema().optional() }),
);
