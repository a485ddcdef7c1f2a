import { type City, policyOn } from "../../shared/cities/city.ts";
import { localDay, nextMonth } from "../../shared/domain/calendar.ts";
import { showColleagueFeedback } from "../../shared/domain/colleague-feedback.ts";
import { RaterRequestSchema } from "../../shared/domain/rater-request.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { OwnItem, OwnRecordRepository } from "../../shared/table/own-records.ts";
import type { ownDataRoutes } from "./contract.ts";
import { KINDS, LEFT_OUT } from "./kinds.ts";

interface Deps {
  readonly records: OwnRecordRepository;
  readonly city: City;
}

/**
 * Everything that is kept of the one who asks, as JSON; there is no way to ask for anybody else. Of others it names only
 * whom the routes name as well, such as the rater; what colleagues said is there only where enough of them did.
 * @source UU 27/2022: the right of access to one's personal data, and a copy of it
 */
export async function readOwnData(
  { principal: { id: nip }, at }: Input<typeof ownDataRoutes.data>,
  { records, city }: Deps,
): Promise<string> {
  const { items, request } = await records.of(nip);
  const sections = KINDS.map(({ section, at: place, shown }) => {
    const schema = shown();
    return [section, items.filter(({ sk }) => place.test(sk)).map((item) => schema.parse(item))] as const;
  });
  const data = {
    nip,
    dibuatPada: at,
    dasar: "UU 27/2022 tentang Pelindungan Data Pribadi: hak akses dan salinan data pribadi",
    ...Object.fromEntries(sections),
    permintaanPejabatPenilai: request === undefined ? [] : [RaterRequestSchema().parse(request)],
    umpanBalikRekan: await colleagueFeedback(nip, items, {
      records,
      city,
      today: localDay(at, city.timeZone),
    }),
    tidakDisertakan: Object.values(LEFT_OUT),
  };
  return JSON.stringify(data, null, 2);
}

interface Showing extends Deps {
  readonly today: string;
}

/** Month by month, as it is shown elsewhere: at once, from a fixed day on, and only where enough gave it. */
async function colleagueFeedback(nip: string, items: readonly OwnItem[], { records, city, today }: Showing) {
  const months = items.flatMap(({ sk }) => /^LIVE#(\d{4}-\d\d)$/.exec(sk)?.[1] ?? []);
  return Promise.all(
    months.map(async (month) => {
      const { minimumGivers, shownOnDay } = policyOn(city, `${month}-01`).feedback;
      const shownFrom = `${nextMonth(month)}-${String(shownOnDay).padStart(2, "0")}`;
      const voices = today < shownFrom ? [] : await records.voices(nip, month);
      return showColleagueFeedback({
        ...{ nip, month, voices, minimumGivers, today, shownFrom },
        reply: undefined,
      });
    }),
  );
}
