import type { Page } from "playwright-core";

const all = (store: "answers" | "drafts" | "waiting", of = "getAll") => `new Promise((done) => {
  const opening = indexedDB.open("kinerja");
  opening.onsuccess = () => {
    const asking = opening.result.transaction("${store}").objectStore("${store}").${of}();
    asking.onsuccess = () => {
      opening.result.close();
      done(asking.result);
    };
  };
})`;

/** What the device keeps of forms that were not sent, each as JSON; what was typed before this is in it. */
export const draftsOn = async (page: Page) =>
  (await page.evaluate<readonly { readonly value: unknown }[]>(all("drafts"))).map(({ value }) =>
    JSON.stringify(value),
  );

/** What waits on the device to be sent. */
export const waitingOn = (page: Page) => page.evaluate<readonly object[]>(all("waiting"));

/** The questions whose answers the device keeps, each as it names them: the route, and all that was asked with it. */
export const answersOn = (page: Page) => page.evaluate<readonly string[]>(all("answers", "getAllKeys"));
