import { useState } from "react";
import { Frame } from "../../look/frame.tsx";
import { News } from "../../look/news.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { useSay, useSurroundings } from "../../surroundings.tsx";
import { AskStep } from "./ask-step.tsx";
import { DeclineForm } from "./decline-form.tsx";
import { DoneStep } from "./done-step.tsx";
import { MomentForm } from "./moment-form.tsx";
import { OnboardingStep } from "./onboarding-step.tsx";
import { type SayConfirm, sentences } from "./texts.ts";
import { type Supervision, useSupervision } from "./use-supervision.ts";

type ContentProps = { readonly state: Supervision; readonly say: SayConfirm };

function Content({ state, say }: ContentProps) {
  const [news, setNews] = useState<string>();
  const [saysNo, setSaysNo] = useState(false);
  const declined = (): void => {
    setSaysNo(false);
    setNews(say("decline.done"));
  };
  const step =
    saysNo && state.people.length > 0 ? (
      <DeclineForm state={state} say={say} onDone={declined} onBack={() => setSaysNo(false)} />
    ) : (
      {
        ask: (
          <AskStep
            state={state}
            say={say}
            onConfirmed={() => setNews(say("ask.confirmed"))}
            onNo={() => setSaysNo(true)}
          />
        ),
        onboard: (
          <>
            <OnboardingStep state={state} say={say} onDone={() => setNews(say("ask.confirmed"))} />
            <MomentForm state={state} say={say} onSaved={() => setNews(say("moment.saved"))} />
          </>
        ),
        done: <DoneStep state={state} say={say} onNews={setNews} onStop={() => setSaysNo(true)} />,
        nobody: (
          <Panel title={say("title")}>
            <Empty>{say("nobody")}</Empty>
          </Panel>
        ),
      }[state.step]
    );
  return (
    <>
      <News text={news} />
      {step}
    </>
  );
}

/** "Ben jij de werkbegeleider van …?", what is expected, and what may be chosen: in two minutes. */
export function ConfirmPage() {
  const say = useSay(sentences);
  const query = useSupervision();
  const { byLink } = useSurroundings();
  return (
    <Frame
      title={say("title")}
      width="narrow"
      // The small page has it in its menu.
      back={byLink ? undefined : { page: "supervisor" }}
    >
      <Ready query={query}>{(state) => <Content state={state} say={say} />}</Ready>
    </Frame>
  );
}
