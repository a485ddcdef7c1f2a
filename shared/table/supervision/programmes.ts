import type { Programme, ProgrammeContent, ProgrammeDecision } from "../../domain/supervision/programme.ts";
import * as items from "../items.ts";
import type { Commit, FoundUnder, PageRequest, Table } from "../table.ts";

export type ProgrammeRepository = ReturnType<typeof programmeRepository>;

export function programmeRepository(table: Table) {
  return {
    list: (page: PageRequest) =>
      table.query(items.supervisionProgramme.list.range(), { ...page, newestFirst: true }),
    /** A programme, and whoever asks, in one round trip. */
    async withAsker(id: string, account: string) {
      const [programme, asker] = await table.findMany([
        items.supervisionProgramme.key(id),
        items.employee.key(account),
      ]);
      return { programme, asker };
    },
    /** A programme to be changed, and whoever asks, in one round trip. */
    async editWithAsker(id: string, account: string) {
      const [programme, asker] = await table.editMany(items.supervisionProgramme.key(id), [
        items.employee.key(account),
      ]);
      return { programme, asker };
    },
    /** What a new programme refers to, in one round trip. */
    async context(content: ProgrammeContent, account: string) {
      const [asker, ...others] = await table.findMany([items.employee.key(account), ...referred(content)]);
      return { asker, ...contextOf(others) };
    },
    /** A programme to be changed, and what its new content refers to, in one round trip. */
    async editWithContext(id: string, content: ProgrammeContent, account: string) {
      const [programme, asker, ...others] = await table.editMany(items.supervisionProgramme.key(id), [
        items.employee.key(account),
        ...referred(content),
      ]);
      return { programme, asker, ...contextOf(others) };
    },
    commit: (decision: ProgrammeDecision) => table.commit([programmeCommit(decision)]),
  };
}

function referred({ leadUnitId, scopeUnitId, instrumentId, inspectors }: ProgrammeContent) {
  return [
    items.unit.key(leadUnitId),
    items.unit.key(scopeUnitId),
    items.instrument.key(instrumentId),
    ...inspectors.map((nip) => items.employee.key(nip)),
  ] as const;
}

type Referred = FoundUnder<ReturnType<typeof referred>>;

function contextOf([lead, scope, instrument, ...inspectors]: Referred) {
  return { lead, scope, instrument, known: new Set(inspectors.flatMap((one) => one?.nip ?? [])) };
}

/** Every programme of the city, to be handed on: apart from the rest, which no request needs. */
export const allProgrammes = (table: Table) => table.all(items.supervisionProgramme.list.range());

function programmeCommit(decision: ProgrammeDecision): Commit<Programme> {
  const { id } = decision.state;
  return {
    key: items.supervisionProgramme.key(id),
    decision,
    placement: { list: items.supervisionProgramme.list.at(id) },
  };
}
