import { hash } from "node:crypto";
import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";
import { CompetencyLevelSchema, namedCompetencies } from "./competency.ts";

export const StandardIdSchema = /* @__PURE__ */ named("CompetencyStandardId", () =>
  z.string().regex(/^[0-9a-f]{64}$/),
);

export const StandardEditionSchema = /* @__PURE__ */ named("CompetencyStandardEdition", () =>
  z.strictObject({
    /** Local day from which it is in force, until the next edition. */
    from: z.iso.date(),
    /** By which decision the city set it. */
    basis: freeText().min(3).max(300),
    competencies: z.array(CompetencyLevelSchema()).min(1).max(40),
  }),
);

/** An edition as it is entered. */
export const NewEditionSchema = /* @__PURE__ */ named("NewCompetencyStandardEdition", () =>
  StandardEditionSchema().extend({ from: EnteredDaySchema() }),
);

export type StandardEdition = z.infer<ReturnType<typeof StandardEditionSchema>>;

export const StandardContentSchema = /* @__PURE__ */ named("CompetencyStandardContent", () =>
  NewEditionSchema().extend({
    /** The post's name as postings write it. */
    position: freeText().min(3).max(200),
  }),
);

export type StandardContent = z.infer<ReturnType<typeof StandardContentSchema>>;

/** The competency standard of a post (standar kompetensi jabatan), edition by edition. */
export const StandardSchema = /* @__PURE__ */ named("CompetencyStandard", () =>
  z.object({
    id: StandardIdSchema(),
    position: z.string(),
    /** Ascending by `from`. */
    editions: z.array(StandardEditionSchema()),
    version: z.int(),
  }),
);

export type Standard = z.infer<ReturnType<typeof StandardSchema>> & Aggregate;
export type StandardEvent = DomainEvent<"COMPETENCY_STANDARD_SET" | "COMPETENCY_STANDARD_CHANGED">;
export type StandardDecision = Decision<Standard, StandardEvent>;

const MAX_EDITIONS = 30;

const refuse = /* @__PURE__ */ refusals("competency-standard", {
  exists: {
    kind: "conflict",
    id: 'Jabatan "{position}" sudah mempunyai standar kompetensi. Ubah standar itu.',
    en: 'The post "{position}" has a competency standard already. Change that one.',
    source: { id: "kebijakan: satu standar untuk satu jabatan", en: "policy: one standard for a post" },
  },
  "edition-earlier": {
    kind: "conflict",
    id: "Edisi terakhir berlaku sejak {from}. Edisi baru berlaku mulai hari itu atau sesudahnya, agar penilaian lama tetap dibandingkan dengan standarnya.",
    en: "The last edition has been in force since {from}. A new one begins then or later, so that earlier gaps keep their standard.",
    source: { id: "kebijakan: standar tidak berlaku surut", en: "policy: a standard is not set backwards" },
  },
  "too-many": {
    kind: "conflict",
    id: "Standar ini sudah diubah {limit} kali. Lebih dari itu tidak dapat disimpan.",
    en: "This standard has had {limit} editions. No more can be kept.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

export const refuseSecondStandard = (position: string) => refuse("exists", { position });

/** The id of a post's standard, from its name without regard to case and repeated spaces. */
export function standardIdOf(position: string): string {
  return hash("sha256", position.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim());
}

/**
 * Sets the standard of a post.
 * @throws DomainError `competency.name-unknown`, `competency.twice`
 * @source PermenPANRB 38/2017: managerial, socio-cultural and technical competencies of each post, at levels 1 to 5
 */
export function setStandard({ position, ...edition }: StandardContent, act: Act): StandardDecision {
  const first = { ...edition, competencies: namedCompetencies(edition.competencies) };
  return {
    state: { ...NEW_AGGREGATE, id: standardIdOf(position), position, editions: [first] },
    event: { type: "COMPETENCY_STANDARD_SET", ...act, data: { position, ...first } },
  };
}

/**
 * Adds an edition; one of the same day replaces it.
 * @throws DomainError `competency-standard.edition-earlier`, `competency-standard.too-many`, `competency.name-unknown`,
 * `competency.twice`
 */
export function changeStandard(standard: Standard, content: StandardEdition, act: Act): StandardDecision {
  const edition = { ...content, competencies: namedCompetencies(content.competencies) };
  const last = standard.editions.at(-1);
  if (last && edition.from < last.from) throw refuse("edition-earlier", { from: last.from });
  const kept = standard.editions.filter(({ from }) => from < edition.from);
  if (kept.length >= MAX_EDITIONS) throw refuse("too-many", { limit: MAX_EDITIONS });
  return {
    state: { ...standard, editions: [...kept, edition] },
    event: { type: "COMPETENCY_STANDARD_CHANGED", ...act, data: { ...edition } },
  };
}

/** The edition in force on a local day; undefined if none was yet. */
export function editionOn(
  standard: Pick<Standard, "editions"> | undefined,
  day: string,
): StandardEdition | undefined {
  return standard?.editions.findLast(({ from }) => from <= day);
}
