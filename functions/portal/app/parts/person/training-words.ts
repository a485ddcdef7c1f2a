import { words } from "../../frame/language.ts";

const BRIEF = {
  PENDIDIKAN: { id: "Pendidikan", en: "Education" },
  PELATIHAN: { id: "Pelatihan", en: "Training" },
  KLASIKAL: { id: "klasikal", en: "in class" },
  NON_KLASIKAL: { id: "nonklasikal", en: "not in class" },
};

const FORMS = {
  KLASIKAL: { id: "Klasikal (tatap muka)", en: "In class" },
  NON_KLASIKAL: {
    id: "Nonklasikal (e-learning, bimbingan, magang)",
    en: "Otherwise (e-learning, coaching, exchange)",
  },
};

type Path = "PELATIHAN" | "PENDIDIKAN";
type Form = keyof typeof FORMS;

/** "Pelatihan, klasikal". */
export function kindWords({ path, form }: { readonly path: Path; readonly form?: Form | undefined }): string {
  const text = words(BRIEF);
  return [text[path], form && text[form]].filter(Boolean).join(", ");
}

/** The paths to choose from. */
export function pathOptions() {
  const text = words(BRIEF);
  return (["PELATIHAN", "PENDIDIKAN"] as const).map((value) => ({ value, label: text[value] }));
}

/** The forms of a `PELATIHAN` to choose from, with examples. */
export function formOptions() {
  const text = words(FORMS);
  return (["KLASIKAL", "NON_KLASIKAL"] as const).map((value) => ({ value, label: text[value] }));
}
