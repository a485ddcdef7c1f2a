import { ask } from "../../../client/call.ts";
import type { Answer } from "../../../client/operations.ts";
import { plainName } from "../../../client/plain-name.ts";
import { saveBlob } from "../../../client/save-file.ts";
import { useTrying } from "../../../client/trying.ts";
import { words } from "../../../frame/language.ts";
import { Failure } from "../../../parts/asked/notice.tsx";
import { Icon } from "../../../parts/screen/icon.tsx";
import { useUnitName } from "../../../parts/unit/name.ts";

type Page = Answer<"GET /v1/units/{unitId}/siasn-results/{period}">;

const WORDS = {
  save: { id: "Unduh berkas SIASN", en: "Download the file for SIASN" },
  hint: {
    id: "JSON: hasil seluruh unit ini yang sudah final, dengan nama kolom SIASN.",
    en: "JSON: all final results of this unit, with SIASN's own names of the fields.",
  },
};

interface OfUnit {
  readonly unitId: string;
  readonly period: string;
}

/** Saves all final results of a unit as one file, however many pages they take. */
export function SiasnFile({ unitId, period }: OfUnit) {
  const { isBusy, error, attempt } = useTrying();
  const unit = useUnitName(unitId) ?? "";
  const text = words(WORDS);
  async function save() {
    const ready = (await allOf(unitId, period)).filter(({ body }) => body !== undefined);
    const content = ready.map(({ nip, name, body }) => ({ nip, name, body }));
    saveBlob(
      new Blob([JSON.stringify(content, undefined, 2)], { type: "application/json" }),
      `${plainName("siasn", unit, period)}.json`,
    );
  }
  return (
    <p>
      <button type="button" aria-busy={isBusy} onClick={() => void attempt(save)}>
        <Icon name="download" />
        {text.save}
      </button>{" "}
      <small>{text.hint}</small>
      <Failure error={error} />
    </p>
  );
}

async function allOf(unitId: string, period: string): Promise<Page["items"]> {
  const results: Page["items"][number][] = [];
  let cursor: string | undefined;
  do {
    const page: Page = await ask("GET /v1/units/{unitId}/siasn-results/{period}", {
      params: { unitId, period },
      query: { limit: 100, ...(cursor !== undefined && { cursor }) },
    });
    results.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return results;
}
