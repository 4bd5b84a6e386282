import { MessageBar, MessageBarBody, Spinner, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ImportVerdict } from "#contract/imports.ts";
import { Frame } from "../../look/frame.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { useSay } from "../../surroundings.tsx";
import { maxImportMegabytes } from "./check-file.ts";
import { ChooseFile } from "./choose-file.tsx";
import { ConfirmImport } from "./confirm-import.tsx";
import { GroupSettings } from "./group-settings.tsx";
import { PlanPreview } from "./plan-preview.tsx";
import { Rows } from "./rows.tsx";
import { isChanged, type Settings, settingsOf } from "./settings.ts";
import { Summary } from "./summary.tsx";
import { type SayImport, sentences } from "./texts.ts";
import { useDryRun } from "./use-dry-run.ts";

type VerdictProps = {
  readonly verdict: ImportVerdict;
  readonly settings: Settings | undefined;
  readonly busy: boolean;
  readonly say: SayImport;
  readonly onChange: (settings: Settings) => void;
  readonly onAgain: () => void;
};

function Verdict({ verdict, settings, busy, say, onChange, onAgain }: VerdictProps) {
  const { group, plan, rows } = verdict;
  const changed = group !== null && settings !== undefined && isChanged(settings, group);
  return (
    <>
      <Summary verdict={verdict} say={say} />
      {group && settings && (
        <GroupSettings
          group={group}
          settings={settings}
          busy={busy}
          say={say}
          onChange={onChange}
          onAgain={onAgain}
        />
      )}
      <Rows rows={rows} say={say} />
      {plan && <PlanPreview plan={plan} say={say} />}
      <ConfirmImport verdict={verdict} isChanged={changed || busy} say={say} />
    </>
  );
}

/** From a list of names to a class: look first, then confirm. */
export function ImportPage() {
  const say = useSay(sentences);
  const [settings, setSettings] = useState<Settings>();
  const run = useDryRun(({ group }) => setSettings(group ? settingsOf(group) : undefined));
  const { verdict, busy, fileProblem, error } = run;
  const choose = (file: File): void => {
    // Dates typed for another list must not go along with this one.
    setSettings(undefined);
    void run.choose(file);
  };
  return (
    <Frame title={say("title")} back={{ page: "home" }}>
      <Panel title={say("file.title")}>
        <Text>{say("file.text")}</Text>
        <ChooseFile busy={busy} again={verdict !== undefined} say={say} onChoose={choose} />
        <div role="status">
          {busy && (
            <Spinner size="small" label={say("file.reading", { file: run.fileName ?? "" })} />
          )}
        </div>
        {fileProblem && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>
              {say(`file.problem.${fileProblem}`, { most: maxImportMegabytes })}
            </MessageBarBody>
          </MessageBar>
        )}
        {error && <Problem error={error} busy={busy} retry={() => run.again(settings)} />}
      </Panel>
      {verdict && (
        <Verdict
          // Another file, or the same one mended, starts with fresh filters; new dates do not.
          key={`${verdict.fileName} ${verdict.counts.error}`}
          verdict={verdict}
          settings={settings}
          busy={busy}
          say={say}
          onChange={setSettings}
          onAgain={() => run.again(settings)}
        />
      )}
    </Frame>
  );
}
