import { type InfiniteData, useInfiniteQuery } from "@tanstack/preact-query";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Answer, Given, Question } from "./operations.ts";
import { type Asked, askOrRecall } from "./questions.ts";
import { useFailure } from "./unshown.ts";

/** Those that answer with a page of a list, and where the next one begins. */
export type ListQuestion = {
  readonly [Of in Question]: Answer<Of> extends { readonly items: readonly unknown[] }
    ? "cursor" extends keyof Answer<Of>
      ? Of
      : never
    : never;
}[Question];

/** A list as far as it has been asked for: the first page's answer, with the entries of all pages. */
export interface Paged<Of extends ListQuestion> extends Asked<Of> {
  /** Asks for the next page; undefined on the last. */
  readonly more: (() => void) | undefined;
  readonly isAdding: boolean;
}

interface Page {
  readonly items: readonly unknown[];
  readonly people?: readonly unknown[];
  readonly cursor?: string;
}

interface Seen {
  readonly value: Page;
  readonly seenAt?: number;
}

/** @param given without a cursor; undefined if it cannot be asked yet */
export function useAskPages<const Of extends ListQuestion>(
  operation: Of,
  given: Given<Of> | undefined,
): Paged<Of> {
  const { error, ...asked } = usePages(operation, given);
  const failure = useFailure({ error, isThere: asked.value !== undefined }, asked.again);
  return {
    ...asked,
    get error() {
      return failure();
    },
  };
}

function usePages<const Of extends ListQuestion>(operation: Of, given: Given<Of> | undefined): Paged<Of> {
  const query = useInfiniteQuery({
    queryKey: [operation, given, "pages"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => askOrRecall(operation, from(given as Given<Of>, pageParam)) as Promise<Seen>,
    getNextPageParam: ({ value }: Seen) => value.cursor,
    enabled: given !== undefined,
  });
  const { data, error, hasNextPage, isFetching, isFetchingNextPage } = query;
  // What is asked again meanwhile is waited for: broken off, the pages before would pass for fresh. Broken off itself, it is tried again.
  const [tries, setTries] = useState(0);
  const isWanted = tries > 0;
  const isUnderWay = useRef(false);
  async function next() {
    isUnderWay.current = true;
    const after = await query.fetchNextPage();
    isUnderWay.current = false;
    const isBrokenOff = after.data?.pages.length === data?.pages.length && !after.isFetchNextPageError;
    setTries(isBrokenOff && after.hasNextPage ? tries + 1 : 0);
  }
  useEffect(() => {
    if (isWanted && !isFetching && !isUnderWay.current) void next();
  }, [tries, isFetching]);
  const value = useMemo(() => data && joined<Answer<Of>>(data), [data]);
  return {
    value,
    seenAt: data?.pages.find(({ seenAt }) => seenAt !== undefined)?.seenAt,
    error: error ?? undefined,
    again: () => void query.refetch({ cancelRefetch: false }),
    more: hasNextPage ? () => setTries(1) : undefined,
    isAdding: isWanted || isFetchingNextPage,
  };
}

/**
 * A list that is needed as a whole, such as those whom a field offers: asked for page after page, and shown as it grows. Part of it is
 * never taken for all: where a page cannot be had, neither can the list.
 * @param given with the largest `limit` that the operation takes
 */
export function useAskAll<const Of extends ListQuestion>(
  operation: Of,
  given: Given<Of> | undefined,
): Asked<Of> {
  const { more, isAdding, error, value: sofar, ...asked } = usePages(operation, given);
  const value = more !== undefined && error !== undefined ? undefined : sofar;
  const failure = useFailure({ error, isThere: value !== undefined }, asked.again);
  const goesOn = more !== undefined && !isAdding && error === undefined;
  useEffect(() => {
    if (goesOn) more();
  }, [goesOn, sofar]);
  return {
    ...asked,
    value,
    get error() {
      return failure();
    },
  };
}

/**
 * The same, once it is all there: from what is chosen out of. What is still to come would be taken for what is no longer offered.
 */
export function useAskWhole<const Of extends ListQuestion>(
  operation: Of,
  given: Given<Of> | undefined,
): Asked<Of> {
  const asked = useAskAll(operation, given);
  const { cursor } = (asked.value ?? {}) as { readonly cursor?: string };
  return {
    value: cursor === undefined ? asked.value : undefined,
    seenAt: asked.seenAt,
    get error() {
      return asked.error;
    },
    again: asked.again,
  };
}

function from<Of extends ListQuestion>(given: Given<Of>, cursor: string | undefined): Given<Of> {
  if (cursor === undefined) return given;
  const { query, ...rest } = given as { readonly query?: object };
  return { ...rest, query: { ...query, cursor } } as Given<Of>;
}

/** Whom one page names, the others name too: everybody is there once for each page, which finds the same name. */
function joined<Whole>({ pages }: InfiniteData<Seen>): Whole {
  const people = pages.flatMap(({ value }) => value.people ?? []);
  return {
    ...pages[0]?.value,
    items: pages.flatMap(({ value }) => value.items),
    ...(people.length > 0 && { people }),
    cursor: pages.at(-1)?.value.cursor,
  } as Whole;
}
