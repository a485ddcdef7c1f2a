import { OFFICE_HEAD, startAnnouncedCity } from "./announced-city.ts";

export const QUESTION = { text: "Apakah cuti melahirkan mengurangi nilai bulan?" };
export const ANSWER = { text: "Tidak. Bulan cuti tidak dihitung dalam nilai triwulan." };

export type DiscussedCity = Awaited<ReturnType<typeof startDiscussedCity>>;

/** A city in which an office's head has announced something that its staff ask about. */
export async function startDiscussedCity() {
  const city = await startAnnouncedCity();
  const mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
  const topic: string = (await city.publish({}, OFFICE_HEAD)).body.id;
  const at = `/v1/discussions/${topic}`;
  const thread = (id: string) => `${at}/questions/${id}`;
  return {
    ...city,
    ...{ topic, at, thread },
    ask: (who: string, body: object = QUESTION, place = at) => city.act(who, `${place}/questions`, body),
    read: async (who: string, id: string) => (await city.get(who, thread(id))).body,
    byMayor: (path: string, body: object, version: number) =>
      city.api("POST", path, { as: mayor, body, version }),
  };
}
