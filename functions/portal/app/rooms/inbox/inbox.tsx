import { useEffect, useRef, useState } from "preact/hooks";
import { ask, send } from "../../client/call.ts";
import type { Answer } from "../../client/operations.ts";
import { askAnew } from "../../client/question-client.ts";
import { useAsk } from "../../client/questions.ts";
import { useTrying } from "../../client/trying.ts";
import { momentWords, untilWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { countWords } from "../../frame/numbers.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { More } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { type Entry, screenOf } from "./screen-of.ts";

const WORDS = {
  title: { id: "Kotak masuk", en: "Inbox" },
  lead: {
    id: "Tenggat yang dekat, lalu apa yang terjadi, terbaru di atas.",
    en: "Near deadlines, then what happened, newest first.",
  },
  deadlines: { id: "Tenggat yang dekat", en: "Near deadlines" },
  news: { id: "Yang terjadi", en: "What happened" },
  none: {
    id: "Belum ada kabar. Jawaban atas laporan dan rencana Anda, hasil kinerja, dan tenggat muncul di sini.",
    en: "No news yet. Answers to your reports and plan, your results and deadlines appear here.",
  },
  unread: { id: "Baru", en: "New" },
  gone: { id: "kini ditangani unit atau rekan lain", en: "another unit or colleague has it now" },
  alike: { id: "kabar serupa sebelumnya", en: "earlier ones like it", one: "earlier one like it" },
};

/** What comes often and asks for nothing. */
const FOLDED: readonly Entry["kind"][] = [
  "REPORT_ACCEPTED",
  "REPORT_UNANSWERED",
  "TRAINING_CONFIRMED",
  "TRAINING_GRANTED",
];

/** From so many on, such news about oneself is folded beneath its newest. */
const FOLDED_FROM = 3;

type Page = Answer<"GET /v1/inbox">;

/** What somebody was told. Opening it marks it as read; what was new then stays marked while it is open. */
export function Inbox() {
  // As the bell asks: both are told by one answer.
  const asked = useAsk("GET /v1/inbox", {});
  const older = useOlder(asked.value);
  const isNew = useSeen(asked.seenAt === undefined ? asked.value : undefined);
  const person = usePerson();
  const text = words(WORDS);
  const nameOf = namesIn({ people: [...(asked.value?.people ?? []), ...older.people] });
  const rowOf = (entry: Entry) => ({
    key: keyOf(entry),
    to: screenOf(entry, person),
    title: say(entry.sentence),
    detail: (
      <>
        {entry.about.nip !== undefined && entry.about.nip !== person.nip && `${nameOf(entry.about.nip)} · `}
        {momentWords(entry.dueAt ?? entry.at)}
        {entry.canOpen === false && ` · ${text.gone}`}{" "}
        {isNew(entry) && <State kind="care">{text.unread}</State>}
      </>
    ),
    ...(entry.dueAt !== undefined && { aside: untilWords(entry.dueAt) }),
  });
  const isFolded = ({ kind, about }: Entry) => FOLDED.includes(kind) && about.nip === person.nip;
  const rowsOf = (run: readonly Entry[]) => {
    const [newest, ...alike] = run;
    if (newest === undefined || run.length < FOLDED_FROM || !isFolded(newest)) return run.map(rowOf);
    const isAnyNew = alike.some(isNew) ? ` (${text.unread.toLowerCase()})` : "";
    const folded = { name: `${countWords(alike.length, WORDS.alike)}${isAnyNew}`, of: alike.map(rowOf) };
    return [{ ...rowOf(newest), folded }];
  };
  return (
    <Screen title={text.title} lead={text.lead}>
      <Loaded<"GET /v1/inbox"> asked={asked} lines={6}>
        {({ deadlines = [], items: newest }) => {
          const items = [...new Map([...newest, ...older.items].map((one) => [keyOf(one), one])).values()];
          return (
            <>
              {deadlines.length > 0 && (
                <Card title={text.deadlines}>
                  <Rows label={text.deadlines} of={deadlines.map(rowOf)} />
                </Card>
              )}
              {items.length > 0 && (
                <Card title={text.news}>
                  <Rows label={text.news} of={runsOf(items).flatMap(rowsOf)} />
                </Card>
              )}
              {deadlines.length + items.length === 0 && (
                <Empty>
                  <p>{text.none}</p>
                </Empty>
              )}
              <More count={items.length} asked={older} />
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}

/**
 * What was told before the first page, asked for page after page. What stood on the first is among it: news pushes its last entries off
 * that page, and they are still to be read.
 */
function useOlder(newest: Page | undefined) {
  const [read, setRead] = useState<Pick<Page, "items" | "people" | "cursor">>();
  const { isBusy, error, attempt } = useTrying();
  const above = read ?? newest;
  const cursor = above?.cursor;
  async function next() {
    const page = await ask("GET /v1/inbox", { query: { cursor } });
    setRead({
      items: [...(above?.items ?? []), ...page.items],
      people: [...(above?.people ?? []), ...page.people],
      cursor: page.cursor,
    });
  }
  return {
    ...{ items: read?.items ?? [], people: read?.people ?? [], error, isAdding: isBusy },
    more: cursor === undefined ? undefined : () => void attempt(next),
  };
}

/** Marks what is shown as read. @returns whether an entry was unread when it was first shown here */
function useSeen(page: Page | undefined): (entry: Entry) => boolean {
  const wereUnread = useRef(new Set<string>());
  const entries = [...(page?.deadlines ?? []), ...(page?.items ?? [])];
  const unread = entries.filter(({ isRead }) => !isRead);
  for (const entry of unread) wereUnread.current.add(keyOf(entry));
  const upTo = unread
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  useEffect(() => {
    if (upTo === undefined) return;
    // Where it fails, it is marked the next time.
    send("POST /v1/inbox/seen", { body: { upTo } }, { key: crypto.randomUUID() }).then(
      () => askAnew("GET /v1/inbox"),
      () => undefined,
    );
  }, [upTo]);
  return (entry) => wereUnread.current.has(keyOf(entry));
}

/** Entries that follow one another and tell the same of the same person. */
function runsOf(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === entry.kind && last[0].about.nip === entry.about.nip) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

const keyOf = ({ at, kind, about }: Entry) => JSON.stringify([at, kind, about]);
