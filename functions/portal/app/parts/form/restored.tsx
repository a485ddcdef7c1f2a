import type { Draft } from "../../offline/draft.ts";
import { Notice } from "../asked/notice.tsx";

interface RestoredProps {
  readonly draft: Pick<Draft<never>, "isRestored" | "discard">;
  /** What is back. */
  readonly says: string;
  /** Names the button that throws it away. */
  readonly clear: string;
}

/** Says that what was typed before is back, and how to begin again. */
export function Restored({ draft, says, clear }: RestoredProps) {
  if (!draft.isRestored) return null;
  return (
    <Notice>
      <p>
        {says}{" "}
        <button type="button" class="bare" onClick={() => draft.discard()}>
          {clear}
        </button>
      </p>
    </Notice>
  );
}
