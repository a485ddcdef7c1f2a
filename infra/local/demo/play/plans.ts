import type { PlanContent } from "../../../../shared/domain/planning/content.ts";
import type { PlanForm } from "../../../../shared/domain/planning/form.ts";
import type { PerformancePlan } from "../../../../shared/domain/planning/performance-plan.ts";
import type { Account } from "../api.ts";
import { accountOf, type Player } from "../cast.ts";
import type { Occupation } from "../data/occupation.ts";
import type { Random } from "../data/random.ts";
import type { Days } from "./days.ts";
import type { Scene } from "./scene.ts";

const YEAR = "2026";
const WEIGHTS_BASIS_POINTS = [5_000, 3_000, 2_000];
const RETURNED_PERCENT = 8;

const RETURN_REASONS = [
  "Target belum menantang dibanding capaian tahun lalu. Naikkan, lalu ajukan lagi.",
  "Rumusan hasil kerja belum selaras dengan sasaran unit. Sesuaikan dahulu.",
  "Tambahkan ukuran mutu, jangan hanya jumlah.",
];

/** What a senior executive's plan has instead of an aspect. */
const PERSPECTIVES = {
  KUANTITAS: "PENERIMA_LAYANAN",
  KUALITAS: "PENGUATAN_INTERNAL",
  WAKTU: "PROSES_BISNIS",
  BIAYA: "ANGGARAN",
} as const;

/** What somebody in this occupation commits to, in the form of their position. */
export function planContent({ indicators }: Occupation, form: PlanForm): PlanContent {
  return {
    approach: "KUANTITATIF",
    results: indicators.map(({ activities: _, aspect = "KUANTITAS", ...indicator }, index) => ({
      id: `rhk-${index + 1}`,
      kind: index === 2 ? "TAMBAHAN" : "UTAMA",
      statement: `Terlaksananya: ${indicator.statement.toLowerCase()}`,
      indicators: [
        {
          ...indicator,
          ...(form === "JPT" ? { perspective: PERSPECTIVES[aspect] } : { aspect }),
          weightBasisPoints: WEIGHTS_BASIS_POINTS[index] ?? 0,
        },
      ],
    })),
  };
}

interface Planning {
  readonly occupation: Occupation;
  readonly form: PlanForm;
  /** The head of the city, who rates everybody without another rater. */
  readonly head: Account;
  readonly days: Days;
  readonly random: Random;
}

/** An employee's plan: drafted and proposed on the first day, then agreed, after one return at most. */
export function planScenes(player: Player, { occupation, form, head, days, random }: Planning): Scene[] {
  const { nip, posting } = player;
  const path = `/v1/employees/${nip}/plans`;
  const as = accountOf(nip);
  const [first = "", second = "", third = ""] = days.working;
  const content = planContent(occupation, form);
  const isReturned = random.chance(RETURNED_PERCENT);
  const reason = random.pick(RETURN_REASONS);
  let plan: Pick<PerformancePlan, "version">;

  const draft: Scene = {
    at: days.at(first, "10:00"),
    async perform(api) {
      plan = await api.post(path, { as, body: { year: YEAR, ...content } });
      plan = await api.post(`${path}/${YEAR}/propose`, { as, version: plan.version });
    },
  };
  const rater = posting.raterNip === undefined ? head : accountOf(posting.raterNip);
  const agree = (day: string): Scene => ({
    at: days.at(day, "08:30"),
    async perform(api) {
      plan = await api.post(`${path}/${YEAR}/agree`, { as: rater, version: plan.version });
    },
  });
  if (!isReturned) return [draft, agree(second)];
  return [
    draft,
    {
      at: days.at(second, "08:30"),
      async perform(api) {
        const { version } = plan;
        plan = await api.post(`${path}/${YEAR}/return`, { as: rater, version, body: { reason } });
      },
    },
    {
      at: days.at(second, "15:30"),
      async perform(api) {
        plan = await api.put(`${path}/${YEAR}`, { as, version: plan.version, body: content });
        plan = await api.post(`${path}/${YEAR}/propose`, { as, version: plan.version });
      },
    },
    agree(third),
  ];
}
