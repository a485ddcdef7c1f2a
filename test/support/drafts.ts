import type { Page } from "playwright-core";

const DRAFTS = `new Promise((done) => {
  const opening = indexedDB.open("kinerja");
  opening.onsuccess = () => {
    const asking = opening.result.transaction("drafts").objectStore("drafts").getAll();
    asking.onsuccess = () => {
      opening.result.close();
      done(asking.result.map(({ value }) => JSON.stringify(value)));
    };
  };
})`;

/** What the device keeps of forms that were not sent, each as JSON; what was typed before this is in it. */
export const draftsOn = (page: Page) => page.evaluate<readonly string[]>(DRAFTS);
