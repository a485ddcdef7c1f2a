import { useAsk } from "../../../client/questions.ts";
import { words } from "../../../frame/language.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { Facts } from "../../../parts/figure/figures.tsx";
import { PlanTerms } from "../../../parts/plan/terms.tsx";
import { Card, Screen } from "../../../parts/screen/screen.tsx";
import { OrderPreview } from "./order-preview.tsx";
import { formOf } from "./words.ts";

const WORDS = {
  back: { id: "Templat rencana", en: "Plan templates" },
  edit: { id: "Ubah templat", en: "Change the template" },
  forWhom: { id: "Untuk jabatan", en: "For positions" },
  form: { id: "Format", en: "Form" },
  content: { id: "Isi rencana", en: "What the plan says" },
};

/** A template: what it says, and the way to those who shall get it. */
export function OneTemplate({ templateId = "" }: { readonly templateId?: string }) {
  const asked = useAsk("GET /v1/plan-templates/{templateId}", { params: { templateId } });
  const text = words(WORDS);
  return (
    <Screen
      title={asked.value?.title ?? text.back}
      back={{ to: "/app/kepegawaian/templat", name: text.back }}
      acts={
        <a class="button quiet" href={`/app/kepegawaian/templat/${templateId}/ubah`}>
          {text.edit}
        </a>
      }
    >
      <Loaded asked={asked} lines={8}>
        {(template) => (
          <>
            <Card>
              <Facts
                of={[
                  [text.forWhom, template.positions.join(", ")],
                  [text.form, formOf(template)],
                ]}
              />
            </Card>
            <OrderPreview templateId={templateId} />
            <Card title={text.content}>
              <PlanTerms of={{ ...template.content, expectations: [] }} />
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  );
}
