import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OFFICIAL, startConsultedCity } from "../../support/cities/consulted-city.ts";
import { CLEANERS, OFFICE_HEAD, STRANGER } from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";

let city: TestCity;
let hr: string;
let as: (nip: string) => string;
let publish: (who: string, changes?: object) => ReturnType<TestCity["api"]>;

interface Named {
  readonly id: string;
}

/** All pages of a list, each page as the ids on it. */
async function pagesOf(who: string, path: string, limit: number) {
  const pages: string[][] = [];
  for (let cursor = ""; ; ) {
    const { body } = await city.api("GET", `${path}?limit=${limit}${cursor && `&cursor=${cursor}`}`, {
      as: who,
    });
    pages.push(body.items.map(({ id }: Named) => id));
    if (body.cursor === undefined) return pages;
    cursor = body.cursor;
  }
}

beforeAll(async () => {
  ({ city, hr, as, publish } = await startConsultedCity());
});
afterAll(() => city.host.stop());

describe("of more than one page", () => {
  it("consultations are listed newest first, each once; others' leave no trace in a stranger's pages", async () => {
    const published: string[] = [];
    for (const number of [1, 2, 3, 4, 5]) {
      const title = `Musyawarah ke-${number}`;
      published.push((await publish(as(OFFICE_HEAD), { title })).body.id);
      // Of one instant the order is by lot.
      await city.host.advance("+1m");
    }
    const expected = published.toReversed();
    for (const who of [hr, as(CLEANERS[0]), as(OFFICIAL)]) {
      const pages = await pagesOf(who, "/v1/consultations", 2);
      expect(pages.length).toBeGreaterThan(2);
      expect(pages.flat()).toEqual(expected);
    }
    expect((await pagesOf(as(STRANGER), "/v1/consultations", 2)).flat()).toEqual([]);
  });

  it("proposals are all found, while it is open and by their support afterwards", async () => {
    const { id } = (await publish(hr)).body;
    const path = `/v1/consultations/${id}/proposals`;
    const made: string[] = [];
    for (let number = 0; number < 120; number += 1) {
      const body = { text: `Usul bernomor ${number} tentang jadwal loket` };
      made.push((await city.api("POST", path, { as: as(CLEANERS[number % 3] ?? ""), body })).body.id);
    }
    const open = await pagesOf(hr, path, 50);
    expect(open.every((page) => page.length <= 50)).toBe(true);
    expect(open.flat().toSorted()).toEqual(made.toSorted());
    const [liked = ""] = made;
    await city.api("POST", `${path}/${liked}/support`, { as: as(OFFICE_HEAD) });
    await city.host.advanceTo(Date.parse("2026-03-13T09:30:00.000Z"));
    await city.host.idle();
    const counted = await pagesOf(as(OFFICIAL), path, 50);
    expect(counted.flat().toSorted()).toEqual(made.toSorted());
    expect(counted[0]?.[0]).toBe(liked);
  });

  it("comments on a proposal are all found", async () => {
    const { id } = (await publish(hr, { closesOn: "2026-03-20" })).body;
    const path = `/v1/consultations/${id}/proposals`;
    const text = "Buka loket pada hari Sabtu pagi";
    const proposal = (await city.api("POST", path, { as: as(CLEANERS[0]), body: { text } })).body.id;
    const made: string[] = [];
    for (let number = 0; number < 120; number += 1) {
      const body = { text: `Komentar bernomor ${number}` };
      const comment = await city.api("POST", `${path}/${proposal}/comments`, { as: as(CLEANERS[1]), body });
      made.push(comment.body.id);
    }
    const pages = await pagesOf(as(CLEANERS[0]), `${path}/${proposal}`, 50);
    expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(pages.flat().toSorted()).toEqual(made.toSorted());
  });
});
