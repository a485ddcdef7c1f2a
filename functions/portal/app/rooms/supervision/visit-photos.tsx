import { useEffect, useState } from "preact/hooks";
import { ask } from "../../client/call.ts";
import { words } from "../../frame/language.ts";

const WORDS = {
  unreachable: { id: "Foto tidak dapat dimuat sekarang.", en: "The photo cannot be loaded now." },
};

interface Name {
  readonly programmeId: string;
  readonly period: string;
  readonly number: number;
}

/** Photos of a visit, or of what was done after it. */
export function VisitPhotos({
  of,
  hashes,
  label,
}: {
  readonly of: Name;
  readonly hashes: readonly string[];
  readonly label: string;
}) {
  return (
    <ul class="evidence">
      {hashes.map((sha256, place) => (
        <li key={sha256}>
          <OnePhoto of={of} sha256={sha256} label={`${label} ${place + 1}`} />
        </li>
      ))}
    </ul>
  );
}

function OnePhoto({
  of,
  sha256,
  label,
}: {
  readonly of: Name;
  readonly sha256: string;
  readonly label: string;
}) {
  const { programmeId, period, number } = of;
  const [url, setUrl] = useState<string>();
  const [hasFailed, setHasFailed] = useState(false);
  const text = words(WORDS);
  useEffect(() => {
    let isHere = true;
    ask("GET /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/photos/{sha256}", {
      params: { programmeId, period, number, sha256 },
    })
      .then((download) => isHere && setUrl(download.url))
      .catch(() => isHere && setHasFailed(true));
    return () => {
      isHere = false;
    };
  }, [programmeId, period, number, sha256]);
  if (hasFailed) return <small>{text.unreachable}</small>;
  if (url === undefined) return <span>{label}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      <img src={url} alt={label} />
    </a>
  );
}
