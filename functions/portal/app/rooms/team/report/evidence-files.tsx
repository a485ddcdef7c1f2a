import { useEffect, useState } from "preact/hooks";
import { ask } from "../../../client/call.ts";
import { words } from "../../../frame/language.ts";
import { Notice } from "../../../parts/asked/notice.tsx";
import type { Report } from "../../reports/words.ts";

const WORDS = {
  open: { id: "Buka", en: "Open" },
  twice: {
    id: "Berkas yang sama pernah dikirim dengan laporan lain",
    en: "The same file was sent with another report before",
  },
  unreachable: { id: "tidak dapat dimuat sekarang", en: "cannot be loaded now" },
};

type File = NonNullable<Report["evidence"]>[number];

/** A report's evidence: pictures at once, other files one click away. */
export function EvidenceFiles({ report }: { readonly report: Report }) {
  return (
    <ul class="evidence">
      {report.evidence?.map((file) => (
        <li key={file.sha256}>
          <OneFile report={report} file={file} />
        </li>
      ))}
    </ul>
  );
}

function OneFile({ report: { nip, id: reportId }, file }: { readonly report: Report; readonly file: File }) {
  const { sha256, fileName, mediaType, wasSubmittedBefore } = file;
  const [url, setUrl] = useState<string | undefined>(undefined);
  const [hasFailed, setHasFailed] = useState(false);
  const text = words(WORDS);
  useEffect(() => {
    let isHere = true;
    ask("GET /v1/employees/{nip}/reports/{reportId}/evidence/{sha256}", { params: { nip, reportId, sha256 } })
      .then((download) => isHere && setUrl(download.url))
      .catch(() => isHere && setHasFailed(true));
    return () => {
      isHere = false;
    };
  }, [nip, reportId, sha256]);
  return (
    <>
      {url === undefined ? (
        <span>
          {fileName}
          {hasFailed && <small> {text.unreachable}</small>}
        </span>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {mediaType.startsWith("image/") ? <img src={url} alt={fileName} /> : `${text.open} ${fileName}`}
        </a>
      )}
      {wasSubmittedBefore && (
        <Notice kind="care">
          <p>{text.twice}</p>
        </Notice>
      )}
    </>
  );
}
