import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { timesWords } from "./session-words.ts";

const WORDS = {
  title: { id: "Lembar pintu", en: "Sheet for the door" },
  lead: {
    id: "Cetak dan tempel di pintu ruang. Tiap kode hanya berlaku pada hari pertemuannya; periksa daftar hadir, sebab lembar dapat difoto.",
    en: "Print it for the door of the room. Each code is good on its meeting's day only; check who is there, since a sheet can be photographed.",
  },
  back: { id: "Sesi", en: "Session" },
  print: { id: "Cetak", en: "Print" },
  how: {
    id: "Pindai dengan kamera ponsel, masuk bila diminta, lalu tekan “Saya hadir”.",
    en: "Scan it with the camera of your phone, sign in if asked, and press “I attend”.",
  },
  picture: { id: "Kode QR untuk menyatakan hadir", en: "QR code to confirm attendance" },
  typed: { id: "Tanpa kamera, ketik kode ini pada layar sesi:", en: "Without a camera, type this code:" },
};

/** What is printed for the door of a session, a page for each meeting. */
export function DoorSheet({ sessionId }: { readonly sessionId: string }) {
  const asked = useAsk("GET /v1/training-sessions/{sessionId}/door-sheet", { params: { sessionId } });
  const text = words(WORDS);
  return (
    <Screen
      title={asked.value?.title ?? text.title}
      lead={text.lead}
      back={{ to: `/app/pelatihan/sesi/${sessionId}`, name: text.back }}
      acts={
        <button type="button" onClick={() => window.print()}>
          {text.print}
        </button>
      }
    >
      <Loaded asked={asked}>
        {({ title, room, sheets }) =>
          sheets.map(({ meeting, day, from, until, code, path, side }) => (
            <Card key={meeting} title={timesWords([{ day, from, until }])}>
              <div class="door-code">
                <p>
                  {title}
                  {room === undefined ? "" : `, ${room}`}
                </p>
                <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={text.picture}>
                  <rect width={side} height={side} fill="#fff" />
                  <path d={path} fill="#000" />
                </svg>
                <p>{text.how}</p>
                <p>
                  {text.typed} <code>{code}</code>
                </p>
              </div>
            </Card>
          ))
        }
      </Loaded>
    </Screen>
  );
}
