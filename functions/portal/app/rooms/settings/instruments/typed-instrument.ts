import type { Answer, Given } from "../../../client/operations.ts";
import { say } from "../../../frame/language.ts";
import { numberSent } from "../../../parts/form/typed-figures.ts";
import { namesIn } from "../../../parts/person/people.ts";

type Content = Given<"POST /v1/observation-instruments">["body"];
type Instrument = Answer<"GET /v1/observation-instruments/{instrumentId}">;

export type AnswerKind = NonNullable<Content["criteria"][number]["answer"]>;

/** An instrument as its form has it. */
export interface TypedInstrument {
  readonly title: string;
  readonly purpose: string;
  readonly levels: readonly { readonly score: string; readonly label: string }[];
  readonly criteria: readonly {
    readonly id: string;
    readonly statement: string;
    readonly isNoteRequired: boolean;
    readonly answer: AnswerKind;
  }[];
  readonly supervisors: readonly { readonly nip: string; readonly name: string }[];
}

/** A scale to begin with; most sheets have four levels, so that nobody can choose the middle. */
const LEVELS = [
  { id: "Kurang", en: "Poor" },
  { id: "Cukup", en: "Fair" },
  { id: "Baik", en: "Good" },
  { id: "Sangat baik", en: "Very good" },
];

export function newTyped(): TypedInstrument {
  return {
    title: "",
    purpose: "",
    levels: LEVELS.map((label, index) => ({ score: String(index + 1), label: say(label) })),
    criteria: [newCriterion([])],
    supervisors: [],
  };
}

export function newCriterion(others: TypedInstrument["criteria"]): TypedInstrument["criteria"][number] {
  const taken = new Set(others.map(({ id }) => id));
  let number = others.length + 1;
  while (taken.has(`k${number}`)) number += 1;
  return { id: `k${number}`, statement: "", isNoteRequired: false, answer: "SCALE" };
}

export function typedOf(instrument: Instrument): TypedInstrument {
  const { title, purpose = "", levels, criteria, supervisors = [] } = instrument;
  const nameOf = namesIn(instrument);
  return {
    title,
    purpose,
    levels: levels.map(({ score, label }) => ({ score: String(score), label })),
    criteria: criteria.map(({ id, statement, isNoteRequired = false, answer = "SCALE" }) => ({
      id,
      statement,
      isNoteRequired,
      answer,
    })),
    supervisors: supervisors.map((nip) => ({ nip, name: nameOf(nip) })),
  };
}

export function contentOf({ title, purpose, levels, criteria, supervisors }: TypedInstrument): Content {
  return {
    title: title.trim(),
    ...(purpose.trim() !== "" && { purpose: purpose.trim() }),
    levels: levels.map(({ score, label }) => ({
      // What is no number is refused beside its own field.
      score: numberSent(score),
      label: label.trim(),
    })),
    criteria: criteria.map(({ id, statement, isNoteRequired, answer }) => ({
      id,
      statement: statement.trim(),
      ...(isNoteRequired && { isNoteRequired }),
      ...(answer !== "SCALE" && { answer }),
    })),
    ...(supervisors.length > 0 && { supervisors: supervisors.map(({ nip }) => nip) }),
  };
}
