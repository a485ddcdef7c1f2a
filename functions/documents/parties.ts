import type { City } from "../../shared/cities/city.ts";
import { spacedNip } from "../../shared/documents/words.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import type { UnitStanding } from "../../shared/domain/evaluation/rating/organisation-predicate.ts";

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
  readonly city: City;
  readonly employee: Party;
  readonly rater: Party;
  /** Who decides the objection, if there is one. */
  readonly superior?: Party;
}

/** A NIP as the form prints it; the head of a city has none. */
export function numberOf({ nip }: Party): string {
  return nip === "" ? "" : `NIP ${spacedNip(nip)}`;
}
