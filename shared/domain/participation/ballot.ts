import * as z from "zod";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";
import type { Consultation } from "./consultation.ts";

const VoteSchema = /* @__PURE__ */ named("ConsultationVote", () =>
  z.strictObject({
    /** The poll's number in the consultation, from 1. */
    poll: z.int().min(1).max(5),
    /** The choice's number in the poll, from 1. */
    choice: z.int().min(1).max(10),
  }),
);

/** One choice at most in each poll; polls may be left out. */
export const VotesSchema = /* @__PURE__ */ named("ConsultationVotes", () => z.array(VoteSchema()).max(5));

export type Vote = z.infer<ReturnType<typeof VoteSchema>>;

const refuse = /* @__PURE__ */ refusals("vote", {
  unknown: {
    kind: "invalid",
    id: "Pilihan {choice} pada pertanyaan {poll} tidak ada. Muat ulang musyawarah ini, lalu pilih lagi.",
    en: "There is no choice {choice} in question {poll}. Load the consultation again, and choose once more.",
    source: { id: "kebijakan", en: "policy" },
  },
  twice: {
    kind: "invalid",
    id: "Pertanyaan {poll} dijawab dua kali. Pilih satu jawaban untuk tiap pertanyaan.",
    en: "Question {poll} is answered twice. Choose one answer for each question.",
    source: { id: "kebijakan: satu suara", en: "policy: one voice" },
  },
  already: {
    kind: "conflict",
    id: "Suara Anda untuk musyawarah ini sudah tercatat, dan tidak dapat diubah.",
    en: "Your voice in this consultation has been counted, and cannot be changed.",
    source: { id: "kebijakan: satu suara", en: "policy: one voice" },
  },
});

export const refuseSecondVote = () => refuse("already");

/** Requires votes that the consultation's polls offer. @throws DomainError `vote.unknown`, `vote.twice` */
export function requireVotes({ polls }: Pick<Consultation, "polls">, votes: readonly Vote[]): void {
  for (const [place, { poll, choice }] of votes.entries()) {
    if (polls[poll - 1]?.choices[choice - 1] === undefined) throw refuse("unknown", { poll, choice });
    if (votes.findIndex((one) => one.poll === poll) < place) throw refuse("twice", { poll });
  }
}

/** Counts of one shard: `voices`, and votes under the names of {@link nameOfVote}. */
export type Counts = Readonly<Record<string, number>>;

/** The name under which a vote is counted. */
export const nameOfVote = ({ poll, choice }: Vote): string => `${poll}-${choice}`;

/** The sum over all shards: voices, and votes by poll and choice. */
export function sumOf({ polls }: Pick<Consultation, "polls">, shards: readonly (Counts | undefined)[]) {
  const sum = (name: string) => shards.reduce((total, counts) => total + Number(counts?.[name] ?? 0), 0);
  return {
    voices: sum("voices"),
    polls: polls.map(({ choices }, poll) =>
      choices.map((_, choice) => sum(nameOfVote({ poll: poll + 1, choice: choice + 1 }))),
    ),
  };
}
