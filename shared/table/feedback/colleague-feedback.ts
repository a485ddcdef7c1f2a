import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Decision } from "../../domain/aggregate.ts";
import type {
  AnonymousFeedback,
  ColleagueReply,
  ColleagueReplyEvent,
} from "../../domain/feedback/colleague-feedback.ts";
import type { FeedbackPanel, FeedbackPanelEvent } from "../../domain/feedback/panel.ts";
import { CommitConflict } from "../commit-conflict.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import type { TeamMember } from "../organisation/items.ts";
import { gone, type Projection, put } from "../projection.ts";
import type { Table } from "../table.ts";

export type ColleagueFeedbackRepository = ReturnType<typeof colleagueFeedbackRepository>;

const SEED_BYTES = 32;

/** Who gives feedback about whom, for which month. */
interface Giving {
  readonly giver: string;
  readonly nip: string;
  readonly month: string;
}

/** Feedback of peers and subordinates: what was said is stored apart from who said it and when. */
export function colleagueFeedbackRepository(table: Table) {
  return {
    /** An employee and the colleagues to be asked about a month, in one round trip. */
    async withPanel(nip: string, month: string) {
      const [employee, panel] = await table.findMany([
        items.employee.key(nip),
        items.feedbackPanel.key(nip, month),
      ]);
      return { employee, panel };
    },
    getPanel: (nip: string, month: string) => table.get(items.feedbackPanel.key(nip, month)),
    editPanel: (nip: string, month: string) => table.edit(items.feedbackPanel.key(nip, month)),
    findPanels: (nips: readonly string[], month: string) =>
      table.findMany(nips.map((nip) => items.feedbackPanel.key(nip, month))),
    commitPanel: (
      decision: Decision<FeedbackPanel, FeedbackPanelEvent>,
      before?: FeedbackPanel | undefined,
    ) => {
      const { nip, month } = decision.state;
      const projections = askedChanges(decision.state, before);
      return table.commit([{ key: items.feedbackPanel.key(nip, month), decision, projections }]);
    },
    /** The employees about whom somebody is asked. */
    async askedAbout(giver: string, month: string): Promise<readonly string[]> {
      const asked = await table.all(items.asked.range(giver, month));
      return asked.map(({ nip }) => nip);
    },
    /** Those somebody rates, by the newest postings. */
    async team(raterNip: string): Promise<readonly TeamMember[]> {
      const all = await table.all(items.teamMember.range(raterNip));
      return all.filter(({ until }) => until === undefined);
    },
    /** The seed of a month's draw, created on first use. */
    async seed(month: string): Promise<string> {
      const key = items.draw.key(month);
      const known = await table.find(key);
      if (known) return known.seed;
      const item = { seed: randomBytes(SEED_BYTES).toString("base64url") };
      try {
        await table.write([put({ key, item, once: true })]);
        return item.seed;
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
        return (await table.get(key)).seed;
      }
    },

    /** Which of these have been given already. */
    async areGiven(givings: readonly Giving[], seed: string): Promise<readonly boolean[]> {
      const marks = await table.findMany(givings.map((giving) => givenKey(giving, seed)));
      return marks.map((mark) => mark !== undefined);
    },
    /**
     * Stores feedback under a random name, and that it was given: two items that nothing connects. There is
     * no event and no stored reply, since either would identify the giver.
     * @returns whether it is new
     */
    async keepFeedback(giving: Giving, feedback: AnonymousFeedback, seed: string): Promise<boolean> {
      const { nip, month } = giving;
      try {
        await table.write([
          put({ key: givenKey(giving, seed), item: {}, once: true }),
          put({ key: items.colleagueFeedback.key(nip, month, randomUUID()), item: { ...feedback } }),
        ]);
        return true;
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
        return false;
      }
    },
    /** All feedback from colleagues about a month, in random order. */
    ofMonth: (nip: string, month: string) => table.all(items.colleagueFeedback.range(nip, month)),
    /** An employee and their reply to colleagues' feedback, in one round trip. */
    async withReply(nip: string, month: string) {
      const [employee, reply] = await table.findMany([
        items.employee.key(nip),
        items.colleagueReply.key(nip, month),
      ]);
      return { employee, reply };
    },
    commitReply: (decision: Decision<ColleagueReply, ColleagueReplyEvent>) => {
      const { nip, month } = decision.state;
      return table.commit([{ key: items.colleagueReply.key(nip, month), decision }]);
    },
  };
}

/** Key of the mark that somebody has given feedback; without the seed it does not identify the giver. */
function givenKey({ giver, nip, month }: Giving, seed: string): Key<object> {
  const content = [seed, month, nip, giver].join("\n");
  return items.given.key(createHash("sha256").update(content).digest("base64url"));
}

function askedChanges(
  { nip, month, givers }: FeedbackPanel,
  before: FeedbackPanel | undefined,
): Projection[] {
  const left = (before?.givers ?? []).filter((giver) => !givers.includes(giver));
  return [
    ...left.map((giver): Projection => gone(items.asked.key(giver, month, nip))),
    ...givers.map(
      (giver): Projection => put({ key: items.asked.key(giver, month, nip), item: { nip, month } }),
    ),
  ];
}
