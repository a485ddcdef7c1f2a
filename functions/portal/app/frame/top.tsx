import { useEffect, useState } from "preact/hooks";
import { useIsOlder } from "../offline/kept-app.ts";
import { useWaiting } from "../offline/use-waiting.ts";
import { Icon } from "../parts/screen/icon.tsx";
import { words } from "./language.ts";

const WORDS = {
  offline: {
    id: "Tanpa sambungan. Anda dapat terus bekerja; yang ditulis akan dikirim begitu tersambung.",
    en: "No connection. You can go on working; what you write is sent once you are online.",
  },
  waiting: { id: "menunggu dikirim", en: "waiting to be sent" },
  newer: { id: "Versi baru tersedia.", en: "A new version is available." },
  reload: { id: "Muat ulang", en: "Reload" },
  refused: { id: "perlu diperbaiki", en: "to be corrected" },
};

/** What a person should know wherever they are: that there is no connection, what waits to be sent, and a newer app. */
export function LineState() {
  const isOnline = useOnline();
  const acts = useWaiting();
  const refused = acts.filter(({ refusal }) => refusal !== undefined).length;
  const waits = acts.length - refused;
  const isOlder = useIsOlder();
  const text = words(WORDS);
  return (
    <div class="line-state" role="status">
      {isOlder && (
        <p>
          {text.newer}{" "}
          <button type="button" class="bare" onClick={() => location.reload()}>
            {text.reload}
          </button>
        </p>
      )}
      {!isOnline && (
        <p>
          <Icon name="cloud" /> {text.offline}
        </p>
      )}
      {waits > 0 && (
        <p>
          <Icon name="clock" /> {waits} {text.waiting}
        </p>
      )}
      {refused > 0 && (
        <p class="wrong">
          {refused} {text.refused}
        </p>
      )}
    </div>
  );
}

function useOnline(): boolean {
  const [isOnline, setIsOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setIsOnline(navigator.onLine);
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return isOnline;
}
