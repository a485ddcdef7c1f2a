import { useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";

const WORDS = {
  see: { id: "Lihat foto", en: "See the photo" },
  photo: { id: "Foto dari pelapor", en: "A photo of the reporter's" },
};

interface OnePhoto {
  readonly caseId: string;
  readonly photo: string;
}

/** A photo that came with a report: unsealed when it is asked for, and never kept on the device. */
export function ReportedPhoto(of: OnePhoto) {
  const [isOpen, setIsOpen] = useState(false);
  const text = words(WORDS);
  return (
    <>
      <button type="button" class="quiet" onClick={() => setIsOpen(true)}>
        {text.see}
      </button>
      <Dialog title={text.photo} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        {isOpen && <Unsealed {...of} />}
      </Dialog>
    </>
  );
}

function Unsealed({ caseId, photo }: OnePhoto) {
  const asked = useAsk("GET /v1/integrity/reports/{caseId}/photos/{photo}", { params: { caseId, photo } });
  return (
    <Loaded asked={asked}>
      {({ mediaType, content }) => (
        <img class="whole-photo" src={`data:${mediaType};base64,${content}`} alt={words(WORDS).photo} />
      )}
    </Loaded>
  );
}
