import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";

type Asks = Answer<"GET /v1/consultations/{consultationId}">["consultation"]["asks"];

const WORDS = {
  all: { id: "semua pegawai", en: "all employees" },
  below: { id: "beserta unit di bawahnya", en: "with the units below" },
  only: { id: "hanya jabatan", en: "only posts:" },
  STRUKTURAL: { id: "struktural", en: "structural" },
  FUNGSIONAL: { id: "fungsional", en: "functional" },
  PELAKSANA: { id: "pelaksana", en: "executing" },
};

/** Who is asked to take part. */
export function Invited({ asks: { unitIds, positionKinds } }: { readonly asks: Asks }) {
  const units = useAsk("GET /v1/units", unitIds && {});
  const text = words(WORDS);
  const names = unitIds?.map((id) => units.value?.items.find((unit) => unit.id === id)?.name ?? "…");
  const where = names === undefined ? text.all : `${names.join("; ")} (${text.below})`;
  const kinds = positionKinds?.map((kind) => text[kind]).join(", ");
  return <>{[where, kinds && `${text.only} ${kinds}`].filter(Boolean).join(", ")}</>;
}
