import { ask } from "../../client/call.ts";
import { useTrying } from "../../client/trying.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { Icon } from "../../parts/screen/icon.tsx";

interface AttachedFileProps {
  readonly announcementId: string;
  readonly sha256: string;
  readonly title: string;
}

/** A file of an announcement: its address is good for five minutes, so it is asked for when it is wanted. */
export function AttachedFile({ announcementId, sha256, title }: AttachedFileProps) {
  const { isBusy, error, attempt } = useTrying();
  async function open() {
    const params = { announcementId, sha256 };
    const { url } = await ask("GET /v1/announcements/{announcementId}/files/{sha256}", { params });
    location.assign(url);
  }
  return (
    <>
      <button type="button" class="quiet" aria-busy={isBusy} onClick={() => void attempt(open)}>
        <Icon name="download" />
        {title}
      </button>
      <Failure error={error} />
    </>
  );
}
