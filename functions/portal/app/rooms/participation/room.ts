import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const participationRoom: Room = {
  path: "/musyawarah",
  name: { id: "Musyawarah", en: "Consultations" },
  icon: "consult",
  isFor: ({ nip, has }) => nip !== undefined || has("HR", "HEAD_OF_CITY"),
  screens: [
    { path: "/musyawarah", Screen: lazy(async () => (await import("./consultations.tsx")).Consultations) },
    {
      path: "/musyawarah/baru",
      Screen: lazy(async () => (await import("./publish-consultation.tsx")).PublishConsultation),
    },
    {
      path: "/musyawarah/:consultationId",
      Screen: lazy(async () => (await import("./one-consultation.tsx")).OneConsultation),
    },
    {
      path: "/musyawarah/:consultationId/suara",
      Screen: lazy(async () => (await import("./send-voice.tsx")).SendVoice),
    },
    {
      path: "/musyawarah/:consultationId/usul/:proposalId",
      Screen: lazy(async () => (await import("./one-proposal.tsx")).OneProposal),
    },
  ],
};
