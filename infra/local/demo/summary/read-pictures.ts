import type { Account, Api } from "../api.ts";

/** Something to look at, and its address on the host. */
export interface Address {
  readonly what: string;
  readonly path: string;
}

interface Of {
  readonly hr: Account;
  readonly month: string;
  /** The unit with the highest index. */
  readonly best: string | undefined;
}

/** Surveys to look at: the newest published result, the best month, a poster's code, and the page to which it leads. */
export async function readPictures(api: Api, { hr, month, best }: Of): Promise<readonly Address[]> {
  const { items: published } = await api.get<{ items: readonly { surveyId: string; unitId: string }[] }>(
    `/v1/public/survey-results?year=${month.slice(0, 4)}`,
  );
  const [newest] = published;
  const { items: points } = newest
    ? await api.get<{ items: readonly { code: string; qrCode: { svg: string } }[] }>(
        `/v1/units/${newest.unitId}/service-points`,
        hr,
      )
    : { items: [] };
  const [counter] = points;
  return [
    ...(newest ? [{ what: "Hasil survei", path: `/v1/public/surveys/${newest.surveyId}/result.svg` }] : []),
    ...(best
      ? [{ what: "Kepuasan unit", path: `/v1/public/units/${best}/satisfaction.svg?month=${month}` }]
      : []),
    ...(counter
      ? [
          { what: "Kode QR loket", path: counter.qrCode.svg },
          { what: "Survei di loket", path: `/s/${counter.code}` },
        ]
      : []),
  ];
}
