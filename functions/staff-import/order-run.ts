import { orderApply, orderCheck, type StaffImport } from "../../shared/domain/organisation/staff-import.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { send } from "../../shared/queue/sender.ts";
import type { StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import type { importRoutes } from "./contract.ts";
import { type FileMessage, IMPORTS_QUEUE } from "./messages.ts";

type Ordering = typeof importRoutes.checkImport | typeof importRoutes.applyImport;

interface Deps {
  readonly imports: StaffImportRepository;
}

export async function checkImport(input: Input<typeof importRoutes.checkImport>, { imports }: Deps) {
  return orderRun(orderCheck, input, imports);
}

export async function applyImport(input: Input<typeof importRoutes.applyImport>, { imports }: Deps) {
  return orderRun(orderApply, input, imports);
}

/** If the message does not reach the queue, the run stalls, and can be ordered again. */
async function orderRun(
  order: typeof orderCheck,
  { params: { importId }, principal, at }: Input<Ordering>,
  imports: StaffImportRepository,
): Promise<StaffImport> {
  const stamp = { by: principal.id, at };
  const ordered = await imports.commit(order(await imports.edit(importId), stamp));
  await send(IMPORTS_QUEUE, [{ importId, run: ordered.run, ...stamp } satisfies FileMessage]);
  return ordered;
}
