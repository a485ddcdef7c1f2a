import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { namesIn } from "../../parts/person/people.ts";

const WORDS = {
  none: { id: "Semua sudah membaca.", en: "Everybody has read it." },
  hidden: {
    id: "Namanya terlihat oleh pimpinan unit itu dan pengelola kinerja.",
    en: "Names are shown to that unit's head and to HR.",
  },
};

/** Who of a unit has not been reached; names for its head and HR. */
export function MissingIn(params: { readonly announcementId: string; readonly unitId: string }) {
  const asked = useAsk("GET /v1/announcements/{announcementId}/reach/{unitId}", { params });
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={1}>
      {(unit) => {
        const nameOf = namesIn(unit);
        if (unit.missingNips === undefined) return <span class="quiet-text">{text.hidden}</span>;
        if (unit.missingNips.length === 0) return <span>{text.none}</span>;
        return (
          <ul class="tight">
            {unit.missingNips.map((nip) => (
              <li key={nip}>{nameOf(nip)}</li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
