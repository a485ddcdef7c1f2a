import { randomUUID } from "node:crypto";
import { liftConduct as lift, recordConduct as record } from "../../shared/domain/awards/conduct-record.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ConductRecordRepository } from "../../shared/table/awards/conduct-records.ts";
import type { conductRoutes } from "./contract.ts";

interface Deps {
  readonly conduct: ConductRecordRepository;
}

export async function recordConduct(
  { body, principal, at }: Input<typeof conductRoutes.recordConduct>,
  { conduct }: Deps,
) {
  const isRegistered = await conduct.isRegistered(body);
  return conduct.commit(record(randomUUID(), body, { isRegistered, by: principal.id, at }));
}

export async function listConduct(
  { query: { state, ...page } }: Input<typeof conductRoutes.conduct>,
  { conduct }: Deps,
) {
  return conduct.list(state, page);
}

export async function liftConduct(
  { params: { id }, body, principal, at }: Input<typeof conductRoutes.liftConduct>,
  { conduct }: Deps,
) {
  return conduct.commit(lift(await conduct.edit(id), { ...body, by: principal.id, at }));
}
