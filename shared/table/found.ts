import { DomainError, refusals } from "../domain/refusal.ts";

/** What the table refuses, whatever the aggregate. */
export const refuseAggregate = refusals("aggregate", {
  "not-found": {
    kind: "not-found",
    id: "Data yang diminta tidak ditemukan.",
    en: "What you asked for does not exist.",
  },
  exists: {
    kind: "conflict",
    id: "Data dengan nomor itu sudah ada.",
    en: "Something with this number exists already.",
  },
  stale: {
    kind: "stale",
    id: "Data sudah diubah orang lain sejak Anda membacanya. Muat ulang, lalu coba lagi.",
    en: "Somebody has changed this since you read it. Read it again, then retry.",
  },
});

/** Whether a change came too late: somebody else has made or changed the same thing meanwhile. */
export function isOvertaken(error: unknown): boolean {
  return (
    error instanceof DomainError && (error.refusal.kind === "stale" || error.code === "aggregate.exists")
  );
}

/** @throws DomainError `aggregate.not-found` where there is no item */
export function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw refuseAggregate("not-found");
  return item;
}
