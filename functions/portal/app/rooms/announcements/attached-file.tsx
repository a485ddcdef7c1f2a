import { useState } from "preact/hooks";
import { ask } from "../../client/call.ts";
import { Icon } from "../../parts/icon.tsx";
import { Failure } from "../../parts/notice.tsx";

interface AttachedFileProps {
  readonly announcementId: string;
  readonly sha256: string;
  readonly title: string;
}

/** A file of an announcement: its address is good for five minutes, so it is asked for when it is wanted. */
export function AttachedFile({ announcementId, sha256, title }: AttachedFileProps) {
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly error?: Error }>({ isBusy: false });
  async function open() {
    setState({ isBusy: true });
    try {
      const params = { announcementId, sha256 };
      const { url } = await ask("GET /v1/announcements/{announcementId}/files/{sha256}", { params });
      setState({ isBusy: false });
      location.assign(url);
    } catch (error) {
      setState({ isBusy: false, error: error as Error });
    }
  }
  return (
    <>
      <button type="button" class="quiet" aria-busy={state.isBusy} onClick={() => void open()}>
        <Icon name="download" />
        {title}
      </button>
      <Failure error={state.error} />
    </>
  );
}
