import type { Given } from "../../client/operations.ts";
import type { Post } from "./words.ts";

/** A question as it is typed. */
export interface TypedQuestion {
  readonly text: string;
  readonly options: readonly string[];
  /** Index of the right option; empty until one is chosen. */
  readonly right: string;
  readonly why: string;
}

/** An announcement as it is typed. */
export interface TypedAnnouncement {
  readonly title: string;
  readonly body: string;
  /** Empty stands for the author's own unit, or for HR the whole city. */
  readonly unitIds: readonly string[];
  readonly posts: readonly Post[];
  readonly from: string;
  readonly until: string;
  readonly questions: readonly TypedQuestion[];
}

export const NO_ANNOUNCEMENT: TypedAnnouncement = {
  ...{ title: "", body: "", unitIds: [], posts: [], from: "", until: "", questions: [] },
};

export const NO_QUESTION: TypedQuestion = { text: "", options: ["", ""], right: "", why: "" };

type Content = Given<"POST /v1/announcements">["body"];

export function contentOf(
  { unitIds, posts, from, questions, ...typed }: TypedAnnouncement,
  today: string,
  files: { readonly title: string; readonly sha256: string }[],
): Content {
  return {
    ...typed,
    title: typed.title.trim(),
    body: typed.body.trim(),
    from: from === "" ? today : from,
    audience: { unitIds: [...unitIds], ...(posts.length > 0 && { posts: [...posts] }) },
    files,
    questions: questions.map(({ text, options, right, why }) => ({
      ...{ text: text.trim(), why: why.trim(), right: right === "" ? Number.NaN : Number(right) },
      options: options.map((one) => one.trim()),
    })),
  };
}
