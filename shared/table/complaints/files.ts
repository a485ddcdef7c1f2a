import type { Decision } from "../../domain/aggregate.ts";
import type { ComplaintDecision } from "../../domain/complaints/complaint.ts";
import type {
  AwaitedFile,
  ComplaintFile,
  ComplaintFileEvent,
  KeptFile,
} from "../../domain/complaints/files/file.ts";
import { found, refuseAggregate } from "../found.ts";
import * as items from "../items.ts";
import { count } from "../projection.ts";
import type { Table } from "../table.ts";
import { type ComplaintBasis, complaintCommits } from "./complaints.ts";

export type ComplaintFileRepository = ReturnType<typeof complaintFileRepository>;
type DecisionOn<File extends ComplaintFile> = Decision<File, ComplaintFileEvent>;

export function complaintFileRepository(table: Table) {
  return {
    /** Read consistently: an announcement must not take the slot of a file announced a moment ago. */
    ofComplaint: (trackingCode: string) =>
      table.all(items.complaintFile.range(trackingCode), { isConsistent: true }),
    /**
     * A file that one side of a complaint has uploaded and wants checked.
     * @throws DomainError `aggregate.not-found`, `aggregate.stale`
     */
    async of(trackingCode: string, id: string, from: ComplaintFile["from"]): Promise<ComplaintFile> {
      const file = await table.edit(items.complaintFile.key(trackingCode, id));
      return found(file.from === from ? file : undefined);
    },
    /** A file that has passed its check. @throws DomainError `aggregate.not-found` */
    async kept(trackingCode: string, id: string): Promise<KeptFile> {
      const file = await table.get(items.complaintFile.key(trackingCode, id));
      return found(file.state === "KEPT" ? file : undefined);
    },
    announce: <Reply>(
      trackingCode: string,
      decision: DecisionOn<AwaitedFile>,
      reply: (file: AwaitedFile) => Reply,
    ) =>
      table.commit([{ key: items.complaintFile.key(trackingCode, decision.state.id), decision }], ([file]) =>
        reply(inState("AWAITING_FILE", file)),
      ),
    /** Frees the slot of a refused upload, unless another file has been announced there meanwhile. */
    async free(trackingCode: string, { id, version }: ComplaintFile, refusedAt: string): Promise<void> {
      const key = items.complaintFile.key(trackingCode, id);
      const taken = refuseAggregate("stale");
      const gate = { absent: [], same: { version }, refusal: () => taken };
      try {
        await table.write([count({ key, set: { refusedAt }, gate })]);
      } catch (error) {
        if (error !== taken) throw error;
      }
    },
    /** Keeps a checked file and adds it to the conversation. */
    keep(decision: DecisionOn<KeptFile>, attached: ComplaintDecision, basis: ComplaintBasis) {
      const key = items.complaintFile.key(attached.state.trackingCode, decision.state.id);
      return table.commit([{ key, decision }, ...complaintCommits(attached, basis)], ([file]) =>
        inState("KEPT", file),
      );
    },
  };
}

/** A file in the state to which it was decided. */
function inState<State extends ComplaintFile["state"]>(
  state: State,
  file: ComplaintFile,
): ComplaintFile & { readonly state: State } {
  if (!isIn(state, file)) throw new Error(`A file was to be ${state} and is ${file.state}.`);
  return file;
}

function isIn<State extends ComplaintFile["state"]>(
  state: State,
  file: ComplaintFile,
): file is ComplaintFile & { readonly state: State } {
  return file.state === state;
}
