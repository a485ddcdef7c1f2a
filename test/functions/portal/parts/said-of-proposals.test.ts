import { expect, test } from "vitest";
import { saidOf, unsentOf } from "../../../../functions/portal/app/rooms/participation/said.ts";

const hidden = { reason: "Menyebut orang.", by: "HR", at: "2026-03-10T02:00:00.000Z" };
const decision = { isRestored: true, reason: "Tentang layanan.", by: "HR", at: "2026-03-11T02:00:00.000Z" };

test("a voice says nothing of a proposal that was hidden since it was chosen, and of one shown again it does", () => {
  const said = {
    supports: ["shown", "hidden", "restored", "of another page"],
    comments: { shown: " Setuju ", hidden: "Setuju", restored: "Ya", empty: "  " },
  };
  const proposals = [
    { id: "shown" },
    { id: "hidden", hidden },
    { id: "restored", hidden: { ...hidden, decision } },
  ];
  expect(saidOf(said, proposals)).toEqual({
    supports: ["shown", "restored", "of another page"],
    comments: [
      { proposalId: "shown", text: "Setuju" },
      { proposalId: "restored", text: "Ya" },
    ],
  });
});

test("what is not sent of a hidden proposal is told with the moderator's reason, and nothing is told of what nobody said", () => {
  const said = { supports: ["supported"], comments: { commented: " Setuju ", silent: "  ", shown: "Ya" } };
  const proposals = [
    { id: "supported", hidden },
    { id: "commented", hidden },
    { id: "silent", hidden },
    { id: "shown" },
    { id: "restored", hidden: { ...hidden, decision } },
  ];
  const reason = "Menyebut orang.";
  expect(unsentOf(said, proposals)).toEqual([
    { id: "supported", reason, comment: "", isSupported: true },
    { id: "commented", reason, comment: "Setuju", isSupported: false },
  ]);
});
