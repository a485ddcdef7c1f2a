import * as z from "zod";
import { BothLanguagesSchema } from "../../shared/domain/both-languages.ts";
import { named, once } from "../../shared/domain/once.ts";
import {
  ExplainerContentSchema,
  RuleSchema,
} from "../../shared/domain/socialisation/explainers/explainer.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const STAFF = ["EMPLOYEE", "HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY", "ADMIN"] as const;

const OneRule = /* @__PURE__ */ once(() => z.strictObject({ rule: RuleSchema() }));

/** A rule explained, with the numbers of the policy in force. */
const ShownExplainerSchema = /* @__PURE__ */ named("Explainer", () =>
  z.object({
    rule: RuleSchema(),
    title: BothLanguagesSchema(),
    body: BothLanguagesSchema(),
    /** 0 while the product's own text is used. */
    version: z.int(),
    writtenAt: z.string().optional(),
    writtenBy: z.string().optional(),
    /** Since which local day the numbers in the text hold; absent where it has none. */
    numbersFrom: z.iso.date().optional(),
    /** The text with the numbers that follow, where it is decided already. */
    upcoming: z.object({ from: z.iso.date(), body: BothLanguagesSchema() }).optional(),
  }),
);

/** Explainers of the rules of evaluation. */
export const explainerRoutes = {
  explainers: {
    method: "GET",
    path: "/v1/explainers",
    roles: STAFF,
    summary: { id: "Penjelasan aturan penilaian", en: "The explainers of the rules of evaluation" },
    reply: once(() => z.object({ items: z.array(ShownExplainerSchema().pick({ rule: true, title: true })) })),
  },
  explainer: {
    method: "GET",
    path: "/v1/explainers/{rule}",
    roles: STAFF,
    summary: {
      id: "Satu penjelasan aturan, dengan angka kebijakan yang berlaku",
      en: "One explainer, with the numbers of the policy in force",
    },
    params: OneRule,
    reply: once(() => withPeople(ShownExplainerSchema())),
  },
  wordings: {
    method: "GET",
    path: "/v1/explainers/{rule}/versions",
    roles: STAFF,
    summary: {
      id: "Semua rumusan sebuah penjelasan, terbaru dahulu; yang bawaan terakhir",
      en: "Every wording of an explainer, newest first; the product's own last",
    },
    params: OneRule,
    reply: once(() =>
      withPeople(
        z.object({
          items: z.array(
            ExplainerContentSchema().extend({
              version: z.int(),
              writtenAt: z.string().optional(),
              writtenBy: z.string().optional(),
            }),
          ),
        }),
      ),
    ),
  },
  writeExplainer: {
    method: "POST",
    path: "/v1/explainers/{rule}/versions",
    roles: ["HR"],
    summary: {
      id: "Mengganti penjelasan dengan rumusan daerah; rumusan sebelumnya tetap tersimpan",
      en: "Replace an explainer by the city's own words; earlier wordings are kept",
    },
    guard: "key",
    params: OneRule,
    body: once(() =>
      ExplainerContentSchema().extend({
        /** The version that it replaces; 0 for the product's own text. */
        replaces: z.int().min(0),
      }),
    ),
    status: 201,
    reply: ShownExplainerSchema,
  },
} satisfies Contract;
