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

/** Pictures of survey results: the newest published one, the best month, and a poster's code. */
export async function readPictures(api: Api, { hr, month, best }: Of): Promise<readonly Address[]> {
  const { items: published } = await api.get<{ items: readonly { surveyId: string; unitId: string }[] }>(
    `/v1/public/survey-results?year=${month.slice(0, 4)}`,
  );
  const [newest] = published;
  const { items: points } = newest
    ? await api.get<{ items: readonly { qrCode?: { svg: string } }[] }>(
        `/v1/units/${newest.unitId}/service-points`,
        hr,
      )
    : { items: [] };
  const qrCode = points.find((point) => point.qrCode)?.qrCode;
  return [
    ...(newest ? [{ what: "Hasil survei", path: `/v1/public/surveys/${newest.surveyId}/result.svg` }] : []),
    ...(best
      ? [{ what: "Kepuasan unit", path: `/v1/public/units/${best}/satisfaction.svg?month=${month}` }]
      : []),
    ...(qrCode ? [{ what: "Kode QR loket", path: qrCode.svg }] : []),
  ];
}
