import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS, slowLine } from "../../../support/browser/browser.ts";
import { type ComplaintCity, startComplaintCity } from "../../../support/cities/complaint-city.ts";
import { HEIC, JPEG, PHOTO, PNG } from "../../../support/files/pictures.ts";

const TOO_LARGE = Buffer.concat([PHOTO, Buffer.alloc(10 * 1_048_576)]);
const PDF = Buffer.from("%PDF-1.7 surat");

type Watching = new (heard: () => void) => { observe(place: unknown, what: object): void };

/** Where the way to the store breaks: in the middle of a photo, before the store's answer, nowhere. */
type Break = "MIDDLE" | "ANSWER" | "NOWHERE";

/** Between a browser and the store: hands on what it gets, as far as the way holds. */
async function wayToStore(context: BrowserContext, city: ComplaintCity) {
  let store = "";
  let breaks: Break = "NOWHERE";
  let [begun, taken] = [0, 0];
  const server = createServer(async (asked, answer) => {
    begun += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of asked as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      if (breaks === "MIDDLE" && Buffer.concat(chunks).length > 80_000) return asked.destroy();
    }
    const headers = { "content-type": String(asked.headers["content-type"]) };
    const reply = await fetch(store, { method: "POST", headers, body: Buffer.concat(chunks) });
    if (reply.ok) taken += 1;
    if (breaks === "ANSWER") return answer.destroy();
    const cors = { "access-control-allow-origin": city.host.url };
    return answer.writeHead(reply.status, cors).end(await reply.text());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  await context.route(
    (url) => !url.href.startsWith(city.host.url),
    (route) => {
      store = route.request().url();
      return route.continue({ url: `http://127.0.0.1:${port}/` });
    },
  );
  return {
    breaks(where: Break) {
      breaks = where;
    },
    /** Photos whose way began, and those that the store has taken. */
    counts: () => ({ begun, taken }),
    stop: () => new Promise((done) => server.close(done)),
  };
}

describe.skipIf(NO_BROWSER)("photos of a complaint", () => {
  let city: ComplaintCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startComplaintCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  /** A complaint of its own, open in the reader's browser. */
  async function opened(page: Page, submission: object = {}) {
    const receipt = await city.submit(submission);
    await page.goto("/lacak");
    await page.getByLabel("Nomor pelacakan").fill(receipt.trackingCode);
    await page.getByLabel("Kode rahasia").fill(receipt.secret);
    await page.getByRole("button", { name: "Buka laporan" }).click();
    await page.getByRole("link", { name: "Tambahkan foto atau berkas" }).click();
    await page.waitForURL(/\/berkas$/);
    return receipt;
  }

  /** The way without script, also for a reader whose script failed: it is where the script puts its own. */
  async function showPlain(page: Page) {
    await page.locator("form[data-plain]").evaluate((form) => form.removeAttribute("hidden"));
  }

  async function sendPlain(page: Page, buffer: Buffer, mimeType = "image/jpeg") {
    await showPlain(page);
    await page.getByRole("button", { name: "Pilih foto atau berkas" }).click();
    await page.getByLabel("Foto atau berkas").setInputFiles({ name: "foto.jpg", mimeType, buffer });
    await page.getByRole("button", { name: "Kirim" }).click();
  }

  /** 4,096 by 2,048 dots, drawn by the browser. */
  async function largePicture(page: Page): Promise<Buffer> {
    const drawn = await page.locator("html").evaluate(({ ownerDocument }) => {
      const canvas = ownerDocument.createElement("canvas");
      [canvas.width, canvas.height] = [4_096, 2_048];
      canvas.getContext("2d")?.fillRect(0, 0, 4_096, 2_048);
      return canvas.toDataURL("image/png");
    });
    return Buffer.from(drawn.split(",")[1] ?? "", "base64");
  }

  const sizeOf = (page: Page, bytes: Buffer) =>
    page.locator("html").evaluate(
      async ({ ownerDocument }, source) => {
        const picture = ownerDocument.createElement("img");
        picture.src = source;
        await picture.decode();
        return [picture.naturalWidth, picture.naturalHeight];
      },
      `data:image/jpeg;base64,${bytes.toString("base64")}`,
    );

  const messages = async ({ trackingCode, secret }: { trackingCode: string; secret: string }) =>
    (await city.view(trackingCode, secret)).body.messages;

  test.each(Object.entries(READERS))(
    "are sent, kept without what is hidden in them, and seen again: %s",
    async (_, reader) => {
      const { page, check, finish } = await openAs(browser, city.host.url, reader);
      const receipt = await opened(page);
      // A script leaves out of the address that it was.
      const kept = (id: string) =>
        expect
          .poll(() => page.getByRole("link", { name: "Lihat berkas itu" }).getAttribute("href"))
          .toContain(`/${id}`);
      await check();
      await showPlain(page);
      await page.getByRole("button", { name: "Pilih foto atau berkas" }).click();
      await check();
      await page.goBack();
      await sendPlain(page, PHOTO);
      await kept("C1");
      await check();
      await page.reload();
      await expect
        .poll(() => messages(receipt))
        .toMatchObject([
          { kind: "FILE", file: { id: "C1", mediaType: "image/jpeg", sizeBytes: JPEG.length } },
        ]);
      await sendPlain(page, PNG);
      await kept("C2");
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "Lihat berkas itu" }).click();
      expect(await (await download).failure()).toBeNull();
      await finish();
    },
  );

  test.each(["phone", "desk"] as const)(
    "are sent several at once, made smaller before, each kept or refused in words: %s",
    async (reader) => {
      const { page, check, finish } = await openAs(browser, city.host.url, READERS[reader]);
      const receipt = await opened(page, { isAnonymous: true });
      await check();
      await page.getByLabel("Foto atau berkas").setInputFiles([
        { name: "besar.png", mimeType: "image/png", buffer: await largePicture(page) },
        { name: "iphone.jpg", mimeType: "image/jpeg", buffer: HEIC },
        { name: "rusak.jpg", mimeType: "image/jpeg", buffer: PHOTO.subarray(0, 400) },
        { name: "video.pdf", mimeType: "application/pdf", buffer: TOO_LARGE },
        { name: "surat.pdf", mimeType: "application/pdf", buffer: PDF },
        { name: "kecil.jpg", mimeType: "image/jpeg", buffer: PHOTO },
      ]);
      const lines = page.locator("[data-photos] li");
      await lines.nth(5).getByText("Tersimpan").waitFor();
      for (const [at, words] of [
        "Tersimpan",
        "Paling Kompatibel",
        "rusak atau terpotong",
        "paling besar 10 MB",
        "Kirim foto halamannya",
        "Tersimpan",
      ].entries())
        await expect.poll(() => lines.nth(at).textContent()).toContain(words);
      await check();
      const kept = await messages(receipt);
      expect(kept).toMatchObject([
        { file: { id: "C1", mediaType: "image/jpeg" } },
        { file: { id: "C2", mediaType: "image/jpeg" } },
      ]);
      const download = await city.own(receipt.trackingCode, "files/C1/download", { secret: receipt.secret });
      const bytes = Buffer.from(await (await fetch(download.body.url)).arrayBuffer());
      expect(await sizeOf(page, bytes)).toEqual([2_048, 1_024]);
      await finish();
    },
  );

  /** Some 200 KB, which no camera's trick makes smaller. */
  async function noise(page: Page): Promise<Buffer> {
    const drawn = await page.locator("html").evaluate(({ ownerDocument }) => {
      const canvas = ownerDocument.createElement("canvas");
      [canvas.width, canvas.height] = [512, 512];
      const context = canvas.getContext("2d");
      const dots = context?.createImageData(512, 512);
      if (!dots) return "";
      let drawn = 1;
      for (let at = 0; at < dots.data.length; at += 1) {
        drawn = (1_664_525 * drawn + 1_013_904_223) % 2 ** 32;
        dots.data[at] = at % 4 === 3 ? 255 : drawn >>> 24;
      }
      context?.putImageData(dots, 0, 0);
      return canvas.toDataURL("image/png");
    });
    return Buffer.from(drawn.split(",")[1] ?? "", "base64");
  }

  /** What a page's photos show from now on, and what a screen reader says of them. */
  async function said(page: Page) {
    await page.locator("[data-photos]").evaluate((place) => {
      const said: Record<string, string[]> = { "li p": [], "[role=status]": [] };
      Object.assign(globalThis, { said });
      const { MutationObserver } = globalThis as unknown as { MutationObserver: Watching };
      new MutationObserver(() => {
        for (const [part, texts] of Object.entries(said)) {
          const text = place.querySelector(part)?.textContent;
          if (text && texts.at(-1) !== text) texts.push(text);
        }
      }).observe(place, { subtree: true, childList: true, characterData: true });
    });
    return async () => {
      const said = await page.evaluate(
        () => (globalThis as unknown as { said: Record<string, string[]> }).said,
      );
      return { seen: said["li p"] ?? [], heard: said["[role=status]"] ?? [] };
    };
  }

  /** How many forms with a photo the store has taken from a page. */
  function takenByStore(page: Page) {
    const taken: string[] = [];
    page.on("response", (reply) => {
      if (reply.request().method() === "POST" && reply.status() === 201) taken.push(reply.url());
    });
    return () => taken.length;
  }

  test("tell on a slow connection how many bytes are on their way, and aloud no more than every quarter", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.phone);
    const receipt = await opened(page);
    const saidOf = await said(page);
    const buffer = await noise(page);
    await slowLine(page);
    await page
      .getByLabel("Foto atau berkas")
      .setInputFiles([{ name: "a.png", mimeType: "image/png", buffer }]);
    await page.locator("progress").waitFor();
    await check();
    await page.locator("[data-photos] li").getByText("Tersimpan").waitFor();
    await expect.poll(() => page.locator("progress").count()).toBe(0);
    const { seen, heard } = await saidOf();
    const sizes = seen.flatMap((text) => /^Terkirim (\d+) KB dari (\d+) KB$/.exec(text)?.slice(1, 3) ?? []);
    const sent = sizes.filter((_, at) => at % 2 === 0).map(Number);
    expect(sent.length).toBeGreaterThan(4);
    expect(sent).toEqual(sent.toSorted((one, other) => one - other));
    expect(new Set(sizes.filter((_, at) => at % 2 === 1)).size).toBe(1);
    expect(heard).toContain("a.png: 50%");
    expect(heard.at(-1)).toContain("Tersimpan");
    expect(heard.length).toBeLessThan(9);
    await expect.poll(() => messages(receipt)).toHaveLength(1);
    await finish();
  });

  test("say that the connection was lost in the middle, offer to go on, and are kept once", async () => {
    const { page, context, check, finish } = await openAs(browser, city.host.url, READERS.phone);
    const receipt = await opened(page);
    const buffer = await noise(page);
    const way = await wayToStore(context, city);
    way.breaks("MIDDLE");
    await slowLine(page);
    await page
      .getByLabel("Foto atau berkas")
      .setInputFiles([{ name: "a.png", mimeType: "image/png", buffer }]);
    const state = page.locator("[data-photos] li p");
    await state.getByText("Kami coba lagi sendiri").waitFor();
    await expect.poll(() => page.getByRole("status").textContent()).toContain("a.png: Sambungan terputus");
    const again = page.getByRole("button", { name: "Coba kirim lagi" });
    await again.waitFor();
    await expect.poll(() => state.textContent()).toContain("Belum terkirim");
    await check();
    expect(way.counts()).toEqual({ begun: 4, taken: 0 });
    way.breaks("NOWHERE");
    await again.click();
    await state.getByText("Tersimpan").waitFor();
    await expect.poll(() => again.isHidden()).toBe(true);
    expect(way.counts()).toEqual({ begun: 5, taken: 1 });
    await expect.poll(() => messages(receipt)).toHaveLength(1);
    await way.stop();
    await finish(["ERR_"]);
  });

  test("that the store took without being able to say so are not sent again", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url);
    const receipt = await opened(page);
    const way = await wayToStore(context, city);
    way.breaks("ANSWER");
    await page
      .getByLabel("Foto atau berkas")
      .setInputFiles([{ name: "a.jpg", mimeType: "image/jpeg", buffer: PHOTO }]);
    await page.locator("[data-photos] li").getByText("Tersimpan").waitFor();
    expect(way.counts()).toEqual({ begun: 1, taken: 1 });
    await expect.poll(() => messages(receipt)).toHaveLength(1);
    await way.stop();
    await finish(["ERR_"]);
  });

  test("continue where they were when the connection comes back, each kept once", async () => {
    const { page, context } = await openAs(browser, city.host.url);
    const receipt = await opened(page);
    const taken = takenByStore(page);
    // The answer to the check is lost for as long as anybody tries by themselves.
    let isLost = true;
    let checks = 0;
    await context.route(/periksa=/, async (route) => {
      checks += 1;
      if (!isLost) return route.continue();
      await route.fetch({ maxRedirects: 0 });
      await route.abort();
    });
    await page.getByLabel("Foto atau berkas").setInputFiles([
      { name: "satu.jpg", mimeType: "image/jpeg", buffer: PHOTO },
      { name: "dua.png", mimeType: "image/png", buffer: PNG },
    ]);
    const lines = page.locator("[data-photos] li");
    await lines.nth(0).getByText("Belum terkirim: sambungan terputus").waitFor();
    expect(checks).toBeGreaterThan(1);
    await expect.poll(() => lines.nth(1).textContent()).toContain("Menunggu");
    isLost = false;
    await page.getByRole("button", { name: "Coba kirim lagi" }).click();
    await lines.nth(1).getByText("Tersimpan").waitFor();
    await expect.poll(() => lines.nth(0).textContent()).toContain("Tersimpan");
    await expect.poll(taken).toBe(2);
    expect((await messages(receipt)).map(({ file }: { file: { id: string } }) => file.id)).toEqual([
      "C1",
      "C2",
    ]);
    await context.close();
  });

  test.each([
    ["too large", TOO_LARGE, "paling besar 10 MB"],
    ["broken", PHOTO.subarray(0, 400), "rusak atau terpotong"],
    ["an iPhone's HEIC called a JPEG", HEIC, "Paling Kompatibel"],
    ["of another kind", Buffer.from("<html>"), "Jenis berkas ini tidak kami terima"],
    ["a document with an anonymous report", PDF, "Kirim foto halamannya"],
    ["empty", Buffer.alloc(0), "Tidak ada isinya"],
  ])("are refused in words, and the next is taken: %s", async (_, bytes, words) => {
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.scriptless);
    const receipt = await opened(page, { isAnonymous: true });
    await sendPlain(page, bytes);
    await expect.poll(() => page.locator(".summary").textContent()).toContain(words);
    await expect.poll(() => page.locator(".summary").textContent()).not.toContain("Yang Anda ketik");
    await check();
    await sendPlain(page, PHOTO);
    await page.waitForURL(/tersimpan=C1$/);
    await expect.poll(() => messages(receipt)).toHaveLength(1);
    await finish();
  });

  test("a form that was used in another tab is not used twice, and says so", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url, READERS.scriptless);
    const receipt = await opened(page);
    const other = await context.newPage();
    await other.goto(page.url());
    for (const tab of [page, other])
      await tab.getByRole("button", { name: "Pilih foto atau berkas" }).click();
    for (const [tab, buffer] of [
      [page, PHOTO],
      [other, PNG],
    ] as const) {
      await tab
        .getByLabel("Foto atau berkas")
        .setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer });
      await tab.getByRole("button", { name: "Kirim" }).click();
      if (tab === page) await page.waitForURL(/tersimpan=C1$/);
    }
    await expect
      .poll(() => other.locator(".summary").textContent())
      .toContain("sudah dipakai untuk satu berkas");
    await sendPlain(other, PNG);
    await other.waitForURL(/tersimpan=C2$/);
    await expect.poll(() => messages(receipt)).toHaveLength(2);
    await finish();
  });

  test("are shown and taken only where the secret is known", async () => {
    const { page, finish } = await openAs(browser, city.host.url);
    const { trackingCode } = await city.submit();
    for (const path of ["berkas", "berkas/C1", "berkas?periksa=C1&kunci=abc"]) {
      await page.goto(`/pengaduan/${trackingCode}/${path}`);
      expect(new URL(page.url()).pathname).toBe(`/pengaduan/${trackingCode}`);
      await expect.poll(() => page.getByLabel("Kode rahasia").count()).toBe(1);
    }
    await finish();
  });
});
