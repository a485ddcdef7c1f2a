import * as z from "zod";
import { FateSchema } from "../../shared/domain/fate.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { PartIdSchema } from "../../shared/domain/planning/content.ts";
import { PlanYearSchema } from "../../shared/domain/planning/performance-plan.ts";
import { SuggestedChangeSchema } from "../../shared/domain/planning/suggested-change.ts";
import {
  refuseNotAsked,
  SuggestedSchema,
  SuggestionIdSchema,
  SuggestionSchema,
} from "../../shared/domain/planning/suggestion.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

/** What employees suggest about the indicators of their unit, which are in its head's plan. */
export const suggestionRoutes = {
  unitIndicators: {
    method: "GET",
    path: "/v1/me/unit-indicators/{year}",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Indikator unit saya, dari rencana pimpinannya, untuk diusulkan perubahannya",
      en: "My unit's indicators, from its head's plan, to suggest changes to",
    },
    params: once(() => z.strictObject({ year: PlanYearSchema() })),
    reply: once(() =>
      withPeople(
        z.object({
          /** Absent if the head of the city is the rater. */
          headNip: NipSchema().optional(),
          /** Empty while the head has no agreed plan. */
          items: z.array(
            z.object({
              id: PartIdSchema(),
              statement: z.string(),
              target: z.number(),
              unitOfMeasure: z.string(),
            }),
          ),
        }),
      ),
    ),
  },
  suggest: {
    method: "POST",
    path: "/v1/me/indicator-suggestions",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Mengusulkan perubahan indikator atau target unit kepada pimpinannya, yang menjawab dalam batas waktunya",
      en: "Suggest a change to an indicator or target of one's unit to its head, who answers by a deadline",
    },
    guard: "key",
    body: SuggestedSchema,
    status: 201,
    reply: SuggestionSchema,
  },
  mySuggestions: {
    method: "GET",
    path: "/v1/me/indicator-suggestions",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Usul saya atas indikator unit, jawabannya, dan perubahan rencana yang mengikutinya; terbaru dahulu",
      en: "My suggestions to my unit's indicators, their answers, and the plan's change that followed; newest first",
    },
    query: PageQuerySchema,
    reply: once(() =>
      withPeople(
        pageOf(
          SuggestionSchema().extend({
            /** Of an adopted one, once the plan says so. */
            change: SuggestedChangeSchema().optional(),
          }),
        ),
      ),
    ),
  },
  awaitingSuggestions: {
    method: "GET",
    path: "/v1/me/awaiting-suggestions",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Usul atas indikator unit yang menunggu jawaban saya, yang tenggatnya terdekat dahulu",
      en: "Suggestions to a unit's indicators that await my answer, the earliest deadline first",
    },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(SuggestionSchema()))),
  },
  answerSuggestion: {
    method: "POST",
    path: "/v1/employees/{nip}/indicator-suggestions/{suggestionId}/answer",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotAsked,
    summary: {
      id: "Menjawab usul atas indikator unit: diterima, diterima sebagian, atau tidak diterima, selalu dengan alasan",
      en: "Answer a suggestion to a unit's indicator: adopted, adopted in part, or not, always with the reason",
    },
    guard: "version",
    params: once(() => z.strictObject({ nip: NipSchema(), suggestionId: SuggestionIdSchema() })),
    body: once(() => z.strictObject({ fate: FateSchema(), reason: freeText().min(10).max(2_000) })),
    reply: SuggestionSchema,
  },
} satisfies Contract;
