import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { BoxWhy } from "./box-why.tsx";

const WORDS = { title: { id: "Kotak talenta", en: "Talent box" } };

/** Somebody's box with why. */
export function OwnBox({ nip }: { readonly nip: string }) {
  const asked = useAsk("GET /v1/talent/employees/{nip}/talent-box", { params: { nip } });
  return (
    <Card title={words(WORDS).title}>
      <Loaded asked={asked}>{(box) => <BoxWhy of={box} />}</Loaded>
    </Card>
  );
}
