import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ENVIRONMENT, setting } from "../../shared/deployment/environment.ts";
import { keptByProcess } from "../../shared/deployment/process-state.ts";
import type { SignIn } from "../../shared/deployment/sign-in.ts";
import type { Language } from "../../shared/domain/text.ts";
import { html } from "../../shared/html.ts";
import { headersOf } from "../../shared/pages/headers.ts";
import type { SiteFile } from "../../shared/pages/page.ts";
import type { Circumstances } from "../../shared/pages/request.ts";

/** The paths of the files that the app starts with. */
interface PortalPaths {
  readonly style: string;
  readonly script: string;
  /** Loaded by the script at once; named so that a browser need not read it first. */
  readonly chunks: readonly string[];
  /** All files in one, which a device keeps. */
  readonly archive: string;
}

const paths = /* @__PURE__ */ keptByProcess(
  () =>
    JSON.parse(readFileSync(resolve(setting(ENVIRONMENT.portalFiles), "portal.json"), "utf8")) as PortalPaths,
);

interface Shell {
  readonly city: Circumstances["city"];
  readonly language: Language;
  readonly release: string;
}

/** The one page of the portal: which city it is, where to sign in, and the app. Nothing in it is of one person. */
export async function readShell({ city, language }: Circumstances): Promise<SiteFile> {
  const { "content-type": mediaType = "", ...headers } = shellHeaders();
  const file = shellOf({ city, language, release: releaseIn(city) });
  return { file, mediaType, cache: "no-cache", headers };
}

/** A mark of the build and of all settings that the page carries: another one is another release. The same in either language. */
export function releaseIn(city: Circumstances["city"]): string {
  const page = shellOf({ city, language: "id", release: "" });
  return hash("sha256", JSON.stringify([page, shellHeaders()]), "base64url").slice(0, 22);
}

function signIn(): SignIn {
  return JSON.parse(setting(ENVIRONMENT.signIn)) as SignIn;
}

function shellHeaders() {
  const store = new URL(setting(ENVIRONMENT.uploadsUrl)).origin;
  return headersOf({ sendsTo: [...signIn().origins, store], shows: [store] });
}

function shellOf({ city, language, release }: Shell): string {
  const { issuer, clientId } = signIn();
  const { style, script, chunks, archive } = paths();
  const { slug, name, timeZone, colour } = city;
  const settings = JSON.stringify({
    city: { slug, name, timeZone },
    signIn: { issuer, clientId },
    release,
    archive,
  });
  const needsScript = {
    id: "Portal ini memerlukan JavaScript. Aktifkan JavaScript di peramban Anda, lalu muat ulang.",
    en: "This portal needs JavaScript. Switch it on in your browser and reload.",
  };
  return html`<!doctype html>
<html lang="${language}" data-city="${slug}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Kinerja ${name}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${colour.light}">
<meta name="kinerja" content="${settings}">
<link rel="icon" href="${setting(ENVIRONMENT.siteIcon)}">
<link rel="manifest" href="/app/manifest.webmanifest">
<link rel="stylesheet" href="${style}">
${chunks.map((chunk) => html`<link rel="modulepreload" href="${chunk}">`)}
<script type="module" src="${script}"></script>
</head>
<body>
<div id="app"></div>
<noscript><p>${needsScript[language]}</p></noscript>
</body>
</html>
`.html;
}
