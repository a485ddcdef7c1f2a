import { ask } from "../../client/call.ts";
import type { Answer } from "../../client/operations.ts";
import { recompute } from "./recompute.ts";

type List = Answer<"GET /v1/supervision-programmes/{programmeId}/draws/{period}/list">;

interface Asked {
  readonly programmeId: string;
  readonly period: string;
}

/** A draw as it was published, and what the reader's own browser made of it. */
export interface Checked {
  readonly list: Pick<List, "seed" | "items">;
  readonly drawn: readonly string[];
  readonly checks: readonly { readonly name: "seedHash" | "listHash" | "drawn"; readonly isSame: boolean }[];
}

/** The whole list, page by page. */
async function wholeList(params: Asked): Promise<List> {
  const pages: List[] = [];
  let cursor: string | undefined;
  do {
    const page: List = await ask("GET /v1/supervision-programmes/{programmeId}/draws/{period}/list", {
      params,
      query: cursor === undefined ? {} : { cursor },
    });
    pages.push(page);
    cursor = page.cursor;
  } while (cursor !== undefined);
  const [first] = pages;
  if (first === undefined) throw new Error("a list has a page");
  return { ...first, items: pages.flatMap(({ items }) => items) };
}

/** Takes a draw's seed and list, and computes it again. @throws Refusal, NoLine */
export async function checkDraw(params: Asked): Promise<Checked> {
  const list = await wholeList(params);
  const { seed, sampleSize, items, seedHash, listHash } = list;
  const mine = await recompute({ seed, sampleSize, lots: items });
  return {
    list,
    drawn: mine.drawn,
    checks: [
      { name: "seedHash", isSame: mine.seedHash === seedHash },
      { name: "listHash", isSame: mine.listHash === listHash },
      { name: "drawn", isSame: mine.drawn.join() === list.drawn.join() },
    ],
  };
}
