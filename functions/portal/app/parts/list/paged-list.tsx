import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import type { ListQuestion, Paged } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Empty, Loaded } from "../asked/loaded.tsx";
import { Failure } from "../asked/notice.tsx";

const WORDS = {
  more: { id: "Tampilkan berikutnya", en: "Show more" },
  adding: { id: "Memuat …", en: "Loading …" },
  shown: { id: "ditampilkan, masih ada lagi", en: "shown, and there are more" },
  all: { id: "Semuanya sudah ditampilkan:", en: "All are shown:" },
};

interface PagedListProps<Of extends ListQuestion> {
  readonly asked: Paged<Of>;
  /** What will be here, and what to do first. */
  readonly empty: ComponentChildren;
  /** @param value its `items` are those of every page so far */
  readonly children: (value: Answer<Of>) => ComponentChildren;
}

/** A list that may be longer than a page: what was asked for with `useAskPages`, and the way to the rest. */
export function PagedList<Of extends ListQuestion>({ asked, empty, children }: PagedListProps<Of>) {
  return (
    <Loaded asked={asked}>
      {(value) => {
        const count = (value as { readonly items: readonly unknown[] }).items.length;
        return (
          <>
            {count === 0 && asked.more === undefined ? <Empty>{empty}</Empty> : children(value)}
            <More count={count} asked={asked} />
          </>
        );
      }}
    </Loaded>
  );
}

interface MoreProps {
  /** How many are shown. */
  readonly count: number;
  readonly asked: Pick<Paged<ListQuestion>, "more" | "isAdding" | "error">;
}

/** How much is shown, and the button for more; once it has gone, the focus stays where it was. */
export function More({ count, asked: { more, isAdding, error } }: MoreProps) {
  const said = useRef<HTMLParagraphElement>(null);
  const wasUsed = useRef(false);
  const hasMore = more !== undefined;
  useEffect(() => {
    if (!hasMore && wasUsed.current) said.current?.focus();
  }, [hasMore]);
  const text = words(WORDS);
  if (!hasMore && !wasUsed.current) return null;
  return (
    <div class="more">
      <Failure error={error} />
      <p ref={said} class="quiet-text" role="status" tabIndex={-1}>
        {hasMore ? `${numberWords(count)} ${text.shown}` : `${text.all} ${numberWords(count)}`}
      </p>
      {hasMore && (
        <button
          type="button"
          class="quiet"
          aria-busy={isAdding}
          onClick={() => {
            wasUsed.current = true;
            if (!isAdding) more();
          }}
        >
          {isAdding ? text.adding : text.more}
        </button>
      )}
    </div>
  );
}
