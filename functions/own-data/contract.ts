import type { Contract } from "../../shared/http/contract.ts";

export const ownDataRoutes = {
  data: {
    method: "GET",
    path: "/v1/me/data",
    roles: ["EMPLOYEE"],
    isForLeavers: true,
    summary: {
      id: "Semua data saya dalam satu unduhan JSON (hak akses menurut UU 27/2022)",
      en: "Everything stored about me, as one JSON download (right of access, UU 27/2022)",
    },
    reply: "application/json",
    fileName: "data-saya.json",
  },
  page: {
    method: "GET",
    path: "/v1/me/data/page",
    roles: ["EMPLOYEE"],
    isForLeavers: true,
    summary: {
      id: "Data yang sama sebagai halaman untuk dibaca, tanpa program apa pun",
      en: "The same data as a page to read, without any program",
    },
    reply: "text/html",
    fileName: "data-saya.html",
  },
} satisfies Contract;
