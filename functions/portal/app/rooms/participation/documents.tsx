import { ask } from "../../client/call.ts";
import { words } from "../../frame/language.ts";
import { OpenFile } from "../../parts/asked/open-file.tsx";
import { Icon } from "../../parts/screen/icon.tsx";
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
  const text = words(WORDS);
  if (documents.length === 0) return null;
  return (
    <>
      <h3>{text.title}</h3>
      <ul class="plain">
        {documents.map(({ title, sha256 }) => (
          <li key={sha256}>
            <OpenFile
              find={() =>
                ask("GET /v1/consultations/{consultationId}/documents/{sha256}", {
                  params: { consultationId: id, sha256 },
                })
              }
            >
              <Icon name="download" />
              {title}
            </OpenFile>
          </li>
        ))}
      </ul>
      <p class="quiet-text">{text.stay}</p>
    </>
  );
}
