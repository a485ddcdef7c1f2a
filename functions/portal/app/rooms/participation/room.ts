import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { HR_AND_ALL_HEADS } from "../../frame/whose.ts";

export const participationRoom: Room = {
  path: "/musyawarah",
  name: { id: "Musyawarah", en: "Consultations" },
  icon: "consult",
  isFor: ({ nip, has }) => nip !== undefined || has("HR", "HEAD_OF_CITY"),
  screens: [
    {
      path: "/musyawarah",
      Screen: laterScreen(async () => (await import("./consultations.tsx")).Consultations),
    },
    {
      path: "/musyawarah/baru",
      whose: HR_AND_ALL_HEADS,
      Screen: laterScreen(async () => (await import("./publish-consultation.tsx")).PublishConsultation),
    },
    {
      path: "/musyawarah/:consultationId",
      Screen: laterScreen(async () => (await import("./one-consultation.tsx")).OneConsultation),
    },
    {
      path: "/musyawarah/:consultationId/suara",
      Screen: laterScreen(async () => (await import("./send-voice.tsx")).SendVoice),
    },
    {
      path: "/musyawarah/:consultationId/usul/:proposalId",
      Screen: laterScreen(async () => (await import("./one-proposal.tsx")).OneProposal),
    },
  ],
};
