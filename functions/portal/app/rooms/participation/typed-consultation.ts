import type { Given } from "../../client/operations.ts";
import type { Member } from "../../parts/form/people-field.tsx";

type Content = Given<"POST /v1/consultations">["body"];

/** A consultation as it is being written. */
export interface TypedConsultation {
  readonly title: string;
  readonly about: string;
  readonly subject: Content["subject"];
  readonly units: readonly string[];
  readonly positionKinds: readonly NonNullable<Content["group"]["positionKinds"]>[number][];
  readonly documents: readonly { readonly title: string; readonly sha256: string }[];
  /** The question first, then a choice a line. */
  readonly polls: readonly { readonly question: string; readonly choices: string }[];
  readonly opensOn: string;
  readonly opensTime: string;
  readonly closesOn: string;
  readonly closesTime: string;
  readonly isAnonymous: boolean;
  readonly officials: readonly Member[];
}

export const NO_CONSULTATION: TypedConsultation = {
  ...{ title: "", about: "", subject: "POLICY", units: [], positionKinds: [], documents: [], polls: [] },
  ...{ opensOn: "", opensTime: "08:00", closesOn: "", closesTime: "16:00" },
  ...{ isAnonymous: false, officials: [] },
};

/** @param ownUnit of a head who may ask their own people only */
export function contentOf(
  { units, positionKinds, polls, officials, ...typed }: TypedConsultation,
  ownUnit: string | undefined,
): Content {
  const unitIds = units.length > 0 ? [...units] : ownUnit === undefined ? undefined : [ownUnit];
  return {
    ...typed,
    documents: typed.documents.map((one) => ({ ...one })),
    group: {
      ...(unitIds && { unitIds }),
      ...(positionKinds.length > 0 && { positionKinds: [...positionKinds] }),
    },
    polls: polls.map(({ question, choices }) => ({
      question,
      choices: choices
        .split("\n")
        .map((choice) => choice.trim())
        .filter((choice) => choice !== ""),
    })),
    officialNips: officials.map(({ nip }) => nip),
  };
}
