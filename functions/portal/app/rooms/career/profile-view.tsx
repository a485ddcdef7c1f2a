import { dayWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty } from "../../parts/asked/loaded.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written, written } from "../../parts/screen/written.tsx";
import { competencyName, kindNames, methodNames, type Profile, potentialNames } from "./competency-words.ts";
import { WithdrawAssessment } from "./withdraw-assessment.tsx";

const WORDS = {
  against: { id: "Terhadap standar jabatan", en: "Against the standard of the post" },
  basis: { id: "Dasar standar", en: "Basis of the standard" },
  since: { id: "berlaku sejak", en: "in force since" },
  noStandard: {
    id: "Jabatan ini belum mempunyai standar kompetensi. Pengelola kinerja yang menetapkannya.",
    en: "This post has no competency standard yet. HR sets it.",
  },
  name: { id: "Kompetensi", en: "Competency" },
  kind: { id: "Jenis", en: "Kind" },
  required: { id: "Standar", en: "Standard" },
  held: { id: "Hasil", en: "Found" },
  gap: { id: "Kesenjangan", en: "Gap" },
  unknown: { id: "Belum dinilai", en: "Not assessed" },
  met: { id: "Terpenuhi", en: "Met" },
  missing: { id: "Kurang {n} level", en: "{n} below" },
  tells: { id: "Menurut penilaian", en: "By the assessment of" },
  assessments: { id: "Penilaian", en: "Assessments" },
  none: {
    id: "Belum ada hasil penilaian kompetensi. Setelah pengelola kinerja atau asesor mencatatnya, hasilnya ada di sini.",
    en: "No assessment yet. Once HR or an assessor records one, it is here.",
  },
  evidence: { id: "Bukti", en: "Evidence" },
  until: { id: "Berlaku sampai", en: "Counts until" },
  by: { id: "Dicatat oleh", en: "Recorded by" },
  office: { id: "Pengelola kinerja", en: "HR" },
  potential: { id: "Potensi", en: "Potential" },
  withdrawn: { id: "Dicabut", en: "Withdrawn" },
  expired: { id: "Tidak berlaku lagi", en: "No longer counts" },
};

/** What somebody's post takes, what they were found to have, and by which assessment. */
export function ProfileView({ of: profile, isHr }: { readonly of: Profile; readonly isHr: boolean }) {
  const text = words(WORDS);
  return (
    <>
      <Card title={`${text.against}: ${profile.position}`}>
        <Gaps of={profile} />
      </Card>
      <h2>{text.assessments}</h2>
      {profile.assessments.length === 0 && (
        <Empty>
          <p>{text.none}</p>
        </Empty>
      )}
      {profile.assessments.map((one) => (
        <One key={one.id} of={one} profile={profile} isHr={isHr} />
      ))}
    </>
  );
}

function Gaps({ of: { standard, competencies } }: { readonly of: Profile }) {
  const text = words(WORDS);
  const kinds = kindNames();
  if (standard === undefined) return <p>{text.noStandard}</p>;
  return (
    <>
      <Table
        caption={text.against}
        hidesCaption
        rows={competencies}
        keyOf={({ kind, name }) => `${kind} ${name}`}
        columns={[
          { name: text.name, of: ({ name }) => competencyName(name) },
          { name: text.kind, of: ({ kind }) => kinds[kind] },
          { name: text.required, isNumber: true, of: ({ required }) => required },
          { name: text.held, isNumber: true, of: ({ held }) => held ?? "–" },
          { name: text.gap, of: ({ gap }) => <Gap of={gap} /> },
          {
            name: text.tells,
            of: ({ assessedOn }) => (assessedOn === undefined ? "" : dayWords(assessedOn)),
          },
        ]}
      />
      <p class="hint">
        {text.basis}: {standard.basis}, {text.since} {dayWords(standard.from)}.
      </p>
    </>
  );
}

function Gap({ of: gap }: { readonly of: number | undefined }) {
  const text = words(WORDS);
  if (gap === undefined) return <State>{text.unknown}</State>;
  if (gap === 0) return <State kind="good">{text.met}</State>;
  return <State kind="care">{text.missing.replace("{n}", String(gap))}</State>;
}

type Assessment = Profile["assessments"][number];

interface OneProps {
  readonly of: Assessment;
  readonly profile: Profile;
  readonly isHr: boolean;
}

function One({ of: one, profile, isHr }: OneProps) {
  const text = words(WORDS);
  const isNip = /^\d{18}$/.test(one.assessedBy);
  return (
    <Card title={`${methodNames()[one.method]}, ${dayWords(one.day)}`} aside={<Counts of={one} />}>
      <Facts
        of={[
          [text.until, dayWords(one.validUntil)],
          [text.by, isNip ? namesIn(profile)(one.assessedBy) : text.office],
          [text.evidence, written(one.evidence)],
          [
            text.name,
            one.competencies.map(({ name, level }) => `${competencyName(name)} ${level}`).join(", "),
          ],
          [
            text.potential,
            one.potential && (
              <>
                {`${potentialNames()[one.potential.level]}.`} <Written>{one.potential.reason}</Written>
              </>
            ),
          ],
          [text.withdrawn, written(one.withdrawn?.reason)],
        ]}
      />
      {isHr && one.withdrawn === undefined && <WithdrawAssessment of={one} />}
    </Card>
  );
}

function Counts({ of: { withdrawn, validUntil } }: { readonly of: Assessment }) {
  const text = words(WORDS);
  if (withdrawn) return <State kind="wrong">{text.withdrawn}</State>;
  return validUntil < today() ? <State>{text.expired}</State> : null;
}
