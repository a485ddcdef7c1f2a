import { DomainError, refusals } from "../domain/refusal.ts";

/** What the table refuses for any aggregate. */
export const refuseAggregate = /* @__PURE__ */ refusals("aggregate", {
  "not-found": {
    kind: "not-found",
    id: "Data yang diminta tidak ditemukan. Periksa nomor atau tanggal pada alamatnya.",
    en: "What you asked for does not exist. Check the number or the date in the address.",
  },
  exists: {
    kind: "conflict",
    id: "Data itu sudah ada. Muat ulang untuk melihatnya, lalu ubah yang sudah ada.",
    en: "This exists already. Load it, and change what is there.",
  },
  stale: {
    kind: "stale",
    id: "Data sudah diubah orang lain sejak Anda membacanya. Muat ulang, lalu coba lagi.",
    en: "Somebody has changed this since you read it. Read it again, then retry.",
  },
});

/** Whether somebody else created or changed the same thing first. */
export function isOvertaken(error: unknown): boolean {
  return (
    error instanceof DomainError && (error.refusal.kind === "stale" || error.code === "aggregate.exists")
  );
}

/** Whether the thing that was to be read is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof DomainError && error.code === "aggregate.not-found";
}

/** @throws DomainError `aggregate.not-found` */
export function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw refuseAggregate("not-found");
  return item;
}
