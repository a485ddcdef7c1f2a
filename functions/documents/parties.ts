import { spacedNip } from "../../shared/documents/words.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import type { UnitStanding } from "../../shared/domain/evaluation/rating/organisation-predikat.ts";

/** Somebody the document names. */
export interface Party {
  readonly name: string;
  readonly nip: string;
  readonly grade: string;
  readonly position: string;
  readonly unit: string;
}

/** What an evaluation's document is made from. */
export interface DocumentParts {
  readonly evaluation: Evaluation;
  readonly standing: UnitStanding | undefined;
  readonly city: CityWith<{ evaluation: EvaluationPolicy }>;
  /** The units that the letterhead names below the government. */
  readonly letterheadUnits: readonly string[];
  readonly employee: Party;
  readonly rater: Party;
  /** Who decides the objection, if there is one. */
  readonly superior?: Party;
}

/** A NIP as the form prints it; the head of a city has none. */
export function numberOf({ nip }: Party): string {
  return nip === "" ? "" : `NIP ${spacedNip(nip)}`;
}
