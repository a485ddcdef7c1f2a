import type * as z from "zod";
import type { Language } from "../../../shared/domain/text.ts";
import type { Choice } from "../../../shared/pages/form/fields.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { publicComplaintRoutes } from "../public-contract.ts";

/** A unit as the API lists it. */
export type PublicUnit = z.output<ReturnType<typeof publicComplaintRoutes.units.reply>>["items"][number];

const WORDS = {
  label: { id: "Tentang unit mana?", en: "Which unit is it about?" },
  hint: {
    id: "Bila tidak tahu, biarkan saja: kami yang mencari unitnya.",
    en: "If you do not know, leave it: we find the unit.",
  },
  unknown: { id: "Tidak tahu", en: "I do not know" },
  scanned: { id: "Tempat yang kodenya saya pindai", en: "The place whose code I scanned" },
  departments: { id: "Dinas dan badan", en: "Departments and agencies" },
  districts: { id: "Kecamatan", en: "Districts" },
  villages: { id: "Kelurahan dan desa", en: "Villages" },
  offices: { id: "Sekretariat dan inspektorat", en: "Secretariats and inspectorate" },
  others: { id: "Unit lain", en: "Other units" },
};

type Group = "departments" | "districts" | "villages" | "offices" | "others";

/** Most asked for first. */
const GROUPS: readonly Group[] = ["departments", "districts", "villages", "offices", "others"];

const GROUP_OF: Readonly<Partial<Record<PublicUnit["kind"], Group>>> = {
  DINAS: "departments",
  BADAN: "departments",
  KECAMATAN: "districts",
  KELURAHAN: "villages",
  DESA: "villages",
  SETDA: "offices",
  SETWAN: "offices",
  INSPEKTORAT: "offices",
};

interface Chosen {
  readonly unitId: string;
  /** Whether the code of a service point came along, which has a unit of its own. */
  readonly hasPoint: boolean;
  readonly language: Language;
}

/** The list of units: those that citizens are asked to choose from, and the one that a link named, whatever it is. */
export function unitChoice(units: readonly PublicUnit[], { unitId, hasPoint, language }: Chosen): Choice {
  const words = wordsIn(WORDS, language);
  const offered = units.filter(({ id, isOffered }) => isOffered || id === unitId);
  const options = offered
    .map((unit) => ({ value: unit.id, label: labelOf(unit, offered, units), group: groupOf(unit) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "id"));
  return {
    kind: "select",
    label: words.label,
    hint: words.hint,
    none: hasPoint ? words.scanned : words.unknown,
    options: GROUPS.flatMap((group) =>
      options
        .filter((option) => option.group === group)
        .map((option) => ({ ...option, group: words[group] })),
    ),
  };
}

/** What was chosen, by its name. */
export function chosenUnit(choice: Choice, unitId: string): string | undefined {
  return choice.options.find(({ value }) => value === unitId)?.label ?? choice.none;
}

function groupOf({ kind }: PublicUnit): Group {
  return GROUP_OF[kind] ?? "others";
}

/** Villages of two districts may share a name. */
function labelOf(
  { id, name, parentId, closing, isOffered }: PublicUnit,
  offered: readonly PublicUnit[],
  units: readonly PublicUnit[],
): string {
  const isShared = offered.some((other) => other.id !== id && other.name === name);
  const parent = isShared ? units.find((unit) => unit.id === parentId) : undefined;
  // Of a closed one only a link can have told; its successor handles the report.
  const now = !isOffered && closing ? ` → ${closing.successorName}` : "";
  return `${parent === undefined ? name : `${name}, ${parent.name}`}${now}`;
}
