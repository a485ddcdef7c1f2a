import { useAct } from "../../client/acts.ts";
import { type ModerationWays, Moderation as Shared } from "../../parts/proposal/moderation.tsx";
import type { Proposal } from "./consultation-words.ts";

interface ModerationProps {
  readonly of: Pick<Proposal, "id" | "hidden" | "version" | "acts">;
  readonly name: {
    readonly consultationId: string;
    readonly proposalId: string;
    /** Of a comment; absent for the proposal itself. */
    readonly commentId?: string;
  };
  readonly nameOf: (nip: string | undefined) => string;
}

/** The moderation of a proposal, or of a comment on it. */
export function Moderation({ of, name, nameOf }: ModerationProps) {
  const { commentId, ...proposal } = name;
  const props = { of, nameOf };
  return commentId === undefined ? (
    <OfProposal {...props} params={proposal} />
  ) : (
    <OfComment {...props} params={{ ...proposal, commentId }} />
  );
}

interface OfProps<Params> extends Pick<ModerationProps, "of" | "nameOf"> {
  readonly params: Params;
}

function OfProposal({
  of,
  params,
  nameOf,
}: OfProps<{ readonly consultationId: string; readonly proposalId: string }>) {
  const hide = useAct("POST /v1/consultations/{consultationId}/proposals/{proposalId}/hide");
  const appeal = useAct("POST /v1/consultations/{consultationId}/proposals/{proposalId}/appeal");
  const decide = useAct("POST /v1/consultations/{consultationId}/proposals/{proposalId}/appeal-decision");
  const { version } = of;
  const ways: ModerationWays = {
    hide: {
      acting: hide,
      send: (body) => hide.act({ params, body }, { version }),
    },
    appeal: {
      acting: appeal,
      send: (body) => appeal.act({ params, body }, { version }),
    },
    decide: {
      acting: decide,
      send: (body) => decide.act({ params, body }, { version }),
    },
  };
  return <Shared {...{ of, ways, nameOf }} />;
}

function OfComment({
  of,
  params,
  nameOf,
}: OfProps<{ readonly consultationId: string; readonly proposalId: string; readonly commentId: string }>) {
  const hide = useAct(
    "POST /v1/consultations/{consultationId}/proposals/{proposalId}/comments/{commentId}/hide",
  );
  const appeal = useAct(
    "POST /v1/consultations/{consultationId}/proposals/{proposalId}/comments/{commentId}/appeal",
  );
  const decide = useAct(
    "POST /v1/consultations/{consultationId}/proposals/{proposalId}/comments/{commentId}/appeal-decision",
  );
  const { version } = of;
  const ways: ModerationWays = {
    hide: {
      acting: hide,
      send: (body) => hide.act({ params, body }, { version }),
    },
    appeal: {
      acting: appeal,
      send: (body) => appeal.act({ params, body }, { version }),
    },
    decide: {
      acting: decide,
      send: (body) => decide.act({ params, body }, { version }),
    },
  };
  return <Shared {...{ of, ways, nameOf }} />;
}
