import * as z from "zod";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";

/** Managerial, socio-cultural and technical competencies. @source PermenPANRB 38/2017 Ps 5 */
export const CompetencyKindSchema = /* @__PURE__ */ named("CompetencyKind", () =>
  z.enum(["MANAJERIAL", "SOSIOKULTURAL", "TEKNIS"]),
);

export type CompetencyKind = z.infer<ReturnType<typeof CompetencyKindSchema>>;

/** The names that the regulation gives; technical ones are named by whoever sets the standard. @source PermenPANRB 38/2017, annex I */
export const NAMED_COMPETENCIES: Readonly<Record<"MANAJERIAL" | "SOSIOKULTURAL", readonly string[]>> = {
  MANAJERIAL: [
    "Integritas",
    "Kerja sama",
    "Komunikasi",
    "Orientasi pada hasil",
    "Pelayanan publik",
    "Pengembangan diri dan orang lain",
    "Mengelola perubahan",
    "Pengambilan keputusan",
  ],
  SOSIOKULTURAL: ["Perekat bangsa"],
};

/** A competency at a level, 1 (aware of the concepts) to 5 (teaches and renews the field). @source PermenPANRB 38/2017 */
export const CompetencyLevelSchema = /* @__PURE__ */ named("CompetencyLevel", () =>
  z.strictObject({
    kind: CompetencyKindSchema(),
    name: freeText().min(3).max(120),
    level: z.int().min(1).max(5),
  }),
);

export type CompetencyLevel = z.infer<ReturnType<typeof CompetencyLevelSchema>>;
export type Competency = Pick<CompetencyLevel, "kind" | "name">;

const refuse = /* @__PURE__ */ refusals("competency", {
  "name-unknown": {
    kind: "invalid",
    id: '"{name}" bukan kompetensi manajerial atau sosiokultural. Pilih salah satu dari: {names}.',
    en: '"{name}" is no managerial or socio-cultural competency. Choose one of: {names}.',
    source: "PermenPANRB 38/2017",
  },
  twice: {
    kind: "invalid",
    id: 'Kompetensi "{name}" disebut dua kali. Sebut sekali saja, dengan satu level.',
    en: 'The competency "{name}" is named twice. Name it once, with one level.',
    source: { id: "kebijakan: satu kompetensi, satu level", en: "policy: one level for each competency" },
  },
});

/** A competency's name as it is compared: without regard to case and repeated spaces. */
export function comparedCompetency({ kind, name }: Competency): string {
  return `${kind} ${name.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ")}`;
}

/**
 * Competencies with the regulation's own spelling of its names, each once.
 * @throws DomainError `competency.name-unknown`, `competency.twice`
 * @source PermenPANRB 38/2017, annex I
 */
export function namedCompetencies(levels: readonly CompetencyLevel[]): CompetencyLevel[] {
  const seen = new Set<string>();
  return levels.map(({ kind, name, level }) => {
    const compared = comparedCompetency({ kind, name });
    if (seen.has(compared)) throw refuse("twice", { name });
    seen.add(compared);
    if (kind === "TEKNIS") return { kind, name, level };
    const names = NAMED_COMPETENCIES[kind];
    const known = names.find((one) => comparedCompetency({ kind, name: one }) === compared);
    if (known === undefined) throw refuse("name-unknown", { name, names: names.join(", ") });
    return { kind, name: known, level };
  });
}
