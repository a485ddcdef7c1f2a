import { ROLES } from "../../../shared/auth/principal.ts";
import type { City } from "../../../shared/cities/city.ts";
import { type Html, html } from "../../../shared/html.ts";
import type { SitePaths } from "../../site/build-site.ts";
import type { Group, Person } from "./people.ts";

/** What all pages of the local provider share. */
export interface Look {
  readonly city: City;
  readonly site: Pick<SitePaths, "style" | "icon" | "arms">;
}

interface Shown {
  readonly groups: readonly Group[];
  /** Why the page is shown again, with what was typed. */
  readonly refusal?: { readonly reason: string; readonly account: string } | undefined;
  readonly loginHint?: string | undefined;
}

const ROLE_NAMES = {
  EMPLOYEE: "pegawai",
  HR: "kepegawaian",
  COMPLAINT_OFFICER: "pengelola pengaduan",
  INTEGRITY_OFFICER: "petugas integritas",
  HEAD_OF_CITY: "kepala daerah",
  ADMIN: "admin",
} as const;

/** Whom to be, one click each; its forms lead to the address that it was asked by. */
export function signInPage({ groups, refusal, loginHint = "" }: Shown, look: Look): string {
  return pageOf(look, {
    title: "Masuk sebagai siapa?",
    main: html`<p class="lead">Kota contoh di komputer ini. Pilih seseorang; kata sandi tidak diperlukan.</p>
${groups.map(
  ({ what, people }) =>
    html`<section><h2>${what}</h2><form method="post" class="cards">${people.map(choice)}</form></section>`,
)}
<section><h2>Akun lain</h2>
<form method="post">
<div class="field${refusal && " wrong"}"><label for="akun">NIP atau nama akun</label>
${refusal && html`<p class="error" id="salah">${refusal.reason}</p>`}
<input id="akun" name="account" required maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false" value="${refusal?.account ?? loginHint}"${refusal && html` aria-invalid="true" aria-describedby="salah" autofocus`}></div>
<fieldset class="field"><legend>Peran</legend>
${ROLES.map(
  (role) =>
    html`<div class="tap"><input type="checkbox" id="${role}" name="role" value="${role}"${role === "EMPLOYEE" && html` checked`}><label for="${role}">${role}<span class="hint">${ROLE_NAMES[role]}</span></label></div>`,
)}
</fieldset>
<p class="acts"><button>Masuk</button></p>
</form></section>`,
  });
}

function choice({ account, roles, name, position, unit }: Person): Html {
  const where = [position, unit].filter((part) => part !== undefined).join(" · ");
  return html`<button class="card" name="person" value="${[account, ...roles].join(" ")}"><strong>${name}</strong>${where !== "" && html`<br><span class="hint">${where}</span>`}<br><span class="hint">${account}</span></button>`;
}

/** Nobody can be sent on from here. */
export function messagePage({ title, text }: { readonly title: string; readonly text: string }, look: Look) {
  return pageOf(look, { title, main: html`<p>${text}</p>` });
}

function pageOf({ city, site }: Look, { title, main }: { readonly title: string; readonly main: Html }) {
  const arms = site.arms[city.slug];
  return html`<!doctype html>
<html lang="id" data-city="${city.slug}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${city.name}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${arms ?? site.icon}">
<link rel="stylesheet" href="${site.style}">
</head>
<body>
<header class="top"><div class="wide"><span class="home">${arms !== undefined && html`<img class="arms" src="${arms}" alt="">`}<span class="city">${city.name}</span> <span class="site">Kinerja di komputer ini</span></span></div></header>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`.html;
}
