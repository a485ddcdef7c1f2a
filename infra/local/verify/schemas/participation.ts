import * as z from "zod";
import { once } from "../../../../shared/domain/once.ts";
import { ConsultationSchema } from "../../../../shared/domain/participation/consultation.ts";
import { CommentSchema, ProposalSchema } from "../../../../shared/domain/participation/proposal.ts";
import type * as items from "../../../../shared/table/participation/items.ts";
import { aggregate, attributes, schemasOf } from "./schemas-of.ts";

export const PARTICIPATION_SCHEMAS = schemasOf<typeof items>()({
  consultation: aggregate(ConsultationSchema),
  consultationKey: once(() => z.object({ privateKey: z.string().startsWith("-----BEGIN PRIVATE KEY-----") })),
  consultationProgress: once(() => z.object({ answered: z.int().min(1) })),
  owedConsultation: once(() =>
    z.object({ consultationId: z.string(), title: z.string(), dueAt: z.iso.datetime() }),
  ),
  proposalSupport: once(() => z.object({ proposalId: z.string(), supporters: z.int().min(0) })),
  consultationTally: once(() =>
    attributes(z.object({}), [z.string().regex(/^(?:voices|[1-5]-(?:[1-9]|10))$/), z.int().min(1)]),
  ),
  supportTally: once(() => z.object({ proposalId: z.string(), supporters: z.int().min(1) })),
  proposal: aggregate(ProposalSchema),
  proposalComment: aggregate(CommentSchema),
  voter: once(() =>
    z.object({
      consultationId: z.string(),
      blindedHash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .exactOptional(),
      hasVoted: z.boolean().exactOptional(),
    }),
  ),
  supporter: once(() => z.object({ consultationId: z.string(), proposalId: z.string() })),
  spentToken: once(() => z.object({ consultationId: z.string() })),
});
