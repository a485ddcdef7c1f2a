import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { useOwnId } from "../../parts/form/own-id.ts";
import { UnitChoice, useUnit } from "../../parts/form/unit-choice.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { useOfUnit } from "./of-unit.ts";
import { SurveyTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Titik layanan", en: "Service points" },
  lead: {
    id: "Loket, ruang tunggu, atau situs, dengan kode QR yang menuju survei layanannya.",
    en: "Counters, waiting rooms or websites, each with a QR code that leads to the survey of its service.",
  },
  open: { id: "Buka titik layanan", en: "Open a service point" },
  name: { id: "Nama titik", en: "Name of the point" },
  nameHint: { id: "Misalnya Loket 2 atau Ruang tunggu.", en: "Such as Counter 2 or Waiting room." },
  service: { id: "Jenis layanan", en: "Kind of service" },
  serviceHint: {
    id: "Sama dengan nama surveinya: kode titik ini menuju survei layanan itu yang sedang berjalan.",
    en: "As its survey names it: the code of this point leads to the running survey of that service.",
  },
  leads: { id: "Menuju survei yang berjalan sampai", en: "Leads to the survey that runs until" },
  leadsToNone: {
    id: "Tidak ada survei layanan ini yang sedang berjalan; jawaban di sini menjadi umpan balik bagi unit.",
    en: "No survey of this service is running; what is answered here is feedback to the unit.",
  },
  poster: { id: "Poster untuk dicetak", en: "Poster to print" },
  image: { id: "Kode QR saja", en: "QR code only" },
  link: { id: "Buka survei di titik ini", en: "Open the survey of this point" },
  staff: { id: "Daftar petugas", en: "Who serves" },
  none: { id: "Unit ini belum punya titik layanan.", en: "This unit has no service points yet." },
  first: {
    id: "Buka satu untuk setiap loket, lalu cetak posternya.",
    en: "Open one for each counter, then print its poster.",
  },
  byHr: { id: "Pengelola kinerja yang membukanya.", en: "HR opens them." },
  choose: {
    id: "Pilih unit untuk melihat titik layanannya.",
    en: "Choose a unit to see its service points.",
  },
};

/** Where citizens meet a unit: points, their posters, and who serves there. */
export function ServicePoints() {
  const { has, isHead } = usePerson();
  const unitId = useUnit();
  const [isOpening, setIsOpening] = useState(false);
  const asked = useAsk(
    "GET /v1/units/{unitId}/service-points",
    unitId === undefined ? undefined : { params: { unitId } },
  );
  const ofUnit = useOfUnit();
  const text = words(WORDS);
  const seesStaff = isHead || has("HR", "HEAD_OF_CITY");
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      acts={
        has("HR") &&
        unitId !== undefined && (
          <button type="button" onClick={() => setIsOpening(true)}>
            {text.open}
          </button>
        )
      }
    >
      <SurveyTabs />
      <UnitChoice />
      {unitId === undefined ? (
        <Empty>
          <p>{text.choose}</p>
        </Empty>
      ) : (
        <Loaded asked={asked}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>
                <p>
                  {text.none} {has("HR") ? text.first : text.byHr}
                </p>
              </Empty>
            ) : (
              items.map(({ code, name, service, link, qrCode, openSurvey }) => (
                <Card key={code} title={name}>
                  <p>{service}</p>
                  <p class="hint">
                    {openSurvey === undefined ? (
                      text.leadsToNone
                    ) : (
                      <a href={`/app/survei/${openSurvey.id}${ofUnit}`}>
                        {text.leads} {dayWords(openSurvey.endsOn)}
                      </a>
                    )}
                  </p>
                  <ul class="act-bar plain">
                    <li>
                      <a class="button quiet" href={qrCode.svg} target="_blank" rel="noopener">
                        {text.poster}
                      </a>
                    </li>
                    <li>
                      <a class="button quiet" href={qrCode.png} target="_blank" rel="noopener">
                        {text.image}
                      </a>
                    </li>
                    <li>
                      <a class="button quiet" href={link} target="_blank" rel="noopener">
                        {text.link}
                      </a>
                    </li>
                    {seesStaff && (
                      <li>
                        <a
                          class="button quiet"
                          href={`/app/survei/titik/${code}/petugas?unit=${unitId}&nama=${encodeURIComponent(name)}`}
                        >
                          {text.staff}
                        </a>
                      </li>
                    )}
                  </ul>
                </Card>
              ))
            )
          }
        </Loaded>
      )}
      <Dialog title={text.open} isOpen={isOpening} onClose={() => setIsOpening(false)}>
        <OpenPoint unitId={unitId ?? ""} onDone={() => setIsOpening(false)} />
      </Dialog>
    </Screen>
  );
}

function OpenPoint({ unitId, onDone }: { readonly unitId: string; readonly onDone: () => void }) {
  const draft = useDraft(`service point ${unitId}`, { name: "", service: "" });
  const { value: typed, set: setTyped } = draft;
  const opening = useAct("POST /v1/units/{unitId}/service-points");
  const surveys = useAsk("GET /v1/units/{unitId}/surveys", { params: { unitId } });
  const services = new Set(surveys.value?.items.map(({ service }) => service));
  const offered = useOwnId();
  const text = words(WORDS);
  async function submit() {
    if ((await opening.act({ params: { unitId }, body: typed })) === undefined) return;
    draft.clear();
    onDone();
  }
  return (
    <Form error={opening.error} onSubmit={() => void submit()}>
      <TextField
        name="name"
        label={text.name}
        hint={text.nameHint}
        value={typed.name}
        onValue={(name) => setTyped({ ...typed, name })}
      />
      <TextField
        name="service"
        label={text.service}
        hint={text.serviceHint}
        list={offered}
        value={typed.service}
        onValue={(service) => setTyped({ ...typed, service })}
      />
      <datalist id={offered}>
        {[...services].map((service) => (
          <option key={service} value={service} />
        ))}
      </datalist>
      <Submit isBusy={opening.isBusy}>{text.open}</Submit>
    </Form>
  );
}
