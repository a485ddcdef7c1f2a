import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { DraftRouting, type Routing as Rules } from "./draft-routing.tsx";
import { RoutingHistory } from "./routing-history.tsx";
import { ComplaintTabs } from "./tabs.tsx";
import { TryRouting } from "./try-routing.tsx";

type Oversight = Answer<"GET /v1/complaint-oversight">;

const WORDS = {
  title: { id: "Penyaluran pengaduan", en: "Routing of complaints" },
  lead: {
    id: "Aturan memilihkan unit bagi pengaduan baru. Disusun, diuji pada pengaduan yang lalu, baru diaktifkan.",
    en: "Rules choose the unit of a new complaint. They are drafted, tried on past complaints, and then switched on.",
  },
  oversight: { id: "Unit pengawasan", en: "Oversight unit" },
  establish: {
    id: "Daftarkan Inspektorat, atau ubah jenis unitnya",
    en: "Register the inspectorate, or change its kind",
  },
  askAdmin: {
    id: "Minta admin aplikasi mendaftarkan Inspektorat.",
    en: "Ask the administrator to register the inspectorate.",
  },
  rules: { id: "Aturan", en: "Rules" },
  officers: {
    id: "Petugas pengaduan yang menyusun, menguji, dan mengaktifkan aturan; isinya hanya tampak bagi mereka. Bagian Anda adalah unit yang dituju aturan itu: daftarkan yang belum ada.",
    en: "Complaint officers draft the rules, try them and switch them on; they alone see them. Yours are the units to which rules lead: register those that are missing.",
  },
  units: { id: "Ke unit organisasi", en: "To the units" },
  on: { id: "aktif", en: "on" },
  off: { id: "tidak aktif", en: "off" },
};

/** Who examines misconduct, and by which rules new complaints find their unit. */
export function Routing() {
  const { has } = usePerson();
  const isOfficer = has("COMPLAINT_OFFICER");
  const isAdmin = has("ADMIN");
  const oversight = useAsk("GET /v1/complaint-oversight", {});
  const routing = useAsk("GET /v1/routing-rules", isOfficer ? {} : undefined);
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <ComplaintTabs />
      <Card title={text.oversight}>
        <Loaded asked={oversight} lines={1}>
          {({ isEstablished, unitName, text: said }) =>
            isEstablished ? (
              <p>
                <strong>{unitName}</strong>. {say(said)}
              </p>
            ) : (
              <Notice kind="care">
                <p>{say(said)}</p>
                <p>{isAdmin ? <a href="/app/pengaturan/unit">{text.establish}</a> : text.askAdmin}</p>
              </Notice>
            )
          }
        </Loaded>
      </Card>
      {isOfficer ? <Loaded asked={routing}>{toRules}</Loaded> : <Loaded asked={oversight}>{toOthers}</Loaded>}
    </Screen>
  );
}

/** For an admin, who has a part in where complaints go, but not in the rules. */
function RulesOfOthers({ routing: { isOn, text: said } }: Pick<Oversight, "routing">) {
  const text = words(WORDS);
  return (
    <Card
      title={text.rules}
      aside={<State {...(isOn && { kind: "good" })}>{isOn ? text.on : text.off}</State>}
    >
      <p>{say(said)}</p>
      <p>{text.officers}</p>
      <p>
        <a href="/app/pengaturan/unit">{text.units}</a>
      </p>
    </Card>
  );
}

const toOthers = ({ routing }: Oversight) => <RulesOfOthers routing={routing} />;

const toRules = (routing: Rules) => <RulesOf routing={routing} />;

function RulesOf({ routing }: { readonly routing: Rules }) {
  const text = words(WORDS);
  const { isOn, version, rules } = routing;
  return (
    <>
      <Card
        title={text.rules}
        aside={<State {...(isOn && { kind: "good" })}>{isOn ? text.on : text.off}</State>}
      >
        <DraftRouting key={version} routing={routing} />
      </Card>
      {rules.length > 0 && <TryRouting routing={routing} />}
      {version > 0 && <RoutingHistory />}
    </>
  );
}
