import type { Given } from "../../client/operations.ts";
import { namesIn } from "../../parts/person/people.ts";
import type { Programme } from "./programme-words.ts";

export type ProgrammeContent = Given<"POST /v1/supervision-programmes">["body"];
type UnitKind = NonNullable<ProgrammeContent["unitKinds"]>[number];

/** A programme as its form has it. */
export interface TypedProgramme {
  readonly title: string;
  readonly purpose: string;
  readonly instrumentId: string;
  readonly visits: ProgrammeContent["visits"];
  readonly leadUnitId: string;
  readonly scopeUnitId: string;
  readonly unitKinds: readonly UnitKind[];
  /** Separated by commas. */
  readonly positions: string;
  readonly inspectors: readonly { readonly nip: string; readonly name: string }[];
  readonly isUnannounced: boolean;
}

/** @param leadUnitId the unit of whoever writes it */
export function newProgramme(leadUnitId: string): TypedProgramme {
  return {
    ...{ title: "", purpose: "", instrumentId: "", visits: "EMPLOYEES", leadUnitId, scopeUnitId: "" },
    ...{ unitKinds: [], positions: "", inspectors: [], isUnannounced: true },
  };
}

export function typedOf(programme: Programme): TypedProgramme {
  const { title, purpose = "", instrumentId, visits, leadUnitId, scopeUnitId, isUnannounced } = programme;
  const nameOf = namesIn(programme);
  return {
    ...{ title, purpose, instrumentId, visits, leadUnitId, scopeUnitId, isUnannounced },
    unitKinds: programme.unitKinds ?? [],
    positions: (programme.positions ?? []).join(", "),
    inspectors: programme.inspectors.map((nip) => ({ nip, name: nameOf(nip) })),
  };
}

export function contentOf(typed: TypedProgramme): ProgrammeContent {
  const { instrumentId, visits, leadUnitId, scopeUnitId, unitKinds, inspectors, isUnannounced } = typed;
  const purpose = typed.purpose.trim();
  const positions = typed.positions
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return {
    title: typed.title.trim(),
    ...(purpose !== "" && { purpose }),
    ...{ instrumentId, visits, leadUnitId, scopeUnitId, isUnannounced },
    ...(unitKinds.length > 0 && { unitKinds: [...unitKinds] }),
    ...(positions.length > 0 && visits === "EMPLOYEES" && { positions }),
    inspectors: inspectors.map(({ nip }) => nip),
  };
}
