import { useEffect, useState } from "preact/hooks";
import { askUnshown, onUnshown, whatIsUnshown } from "../client/unshown.ts";
import { Notice, SignInAgain } from "../parts/asked/notice.tsx";
import { words } from "./language.ts";

const WORDS = {
  missing: {
    id: "Sebagian isi halaman ini belum dapat dimuat.",
    en: "Some of what belongs on this page could not be loaded.",
  },
  again: { id: "Muat yang belum ada", en: "Load what is missing" },
};

/** Says that something failed of what the screen asks for, where the screen itself does not. */
export function NotShown() {
  const [unshown, setUnshown] = useState(whatIsUnshown);
  useEffect(() => {
    const look = () => setUnshown(whatIsUnshown());
    look();
    return onUnshown(look);
  }, []);
  if (unshown === undefined) return null;
  if (unshown === "SIGNED_OUT") return <SignInAgain />;
  const text = words(WORDS);
  return (
    <Notice kind="care">
      <p role="status">{text.missing}</p>
      <button type="button" class="quiet" onClick={askUnshown}>
        {text.again}
      </button>
    </Notice>
  );
}
