import { useState } from "preact/hooks";
import { ask } from "../../client/call.ts";
import { words } from "../../frame/language.ts";
import { Icon } from "../../parts/icon.tsx";
import { Failure } from "../../parts/notice.tsx";
import type { Consultation } from "./consultation-words.ts";

const WORDS = {
  title: { id: "Dokumen", en: "Documents" },
  stay: {
    id: "Dokumen dan tanggapan resmi tetap tersimpan sebagai arsip daerah.",
    en: "Documents and official answers stay, as records of the daerah.",
  },
};

/** What to read first; each opens at an address that is good for minutes. */
export function Documents({ of: { id, documents } }: { readonly of: Consultation }) {
  const [error, setError] = useState<Error>();
  const text = words(WORDS);
  if (documents.length === 0) return null;
  async function open(sha256: string) {
    try {
      const { url } = await ask("GET /v1/consultations/{consultationId}/documents/{sha256}", {
        params: { consultationId: id, sha256 },
      });
      window.open(url, "_blank", "noopener");
      setError(undefined);
    } catch (failure) {
      setError(failure as Error);
    }
  }
  return (
    <>
      <h3>{text.title}</h3>
      <Failure error={error} />
      <ul class="plain">
        {documents.map(({ title, sha256 }) => (
          <li key={sha256}>
            <button type="button" class="bare" onClick={() => void open(sha256)}>
              <Icon name="download" />
              {title}
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet-text">{text.stay}</p>
    </>
  );
}
