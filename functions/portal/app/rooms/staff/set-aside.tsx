import type { Answer } from "../../client/operations.ts";
import { say, words } from "../../frame/language.ts";
import { Failure } from "../../parts/notice.tsx";
import { Card } from "../../parts/screen.tsx";

type Part = Answer<"GET /v1/imports/{importId}">["parts"]["setAside"][number];

const WORDS = {
  title: { id: "Yang tidak dapat dikerjakan", en: "What could not be done" },
  part: { id: "Bagian", en: "Part" },
  retry: { id: "Coba lagi", en: "Try again" },
};

interface SetAsideProps {
  readonly parts: readonly Part[];
  readonly isBusy: boolean;
  readonly error: Error | undefined;
  readonly onRetry: (part: string) => void;
}

/** The parts of a run that failed too often, each with its reason; tried again once the cause is mended. */
export function SetAside({ parts, isBusy, error, onRetry }: SetAsideProps) {
  const text = words(WORDS);
  if (parts.length === 0) return null;
  return (
    <Card title={text.title}>
      <Failure error={error} />
      <ul class="plain">
        {parts.map(({ part, name = `${text.part} ${part}`, reason }) => (
          <li key={part}>
            <strong>{name}</strong>: {say(reason)}{" "}
            <button
              type="button"
              class="quiet"
              aria-label={`${text.retry}: ${name}`}
              aria-busy={isBusy}
              onClick={() => onRetry(part)}
            >
              {text.retry}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
