import { useEffect, useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { now } from "../../frame/clock.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { timesWords } from "./session-words.ts";

const WORDS = {
  title: { id: "Kode di pintu", en: "Code at the door" },
  lead: {
    id: "Tampilkan layar ini. Peserta memindai kodenya dengan ponsel, lalu menyatakan hadir.",
    en: "Show this screen. Participants scan the code with their phone and confirm that they attend.",
  },
  back: { id: "Sesi", en: "Session" },
  none: {
    id: "Hari ini tidak ada pertemuan sesi ini. Kode hanya ada pada hari pertemuan.",
    en: "This session does not meet today. There is a code on the days of its meetings only.",
  },
  picture: { id: "Kode QR untuk menyatakan hadir", en: "QR code to confirm attendance" },
  typed: { id: "Tanpa kamera, ketik kode ini pada layar sesi:", en: "Without a camera, type this code:" },
};

/** The code of today's meeting, renewed as it changes. */
export function Door({ sessionId }: { readonly sessionId: string }) {
  const asked = useAsk("GET /v1/training-sessions/{sessionId}", { params: { sessionId } });
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      back={{ to: `/app/pelatihan/sesi/${sessionId}`, name: asked.value?.title ?? text.back }}
    >
      <Loaded asked={asked}>
        {({ meetings }) => {
          const ofToday = meetings.flatMap((meeting, index) =>
            meeting.day === today() ? [{ meeting, index }] : [],
          );
          if (ofToday.length === 0)
            return (
              <Notice>
                <p>{text.none}</p>
              </Notice>
            );
          return ofToday.map(({ meeting, index }) => (
            <Card key={index} title={timesWords([meeting])}>
              <Code sessionId={sessionId} meeting={index} />
            </Card>
          ));
        }}
      </Loaded>
    </Screen>
  );
}

function Code({ sessionId, meeting }: { readonly sessionId: string; readonly meeting: number }) {
  const asked = useAsk("GET /v1/training-sessions/{sessionId}/door", {
    params: { sessionId },
    query: { meeting },
  });
  const [turn, setTurn] = useState(0);
  const until = asked.value?.until;
  useEffect(() => {
    if (until === undefined) return;
    const wait = Math.max(1_000, Date.parse(until) - now());
    const timer = setTimeout(() => {
      asked.again();
      setTurn(turn + 1);
    }, wait);
    return () => clearTimeout(timer);
  }, [until, turn]);
  const text = words(WORDS);
  return (
    <Loaded asked={asked}>
      {({ path, side, code }) => (
        <div class="door-code">
          <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={text.picture}>
            <rect width={side} height={side} fill="#fff" />
            <path d={path} fill="#000" />
          </svg>
          <p>
            {text.typed} <code>{code}</code>
          </p>
        </div>
      )}
    </Loaded>
  );
}
