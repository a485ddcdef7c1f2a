import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { usePerson } from "../../session/person.ts";

type Asks = Answer<"GET /v1/consultations/{consultationId}">["consultation"]["asks"];

const WORDS = {
  all: { id: "semua pegawai", en: "all employees" },
  unit: { id: "unit", en: "unit" },
  units: { id: "unit", en: "units" },
  other: { id: "unit lain", en: "other unit" },
  others: { id: "unit lain", en: "other units" },
  below: { id: "beserta unit di bawahnya", en: "with the units below" },
  only: { id: "hanya jabatan", en: "only posts:" },
  STRUKTURAL: { id: "struktural", en: "structural" },
  FUNGSIONAL: { id: "fungsional", en: "functional" },
  PELAKSANA: { id: "pelaksana", en: "executing" },
};

/** Who is asked to take part. Of units the reader's own is named, which takes no further request. */
export function Invited({ asks: { unitIds, positionKinds } }: { readonly asks: Asks }) {
  const { unitId = "", unitName } = usePerson();
  const text = words(WORDS);
  const own = unitIds?.includes(unitId) ? unitName : undefined;
  const others = (unitIds?.length ?? 0) - (own === undefined ? 0 : 1);
  const [one, several] = own === undefined ? [text.unit, text.units] : [text.other, text.others];
  const counted = others > 0 && `${others} ${others === 1 ? one : several}`;
  const where =
    unitIds === undefined ? text.all : `${[own, counted].filter(Boolean).join(", ")} (${text.below})`;
  const kinds = positionKinds?.map((kind) => text[kind]).join(", ");
  return <>{[where, kinds && `${text.only} ${kinds}`].filter(Boolean).join(", ")}</>;
}
