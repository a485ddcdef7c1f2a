import { nameCircle as name } from "../../shared/domain/talent/circle.ts";
import {
  changeStandard as change,
  refuseSecondStandard,
  setStandard as set,
} from "../../shared/domain/talent/standard.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { CircleRepository } from "../../shared/table/talent/circle.ts";
import type { StandardRepository } from "../../shared/table/talent/standards.ts";
import type { talentRoutes } from "./contract.ts";

interface Deps {
  readonly standards: StandardRepository;
}

const NOBODY_NAMED = { assessors: [], members: [], version: 0 };

export async function listStandards({ query }: Input<typeof talentRoutes.standards>, { standards }: Deps) {
  return standards.list(query);
}

export async function setStandard(
  { body, principal, at }: Input<typeof talentRoutes.setStandard>,
  { standards }: Deps,
) {
  const [known] = await standards.ofPosts([body.position]);
  if (known !== undefined) throw refuseSecondStandard(known.position);
  return standards.commit(set(body, { by: principal.id, at }));
}

export async function changeStandard(
  { params, body, principal, at }: Input<typeof talentRoutes.changeStandard>,
  { standards }: Deps,
) {
  const standard = await standards.edit(params.standardId);
  return standards.commit(change(standard, body, { by: principal.id, at }));
}

/** Whoever is neither HR nor the head of the city learns only what they are themselves. */
export async function readCircle(
  { principal: { id, roles } }: Input<typeof talentRoutes.circle>,
  { circle }: { readonly circle: CircleRepository },
) {
  const { assessors, members, version } = (await circle.find()) ?? NOBODY_NAMED;
  if (roles.includes("HR") || roles.includes("HEAD_OF_CITY")) return { assessors, members, version };
  const own = (nips: readonly string[]) => nips.filter((nip) => nip === id);
  return { assessors: own(assessors), members: own(members), version };
}

export async function nameCircle(
  { body, principal, at }: Input<typeof talentRoutes.nameCircle>,
  { circle }: { readonly circle: CircleRepository },
) {
  const { circle: before, known } = await circle.withNamed(body);
  return circle.commit(name(before, body, { known, by: principal.id, at }));
}
