import { type ConsumedCapacity, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { ENVIRONMENT } from "../deployment/environment.ts";
import type { Aggregate, Decision } from "../domain/aggregate.ts";
import { newPatience } from "../patience.ts";
import { stopwatch } from "../stopwatch.ts";
import { faultOf, isRefused, logCancelled, waitBeforeRepeating } from "./cancelled.ts";
import { documentClient } from "./client.ts";
import { CommitConflict } from "./commit-conflict.ts";
import { event as eventItem, type StoredReply } from "./commits/items.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { record } from "./event-log.ts";
import { found, refuseAggregate as refuse } from "./found.ts";
import { told } from "./inbox/tell.ts";
import {
  isEmptyRange,
  type Key,
  OF,
  type Placement,
  type Range,
  type RawKey,
  TABLE_DEFINITION,
  type TypeOf,
} from "./keys.ts";
import type { Meter } from "./meter.ts";
import type { Pace } from "./pace.ts";
import type { Projection } from "./projection.ts";
import { readFrom, readItem } from "./stored.ts";
import {
  addressOf,
  isOnce,
  isUpdateOfState,
  onceItem,
  projectionItem,
  putItem,
  refusalOf,
  stateItem,
  type TransactItem,
} from "./transact-items.ts";

/** DynamoDB's limit for one transaction. */
export const TRANSACTION_ITEMS = 100;
const BATCH_GET_ITEMS = 100;

/** A request's first reply, written with its change, so that a repetition gets the same reply. */
export interface ReplyRecord {
  readonly key: Key<StoredReply>;
  /** The item to store for a reply, and when it expires. */
  item(reply: unknown): { readonly item: StoredReply; readonly expiresAt: number };
}

/** The version that the sender of an update saw (`If-Match`). */
export interface SeenVersion {
  readonly version: number;
  /** Whether something was edited that has another one. Told once it is known that the sender may learn of it. */
  isOutdated: boolean;
}

/** How one request, batch or job uses the table. */
export interface SessionOptions {
  readonly meter: Meter;
  readonly replyRecord?: ReplyRecord | undefined;
  readonly seen?: SeenVersion | undefined;
  /** Holds writes to what partitions take; for work that nobody waits for. */
  readonly pace?: Pace | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Opaque; returns the next page. Absent on the last one. */
  readonly cursor?: string;
}

export interface PageRequest {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly newestFirst?: boolean | undefined;
  /** Sees everything written before, for twice the read units. Lists cannot. */
  readonly isConsistent?: boolean | undefined;
}

export interface FindOptions {
  /** By default true. What is only shown is read for half the read units without: a change of the last moment may be missing. */
  readonly isConsistent?: boolean;
}

/** An aggregate's change, its place in the indexes, and its projections. */
export interface Commit<State extends Aggregate = Aggregate> {
  readonly key: Key<State>;
  readonly decision: Decision<NoInfer<State>>;
  readonly placement?: Placement<NoInfer<State>>;
  readonly projections?: readonly Projection[];
}

/**
 * Makes a reply from stored states, one for each commit and in order: a method, since whoever commits knows more of the states
 * than the compiler can follow.
 */
interface Replying {
  of(states: readonly Aggregate[]): unknown;
}

/** The items under several keys, in order; undefined if there is no item or no key. */
export type FoundUnder<Keys extends readonly (Key | undefined)[]> = {
  -readonly [Index in keyof Keys]: TypeOf<Keys[Index]> | undefined;
};

export type Table = ReturnType<typeof openTable>;

export function openTable({ meter, replyRecord, seen, pace }: SessionOptions) {
  // A unit that may not use the table has no name for it, and never asks.
  const TableName = process.env[ENVIRONMENT.tableName] ?? "";

  function count(
    capacity: ConsumedCapacity | readonly ConsumedCapacity[] | undefined,
    kind: "read" | "write",
  ) {
    meter.roundTrips += 1;
    for (const part of capacity === undefined ? [] : [capacity].flat()) {
      if (kind === "read") meter.readUnits += part.CapacityUnits ?? 0;
      else meter.writeUnits += part.CapacityUnits ?? 0;
    }
  }

  /** An item as it is now; undefined if there is none. */
  async function find<Type>(key: Key<Type>): Promise<Type | undefined> {
    const { Item, ConsumedCapacity } = await documentClient().send(
      new GetCommand({
        TableName,
        Key: addressOf(key),
        ConsistentRead: true,
        ReturnConsumedCapacity: "TOTAL",
      }),
    );
    count(ConsumedCapacity, "read");
    return Item && readItem<Type>(Item, key[OF]);
  }

  /** @throws DomainError `aggregate.not-found` */
  async function get<Type>(key: Key<Type>): Promise<Type> {
    return found(await find(key));
  }

  /**
   * An aggregate to be changed, as it is now. That its sender saw another version is noted here and refused by the commit:
   * first it is decided whether they may know that it exists.
   * @throws DomainError `aggregate.not-found`
   */
  async function edit<State extends Aggregate>(key: Key<State>): Promise<State> {
    return compared(await get(key));
  }

  function compared<State extends Aggregate>(state: State): State {
    if (seen && state.version !== seen.version) seen.isOutdated = true;
    return state;
  }

  /**
   * What may be replaced, as it is now, or nothing yet; as `edit`, where its sender says what they saw.
   * @returns what was found
   */
  function replaceable<State extends Aggregate>(found: State | undefined): State | undefined {
    if (seen && (found?.version ?? 0) !== seen.version) seen.isOutdated = true;
    return found;
  }

  function requireUpToDate(): void {
    if (seen?.isOutdated) throw refuse("stale");
  }

  /**
   * As `edit`, with other items that the rule needs, in one round trip.
   * @throws DomainError `aggregate.not-found`
   */
  async function editMany<State extends Aggregate, const Others extends readonly (Key | undefined)[]>(
    key: Key<State>,
    others: Others,
  ): Promise<readonly [State, ...FoundUnder<Others>]> {
    const [state, ...rest] = await findMany([key, ...others]);
    return [compared(found(state)), ...rest];
  }

  /** Several items in the order of their keys, undefined if missing; a round trip for each hundred. */
  function findMany<const Keys extends readonly (Key | undefined)[]>(
    wanted: Keys,
    how?: FindOptions,
  ): Promise<FoundUnder<Keys>>;
  // Each item is read by its own key, in order; the compiler cannot follow that.
  async function findMany(
    wanted: readonly (Key | undefined)[],
    { isConsistent: ConsistentRead = true }: FindOptions = {},
  ): Promise<readonly unknown[]> {
    const stored = new Map<string, Record<string, unknown>>();
    // DynamoDB refuses a batch with a repeated key.
    const keys = wanted.filter((key) => key !== undefined);
    const distinct = [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, addressOf(key)])).values()];
    for (let start = 0; start < distinct.length; start += BATCH_GET_ITEMS) {
      let open: Record<string, unknown>[] = distinct.slice(start, start + BATCH_GET_ITEMS);
      const waitForRest = newPatience();
      while (open.length > 0) {
        const answer = await documentClient().send(
          new BatchGetCommand({
            RequestItems: { [TableName]: { Keys: open, ConsistentRead } },
            ReturnConsumedCapacity: "TOTAL",
          }),
        );
        count(answer.ConsumedCapacity, "read");
        for (const item of answer.Responses?.[TableName] ?? []) stored.set(`${item.pk}\n${item.sk}`, item);
        open = answer.UnprocessedKeys?.[TableName]?.Keys ?? [];
        if (open.length > 0) await waitForRest(`DynamoDB left out ${open.length} items`);
      }
    }
    return wanted.map((key) => {
      const item = key && stored.get(`${key.pk}\n${key.sk}`);
      return item && readItem(item, key[OF]);
    });
  }

  /** Two lists of items, read as one `findMany`. */
  async function findBoth<One, Other>(
    ones: readonly Key<One>[],
    others: readonly Key<Other>[],
    how?: FindOptions,
  ) {
    const all = await findMany<readonly Key<One | Other>[]>([...ones, ...others], how);
    // The first are of the first keys.
    const isOne = (_: One | Other | undefined, place: number): _ is One | undefined => place < ones.length;
    const isOther = (_: One | Other | undefined, place: number): _ is Other | undefined =>
      place >= ones.length;
    return [all.filter(isOne), all.filter(isOther)] as const;
  }

  /** One page of a range, 50 items by default, eventually consistent by default (a list always is). */
  async function query<Type>(range: Range<Type>, page: PageRequest = {}): Promise<Page<Type & RawKey>> {
    if (isEmptyRange(range)) return { items: [] };
    const { partitionKey, sortKey } =
      TABLE_DEFINITION.indexes.find((index) => index.name === range.index) ?? TABLE_DEFINITION;
    const sort = range.prefix ?? range.upTo;
    const condition = conditionOf(range);
    const { limit = 50 } = page;
    const {
      Items = [],
      LastEvaluatedKey,
      ConsumedCapacity,
    } = await documentClient().send(
      new QueryCommand({
        TableName,
        IndexName: range.index,
        KeyConditionExpression: `#pk = :pk${sort === undefined ? "" : condition}`,
        ExpressionAttributeNames: { "#pk": partitionKey, ...(sort !== undefined && { "#sk": sortKey }) },
        ExpressionAttributeValues: {
          ":pk": range.partition,
          ...(sort !== undefined && { ":sk": sort }),
          ...(range.from !== undefined && { ":from": range.from }),
        },
        ConsistentRead: page.isConsistent,
        // One more tells whether another page follows: the table itself says so of every full one.
        Limit: limit + 1,
        ScanIndexForward: !page.newestFirst,
        ExclusiveStartKey: page.cursor === undefined ? undefined : decodeCursor(page.cursor, range),
        ReturnConsumedCapacity: "TOTAL",
      }),
    );
    count(ConsumedCapacity, "read");
    const last = Items.length > limit ? Items[limit - 1] : LastEvaluatedKey;
    return {
      items: Items.slice(0, limit).map((item) => readFrom(item, range)),
      ...(last && { cursor: encodeCursor(last, range) }),
    };
  }

  /** Every item of a range, one page in memory at a time. */
  async function* each<Type>(
    range: Range<Type>,
    asked: Omit<PageRequest, "cursor"> = {},
  ): AsyncGenerator<Type & RawKey> {
    let cursor: string | undefined;
    do {
      const page: Page<Type & RawKey> = await query(range, { limit: 500, ...asked, cursor });
      yield* page.items;
      cursor = page.cursor;
    } while (cursor !== undefined);
  }

  async function all<Type>(
    range: Range<Type>,
    asked: Omit<PageRequest, "cursor"> = {},
  ): Promise<(Type & RawKey)[]> {
    return Array.fromAsync(each(range, asked));
  }

  /**
   * Writes changes with their events, projections, what people are told of them, and the first reply in one transaction.
   * @param commits at most 100 items together: two for each change, one for each projection, one for each entry in an inbox, one
   * for the reply
   * @param reply makes the sender's reply from the stored states; by default it is the first state
   * @throws DomainError `aggregate.stale`, `aggregate.exists`, `aggregate.not-found`
   * @throws CommitConflict if a `once` projection, or the reply, exists already
   */
  function commit<const States extends readonly Aggregate[], Reply = States[0]>(
    commits: { readonly [Index in keyof States]: Commit<States[Index]> },
    reply?: (states: { -readonly [Index in keyof States]: States[Index] }) => Reply,
  ): Promise<Reply>;
  async function commit(
    commits: readonly Commit[],
    reply: (states: never) => unknown = ([first]: readonly Aggregate[]) => first,
  ): Promise<unknown> {
    const replying: Replying = { of: reply };
    requireUpToDate();
    const recorded = commits.map((change) => ({ ...change, ...record(change.decision) }));
    const result = replying.of(recorded.map((change) => change.state));
    const items = recorded.flatMap(({ key, state, event, placement = {}, projections = [] }) => [
      stateItem(TableName, key, state, placement),
      putItem(TableName, eventItem.key(key, event.number), { item: event }),
      ...projections.map((projection) => projectionItem(TableName, projection)),
    ]);
    items.push(...told(commits).map((entry) => projectionItem(TableName, entry)));
    if (replyRecord) items.push(onceItem(TableName, replyRecord.key, replyRecord.item(result)));
    await transact(items);
    return result;
  }

  /** Writes items that belong to no aggregate, in one transaction. @throws CommitConflict */
  async function write(projections: readonly Projection[]): Promise<void> {
    requireUpToDate();
    await transact(projections.map((projection) => projectionItem(TableName, projection)));
  }

  function noteFailure(...[error, attempt, items]: Parameters<typeof logCancelled>) {
    meter.roundTrips += 1;
    if (!isRefused(error)) meter.transactions += 1;
    logCancelled(error, attempt, items);
  }

  async function transact(TransactItems: TransactItem[]): Promise<void> {
    const elapsed = stopwatch();
    for (let attempt = 1; ; attempt += 1) {
      try {
        await pace?.wait(TransactItems);
        const ReturnConsumedCapacity = pace ? "INDEXES" : "TOTAL";
        const { ConsumedCapacity } = await documentClient().send(
          new TransactWriteCommand({ TransactItems, ReturnConsumedCapacity }),
        );
        count(ConsumedCapacity, "write");
        meter.transactions += 1;
        pace?.note(TransactItems, ConsumedCapacity);
        return;
      } catch (error) {
        noteFailure(error, attempt, TransactItems);
        const wait = waitBeforeRepeating(error, { attempt, elapsed: elapsed() });
        if (wait === undefined) throw faultOf(error) ?? explained(error, TransactItems);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  return { find, get, edit, editMany, replaceable, findMany, findBoth, query, each, all, commit, write };
}

function conditionOf({ prefix, from }: Range): string {
  if (prefix !== undefined) return " AND begins_with(#sk, :sk)";
  return from === undefined ? " AND #sk <= :sk" : " AND #sk BETWEEN :from AND :sk";
}

/** Translates a failed condition, using the item that the engine returned. */
function explained(error: unknown, items: readonly TransactItem[]): unknown {
  if (!(error instanceof TransactionCanceledException)) return error;
  const reasons = (error.CancellationReasons ?? []).map((reason, index) => ({ reason, item: items[index] }));
  const shut = reasons.filter(({ reason }) => reason.Code === "ConditionalCheckFailed");
  const failed = shut.flatMap(({ reason, item }) =>
    item?.Put ? [{ put: item.Put, item: reason.Item }] : [],
  );
  // An existing reply means that all of this was done before, which explains every other failure.
  const done = failed.filter(({ put }) => isOnce(put));
  if (done.length > 0) return new CommitConflict(done.map(({ put }) => rawKeyOf(put.Item)));
  const [refusal] = shut.flatMap(({ item }) => refusalOf(item) ?? []);
  if (refusal) return refusal();
  const [first] = failed;
  if (first === undefined) return error;
  if (!isUpdateOfState(first.put)) return refuse("exists");
  return refuse(first.item === undefined ? "not-found" : "stale");
}

function rawKeyOf(item: Readonly<Record<string, unknown>> | undefined): RawKey {
  return { pk: String(item?.pk), sk: String(item?.sk) };
}
